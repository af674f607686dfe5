"""Which field of a record each column holds: by memory, by its name in three languages, by its content. Each with its reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from greenbridge.calc.common.unit_table import CURRENCIES
from greenbridge.calc.language.fold import fold
from greenbridge.calc.tables.content import Content
from greenbridge.calc.tables.heads import Head
from greenbridge.calc.tables.layout import Column
from greenbridge.calc.tables.words import TAGS, HeadNoun, Term, Vocabulary, head_stem, plain, script_of, stems

KINDS = ("project", "organisation", "technology", "policy", "need", "offer", "provider", "event", "expert")
SHOWN_FROM = 0.5
"""Confidence from which a match is proposed [-]; below it the column is left out until a person says what it is."""
SHORT = 80
"""Characters of a description that can stand as a title."""
SEVERAL = ("figure", "names", "place", "topic", "field", "party:", "left:", "summary", "data:offers", "data:performance")
"""Targets, or their beginnings, that several columns may hold."""
_OPENING = re.compile(
    r"^(?:наименовани[ея]|названи[ея]|полное наименование|краткое наименование|указать|name of(?: the)?|names? of|the|"
    r"所属|所在|所处|主要|具体|拟|现|项目的|本)\s*(?=\S\S)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?<=[㐀-鿿]{2})的?(?:名称|全称)$|(?<=\w\w)\s+(?:name|title)$", re.IGNORECASE)
_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_QUANTITY = re.compile(
    r"数|量|额|率|比|值|投资|资金|价|成本|费|规模|能力|指标|强度|产能|收入|利润|税|能耗|排放|消耗|面积|кол-во|колич|числ|объ[её]м|доля|сумм|выработк|выброс|экспорт|импорт|"
    r"выручк|мощност|стоимост|инвестици|затрат|цена|места|"
    r"рабоч\w* мест|производств|потреблени|площад|прирост|темп|"
    r"number|volume|total|share|amount|emission|reduction|output|production|"
    r"revenue|export|import|area|employ|staff|rate|growth|consumption|generation|saving|turnover|"
    r"count|capacity|investment|cost|financing|price|%",
    re.IGNORECASE,
)
_SIZES = frozenset(("m2", "MW", "MW/MWh", "t/a", "t/d", "t/h", "m3/a", "m3/d", "m3/h"))
"""Units of the house (`heads.read_unit`) that tell how large a plant is."""
_CURRENCIES = frozenset(CURRENCIES)
_WORDS = frozenset(
    ("topic", "field", "subkind", "place", "address", "data:issuer", "data:offers", "data:expected_effect", "data:transfer")
)
_DATES = frozenset(("date", "data:issued", "data:in_force", "data:end", "data:deadline", "source_date", "data:founded"))
_MAY_BE_FLAGS = frozenset(("data:status", "data:rights", "left:internal", "left:note"))
_ASKS = re.compile(
    r"looking for|(?:do|would) you need|is needed|急需|拟解决|求购|требуется|ищете|ищем|нуждаетесь|"
    r"\bbids?\b|\btender|procure|采购|招标|закупк",
    re.IGNORECASE,
)
_NO_KIND = re.compile(r"(?:经济|高新)?技术(?:产业)?开发区|高新技术|有限公司|technology (?:park|zone)|технопарк\w*")
"""Names of places and firms that speak of what they are, not of what a table lists."""
_NAMING = re.compile(r"(?:наименовани|названи|names? of)|(?:名称|全称|\bname)$", re.IGNORECASE)
_WITH_CODES = frozenset(("organisation", "provider"))


@dataclass(frozen=True, slots=True)
class Match:
    """What a column holds: ``target`` (empty: left out), how sure [-], by what, and what else it could be."""

    at: int
    target: str
    confidence: float
    reason: str
    others: tuple[tuple[str, float], ...] = ()


def header_key(head: Head) -> str:
    """Under which a header is remembered."""
    return f"{plain(head.group)}:{plain(head.text) or head.text.strip()}"


def header_keys(columns: Sequence[Column]) -> list[str]:
    """A key for each column; the second column of one header is another one than the first."""
    met: dict[str, int] = {}
    keys = []
    for column in columns:
        key = header_key(column.head)
        met[key] = met.get(key, 0) + 1
        keys.append(key if met[key] == 1 else f"{key}#{met[key]}")
    return keys


def signature(columns: Sequence[Column]) -> str:
    """Digest of a table's headers, whatever their order."""
    return hashlib.sha256("\n".join(sorted(header_key(column.head) for column in columns)).encode()).hexdigest()


