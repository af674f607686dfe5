"""Needs and offers read into profiles: limits and facts from attributes and text, concepts, terms.

Attributes are the author's own word and go first; the text fills what they leave open. Evidence offsets count characters in
title + newline + text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from greenbridge.calc.common.units import UnitError, convert, parse_unit, same_dimension
from greenbridge.calc.language.analysis import analyse
from greenbridge.calc.language.glossary import Glossary
from greenbridge.calc.language.places import Gazetteer
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.amounts import find_amounts
from greenbridge.calc.matching.attributes import read_attribute_facts, read_attribute_limits
from greenbridge.calc.matching.deadlines import read_days
from greenbridge.calc.matching.destinations import read_destinations
from greenbridge.calc.matching.lexicon import Lexicon
from greenbridge.calc.matching.markets import AT_HOME
from greenbridge.calc.matching.profiles import (
    KINDS,
    Evidence,
    Expansion,
    Fact,
    Finding,
    Limit,
    NeedProfile,
    OfferProfile,
)
from greenbridge.calc.matching.statements import Statement, read_statements, read_valid_until
from greenbridge.calc.matching.subjects import (
    fact_with_concepts,
    read_concepts,
    read_terms,
    read_topics,
    refused_words,
    with_concepts,
)

_NEED_FEATURES = frozenset(
    {"chemistry", "current", "refrigerant", "instrument", "certification", "protocol", "rack", "incoterm", "take_back"}
    | {"language", "delivery_by", "fire_class", "condition"}
    | {"non_lithium", "reagent_free", "no_effluent", "no_fuel", "no_heat", "unheated", "zld", "oil_free", "glass", "bifacial"}
    | {"continuous", "mobile", "dry", "pressure_compensated", "in_motion_charging", "on_premise", "turnkey", "atex"}
    | {"financed_by_provider", "renewable_proof", "outdoor_pv", "data_sharing", "verified", "vri", "dangerous_goods"}
)
"""Conditions in words: values of a kind, and features that a thing has or has not."""
_NOT_LIMITS = frozenset(
    {"countries_active", "countries_named", "countries_excluded", "countries_served", "deadline", "delivery_from"}
)
_DEFAULT_BOUND = {
    **dict.fromkeys(("capacity", "area", "power", "warranty", "lifetime", "tenor", "soh", "efficiency", "purity"), "min"),
    **dict.fromkeys(("temperature_max", "autonomy", "dryness", "tds", "pressure", "cover", "saving", "charge"), "min"),
    **dict.fromkeys(("price", "delivery", "thickness", "lambda", "uw", "transit", "emission", "temperature_min", "co2"), "max"),
    **dict.fromkeys(("down_payment", "noise", "energy", "min_order"), "max"),
    **dict.fromkeys(("cycles", "quantity"), "min"),
}
_FIRM_WITHOUT_WORD = frozenset(
    {"delivery", "delivery_by", "temperature_min", "temperature_max", "frequency", "voltage", "certification", "chemistry", "soh"}
    | {"rack", "incoterm", "language", "refrigerant", "instrument", "fire_class", "condition", "min_order"}
    | {"capacity", "area", "pressure", "purity", "efficiency", "dryness", "autonomy", "thickness", "lambda", "uw", "emission"}
    | {"co2", "noise", "tds", "charge", "length", "lifetime", "warranty", "saving", "cover"}
    | {name for name in _NEED_FEATURES if name in words.FEATURES}
)
"""What a need states plainly is meant as a condition: the climate, the grid, the papers, the size; a bare price may be a wish."""
_CONTEXT_SIZES = frozenset({"service", "finance", "training", "research", "energy", "partner"})
"""Kinds for which a size describes the place ("insurance for a plant of 100 MW") rather than what is bought."""
_MODULAR = re.compile(
    r"\beach\b|per (?:unit|module|rack|container)|单台|单套|单机|单柜|单槽|单组|单块|单片|单舱|模块|组件|可并机|并联|"
    r"кажд\w+|по \d+ (?:кВт|кг|м³)|модул\w+|панел\w+|шкаф\w*|один контейнер|\bmodules?\b|\bracks?\b|\bpanels?\b|\bcabinets?\b",
    re.IGNORECASE,
)
"""Words of goods that are delivered in several units: a size too small for the need may be met by more of them."""
MIN_TERMS = 3
"""A need with fewer different words says too little to be matched."""


def read_need(
    title: str,
    text: str,
    language: str,
    attributes: Mapping[str, Any] | None = None,
    country: str = "",
    deadline: str = "",
    kind: str = "",
    glossary: Glossary | None = None,
    lexicon: Lexicon | None = None,
    gazetteer: Gazetteer | None = None,
) -> NeedProfile:
    """The profile of a need.

    Parameters
    ----------
    title, text : str
        As the author wrote them, in ``language`` (BCP 47).
    attributes : Mapping, optional
        ``{"must": {...}, "wish": {...}}``; keys as in `attributes.parse_key`. With a ``must`` of its own,
        what only the text says is a wish.
    country : str
        Where it is needed, ISO 3166-1; a limit on the countries served unless the attributes name others.
    deadline : str
        ISO date until which answers are wanted; read from the text when empty.
    kind : str
        One of `profiles.KINDS`; guessed from the words when empty and they are plain.
    glossary : Glossary, optional
        Without it the profile has no concepts.
    lexicon : Lexicon, optional
        Without it words meet only words of the same language.
    gazetteer : Gazetteer, optional
        Without it towns are words like others; with it they say where a need is wanted.

    Contradictory limits (``limit_contradiction``), needs too short to match (``need_too_short``), unreadable attributes and
    unknown units are reported as findings.
    """
    whole = f"{title}\n{text}"
    limits, findings = read_attribute_limits(attributes)
    limits = [_with_text_unit(limit, whole) for limit in limits]
    stated_firmly = bool(attributes and attributes.get("must"))
    named = kind
    kind = kind or guess_kind(whole)
    topics = read_topics(limits)
    spans, turned_down = refused_words(title, whole, language, lexicon)
    terms = read_terms(title, text, language, topics, spans, gazetteer)
    turned_down = tuple(word for word in turned_down if word not in {term.term for term in terms})
    said = {token.term for token in analyse(whole, language) if not token.term[:1].isdigit()}
    if len(said) >= MIN_TERMS or attributes:
        limits += _text_limits(whole, kind, limits, stated_firmly)
    else:
        findings.append(Finding("need_too_short", {"terms": str(len(said))}))
    told = read_destinations(whole, gazetteer) if not any(limit.name == "countries_served" for limit in limits) else []
    if told and country and _elsewhere(told[0], country, kind):
        limits += told
    elif country and not any(limit.name == "countries_served" for limit in limits):
        evidence = Evidence(path="country", quote=country)
        limits.append(Limit("countries_served", "has", items=(country.upper(),), strength="must", evidence=evidence))
    else:
        limits += told
    limits = _with_shared_rates(_with_pieces(limits), whole)
    limits = [with_concepts(limit, glossary) for limit in limits]
    findings += find_contradictions(limits)
    concepts = read_concepts(title, whole, language, glossary, topics)
    expansions = tuple(
        Expansion(other, term.term, strength)
        for term in terms
        for other, strength in (lexicon.translate(term.term) if lexicon else ())
    )
    return NeedProfile(
        language,
        kind,
        country.upper(),
        deadline or _deadline_of(whole),
        tuple(limits),
        concepts,
        terms,
        tuple(findings),
        expansions,
        turned_down,
        bool(named),
    )


def read_offer(
    title: str,
    text: str,
    language: str,
    attributes: Mapping[str, Any] | None = None,
    country: str = "",
    kind: str = "",
    valid_until: str = "",
    glossary: Glossary | None = None,
) -> OfferProfile:
    """The profile of an offer: facts from its attributes, then from its text where the attributes are silent.

    ``valid_until`` (ISO date) may also stand in the attributes or in the text. Parameters as in `read_need`.
    """
    whole = f"{title}\n{text}"
    known = dict(attributes or {})
    until = valid_until or str(known.pop("valid_until", "") or "")
    facts = read_attribute_facts(known)
    if not until:
        until = read_valid_until(whole)[0]
    kind = kind or guess_kind(whole)
    facts += [fact for statement in read_statements(whole, kind) if (fact := _text_fact(statement, facts))]
    facts += _home_market(whole, country, facts)
    facts = [fact_with_concepts(fact, glossary) if fact.items else fact for fact in facts]
    if _MODULAR.search(whole):
        facts = [replace(fact, params={**fact.params, "modular": "yes"}) if fact.name == "capacity" else fact for fact in facts]
    topics = read_topics(facts)
    concepts = read_concepts(title, whole, language, glossary, topics)
    return OfferProfile(language, kind, country.upper(), until, tuple(facts), concepts, read_terms(title, text, language, topics))


def _home_market(text: str, country: str, facts: list[Fact]) -> list[Fact]:
    """The offerer's own country: all it serves where the words say so, served too where it lists where it exports to."""
    own = (country.upper(),)
    if not country or any(fact.name == "countries_served" and fact.evidence.path for fact in facts):
        return []
    if home := AT_HOME.search(text):
        evidence = Evidence(home.start(), home.end(), home.group())
        return [Fact("countries_served", items=own, closed=True, evidence=evidence)]
    return [
        Fact("countries_served", items=own, evidence=fact.evidence)
        for fact in facts
        if fact.name == "countries_served" and fact.params.get("abroad")
    ]


