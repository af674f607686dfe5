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
after_!_-1.25 after_)_-0.11 after_/_0.65 after_;_-0.77 after_acts_0.38 after_adjective_-0.85 after_agent_0.11
after_capitals_-0.82 after_digit_-1.1 after_leader_0.77 after_line_-0.16 after_verb_0.14 after_«_-1.05 after_–_-1.18
before_)_-1.72 before_-_-0.33 before_/_-0.68 before_adjective_0.63 before_capitals_0.13 before_colon_-0.43 before_firm_0.96
before_leader_0.94 before_thing_-0.68 before_verb_0.45 before_–_-1.27 beside_known_1.56 beside_organisation_2.09
bracket_adjective_0.74 bracket_agent_-0.77 bracket_firm_3.01 bracket_thing_-0.49 bracket_verb_-0.5 capitals_0.07
capitals_after_!_-0.91 capitals_after_(_1.9 capitals_after_)_-0.05 capitals_after_-_-1.55 capitals_after_._0.59
capitals_after_:_1.84 capitals_after_;_0.16 capitals_after_acts_0.3 capitals_after_adjective_-0.28 capitals_after_agent_1.3
capitals_after_capitals_-0.57 capitals_after_digit_-1.26 capitals_after_firm_1.19 capitals_after_mark_-1.1
capitals_after_noun_0.71 capitals_after_small_0.07 capitals_after_thing_0.53 capitals_after_verb_1.58 capitals_after_«_-2.54
capitals_after_—_2.03 capitals_before_)_-1.7 capitals_before_,_0.86 capitals_before_-_1.06 capitals_before_agent_-0.57
capitals_before_capital_0.44 capitals_before_capitals_0.08 capitals_before_firm_2.29 capitals_before_leader_1.25
capitals_before_opens_-0.96 capitals_before_thing_0.05 capitals_before_verb_0.61 capitals_before_»_1.71 capitals_before_–_-1.14
capitals_before_—_-1.25 capitals_letters_2_0.06 capitals_letters_3_0.05 capitals_letters_4_1.17 capitals_words_1_0.06
capitals_words_2_1.07 capitals_words_3_0.44 colon_adjective_-1.45 colon_agent_-1.56 colon_capitals_-2.53 colon_firm_-2.68
colon_noun_0.06 colon_small_-1.5 colon_thing_-2.55 colon_verb_-0.89 in_a_list_0.4 inside_firm_1.74 inside_thing_0.38
latin_after_!_-0.21 latin_after_(_-0.8 latin_after_)_-0.61 latin_after_,_0.22 latin_after_-_3.44 latin_after_._0.11
latin_after_:_-0.93 latin_after_;_-2.32 latin_after_acts_0.49 latin_after_adjective_-0.52 latin_after_agent_3.01
latin_after_capital_1.9 latin_after_firm_1.8 latin_after_leader_0.78 latin_after_line_-0.48 latin_after_mark_0.41
latin_after_noun_-0.4 latin_after_thing_-0.49 latin_after_verb_0.33 latin_after_«_0.92 latin_after_–_-1.72 latin_after_—_1.51
latin_before_)_-0.76 latin_before_,_0.08 latin_before_adjective_0.54 latin_before_agent_-0.5 latin_before_bracket_-0.34
latin_before_capital_0.16 latin_before_capitals_0.43 latin_before_colon_-1.72 latin_before_firm_0.81 latin_before_leader_1.26
latin_before_opens_0.42 latin_before_small_0.64 latin_before_thing_-0.18 latin_before_verb_0.94 latin_before_»_0.11
latin_before_—_0.98 latin_capitals_0.43 latin_digits_-2.58 latin_person_-2.01 latin_where_-0.15 latin_words_4_-0.14
latin_words_5_-0.51 next_sts-12_-1.69 next_абу_1.94 next_алекса_0.77 next_америк_-1.73 next_андрей_2.2 next_аресто_-0.93
next_будут_0.43 next_были_-1.2 next_века_-3.02 next_весели_0.69 next_виктор_0.94 next_во_0.84 next_возлаг_1.34 next_впервы_-1.24
next_дмитри_0.9 next_задерж_1.86 next_захват_1.73 next_и_0.28 next_из_-1.25 next_или_-2.34 next_илья_2.16 next_имеет_0.13
next_имени_0.59 next_к_-0.94 next_конста_0.33 next_леонид_0.92 next_михаил_1.14 next_можно_-1.41 next_на_-0.13 next_набрал_1.5
next_назнач_1.46 next_называ_-0.62 next_наталь_0.06 next_находи_-0.08 next_начина_-0.75 next_о_-0.51 next_он_1.89 next_она_-0.45
next_опрове_1.57 next_отмеча_0.83 next_павла_-1.88 next_по_-0.67 next_под_0.48 next_появил_-0.85 next_предст_-0.87
next_пресс-_0.73 next_при_-1.11 next_привод_0.39 next_призна_0.27 next_пройдё_-1.19 next_против_0.8 next_процит_1.46
next_прошёл_-0.55 next_с_-0.48 next_сергей_1.45 next_сергея_0.22 next_со_0.95 next_совмес_1.05 next_состав_1.16
next_состоя_-0.54 next_так_0.53 next_у_-1.07 next_через_-2.35 quoted_adjective_alone_-0.32 quoted_after_!_-0.88
quoted_after_(_-0.05 quoted_after_-_-0.87 quoted_after_/_0.65 quoted_after_:_-0.08 quoted_after_acts_0.39
quoted_after_adjective_-0.62 quoted_after_agent_-0.72 quoted_after_capital_-0.41 quoted_after_digit_-0.7 quoted_after_firm_-0.17
quoted_after_leader_0.55 quoted_after_line_-0.66 quoted_after_mark_-0.1 quoted_after_small_-0.05 quoted_after_thing_-0.09
quoted_after_verb_0.05 quoted_after_—_-1.53 quoted_before_,_-0.13 quoted_before_-_-1.83 quoted_before_/_-0.68
quoted_before_adjective_0.17 quoted_before_agent_0.37 quoted_before_bracket_0.11 quoted_before_capital_-0.19
quoted_before_capitals_0.11 quoted_before_colon_-0.06 quoted_before_firm_0.49 quoted_before_leader_0.22
quoted_before_thing_-0.93 quoted_before_»_-0.41 quoted_before_–_-1.47 quoted_capitals_1.33 quoted_company_end_2.09
quoted_digits_-0.87 quoted_inner_capital_0.6 quoted_phrase_-0.93 quoted_route_-0.59 quoted_shouted_-1.04 quoted_small_0.29
quoted_small_word_-1.39 quoted_stop_-1.35 quoted_where_-0.46 quoted_words_3_-0.42 quoted_words_4_-1.28 quoted_words_5_-1.41
second_agent_0.3 second_capital_-0.14 second_capitals_-1.41 second_firm_2.66 second_leader_2.17 second_stop_-0.21
second_thing_-0.9 second_verb_0.53 stands_for_words_0.45 word_автомо_-2.33 word_автор_-2.58 word_агента_2.37 word_агентс_1.22
word_аккаун_-2.11 word_акции_1.14 word_акций_0.81 word_акцион_-1.69 word_акция_-1.76 word_альбом_-1.09 word_ансамб_2.12
word_аппара_-1.13 word_арене_0.18 word_астрон_1.77 word_баннер_-1.26 word_бизнес_-0.52 word_бойцов_1.09 word_бригад_-0.09
word_британ_1.63 word_версии_2.05 word_версия_1.85 word_видео_0.26 word_видеок_-1.89 word_вице-п_0.73 word_включа_0.82
word_владел_1.45 word_возгла_0.76 word_время_0.11 word_выстав_-2.15 word_выступ_0.63 word_газет_0.79 word_газета_0.96
word_газете_0.93 word_газеты_1.0 word_галере_0.12 word_гендир_0.79 word_гидроэ_-2.08 word_году_-1.68 word_госуда_0.72
word_группи_2.04 word_группы_-0.87 word_гу_2.45 word_гэс_-2.43 word_данным_2.02 word_движен_4.69 word_директ_0.21 word_для_1.98
word_доклад_1.4 word_доля_1.23 word_дома_1.91 word_дочка_0.8 word_еженед_0.43 word_журнал_1.27 word_за_0.46 word_замдир_1.26
word_заявле_1.72 word_здания_2.41 word_знамен_-0.7 word_зоне_-2.29 word_иа_1.64 word_игрок_2.05 word_игрока_1.9 word_игроко_1.9
word_из_0.2 word_извест_-2.14 word_издани_0.76 word_издате_2.85 word_или_-0.42 word_именем_-1.88 word_имя_-2.29 word_инвест_1.88
word_инициа_1.73 word_интерв_1.91 word_интерн_2.41 word_информ_0.27 word_как_-0.93 word_канала_0.75 word_канале_2.77
word_картин_-0.92 word_катего_-0.81 word_киноте_-1.66 word_кинофе_-2.04 word_китайс_1.98 word_клуб_2.41 word_клуба_2.38
word_клубы_2.73 word_коллек_2.41 word_команд_2.24 word_компан_0.82 word_композ_-0.16 word_компью_-1.15 word_конкур_-1.66
word_концер_1.46 word_корабл_-2.74 word_корона_-0.93 word_коррес_0.25 word_которы_-1.96 word_купил_0.29 word_лидер_2.31
word_лидера_2.0 word_магази_1.03 word_мадрид_1.68 word_маркам_-1.71 word_медаля_-0.8 word_между_2.4 word_менедж_1.69
word_метро_-2.26 word_мира_0.92 word_мнению_1.44 word_модель_2.73 word_москов_2.16 word_на_-0.71 word_наблюд_1.31
word_наград_-0.94 word_над_-1.97 word_назван_-0.74 word_называ_-2.3 word_напада_2.1 word_наций_-1.83 word_началь_2.01
word_номина_-0.76 word_о_0.83 word_облада_-2.5 word_однако_1.61 word_онлайн_0.36 word_оперы_-1.21 word_органи_2.3 word_от_0.49
word_отделе_1.68 word_отмеча_1.6 word_отчисл_1.48 word_офис_1.63 word_панк-г_2.12 word_партии_5.23 word_партий_3.21
word_партия_4.06 word_партне_0.26 word_переда_0.31 word_песне_-1.8 word_песни_-1.29 word_песню_-2.08 word_песня_-0.42
word_пишет_2.27 word_платфо_0.06 word_по_-1.96 word_поддер_1.85 word_полити_2.16 word_полков_1.78 word_получи_-2.42
word_пользо_-0.51 word_полёт_-1.16 word_помимо_-0.7 word_после_0.06 word_предсе_0.26 word_презид_-0.38 word_премии_-0.71
word_премий_-1.25 word_премию_-1.1 word_премье_-0.7 word_пресс-_0.3 word_призна_-1.38 word_принад_1.67 word_приобр_1.89
word_проект_-0.28 word_прозви_-2.71 word_произв_-0.86 word_против_1.65 word_публик_0.69 word_пьесах_-1.68 word_радиос_2.77
word_ракеты_-2.5 word_ранее_1.1 word_редакт_1.43 word_резерв_-1.82 word_рок-гр_1.41 word_роман_-1.57 word_россии_0.45
word_россий_0.91 word_руково_1.37 word_рф_-1.96 word_рэпера_-2.3 word_с_0.89 word_сайте_-0.95 word_саммит_1.09 word_сегмен_-2.28
word_секрет_2.2 word_сериал_-1.46 word_серии_-0.67 word_сети_-0.7 word_сингл_-2.35 word_собств_2.38 word_сообща_2.54
word_сообще_2.91 word_сообщи_1.65 word_состав_1.75 word_соцсет_-0.77 word_сочине_-2.38 word_спекта_-1.06 word_стадио_-1.58
word_станет_2.15 word_станут_-2.17 word_станци_-1.26 word_старта_-1.89 word_статье_-2.15 word_сторон_2.33 word_страни_-0.98
word_творче_2.23 word_театра_0.44 word_телека_1.01 word_телеко_0.94 word_телесе_-0.66 word_титул_-1.05 word_титулы_2.23
word_торгов_1.96 word_тренер_2.79 word_турецк_2.31 word_турнир_-1.85 word_у_0.59 word_фестив_-1.42 word_фильм_-1.4
word_фильма_-1.24 word_фильме_-0.6 word_фильмо_-1.56 word_финале_-1.75 word_фк_-0.77 word_флаг_0.1 word_форвар_2.62
word_форума_-1.6 word_форуме_-1.06 word_фракци_2.47 word_футбол_1.97 word_хитами_-2.57 word_цитиру_1.08 word_цк_2.45
word_чемпио_1.94 word_числе_-2.87 word_членов_2.55 word_члены_0.76 word_что_0.17 word_школе_1.39 word_шоу_-0.85 word_штаб-к_0.15
word_экс-гл_0.69 word_электр_-2.25 word_это_-2.11 word_японск_0.58
"""
WEIGHTS: Mapping[str, float] = {
    sign.replace("_", " "): float(weight) for sign, _, weight in (one.rpartition("_") for one in _TABLE.split())
}


def likelihood(signs: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How likely a name with these signs is an organisation's, from 0 to 1."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) * share for sign, share in signs.items())))