Named = dict[str, tuple[float, str, frozenset[str]]]
"""Target -> how far a header names it [-], by what, and the kinds of record for which its words mean this."""


def name_scores(head: Head, kind: str, vocabulary: Vocabulary) -> dict[str, tuple[float, str]]:
    """For each target how far the header names it [-], and by what: ``name``, ``name_part``, ``name_head``, ``name_typo``."""
    return {target: (score, reason) for target, (score, reason, _) in _named(head, kind, vocabulary).items()}


def _named(head: Head, kind: str, vocabulary: Vocabulary) -> Named:
    found: Named = {}

    def keep(term: Term | HeadNoun, score: float, reason: str) -> None:
        if term.kinds and kind not in term.kinds:
            return
        score += 0.02 if term.kinds else 0.0
        if score > found.get(term.target, (0.0,))[0]:
            kinds = vocabulary.kinds_of(term.plain) if isinstance(term, Term) else term.kinds
            found[term.target] = (score, reason, kinds)

    for part in dict.fromkeys((*head.parts, head.base, *map(_bare, (*head.parts, head.base)))):
        if not part:
            continue
        letters = plain(part) or part.strip()
        for term in vocabulary.exact.get(letters, ()):
            keep(term, 0.95, "name")
        own, noun, ending = stems(part), head_stem(part), _ending(letters, vocabulary)
        named = part not in head.parts and any(_NAMING.search(one) for one in head.parts)
        for term in {term for stem in own for term in vocabulary.by_stem.get(stem, ())}:
            if term.stems and set(term.stems) <= set(own):
                share = len(term.stems) / len(own)
                if share > 0.3:
                    keep(term, (0.57 if noun in term.stems else 0.4) + 0.35 * share, "name_part")
        for term in vocabulary.chinese:
            if len(term.plain) >= 2 and term.plain != letters and term.plain in letters:
                share = len(term.plain) / len(letters)
                if share > 0.3:
                    keep(term, (0.57 if letters.endswith(term.plain) else 0.4 if ending else 0.45) + 0.35 * share, "name_part")
        for one in vocabulary.heads:
            if (noun and noun in one.stems) or (ending and ending in one.endings):
                said = any(word in letters for word in one.chinese_beside) or bool(one.beside & set(own))
                if said or not (one.chinese_beside or one.beside):
                    keep(one, 0.82 if named and one.target == "title" else 0.72 if said else 0.6, "name_head")
    for order, part in enumerate(_either(head)):
        for term in vocabulary.exact.get(plain(part), ()):
            keep(term, 0.92 if order == 0 else 0.85, "name")
    if not found and len(plain(head.base)) >= 5:
        words = list(vocabulary.exact)
        for word, ratio, _ in process.extract(plain(head.base), words, scorer=fuzz.ratio, limit=3, score_cutoff=84):
            for term in vocabulary.exact[word]:
                keep(term, 0.8 * ratio / 100, "name_typo")
    return found


def _either(head: Head) -> list[str]:
    """The names of a header that gives two in one language: *Developer / SPV*, *Country/Area*."""
    parts = [part.strip() for part in _BRACKETS.sub("", head.text).split("/")]
    short = any(sum(letter.isalpha() for letter in part) < (2 if script_of(part) == "zh" else 3) for part in parts)
    return [] if len(parts) < 2 or head.unit or short else parts


def _ending(letters: str, vocabulary: Vocabulary) -> str:
    """The longest noun in which a Chinese header ends."""
    return max((word for one in vocabulary.heads for word in one.endings if letters.endswith(word)), key=len, default="")


def _bare(part: str) -> str:
    """A name without words that every header may begin or end with (*Наименование* заказчика, *所属*行业, 采购单位*名称*) and
    without brackets."""
    return _CLOSING.sub("", _BRACKETS.sub("", _OPENING.sub("", part))).strip()


def match_columns(
    columns: Sequence[Column],
    contents: Mapping[int, Content],
    kind: str,
    vocabulary: Vocabulary,
    remembered: Mapping[str, str] | None = None,
    certain: bool = False,
) -> list[Match]:
    """A match for each column, one column for each field that takes only one.

    Parameters
    ----------
    contents
        Place of a column -> what its cells look like.
    remembered
        Header (`header_key`) -> target a person chose before.
    certain
        Whether that was for this very set of headers.
    """
    scores: dict[int, dict[str, tuple[float, str]]] = {}
    for column, key in zip(columns, header_keys(columns), strict=True):
        if remembered and key in remembered:
            scores[column.at] = {remembered[key]: (0.99 if certain else 0.9, "remembered")}
            continue
        scores[column.at] = _column_scores(column.head, contents[column.at], kind, vocabulary)
    taken = _assign(columns, contents, scores)
    matches = []
    for column in columns:
        target, (score, reason) = taken.get(column.at, ("", (0.0, "nothing_fits")))
        others = sorted(
            ((name, round(found[0], 2)) for name, found in scores[column.at].items() if name != target), key=lambda one: -one[1]
        )
        if score < SHOWN_FROM:
            others = [(target, round(score, 2)), *others] if target else others
            target, reason = "", "nothing_fits"
        matches.append(Match(column.at, target, round(min(score, 0.99), 2), reason, tuple(others[:4])))
    return _languages(matches, columns, contents)