def guess_kind(text: str) -> str:
    """The kind the words point to, empty when they point to none."""
    return next((kind for kind in KINDS if kind in words.WORLD_OF_KIND and words.WORLD_OF_KIND[kind].search(text)), "")


def _with_text_unit(limit: Limit, text: str) -> Limit:
    """A number without a unit takes it from the same number in the text (co2_max: 450 beside 450公斤/吨)."""
    number = limit.low if limit.low is not None else limit.high
    if limit.unit or number is None:
        return limit
    for amount in find_amounts(text):
        if number in (amount.low, amount.high):
            unit = amount.unit
            if limit.name == "co2" and unit.split("/")[0] in ("kg", "t"):
                unit = unit.replace("kg/", "kgCO2e/", 1) if unit.startswith("kg/") else unit.replace("t/", "tCO2e/", 1)
            return replace(limit, unit=unit, params={**limit.params, "unit_from": amount.quote})
    return limit


def _text_limits(text: str, kind: str, known: list[Limit], stated_firmly: bool) -> list[Limit]:
    made: list[Limit] = []
    for statement in read_statements(text, kind):
        if statement.name in _NOT_LIMITS or statement.negative:
            continue
        if statement.items and statement.name not in _NEED_FEATURES:
            continue
        if (statement.name == "language" and not statement.params.get("working")) or statement.params.get("replaced"):
            continue
        if any(_same_subject(limit, statement) for limit in known):
            continue
        told = next((limit for limit in made if _same_subject(limit, statement)), None)
        if told is not None and statement.name in _SEVERAL and told.name == statement.name:
            made[made.index(told)] = _joined(told, statement, text)
            continue
        whole = None
        if told is not None and _is_piece(told, statement):
            made.remove(told)
            whole, told = told, None
        if told is not None and not _opposite(told, statement):
            continue
        strength = "wish" if stated_firmly else _strength(statement, kind)
        evidence = Evidence(statement.start, statement.end, statement.quote)
        limit = _limit_of(statement, strength, evidence)
        if limit and whole is not None and whole.low is not None:
            limit = replace(limit, params={"all": str(convert(whole.low, whole.unit, limit.unit))})
        elif limit and statement.params.get("sum"):
            limit = replace(limit, params={"sum": "yes"})
        if limit and statement.name == "price" and _BUDGET.search(statement.params.get("near", "")):
            limit = replace(limit, params={"whole": "yes"})
        if limit:
            made.append(limit if told is None else replace(limit, name=told.name))
    return made


