"""How much each sign of `told_evidence_ru` weighs for a Russian name being an organisation's, in log-odds.

Fitted by ``benchmarks/organisations_gate.py`` (logistic regression, small weights fallen to zero) on the names in quotes, Latin
letters and capitals of NEREL 1.1 and factRuEval-2016, of this repository's labelled articles and of press of the field marked by
hand. A sign is a word beside the name cut to six letters (``word``, ``next``), the kind of such a word (``before``, ``after``,
``second``, ``colon``, ``bracket``), or the shape of the name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

ENOUGH = 0.55
"""From here on a name counts: on texts that took no part in the fit four of five such names are right, in our field more."""
_TABLE = """
after_!_-1.16 after_/_0.7 after_:_-0.12 after_;_-0.66 after_acts_0.45 after_adjective_-0.92 after_agent_0.26
after_capitals_-0.23 after_digit_-1.08 after_leader_0.83 after_line_-0.15 after_verb_0.16 after_«_-1.12 after_–_-1.23
before_)_-1.73 before_-_-0.29 before_/_-0.67 before_adjective_0.57 before_capitals_0.18 before_colon_-0.54 before_firm_1.07
before_leader_0.91 before_thing_-0.64 before_verb_0.47 before_–_-1.64 beside_known_1.58 beside_organisation_2.41
bracket_adjective_1.0 bracket_capital_-0.16 bracket_firm_3.32 bracket_quoted_-0.21 bracket_thing_0.18 bracket_verb_-0.6
capitals_after_!_-0.99 capitals_after_(_1.81 capitals_after_-_-1.53 capitals_after_._0.61 capitals_after_:_1.84
capitals_after_acts_0.33 capitals_after_adjective_-0.18 capitals_after_agent_1.17 capitals_after_capitals_-0.17
capitals_after_digit_-1.33 capitals_after_firm_1.31 capitals_after_mark_-1.01 capitals_after_noun_0.71 capitals_after_small_0.06
capitals_after_thing_0.29 capitals_after_verb_1.43 capitals_after_«_-2.53 capitals_after_—_2.16 capitals_before_)_-1.57
capitals_before_,_0.7 capitals_before_-_0.81 capitals_before_agent_-0.55 capitals_before_bracket_0.39
capitals_before_capital_0.42 capitals_before_firm_2.19 capitals_before_leader_1.11 capitals_before_opens_-0.87
capitals_before_verb_0.55 capitals_before_»_1.78 capitals_before_–_-1.25 capitals_before_—_-0.6 capitals_letters_2_0.07
capitals_letters_3_0.1 capitals_letters_4_0.96 capitals_words_2_1.03 capitals_words_3_0.38 colon_adjective_-1.14
colon_agent_-1.5 colon_capital_-0.73 colon_capitals_-2.38 colon_firm_-2.38 colon_noun_0.46 colon_small_-1.36 colon_thing_-2.23
colon_verb_-0.82 in_a_list_0.09 inside_firm_1.78 inside_thing_0.4 latin_after_!_-0.23 latin_after_(_-0.84 latin_after_)_-0.4
latin_after_,_0.05 latin_after_-_2.83 latin_after_._0.13 latin_after_:_-0.79 latin_after_;_-2.02 latin_after_acts_0.47
latin_after_adjective_-0.61 latin_after_agent_2.78 latin_after_capital_1.55 latin_after_firm_1.79 latin_after_leader_0.72
latin_after_line_-0.42 latin_after_mark_0.44 latin_after_noun_-0.39 latin_after_thing_-0.39 latin_after_verb_0.29
latin_after_«_0.98 latin_after_–_-2.01 latin_after_—_1.51 latin_before_)_-0.76 latin_before_-_0.13 latin_before_adjective_0.97
latin_before_agent_-0.4 latin_before_bracket_-0.45 latin_before_capital_0.23 latin_before_capitals_0.39 latin_before_colon_-1.34
latin_before_firm_0.81 latin_before_leader_1.22 latin_before_opens_0.29 latin_before_small_0.69 latin_before_thing_-0.22
latin_before_verb_1.07 latin_before_»_0.08 latin_before_—_0.95 latin_capitals_0.43 latin_digits_-2.59 latin_person_-1.95
latin_where_-0.16 latin_words_4_-0.15 latin_words_5_-0.75 next_sts-12_-1.84 next_абу_1.79 next_алекса_0.67 next_алексе_0.1
next_америк_-1.44 next_андрей_2.12 next_аресто_-0.86 next_был_-0.17 next_были_-1.11 next_века_-3.01 next_весели_0.85
next_виктор_1.08 next_во_0.93 next_возлаг_1.5 next_впервы_-1.12 next_дмитри_0.73 next_должен_0.1 next_задерж_1.88
next_захват_1.58 next_и_0.18 next_из_-1.13 next_или_-2.43 next_илья_2.06 next_имеет_0.18 next_имени_0.74 next_к_-0.92
next_конста_0.64 next_леонид_0.85 next_михаил_0.79 next_можно_-1.21 next_на_-0.14 next_набрал_1.72 next_назнач_1.43
next_называ_-0.58 next_наталь_0.37 next_находи_-0.22 next_начина_-0.91 next_о_-0.38 next_он_1.96 next_она_-0.46 next_опрове_1.54
next_отмеча_0.99 next_павла_-1.81 next_по_-0.62 next_под_0.43 next_появил_-0.86 next_предст_-0.97 next_пресс-_0.74
next_при_-1.51 next_привод_0.51 next_призна_0.09 next_против_0.77 next_процит_1.51 next_прошёл_-0.59 next_с_-0.65
next_сергей_1.2 next_сергея_0.61 next_со_0.94 next_совмес_0.78 next_состав_1.18 next_состои_0.09 next_состоя_-0.94 next_так_0.61
next_у_-1.07 next_через_-2.36 quoted_adjective_alone_-0.8 quoted_after_!_-0.96 quoted_after_(_-0.29 quoted_after_)_0.06
quoted_after_-_-0.9 quoted_after_/_0.7 quoted_after_acts_0.07 quoted_after_adjective_-0.51 quoted_after_agent_-0.79
quoted_after_capital_-0.05 quoted_after_capitals_-0.27 quoted_after_digit_-0.72 quoted_after_firm_-0.05 quoted_after_leader_0.38
quoted_after_line_-0.67 quoted_after_mark_-0.06 quoted_after_small_-0.06 quoted_after_—_-1.38 quoted_before_,_-1.56
quoted_before_-_-1.92 quoted_before_/_-0.67 quoted_before_adjective_0.3 quoted_before_agent_0.47 quoted_before_bracket_0.11
quoted_before_capital_-0.24 quoted_before_capitals_0.08 quoted_before_colon_-0.06 quoted_before_firm_0.49
quoted_before_leader_0.24 quoted_before_noun_-0.06 quoted_before_thing_-0.84 quoted_before_verb_0.05 quoted_before_»_-0.44
quoted_before_–_-1.42 quoted_capitals_0.33 quoted_company_end_2.12 quoted_digits_-0.85 quoted_inner_capital_0.39
quoted_phrase_-0.87 quoted_route_-0.52 quoted_small_0.24 quoted_small_word_-1.4 quoted_stop_-1.35 quoted_where_-0.36
quoted_words_3_-0.39 quoted_words_4_-1.21 quoted_words_5_-1.38 second_agent_0.3 second_capital_-0.2 second_capitals_-1.26
second_firm_2.74 second_leader_2.27 second_stop_-0.19 second_thing_-0.9 second_verb_0.49 stands_for_words_-2.83
word_автомо_-2.12 word_автор_-2.45 word_агента_2.37 word_агентс_1.22 word_аккаун_-2.15 word_акции_1.01 word_акций_0.81
word_акцион_-1.7 word_альбом_-1.16 word_ансамб_2.0 word_аппара_-1.12 word_арене_0.23 word_астрон_1.73 word_баннер_-1.27
word_бизнес_-0.55 word_бойцов_1.05 word_бригад_-0.05 word_британ_1.62 word_версии_2.08 word_версия_2.06 word_видео_0.24
word_видеок_-1.74 word_вице-п_0.78 word_включа_0.67 word_владел_1.39 word_возгла_0.82 word_время_0.05 word_выстав_-2.16
word_выступ_0.65 word_газет_0.9 word_газета_0.88 word_газете_0.99 word_газеты_0.97 word_гендир_0.92 word_гидроэ_-2.28
word_году_-1.58 word_госуда_0.75 word_группи_1.84 word_группы_-0.88 word_гу_2.35 word_гэс_-2.35 word_данным_1.91
word_движен_4.63 word_для_2.01 word_доклад_1.42 word_доля_1.19 word_дома_1.87 word_дочка_1.04 word_еженед_0.45 word_журнал_1.32
word_за_0.55 word_закону_-0.08 word_замдир_1.39 word_заявле_1.65 word_здания_2.37 word_знамен_-0.74 word_зоне_-2.36 word_и_-0.28
word_иа_1.67 word_игрок_2.05 word_игрока_2.07 word_игроко_1.76 word_из_0.24 word_извест_-1.96 word_издани_0.74 word_издате_2.78
word_или_-0.56 word_именем_-1.75 word_имя_-2.31 word_инвест_1.95 word_инициа_1.67 word_интерв_1.84 word_интерн_2.42
word_информ_0.36 word_как_-0.65 word_канала_2.36 word_канале_2.75 word_картин_-1.03 word_катего_-0.93 word_киноте_-1.56
word_кинофе_-2.03 word_китайс_1.53 word_клуб_2.57 word_клуба_2.36 word_клубы_2.85 word_коллек_2.59 word_команд_2.45
word_компан_0.6 word_композ_-0.26 word_компью_-1.14 word_конкур_-1.69 word_концер_1.44 word_корабл_-2.87 word_корона_-0.89
word_коррес_0.22 word_которы_-2.15 word_купил_0.3 word_лидер_2.24 word_лидера_2.04 word_магази_0.6 word_мадрид_1.8
word_маркам_-1.64 word_медаля_-0.71 word_между_2.51 word_менедж_1.48 word_метро_-1.93 word_мира_1.01 word_мнению_1.41
word_модель_2.62 word_москов_2.2 word_на_-0.69 word_наблюд_1.5 word_наград_-1.02 word_над_-2.01 word_назван_-0.88
word_называ_-2.38 word_напада_2.19 word_наций_-1.72 word_началь_1.94 word_номина_-0.98 word_о_0.95 word_облада_-2.0
word_однако_1.62 word_онлайн_0.51 word_оперы_-1.38 word_органи_1.93 word_ордено_-0.15 word_от_0.52 word_отделе_1.73
word_отмеча_1.58 word_отчисл_1.73 word_офис_1.56 word_панк-г_2.18 word_партии_5.11 word_партий_3.18 word_партия_3.91
word_партне_0.57 word_переда_0.34 word_песне_-1.84 word_песни_-1.33 word_песню_-2.28 word_песня_-0.31 word_пишет_2.3
word_платфо_0.05 word_по_-2.11 word_поддер_1.84 word_полити_2.05 word_полков_1.8 word_получи_-2.5 word_пользо_-0.53
word_полёт_-1.34 word_помимо_-0.6 word_предсе_0.4 word_презид_-0.3 word_премии_-0.72 word_премий_-1.53 word_премию_-1.34
word_премье_-0.79 word_пресс-_0.35 word_призна_-1.39 word_принад_1.78 word_приобр_1.91 word_проект_-0.37 word_прозви_-2.67
word_произв_-0.88 word_против_1.75 word_публик_0.98 word_пьесах_-1.54 word_радиос_2.59 word_ракеты_-2.52 word_ранее_1.35
word_редакт_1.45 word_резерв_-1.57 word_рок-гр_1.52 word_роман_-1.67 word_россии_0.74 word_россий_0.98 word_руково_1.52
word_рф_-2.03 word_рэпера_-2.35 word_с_0.53 word_сайте_-0.98 word_саммит_1.11 word_сегмен_-2.27 word_секрет_2.04
word_сериал_-1.48 word_серии_-0.87 word_сети_-1.96 word_сингл_-2.33 word_ск_0.08 word_собств_2.35 word_сообща_2.51
word_сообще_2.97 word_сообщи_2.01 word_состав_1.46 word_соцсет_-0.63 word_сочине_-2.27 word_спекта_-1.12 word_стадио_-1.79
word_станет_2.21 word_станут_-2.16 word_станци_-1.5 word_старта_-2.09 word_статье_-2.15 word_сторон_2.4 word_страни_-1.01
word_творче_2.28 word_театра_0.47 word_телека_0.93 word_телеко_0.97 word_телесе_-0.83 word_титул_-1.09 word_титулы_2.41
word_торгов_1.83 word_тренер_2.64 word_турецк_1.9 word_турнир_-1.8 word_у_0.64 word_фестив_-1.57 word_фильм_-1.56
word_фильма_-1.27 word_фильме_-0.76 word_фильмо_-1.47 word_финале_-1.79 word_фк_-0.7 word_флаг_0.17 word_форвар_2.47
word_форума_-1.75 word_форуме_-1.31 word_фракци_2.46 word_футбол_2.11 word_хитами_-2.36 word_цитиру_0.99 word_цк_2.4
word_чемпио_1.97 word_числе_-2.56 word_членов_2.42 word_члены_0.76 word_что_0.1 word_школе_1.34 word_шоу_-0.91 word_штаб-к_0.15
word_экс-гл_0.73 word_электр_-1.71 word_это_-2.03 word_японск_0.62
"""
WEIGHTS: Mapping[str, float] = {
    sign.replace("_", " "): float(weight) for sign, _, weight in (one.rpartition("_") for one in _TABLE.split())
}


def likelihood(signs: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How likely a name with these signs is an organisation's, from 0 to 1."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) * share for sign, share in signs.items())))