def _column_scores(head: Head, content: Content, kind: str, vocabulary: Vocabulary) -> dict[str, tuple[float, str]]:
    named = name_scores(head, kind, vocabulary)
    if head.group:
        named = _under_group(head, named, name_scores(Head(head.group, head.group, (head.group,)), kind, vocabulary))
    if head.period and "capacity" in named and named["capacity"][0] < 0.95:  # what was put through in a year is no size
        named["capacity"] = (named["capacity"][0] * 0.6, named["capacity"][1])
    if head.period and "cost" in named:  # what is spent in a year is not the whole
        named["cost"] = (named["cost"][0] * 0.85, named["cost"][1])
    scores = {target: _weighed(target, score, reason, content) for target, (score, reason) in named.items()}
    money = max(named.get(target, (0.0, ""))[0] for target in ("cost", "capacity"))
    for target, score, reason in _by_content(head, content, kind, money >= 0.6):
        if score > scores.get(target, (0.0, ""))[0]:
            scores[target] = (score, reason)
    return scores


_WHOLE = re.compile(r"合计|总计|总额|小计|计|全部|всего|итого|общая|общий|total|all|overall", re.IGNORECASE)
_OF_A_PARTY = ("title", "names", "country", "website", "address", "place", "code", "ref", "left:contact", "subkind")


def _under_group(
    head: Head, own: dict[str, tuple[float, str]], above: dict[str, tuple[float, str]]
) -> dict[str, tuple[float, str]]:
    """Names under a group: below *Investor*, *Name* is the investor and *Country* is not that of the record."""
    if _WHOLE.fullmatch(head.base or head.text):  # 总投资 · 合计 is the investment, what stands beside it its parts
        return {**{target: (score, "name_group") for target, (score, _) in above.items()}, **own}
    group, (group_score, _) = max(above.items(), key=lambda one: one[1][0], default=("", (0.0, "")))
    leaf, (leaf_score, _) = max(own.items(), key=lambda one: one[1][0], default=("", (0.0, "")))
    if group.startswith("party:") and group_score >= 0.75:
        if leaf == "title" or not leaf or leaf_score < 0.7:
            return {group: (group_score, "name_group")}
        if leaf.split(":")[0] in _OF_A_PARTY or leaf in _OF_A_PARTY:
            return {"left:party": (0.8, "name_group")}
    if group.startswith("left:") and group_score >= 0.9 and leaf_score < 0.9:
        return {group: (group_score, "name_group")}
    if leaf_score >= 0.6 or not group:
        return own
    weaker = {target: (score * 0.85, "name_group") for target, (score, _) in above.items()}
    return {**weaker, **own} if leaf_score < max((score for score, _ in weaker.values()), default=0) else own


def _weighed(target: str, score: float, reason: str, content: Content) -> tuple[float, str]:
    """A name's score, raised where the content agrees and lowered where it does not."""
    if content.filled == 0:
        return score * 0.95, reason
    fit = _fit(target, content)
    if fit is None:
        return score, reason
    if fit >= 0.6:
        return score + (0.99 - score) * 0.4 * fit, reason
    if fit < 0.25:
        return score * (0.6 if content.filled > 2 else 0.8), "content_disagrees"
    return score * 0.9, reason