def _elsewhere(told: Limit, country: str, kind: str) -> bool:
    """Whether the words say that a service is wanted in another country than the one its author named as hers."""
    return kind in _CONTEXT_SIZES and told.strength == "must" and country.upper() not in told.items


def _strength(statement: Statement, kind: str) -> str:
    """``must`` or ``wish``: the author's word, else a bound or a plain statement of what is meant as a condition."""
    if statement.strength and (statement.name != "quantity" or statement.bound):
        return statement.strength
    if statement.bound:
        return "must"
    if statement.params.get("wished"):
        return "wish"
    if statement.name in words.SCALE_NAMES and (kind in _CONTEXT_SIZES or statement.params.get("about")):
        return "wish"
    budget = statement.name == "price" and _BUDGET.search(statement.params.get("near", ""))
    return "must" if budget or statement.name in _FIRM_WITHOUT_WORD else "wish"


_PIECES = 50
"""So many times the size of one is the size of all: 5 MW of modules, 580 W each."""


def _is_piece(told: Limit, statement: Statement) -> bool:
    """Whether a size stated later is that of one piece, and the one told before that of all together."""
    if statement.name not in words.SCALE_NAMES or told.name not in words.SCALE_NAMES or not told.low or not statement.low:
        return False
    try:
        return statement.low > 0 and convert(told.low, told.unit, statement.unit) >= _PIECES * statement.low
    except UnitError:
        return False


