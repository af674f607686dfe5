"""Words with which sentences go on about a project, turn to another or speak of more than one."""

from __future__ import annotations

import re

from greenbridge.calc.language.leading import compile_leading

TURN = re.compile(
    r"[,，;；]\s*(?:однако|но|а также|тогда как|в то же время|при этом|while|whereas|but|and separately|而|但|然而|同时|与此同时)"
)
INSTEAD = re.compile(r",? (?:and|but) (?:will |would |has |have |is |are )?(?=instead )")
SAYS_ON = re.compile(
    r"(?:Она|Он|Оно) (?:будет (?:построен|возвед|располож)|расположится|разместится|появится)|"
    r"该?项目|该(?:电站|工程|基地|园区|协议|合同)|(?:Этот |Данный )?[Пп]роект\b|"
    r"(?:(?:Located|Situated|Built|Designed|Once|When|Upon|After|With|On|As|During|Under) [^.;\n]{1,90}, )?"
    r"(?:The|This|These|the|this) (?:[\w$€.,/-]+ ){0,3}?"
    r"(?:projects?|plants?|facility|facilities|factory|farms?|park|contract|agreements?|deal|stations?|complex|HPP|dam|line|base|"
    r"venture|"
    r"package|order|works)\b|Its (?:\w+ ){0,2}(?:capacity|cost|price|output|area)\b|Both (?:projects|facilities|plants)\b|"
    r"The (?:(?:main |general )?(?:investor|contractor|developer|customer|supplier|lender) (?:is|was|will be)|"
    r"construction (?:and \w+ )?of the (?:\w+ )?(?:plant|factory|farm|facility|station|park|complex))\b"
)
"""Words with which a sentence goes on about the project before."""
THE_PAPER = re.compile(
    r"(?:The|These|This|Both) (?:\w+ ){0,3}(?:[Aa]greements?|[Cc]ontracts?|deals?|[Mm]emorand\w+|documents?)\b"
)
"""A paper told before, whose parties follow."""
DEFINITE = re.compile(r"(?:[Tt]he|[Tt]his|[Ii]ts|[Ss]aid|[Tt]heir) $")
BETWEEN_TITLES = re.compile(r", and |; | and |, | as well as | а также | и ")
APPOSED = re.compile(r"(?: \([^)\n]*\))?, an? (?:new |planned )?")
"""Between a plant and what it is: the Mirny project, a 1 GW farm."""
ANAPHORA = compile_leading(
    r"该项目|项目(?:预计|总投资|建成|一期|二期|日|年|将|于|已|由|总|投资|占地|装机)|该(?:电站|工程|基地|园区|协议|合同)|"
    r"双方已|(?:[Пп]роект|[Сс]тоимост|[Вв]ложени|[Ии]нвестици|[Фф]инансировани|"
    r"[Оо]бъект|[Кк]онтракт|[Сс]оглашени|[Дд]оговор|[Мм]ощност|[Зз]авод|[Сс]танци|[Сс]тороны|[Сс]троительств|[Бб]юджет|"
    r"[Сс]метн)\w*|"
    r"[Мм]еморандум|\b[Aa]n? (?:memorandum|agreement|contract|deal)\b|[Tt]he (?:project|plant|facility|farm|park|"
    r"contract|agreement|deal|station)|[Cc]onstruction"
)
IN_NAMED = re.compile(r" (?:in|near|at|outside) (?:the )?[A-Z]")
SHORT_GAP = 900
INSIDE = re.compile(r"\b(?:in|at|within|of|inside) (?:the )?$")
INCLUDED = re.compile(r"\b(?:including|as well as|connecting|connected)\b(?:(?!, and )[^.;])*$")
NATIONAL = re.compile(
    r"\b(?:aims?|targets?|goals?|strategy|contribut\w+ to|share of|the country[’']s|nationwide|compared (?:with|to)|unlike)\b"
)
"""From here a sentence speaks of a country's aims or of others."""
PLACED = re.compile(
    r" (?:in|near|outside) (?:the )?(?:(?:[A-Z]\w+ )?(?:city|town|cities|towns) of |province of |"
    r"southern |northern |eastern |western |central )?"
    r"(?P<name>(?!(?:(?:North|South|East|West|Central|Latin|Southeast) )?(?:America|Africa|Asia|Europe)|Phase|Stage)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?: (?:region|province|district|county|oblast|city)\b)?)"
)
"""Where the title of an English project says it stands."""
BUILT_IN = re.compile(
    r"\b(?:built|located|situated|constructed|opened?) (?:in|near) (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
"""Where a sentence says that something is built."""
BEFORE_IT = re.compile(r"\b(?:has|have) already\b|\b[Tt]o date\b|\bSince (?:19|20)\d\d\b|\bcumulative\b|\bportfolio\b")
"""What somebody did before is no project of this text."""
TO_BUILD = re.compile(r"\b(?:will|to|would)(?: also)? (?:be )?(?:build|built|construct|erect|set up)")
SUBJECT_OF = re.compile(r" (?:on|for|to) ")