def _fit(target: str, content: Content) -> float | None:
    """How far a column's content is what a target holds [-]; None where content says nothing."""
    if content.flags >= 0.8 and target not in _MAY_BE_FLAGS:
        return 0.0
    if target == "country":
        return content.countries
    if target in _DATES:
        return max(content.dates, content.years, content.serials)
    if target in ("capacity", "cost", "data:quantity"):
        return content.numbers if content.numbers > 0.4 or content.length < 6 else None
    if target in ("website", "source_url"):
        return content.urls
    if target.startswith("code:"):
        return content.schemes if content.scheme == target.partition(":")[2] else None
    if target in ("stage", "subkind"):
        known = content.chosen.get(target, 0.0)
        return known if known > 0.4 else 0.0 if known == 0 or content.numbers > 0.7 or content.urls > 0.5 else None
    if target == "ref":
        repeated = content.distinct < 0.9 and content.filled > 2
        return 0.0 if repeated or (content.dates > 0.8 and content.years < 0.5) else None
    if target in ("title", "summary", "names") or target.startswith("party:"):
        return 0.0 if content.numbers > 0.8 or content.urls > 0.6 or content.countries > 0.9 else None
    if target in _WORDS:
        short = content.length < 3 and content.script not in ("zh", "")
        return 0.0 if content.numbers > 0.8 or content.urls > 0.6 or content.coded > 0.7 or short else None
    if target == "left:number":
        return 1.0 if content.counted else 0.0 if content.numbers < 0.5 else None
    if target == "data:trl":
        return 1.0 if content.length <= 12 else 0.0
    return None


def _by_content(head: Head, content: Content, kind: str, measured: bool) -> list[tuple[str, float, str]]:
    """What the cells alone speak for."""
    if content.filled == 0:
        return []
    found = []
    if content.counted and content.distinct == 1.0:
        found.append(("left:number", 0.7, "content_counts"))
    if content.flags >= 0.8:
        found.append(("left:internal", 0.66, "content_flags"))
    if content.contacts >= 0.6:
        found.append(("left:contact", 0.8, "content_contacts"))
    if content.schemes >= 0.6 and content.filled >= 2:
        found.append(
            (f"code:{content.scheme}", 0.8, "content_code") if kind in _WITH_CODES else ("left:party", 0.7, "content_code")
        )
    if content.countries >= 0.8:
        found.append(("country", 0.72, "content_countries"))
    if content.urls >= 0.8:
        found.append(("source_url" if kind == "policy" else "website", 0.65, "content_addresses"))
    if content.dates >= 0.8 and content.years < 0.9 and kind not in _WITH_CODES:
        found.append(("data:issued" if kind == "policy" else "date", 0.5, "content_dates"))
    if content.stages >= 0.6 and kind in ("project", "technology"):
        found.append(("stage", 0.6, "content_stages"))
    if (
        content.numbers >= 0.6
        and content.schemes < 0.6
        and not content.counted
        and content.contacts < 0.5
        and content.dates < 0.8
    ):
        named = _QUANTITY.search(f"{head.group} {head.text} {head.base}")
        told = head.unit or content.marked > 0.5
        found.append(("figure", 0.6 if measured else 0.75 if told else 0.6 if named else 0.4, "content_numbers"))
    elif content.numbers > 0 and head.unit and content.dates < 0.5:
        found.append(("figure", 0.6, "content_numbers"))
    if head.unit and content.numbers > 0.4 and content.dates < 0.8:
        if head.unit.symbol.split("/")[0] in _CURRENCIES and kind in ("project", "need", "offer", "technology"):
            found.append(("cost", 0.62 if not head.period else 0.5, "content_money"))
        if head.unit.symbol in _SIZES and kind == "project":
            found.append(("capacity", 0.62 if not head.period else 0.5, "content_size"))
    if content.legal >= 0.5:
        found.append(
            ("title", 0.55, "content_organisations") if kind in _WITH_CODES else ("party:party", 0.45, "content_organisations")
        )
    return found


def _assign(
    columns: Sequence[Column], contents: Mapping[int, Content], scores: dict[int, dict[str, tuple[float, str]]]
) -> dict[int, tuple[str, tuple[float, str]]]:
    """The best pairs first; a target that one column holds goes to the best of them, the leftmost among equals."""
    pairs = sorted(
        ((-found[0], column.at, target) for column in columns for target, found in scores[column.at].items()),
    )
    heads = {column.at: column.head for column in columns}
    taken: dict[int, tuple[str, tuple[float, str]]] = {}
    used: set[str] = set()
    titles: set[str] = set()
    for minus, at, target in pairs:
        if at in taken:
            continue
        if target == "title":
            # a second title is the same name in another language, or it is none
            language = heads[at].language or TAGS.get(contents[at].script, "")
            if titles and (language in titles or not (heads[at].language or -minus >= 0.9)):
                continue
            titles.add(language)
        elif target in used and not target.startswith(SEVERAL):
            continue
        used.add(target)
        taken[at] = (target, scores[at][target])
    _make_room(scores, taken)
    if not any(target == "title" for target, _ in taken.values()):
        _make_title(columns, contents, taken, scores)
    return taken