_SEVERAL = frozenset({"protocol", "language", "chemistry", "incoterm", "refrigerant", "instrument", "rack"})
"""Conditions whose values a text may name several of: one of them will do, but protocols joined by "and" are each asked for."""
_JOINED = re.compile(
    r"[\s,，、]*(?:и|но|and|but|且|并且|同时)?[\s,，、]*"
    r"(?:не\s+(?:более|менее|больше|меньше|выше|ниже)|до|от|свыше|at\s+(?:most|least)|no(?:t)?\s+(?:more|less|fewer)\s+than"
    r"|up\s+to|不(?:超过|少于|低于|大于|高于|多于)|至少|最多)?\s*",
    re.IGNORECASE,
)
"""What stands between two bounds of one thing."""
_OR = re.compile(r"或|/|\bили\b|\bor\b|либо", re.IGNORECASE)
_NEXT_TO = 30


def _joined(told: Limit, statement: Statement, text: str) -> Limit:
    """A limit with one more value that the text names."""
    first, last = sorted([(told.evidence.start, told.evidence.end), (statement.start, statement.end)])
    apart = text[first[1] : last[0]]
    evidence = told.evidence
    if len(apart) <= _NEXT_TO and "\n" not in apart:
        evidence = Evidence(first[0], max(first[1], last[1]), text[first[0] : max(first[1], last[1])])
    each = told.name in ("protocol", "language") and not _OR.search(apart) and (told.op == "has" or len(told.items) == 1)
    strength = "must" if "must" in (told.strength, statement.strength) and each else told.strength
    items = tuple(dict.fromkeys([*told.items, *statement.items]))
    return replace(told, op="has" if each else "in", items=items, evidence=evidence, strength=strength)


_BUDGET = re.compile(
    r"预算|总价|总额|总投资|总费用|бюджет|смет|\bвсего\b|общ\w+ стоимост|\bbudget|\btotal\b|in total|overall", re.IGNORECASE
)


def _opposite(told: Limit, statement: Statement) -> bool:
    """Whether a statement sets the other end of a limit told before: "at least 20 MWh and at most 50"."""
    return {told.op, statement.bound} == {"min", "max"} and not told.name.startswith("temperature")


def _deadline_of(text: str) -> str:
    """The day by which answers are wanted, else the one by which the thing is; the first of each kind named."""
    days = {one.meaning: one.day for one in reversed(read_days(text))}
    return days.get("deadline") or days.get("delivery_by") or ""


def _with_pieces(limits: list[Limit]) -> list[Limit]:
    """A budget is for the whole: it is told how many pieces are wanted, so that a price for one can be judged."""
    pieces = next((limit.low for limit in limits if limit.name == "quantity" and limit.unit == "pc" and limit.low), None)
    if pieces is None:
        return limits
    return [replace(one, params={**one.params, "pieces": str(pieces)}) if one.params.get("whole") else one for one in limits]


def _same_subject(limit: Limit, statement: Statement) -> bool:
    if limit.name == statement.name and not statement.items:
        return limit.name not in words.SCALE_NAMES or not limit.unit or same_dimension(limit.unit, statement.unit)
    if limit.name == statement.name:
        return bool(set(limit.items) & set(statement.items)) or limit.name != "certification"
    scales = limit.name in words.SCALE_NAMES and statement.name in words.SCALE_NAMES
    return scales and bool(limit.unit) and bool(statement.unit) and same_dimension(limit.unit, statement.unit)


def _limit_of(statement: Statement, strength: str, evidence: Evidence) -> Limit | None:
    if statement.name == "delivery_by":
        return Limit(statement.name, "max", items=statement.items, strength=strength, evidence=evidence)
    if statement.items:
        return Limit(statement.name, "in", items=statement.items, strength=strength, evidence=evidence)
    bound = _DEFAULT_BOUND.get(statement.name, "") if statement.name.startswith("temperature") else statement.bound
    bound = bound or _DEFAULT_BOUND.get(statement.name, "")
    low, high = statement.low, statement.high
    if statement.name in words.SCALE_NAMES and low != high and not statement.bound and statement.name != "ticket":
        return Limit(statement.name, "range", low, high, statement.unit, strength=strength, evidence=evidence)
    if statement.name in ("frequency", "voltage", "ticket", "length"):
        operation = "equal" if low == high else "range"
        return Limit(statement.name, operation, low, high, statement.unit, strength=strength, evidence=evidence)
    if bound == "min":
        return Limit(statement.name, "min", low=low, unit=statement.unit, strength=strength, evidence=evidence)
    if bound == "max" and statement.name == "quantity":
        return None
    if bound == "max":
        high = low if statement.name == "temperature_min" else high
        return Limit(statement.name, "max", high=high, unit=statement.unit, strength=strength, evidence=evidence)
    return None


