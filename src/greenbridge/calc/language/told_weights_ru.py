"""How much each sign of `told_evidence_ru` weighs for a Russian name being an organisation's, in log-odds.

Fitted by ``benchmarks/organisations_gate.py`` (logistic regression, small weights fallen to zero) on the names in quotes, Latin
letters and capitals of NEREL 1.1 and factRuEval-2016, of this repository's labelled articles and of press of the field marked by
hand. A sign is a word beside the name cut to six letters (``word``, ``next``), the kind of such a word (``before``, ``after``,
``second``, ``colon``, ``bracket``), or the shape of the name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

ENOUGH = 0.5
"""From here on a name counts: of public names that took no part in the fit 0.69 (quotes) to 0.83 (capitals) are then right."""
_TABLE = """
after_!_-1.15 after_)_-0.06 after_/_0.7 after_:_-0.07 after_;_-0.75 after_acts_0.52 after_adjective_-0.84 after_agent_0.26
after_capitals_-0.54 after_digit_-1.06 after_firm_0.06 after_leader_0.9 after_line_-0.21 after_verb_0.14 after_«_-1.03
after_–_-1.21 always_-0.05 before_)_-1.81 before_-_-0.2 before_/_-0.74 before_adjective_0.4 before_capitals_0.28
before_colon_-0.36 before_firm_1.21 before_leader_0.83 before_thing_-0.67 before_verb_0.47 before_–_-1.63 beside_known_1.56
beside_organisation_2.12 bracket_adjective_1.15 bracket_capital_-0.19 bracket_firm_3.11 bracket_quoted_-0.23 bracket_thing_0.26
bracket_verb_-0.61 capitals_after_!_-1.05 capitals_after_(_1.77 capitals_after_)_-0.05 capitals_after_-_-1.49
capitals_after_._0.62 capitals_after_:_1.82 capitals_after_acts_0.29 capitals_after_adjective_-0.2 capitals_after_agent_1.44
capitals_after_capitals_-0.5 capitals_after_digit_-1.51 capitals_after_firm_1.33 capitals_after_mark_-1.1
capitals_after_noun_0.68 capitals_after_small_0.06 capitals_after_thing_0.38 capitals_after_verb_1.45 capitals_after_«_-2.67
capitals_after_—_2.02 capitals_before_)_-1.54 capitals_before_,_0.72 capitals_before_-_0.72 capitals_before_agent_-0.6
capitals_before_bracket_0.5 capitals_before_capital_0.44 capitals_before_colon_0.1 capitals_before_firm_2.13
capitals_before_leader_1.22 capitals_before_opens_-0.76 capitals_before_thing_0.1 capitals_before_verb_0.56
capitals_before_»_1.68 capitals_before_–_-1.22 capitals_before_—_-1.21 capitals_letters_2_0.07 capitals_letters_4_0.83
capitals_words_2_1.02 capitals_words_3_0.33 colon_adjective_-1.58 colon_agent_-1.62 colon_capitals_-2.38 colon_firm_-2.74
colon_small_-1.44 colon_thing_-2.78 colon_verb_-1.02 in_a_list_0.38 inside_firm_1.75 inside_thing_0.39 latin_after_!_-0.26
latin_after_(_-0.78 latin_after_)_-0.68 latin_after_,_0.23 latin_after_-_3.3 latin_after_._0.12 latin_after_:_-0.89
latin_after_;_-2.32 latin_after_acts_0.43 latin_after_adjective_-0.54 latin_after_agent_2.79 latin_after_capital_1.96
latin_after_firm_1.82 latin_after_leader_0.65 latin_after_line_-0.42 latin_after_mark_0.45 latin_after_noun_-0.41
latin_after_thing_-0.38 latin_after_verb_0.37 latin_after_«_1.03 latin_after_–_-2.08 latin_after_—_1.71 latin_before_)_-0.81
latin_before_,_0.13 latin_before_-_0.08 latin_before_adjective_0.62 latin_before_agent_-0.48 latin_before_bracket_-0.25
latin_before_capital_0.14 latin_before_capitals_0.32 latin_before_colon_-1.7 latin_before_firm_0.63 latin_before_leader_1.32
latin_before_opens_0.43 latin_before_small_0.67 latin_before_thing_-0.15 latin_before_verb_0.96 latin_before_»_0.13
latin_before_—_0.99 latin_capitals_0.4 latin_digits_-2.57 latin_person_-1.99 latin_where_-0.14 latin_words_4_-0.13
latin_words_5_-0.72 next_sts-12_-1.8 next_абу_1.81 next_алекса_0.8 next_алексе_0.06 next_америк_-1.4 next_андрей_2.15
next_аресто_-0.95 next_будут_0.55 next_были_-1.04 next_века_-3.02 next_весели_0.92 next_виктор_1.04 next_во_0.86
next_возлаг_1.35 next_впервы_-1.07 next_дмитри_0.87 next_должен_0.12 next_задерж_1.83 next_захват_1.61 next_и_0.28 next_из_-1.17
next_или_-2.35 next_илья_2.11 next_имеет_0.19 next_имени_0.62 next_к_-0.94 next_конста_0.39 next_леонид_1.05 next_михаил_1.08
next_можно_-1.45 next_на_-0.1 next_набрал_1.42 next_назнач_1.39 next_называ_-0.65 next_наталь_0.16 next_находи_-0.22
next_начина_-0.77 next_о_-0.58 next_он_1.79 next_она_-0.42 next_опрове_1.67 next_отмеча_0.78 next_павла_-1.82 next_по_-0.61
next_под_0.45 next_появил_-0.89 next_предст_-0.98 next_пресс-_0.8 next_при_-1.3 next_привод_0.35 next_призна_0.16
next_пройдё_-1.19 next_против_0.81 next_процит_1.42 next_прошёл_-0.51 next_с_-0.68 next_сергей_1.33 next_сергея_0.4 next_со_0.99
next_совмес_1.16 next_состав_1.21 next_состоя_-0.54 next_так_0.64 next_у_-1.09 next_через_-2.43 quoted_adjective_alone_-0.33
quoted_after_!_-0.96 quoted_after_-_-0.81 quoted_after_/_0.7 quoted_after_:_-0.09 quoted_after_acts_0.32
quoted_after_adjective_-0.6 quoted_after_agent_-0.8 quoted_after_capital_-0.32 quoted_after_capitals_-0.06
quoted_after_digit_-0.67 quoted_after_firm_-0.2 quoted_after_leader_0.41 quoted_after_line_-0.58 quoted_after_mark_-0.07
quoted_after_small_-0.07 quoted_after_—_-1.46 quoted_before_,_-0.48 quoted_before_-_-1.77 quoted_before_/_-0.74
quoted_before_adjective_0.37 quoted_before_agent_0.33 quoted_before_bracket_0.11 quoted_before_capital_-0.18
quoted_before_firm_0.36 quoted_before_leader_0.3 quoted_before_thing_-0.91 quoted_before_»_-0.41 quoted_before_–_-1.35
quoted_capitals_1.39 quoted_company_end_2.15 quoted_digits_-0.85 quoted_inner_capital_0.6 quoted_phrase_-0.88 quoted_route_-0.63
quoted_shouted_-1.15 quoted_small_0.28 quoted_small_word_-1.37 quoted_stop_-1.33 quoted_where_-0.44 quoted_words_3_-0.38
quoted_words_4_-1.22 quoted_words_5_-1.39 second_agent_0.3 second_capital_-0.13 second_capitals_-1.33 second_firm_2.7
second_leader_2.18 second_stop_-0.19 second_thing_-0.89 second_verb_0.54 stands_for_words_-2.92 word_автомо_-2.28
word_автор_-2.43 word_агента_2.34 word_агентс_1.23 word_аккаун_-2.18 word_акции_1.06 word_акций_0.75 word_акцион_-1.67
word_акция_-1.72 word_альбом_-1.1 word_ансамб_2.09 word_аппара_-1.14 word_арене_0.22 word_астрон_1.83 word_баннер_-1.26
word_бизнес_-0.59 word_бойцов_1.1 word_бригад_-0.09 word_британ_1.39 word_версии_2.18 word_версия_1.85 word_видео_0.29
word_видеок_-1.82 word_вице-п_0.75 word_включа_0.85 word_владел_1.23 word_возгла_0.83 word_время_0.14 word_выстав_-2.48
word_выступ_0.6 word_газет_0.77 word_газета_0.9 word_газете_0.85 word_газеты_0.92 word_галере_0.12 word_гендир_0.77
word_гидроэ_-2.24 word_году_-1.62 word_госуда_0.69 word_группи_1.85 word_группы_-0.84 word_гу_2.26 word_гэс_-2.14
word_данным_2.08 word_движен_4.68 word_директ_0.13 word_для_1.98 word_доклад_1.58 word_доля_1.23 word_дома_1.99 word_дочка_0.75
word_еженед_0.41 word_журнал_1.33 word_за_0.43 word_замдир_1.32 word_заявле_1.67 word_здания_2.42 word_знамен_-0.69
word_зоне_-2.26 word_иа_1.66 word_игрок_2.04 word_игрока_2.06 word_игроко_1.73 word_из_0.19 word_извест_-1.91 word_издани_0.74
word_издате_2.85 word_или_-0.44 word_именем_-1.73 word_имя_-2.3 word_инвест_1.77 word_инициа_1.76 word_интерв_1.96
word_интерн_2.32 word_информ_0.24 word_как_-0.89 word_канала_0.72 word_канале_2.83 word_картин_-0.91 word_катего_-0.79
word_киноте_-1.63 word_кинофе_-1.98 word_китайс_1.74 word_клуб_2.29 word_клуба_2.4 word_клубы_2.75 word_коллек_2.45
word_команд_2.23 word_компан_0.7 word_композ_-0.22 word_компью_-1.1 word_конкур_-1.65 word_концер_1.45 word_корабл_-2.79
word_корона_-0.93 word_коррес_0.19 word_которы_-2.12 word_купил_0.34 word_лидер_2.42 word_лидера_2.15 word_магази_1.0
word_мадрид_1.8 word_маркам_-1.7 word_медаля_-0.76 word_между_2.5 word_менедж_1.71 word_метро_-2.09 word_мира_1.16
word_мнению_1.53 word_модель_2.57 word_москов_2.31 word_на_-0.68 word_наблюд_1.69 word_наград_-0.94 word_над_-2.06
word_назван_-0.77 word_называ_-2.42 word_напада_2.15 word_наций_-1.77 word_началь_2.08 word_номина_-0.82 word_о_0.84
word_облада_-2.4 word_однако_1.68 word_онлайн_0.37 word_оперы_-1.29 word_органи_2.27 word_от_0.52 word_отделе_1.72
word_отмеча_1.59 word_отчисл_1.51 word_офис_1.64 word_панк-г_2.11 word_партии_5.24 word_партий_3.14 word_партия_4.06
word_партне_0.28 word_переда_0.33 word_песне_-1.83 word_песни_-1.32 word_песню_-2.21 word_песня_-0.38 word_пишет_2.28
word_платфо_0.06 word_по_-2.05 word_поддер_1.85 word_полити_2.12 word_полков_1.77 word_получи_-2.39 word_пользо_-0.46
word_полёт_-1.22 word_помимо_-0.7 word_после_0.06 word_предсе_0.35 word_презид_-0.29 word_премии_-0.66 word_премий_-1.39
word_премию_-1.18 word_премье_-0.68 word_пресс-_0.39 word_призна_-1.32 word_принад_1.67 word_приобр_1.93 word_проект_-0.32
word_прозви_-2.69 word_произв_-0.77 word_против_1.64 word_публик_0.71 word_пьесах_-1.63 word_радиос_2.76 word_ракеты_-2.35
word_ранее_1.12 word_редакт_1.41 word_резерв_-1.81 word_рок-гр_1.44 word_роман_-1.72 word_россии_0.42 word_россий_1.18
word_руково_1.39 word_рф_-1.97 word_рэпера_-2.37 word_с_0.91 word_сайте_-1.01 word_саммит_1.16 word_сегмен_-2.33 word_секрет_2.2
word_сериал_-1.49 word_серии_-0.69 word_сети_-0.73 word_сингл_-2.3 word_собств_2.24 word_сообща_2.52 word_сообще_2.93
word_сообщи_1.95 word_состав_1.74 word_соцсет_-0.78 word_сочине_-2.41 word_спекта_-1.07 word_стадио_-1.58 word_станет_2.14
word_станут_-2.33 word_станци_-1.35 word_старта_-2.01 word_статье_-2.01 word_сторон_2.43 word_страни_-1.02 word_творче_2.24
word_театра_0.49 word_телека_1.01 word_телеко_0.94 word_телесе_-0.67 word_титул_-1.13 word_титулы_2.24 word_торгов_1.92
word_тренер_2.97 word_турецк_2.18 word_турнир_-1.74 word_у_0.61 word_фестив_-1.53 word_фильм_-1.42 word_фильма_-1.22
word_фильме_-0.63 word_фильмо_-1.59 word_финале_-1.72 word_фк_-0.76 word_флаг_0.23 word_форвар_2.67 word_форума_-1.65
word_форуме_-1.22 word_фракци_2.58 word_футбол_2.11 word_хитами_-2.42 word_цитиру_1.05 word_цк_2.3 word_чемпио_1.98
word_числе_-2.82 word_членов_2.39 word_члены_0.86 word_школе_1.36 word_шоу_-0.86 word_штаб-к_0.21 word_экс-гл_0.64
word_электр_-2.14 word_это_-2.06 word_японск_0.73
"""
WEIGHTS: Mapping[str, float] = {
    sign.replace("_", " "): float(weight) for sign, _, weight in (one.rpartition("_") for one in _TABLE.split())
}


def likelihood(signs: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How likely a name with these signs is an organisation's, from 0 to 1."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) * share for sign, share in signs.items())))