def _make_room(scores: dict[int, dict[str, tuple[float, str]]], taken: dict[int, tuple[str, tuple[float, str]]]) -> None:
    """A column that went without because another holds its target gets it where that one is nearly as well off elsewhere."""
    for at, found in scores.items():
        if at in taken and taken[at][1][0] >= SHOWN_FROM:
            continue
        holders = {target: other for other, (target, _) in taken.items()}
        wanted = sorted((-one[0], target) for target, one in found.items() if one[0] >= 0.6 and target in holders)
        for _, target in wanted:
            other = holders[target]
            free = [
                (one[0], name)
                for name, one in scores[other].items()
                if name not in holders and one[0] >= taken[other][1][0] - 0.2
            ]
            if target != "title" and free and max(free)[0] >= 0.6:
                name = max(free)[1]
                taken[other], taken[at] = (name, scores[other][name]), (target, found[target])
                break


def _make_title(
    columns: Sequence[Column],
    contents: Mapping[int, Content],
    taken: dict[int, tuple[str, tuple[float, str]]],
    scores: Mapping[int, Mapping[str, tuple[float, str]]],
) -> None:
    """Without a column named as a title: the leftmost one of words that differ from row to row and that nothing else claims."""
    told = [
        at for at, (target, found) in taken.items() if target == "summary" and contents[at].length < SHORT and found[0] >= 0.5
    ]
    if len(told) == 1 and contents[told[0]].distinct > 0.9:
        taken[told[0]] = ("title", (0.55, "content_differs"))  # what is described in a line is called by it
        return
    for column in columns:
        content = contents[column.at]
        weak = column.at not in taken or taken[column.at][1][0] < 0.6
        if (
            weak
            and content.filled
            and content.distinct > 0.9
            and content.numbers < 0.3
            and content.urls < 0.3
            and content.length > 3
            and scores[column.at].get("ref", (0.0,))[0] < 0.6
        ):
            taken[column.at] = ("title", (0.5, "content_differs"))
            return


def _languages(matches: list[Match], columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Match]:
    """Several titles, or one in a named language, carry their language: ``title@ru``."""
    titles = [match for match in matches if match.target == "title"]
    heads = {column.at: column.head for column in columns}
    made = []
    for match in matches:
        language = heads[match.at].language
        if match.target == "title" and (len(titles) > 1 or language):
            tag = language or TAGS.get(contents[match.at].script, "")
            made.append(replace(match, target=f"title@{tag}" if tag else "title"))
        elif match.target == "summary" and language:
            made.append(replace(match, target=f"summary@{language}"))
        else:
            made.append(match)
    return made


def guess_kind(
    columns: Sequence[Column], contents: Mapping[int, Content], titles: Sequence[str], vocabulary: Vocabulary
) -> list[tuple[str, float]]:
    """Kinds of record a table may hold, the likeliest first, with how likely [-]."""
    told = _NO_KIND.sub(" ", fold(" ".join(titles)))
    points = {}
    for kind in KINDS:
        total = 0.0
        for column in columns:
            own = [
                (score, _speciality(target, column.head, kind, vocabulary, kinds))
                for target, (score, _, kinds) in _named(column.head, kind, vocabulary).items()
                if score >= 0.6 and not target.startswith("left")
            ]
            total += max((score * special for score, special in own), default=0.0)
        if not any(_names_records(column.head, kind, vocabulary) for column in columns):
            total *= 0.6
        total += 1.0 * (kind == "need" and any(_ASKS.search(column.head.text) for column in columns))
        total += 1.2 * any(word in told for word in vocabulary.kind_words.get(kind, ()))
        points[kind] = total + 0.01
    if any(content.scheme in ("uscc", "bin", "inn", "lei") for content in contents.values()):
        points["organisation"] += 0.3
    whole = sum(point**3 for point in points.values())
    return sorted(((kind, round(point**3 / whole, 2)) for kind, point in points.items()), key=lambda one: -one[1])


def _names_records(head: Head, kind: str, vocabulary: Vocabulary) -> bool:
    """Whether a header names records of this kind, and not just anything (*Name*)."""
    score, _, kinds = _named(head, kind, vocabulary).get("title", (0.0, "", frozenset()))
    return bool(kinds) and score >= 0.6


def _speciality(target: str, head: Head, kind: str, vocabulary: Vocabulary, kinds: frozenset[str]) -> float:
    """How much a header that names a target speaks for this kind rather than others [-]."""
    rivals: set[str] = set()
    for part in head.parts:
        for term in vocabulary.exact.get(plain(part), ()):
            rivals |= term.kinds or set(KINDS)
    weight = 2.0 if target == "title" else 1.5 if target.startswith("code:") else 1.0
    if not rivals:
        return 0.8 * weight / (len(kinds) or len(KINDS))
    return weight / len(rivals) if kind in rivals else 0.0