def _text_fact(statement: Statement, known: list[Fact]) -> Fact | None:
    """A fact of the text, unless the attributes already say it (for sizes: in the same dimension)."""
    evidence = Evidence(statement.start, statement.end, statement.quote)
    if statement.params.get("replaced"):
        return None
    if statement.items:
        from_attributes = any(fact.name == statement.name and fact.evidence.path for fact in known)
        if from_attributes and statement.name not in ("certification", "language", "parameters"):
            return None
        return Fact(
            statement.name,
            items=statement.items,
            closed=statement.closed,
            negative=statement.negative,
            evidence=evidence,
            params=statement.params if statement.params.get("abroad") else {},
        )
    if any(fact.evidence.path and fact.low is not None and _says_same(fact, statement) for fact in known):
        return None
    # "20 units are running" is a reference; only what an offer can give at most bounds how many one may ask for.
    if statement.name == "quantity" and statement.bound != "max" and not statement.params.get("stock"):
        return None
    low, high = statement.low, statement.high
    if (
        statement.bound == "min"
        and statement.low == statement.high
        and statement.name not in ("temperature_min", "temperature_max")
    ):
        high = None
    elif (
        statement.bound == "max"
        and low == high
        and statement.name in words.SCALE_NAMES | {"tenor", "autonomy", "cover", "voltage"}
    ):
        low = None
    return Fact(
        statement.name, low, high, statement.unit, negative=statement.negative, evidence=evidence, params=statement.params
    )


def _says_same(fact: Fact, statement: Statement) -> bool:
    if fact.name != statement.name:
        return False
    return fact.name not in words.SCALE_NAMES or same_dimension(fact.unit, statement.unit)


def _with_shared_rates(limits: list[Limit], text: str) -> list[Limit]:
    """A bound whose time is told by the next one: at least 10 t and at most 5 t per year."""
    made = list(limits)
    for at, first in enumerate(limits):
        for second in limits[at + 1 :]:
            one, other = first.evidence, second.evidence
            shares = first.name == second.name and second.unit.startswith(f"{first.unit}/") and min(one.start, other.start) >= 0
            if shares and _JOINED.fullmatch(text, one.end, other.start):
                made[at] = replace(first, unit=second.unit)
    return made


def find_contradictions(limits: list[Limit]) -> list[Finding]:
    """Limits of one name that no offer can meet together: a minimum above a maximum, two different exact values."""
    findings = []
    for index, first in enumerate(limits):
        for second in limits[index + 1 :]:
            if first.name != second.name or first.strength != "must" or second.strength != "must":
                continue
            low = _bound_in(first, second, "low")
            high = _bound_in(first, second, "high")
            if low is not None and high is not None and low > high and "temperature" not in first.name:
                params = {"name": first.name, "low": str(low), "high": str(high), "unit": first.unit}
                findings.append(Finding("limit_contradiction", params))
    for limit in limits:
        if limit.low is not None and limit.high is not None and limit.low > limit.high:
            findings.append(Finding("limit_contradiction", {"name": limit.name, "low": str(limit.low), "high": str(limit.high)}))
    return findings


def _bound_in(first: Limit, second: Limit, end: str) -> Decimal | None:
    """The tightest ``low`` (the largest) or ``high`` (the smallest) of two limits, in the unit of the first."""
    found: list[Decimal] = []
    for limit in (first, second):
        number = limit.low if end == "low" else limit.high
        if number is None:
            continue
        try:
            found.append(convert(number, limit.unit, first.unit) if limit.unit and first.unit else number)
        except UnitError:
            return None
    if not found:
        return None
    return max(found) if end == "low" else min(found)


def unit_is_money(unit: str) -> bool:
    """Whether a unit is an amount of money or a price."""
    try:
        return any(base.startswith("money:") for base, _ in parse_unit(unit).dimension)
    except UnitError:
        return False
