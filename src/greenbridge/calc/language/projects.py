"""Projects and agreements told in a text: what is to be built or was signed, by whom, where, how large, for how
much, how far it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from greenbridge.calc.language.figures_meaning import POWER, choose_amount, choose_capacity, tell_meaning
from greenbridge.calc.language.projects_around import Around, between, form_places, numbers_in, numbers_with, parted_signings
from greenbridge.calc.language.projects_completed import OF_ALL, complete_projects, size_in_title
from greenbridge.calc.language.projects_papers import add_paper, is_bare, is_for
from greenbridge.calc.language.projects_parties import names_it, names_party, only_speaks, owner_before, tells_of_parties
from greenbridge.calc.language.projects_parties_zh import (
    goes_on,
    is_background,
    is_outside,
    is_site,
    only_describes,
    place_told,
    points_back,
    takes_part,
    tells_enough,
)
from greenbridge.calc.language.projects_parts import part_plants, read_clauses
from greenbridge.calc.language.projects_places import country_of, only_met_there, place_in_title, place_of_sentence
from greenbridge.calc.language.projects_same import (
    describes,
    differ,
    further,
    merge_project,
    retold_in_speech,
    script_of,
    told_before,
    with_matter,
)
from greenbridge.calc.language.projects_titled import find_titles
from greenbridge.calc.language.projects_titles import (
    BARE_PAPER,
    BARE_PAPER_ZH,
    between_parties,
    enough_in_russian,
    is_concrete,
    item_title,
)
from greenbridge.calc.language.projects_told import GOES_ON, SAID_BY, SPENT_ON, leads_on
from greenbridge.calc.language.projects_words import (
    ANAPHORA,
    BEFORE_IT,
    DEFINITE,
    IN_NAMED,
    INCLUDED,
    INSIDE,
    NATIONAL,
    SAYS_ON,
    SUBJECT_OF,
    THE_PAPER,
    TO_BUILD,
)
from greenbridge.calc.language.reading import Figure, Organisation, Place, Project, Span
from greenbridge.calc.language.sentences import within
from greenbridge.calc.language.signings import listed_items
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.stages import StageFound, read_stage
from greenbridge.calc.language.title import Title, complete_title

_HAN = re.compile(r"[\u3400-\u9fff]")
_BARE_TITLE = re.compile(r"(?:кредитн\w+ |грантов\w+ |рамочн\w+ )?(?:соглашени|договор|меморандум|контракт)", re.IGNORECASE)
_PRICE = re.compile(r"(?:计划|概算|预计)?总?投资(?:额)?(?:约|为|达|超过?|近)?")
_LIES = re.compile(r"位于|坐落|地处|落户")
_HANDLED = ("t/d", "t/a", "m3/d", "vehicles/a", "units/a", "sets/a")
_SIGN = Sought(r"签署|签订|签约|подпис|заключ|\bsign", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper signed in a sentence that does not say what for: where it ends, who signed, how far it goes."""

    end: int = 0
    parties: tuple[str, ...] = ()
    stage: str = ""


def read_projects(
    text: str,
    figures: tuple[Figure, ...],
    organisations: tuple[Organisation, ...],
    places: tuple[Place, ...],
    sentences: tuple[Span, ...],
    countries: list[tuple[int, int, str]],
    anchors: list[tuple[int, int]],
) -> tuple[Project, ...]:
    """Projects in order of the text; later sentences about the same one add to it.

    ``countries`` are (start, end, code) of the countries named, ``anchors`` where names like to begin.
    """
    kinds = {one.name: one.kind for one in organisations}
    around = Around(text, figures, organisations, places, countries, form_places(text, organisations), kinds)
    titles = find_titles(around, anchors)
    starts = [one.start for one in titles]
    found: list[Project] = []
    asked = next((one for one in titles if one.asked), None)
    signings = [m.start() for m in _SIGN.finditer(text)]
    reach, paper = -1000, _Paper()
    for sentence, listed_stage in read_clauses(text, parted_signings(around, listed_items(text, sentences), signings), starts):
        first = bisect_left(starts, sentence.start)
        inside = [one for one in titles[first : first + 6] if one.end <= sentence.end]
        if asked and sentence.start <= asked.start < sentence.end:
            inside, listed_stage = [asked], "idea"
        gap = sentence.start - found[-1].end if found else 0
        near = bool(found) and "\n" not in text[found[-1].end : sentence.start] and gap < 120
        near = near or (bool(found) and _goes_on(text, max(found[-1].end, reach), sentence.start))
        gap = min(gap, sentence.start - reach)
        if found and not listed_stage and _is_of_last(around, found[-1], sentence, inside, gap, near=near):
            _add_anaphora(found, around, sentence, sure=True)
            reach = sentence.end
            continue
        if found and gap < 420 and inside and all(one.plain for one in inside):
            inside = [one for one in inside if not DEFINITE.search(text, max(0, one.start - 6), one.start)]
        signed = bisect_left(signings, sentence.start) < bisect_left(signings, sentence.end)
        told, project, before = False, None, reach
        for part, titled in part_plants(around, sentence, inside):
            if inside or listed_stage or signed:
                project = _project(around, part, titled, listed_stage, sentence, first=not found)
            if project:
                told, reach = True, sentence.end
                project = _of_paper(text, project, paper, sentence)
                if listed_stage or not _signs_for_last(found, project, titled, before):
                    _take(found, project, around, part, near=near, apart=bool(listed_stage))
        near = near or (bool(found) and gap < 120 and _adjoins(text, found, reach, sentence))
        if not told and found and not inside and gap < 420 and names_it(text, sentence.start, sentence.end):
            told = _add_anaphora(found, around, sentence, sure=True)
            reach = sentence.end
        if not told and ((near and _add_anaphora(found, around, sentence)) or _told_again(found, around, sentence, inside)):
            told, reach = True, sentence.end
        paper = _Paper() if told or not signed else _signed_paper(around, sentence)
    return complete_projects(text, found, figures, sentences)


def _is_of_last(around: Around, last: Project, sentence: Span, inside: list[Title], gap: int, *, near: bool) -> bool:
    """Whether a sentence is about the project told last: it begins with it, or somebody quoted tells of it again."""
    text = around.text
    if gap < 420 and (near or _definite(text, last, sentence)):
        back = SAYS_ON.match(text, sentence.start, sentence.end) or points_back(text, sentence.start, sentence.end)
        if back and _of_the_same(around, last, inside, sentence) and not (inside and BARE_PAPER_ZH.search(last.title)):
            return True
    return gap < 600 and bool(inside) and retold_in_speech(text, last, inside, sentence.start)


def _signs_for_last(found: list[Project], project: Project, titles: list[Title], told_to: int) -> bool:
    """Adds a paper known only by those who signed it to the project it is for; says whether there is one."""
    if not found or not is_bare(project, titles) or not is_for(found[-1], project, told_to):
        return False
    found[-1] = add_paper(found[-1], project)
    return True


def _take(found: list[Project], project: Project, around: Around, part: Span, *, near: bool, apart: bool) -> None:
    """Adds what a part of a sentence tells: to the paper it goes on about, to a project told before, or as a new one."""
    if near and _BARE_TITLE.match(found[-1].title) and _spends(around.text, part):
        merge_project(found, with_matter(found.pop(), project), around.figures, apart=apart)
    elif found and THE_PAPER.match(around.text, part.start) and " — " in project.title:
        _add_anaphora(found, around, part, sure=True)
    else:
        merge_project(found, project, around.figures, apart=apart)


def _told_again(found: list[Project], around: Around, sentence: Span, inside: list[Title]) -> bool:
    """Whether a sentence that is no project by itself names the plant told last; then what it says is added."""
    if not found or not any(told_before(one, found[-1]) for one in inside):
        return False
    return _add_anaphora(found, around, sentence, sure=True)


def _signed_paper(around: Around, sentence: Span) -> _Paper:
    stage = read_stage(around.text[sentence.start : sentence.end]).stage
    return _Paper(sentence.end, _parties(around, sentence, None), stage)


def _goes_on(text: str, told_to: int, start: int) -> bool:
    """Whether a Russian sentence that begins at ``start`` goes on about what is told up to ``told_to``."""
    aside = SAID_BY.match(text, told_to, start)
    told_to = aside.end() if aside else told_to
    gap = text[told_to:start]
    if not 0 <= start - told_to < 120 or script_of(text[start : start + 12]) != "ru":
        return False
    return "\n" not in gap or (not gap.strip() and leads_on(text, start))


def _spends(text: str, sentence: Span) -> bool:
    return bool(SPENT_ON.match(text, sentence.start) or GOES_ON.match(text, sentence.start))


def _of_paper(text: str, project: Project, paper: _Paper, sentence: Span) -> Project:
    """A project that a sentence tells as the matter of the paper signed in the one before."""
    if not paper.end or sentence.start - paper.end >= 8 or not GOES_ON.match(text, sentence.start):
        return project
    stage = paper.stage if further(project.stage, paper.stage) else project.stage
    return replace(project, parties=tuple(dict.fromkeys((*paper.parties, *project.parties))), stage=stage)


def _adjoins(text: str, found: list[Project], reach: int, sentence: Span) -> bool:
    """Whether a Chinese sentence goes on about the last project: in its paragraph, or in the next where there is but one."""
    follows = len(found) == 1 or "\n" not in text[max(reach, found[-1].end) : sentence.start]
    return follows and goes_on(text, sentence.start, sentence.end)


def _definite(text: str, last: Project, sentence: Span) -> bool:
    """Whether a new paragraph goes on about the last project: only a line break lies between, and no list goes on."""
    return not re.match(r"[\d•(-]", text[sentence.start :][:1]) and "\n\n\n" not in text[last.end : sentence.start]


def _of_the_same(around: Around, last: Project, inside: list[Title], sentence: Span) -> bool:
    """Whether the plants that a sentence of the kind The plant … names are the one before, as far as names and sizes tell."""
    if any(one.named or (one.paper and SUBJECT_OF.search(one.words)) for one in inside):
        return False
    told = [around.figures[at] for at in numbers_in(around.figures, sentence)]
    sized = [one for one in told if one.unit == "MW" and any(title.start <= one.start < title.end for title in inside)]
    return not (sized and differ(last.capacity, sized[0].quote) and last.capacity)


def _add_anaphora(found: list[Project], around: Around, sentence: Span, *, sure: bool = False) -> bool:
    """The next sentence about the project just told (该项目…, проект…, the plant …): its stage, parties and figures are added.

    ``sure`` where the sentence begins with the project itself. Says whether the sentence was about it.
    """
    words = around.text[sentence.start : sentence.end]
    chinese = _HAN.search(words) is not None
    goes = sure or ANAPHORA.search(words) or names_party(words) or (chinese and goes_on(words, 0, len(words)))
    if not goes or OF_ALL.search(words) or is_background(words, 0, len(words)):
        return False
    stage = read_stage(words)
    old = found[-1]
    numbers = set(numbers_in(around.figures, sentence))
    told = [around.figures[at] for at in sorted(numbers)]
    national = NATIONAL.search(words)
    if national:
        told = [one for one in told if one.start < sentence.start + national.start()]
    sure_size = sure or script_of(words[:12]) == "ru"
    sizes = [one for one in told if one.unit in POWER or (sure_size and tell_meaning(around.text, one) == "installed")]
    capacity, amount = choose_capacity(around.text, sizes), choose_amount(around.text, told)
    if chinese and not sizes and points_back(around.text, sentence.start, sentence.end):
        capacity = choose_capacity(around.text, [one for one in told if one.unit in _HANDLED])
    lies = not chinese or _LIES.search(words) is not None
    where = _where(around, sentence, (sentence.start, sentence.start))[0] if sure and lies and not old.place else []
    place = where[0].name if where else place_told(words, 0, len(words)) if chinese and lies else ""
    later = stage.stage if not stage.denied and further(old.stage, stage.stage) else old.stage
    joins = tells_of_parties(words) or (sure and not old.parties and script_of(words[:12]) == "ru")
    more = _parties(around, sentence, None) if not stage.denied and joins else ()
    if chinese:
        more = _taking_part(around, sentence)
    found[-1] = replace(
        old,
        parties=tuple(dict.fromkeys((*old.parties, *more))),
        place=old.place or place,
        country=old.country or (where[0].country if where else ""),
        stage=later,
        amount=old.amount or _quoted(amount),
        capacity=old.capacity or _quoted(capacity),
        figures=tuple(sorted({*old.figures, *numbers})),
    )
    return True


def _taking_part(around: Around, sentence: Span) -> tuple[str, ...]:
    """Bodies of a Chinese sentence that build, lend to or run what was told before it."""
    return tuple(
        name
        for start, end, name in between(around.forms, sentence)
        if end <= sentence.end and takes_part(around.text, start, end, sentence.end)
    )


def _project(
    around: Around,
    sentence: Span,
    titles: list[Title],
    listed_stage: str = "",
    whole: Span | None = None,
    *,
    first: bool = False,
) -> Project | None:
    """The project of a sentence or, with ``listed_stage``, of one item of a list of things signed.

    ``whole`` is the sentence of which only a part tells this project: its subject stands at its beginning.
    """
    text = around.text
    words, stage = text[sentence.start : sentence.end], _stage_of(text, sentence, listed_stage, whole)
    numbers = numbers_in(around.figures, sentence)
    told = [around.figures[at] for at in numbers]
    capacity, amount = choose_capacity(text, _own_sizes(told, words, sentence.start)), choose_amount(text, told)
    title = _foremost(text, sentence.start, titles, capacity)
    if title and not title.paper:
        capacity = _titled_size(around, told, title) or capacity
        numbers = numbers_with(around.figures, numbers, capacity)
    parties = _parties(around, sentence, title)
    if whole and whole.start < sentence.start and title:
        parties = _with_subject(around, parties, Span(whole.start, min(sentence.start, whole.start + 70)))
    where, inside = _where(around, sentence, (title.start, title.end) if title else (sentence.end, sentence.end))
    lands = _lands(around, sentence, title)
    place = _place(around, sentence, title, where)
    placed = bool(place or (title and not title.paper and IN_NAMED.search(title.words)))
    strength = sum(
        (bool(parties), bool(capacity or amount), bool(where or lands or placed), bool(stage.stage and stage.stage != "idea"))
    )
    if title and (
        (BEFORE_IT.search(words) and not first)
        or (stage.stage in ("", "idea") and ((stage.denied and title.paper) or _is_body(around, title)))
    ):
        return None
    known = first and bool(where or lands or capacity or parties or stage.stage == "construction")
    planned = first and bool(where or lands or place) and TO_BUILD.search(words) is not None
    told_well = title is not None and (
        (title.plain and planned) or _is_told_well(text, title, stage, amount, known=known, owned=bool(parties))
    )
    if title and not told_well and not is_concrete(title, parties, capacity, amount, where, stage):
        if not listed_stage:
            return None
        title = None
    if title and title.paper and BARE_PAPER.fullmatch(title.words) and parties:
        spoken = between_parties(title.words, parties)
    elif title:
        spoken = complete_title(text, sentence, title, where[0] if where else None, capacity)
    elif listed_stage and parties:
        start, end = item_title(text, sentence)
        spoken = text[start:end]
    elif _SIGN.search(words) and len(parties) >= 2 and not stage.denied and not re.search(r"见证|出席[^，。]{0,10}仪式", words):
        spoken = between_parties(words, parties)
    else:
        return None
    strength += bool(title and not title.paper and stage.stage == "idea" and place and TO_BUILD.search(words)) + bool(
        title and title.named and amount
    )
    owned = title and parties and (where or lands or (title.named and " owned by " in words))
    weak = strength < 2 and not (title and (capacity or parties))
    weak = weak or not (stage.stage or capacity or amount or owned)
    if not spoken or (weak and not listed_stage and not told_well):
        return None
    return Project(
        sentence.start,
        sentence.end,
        words,
        spoken,
        parties,
        place,
        country_of(where, lands, inside),
        _quoted(capacity),
        _quoted(amount),
        stage.stage or "idea",
        tuple(numbers),
        min(0.9, 0.35 + 0.12 * strength + (0.05 if title else 0)),
    )


def _titled_size(around: Around, told: list[Figure], title: Title) -> Figure | None:
    """The power in a title, though it may have been told before."""
    own = next((one for one in told if title.start <= one.start < title.end and one.unit in POWER), None)
    return own or size_in_title(around.figures, title.words)


def _own_sizes(told: list[Figure], words: str, start: int) -> list[Figure]:
    """The figures of a sentence but those after words of a country's aims: … the goal of adding 3 GW."""
    national = NATIONAL.search(words) if script_of(words[:40]) == "en" else None
    return [one for one in told if one.start < start + national.start()] if national else told


def _is_body(around: Around, title: Title) -> bool:
    """Whether a title is but a company's name with its head: завод «Капшагай Шыны», which buys what the plant makes."""
    near = between(around.forms, Span(title.start, title.end))
    if re.match(r"(?:[А-ЯЁа-яё]+(?:о|е|я|а) (?!«)|проект )[а-яё]", title.words) and not title.words[0].isupper():
        return False
    return any(end == title.end and len(around.text[title.start : start].split()) <= 4 for start, end, _ in near)


def _place(around: Around, sentence: Span, title: Title | None, where: list[Place]) -> str:
    """Where a project stands: the place of the sentence, before it the county its Chinese title begins with."""
    own = place_in_title(title, around.countries)
    if where and not (own and title and _HAN.match(own) and not title.start <= where[0].start < title.end):
        return where[0].name
    return own or place_of_sentence(around.text, sentence, title, around.countries)


def _with_subject(around: Around, parties: tuple[str, ...], opening: Span) -> tuple[str, ...]:
    """The parties that a part of a sentence names, before them the subject of the sentence where they are few."""
    return tuple(dict.fromkeys((*_parties(around, opening, None)[:1], *parties))) if len(parties) < 2 else parties


def _lands(around: Around, sentence: Span, title: Title | None) -> list[str]:
    """The countries of a sentence, those in the title first."""
    named = [*between(around.countries, title or sentence), *between(around.countries, sentence)]
    return list(dict.fromkeys(code for _, _, code in named))


def _is_told_well(text: str, title: Title, stage: StageFound, amount: Figure | None, *, known: bool, owned: bool) -> bool:
    """Whether a title needs nothing more beside it to be a project."""
    return (
        enough_in_russian(title, stage, opening=known)
        or _priced(text, title, amount)
        or tells_enough(text, title, owned, stage.stage)
    )


def _priced(text: str, title: Title, amount: Figure | None) -> bool:
    """Whether the price of what is built follows its name: 光伏发电项目总投资1.4亿元."""
    return amount is not None and _PRICE.fullmatch(text, title.end, max(title.end, amount.start)) is not None


def _stage_of(text: str, sentence: Span, listed_stage: str, whole: Span | None) -> StageFound:
    """The stage that a sentence tells; a part of one that says none takes that of the whole, an item that of its list."""
    stage = read_stage(text[sentence.start : sentence.end])
    if whole and not stage.stage and (whole.start < sentence.start or sentence.end < whole.end):
        stage = read_stage(text[whole.start : whole.end])
    return StageFound(listed_stage) if listed_stage and stage.stage in ("", "idea") and not stage.denied else stage


def _foremost(text: str, first: int, titles: list[Title], capacity: Figure | None) -> Title | None:
    """The title that the sentence is about: a plant before a paper, one with a name, the one whose size is told."""

    def weight(one: Title) -> tuple[bool, bool, bool, bool, int]:
        sized = capacity is not None and one.start <= capacity.start < one.end
        vague = " facility" in f" {one.words}" and len(titles) > 1
        return not one.paper, one.named, not vague, sized, one.end - one.start

    own = [one for one in titles if not INCLUDED.search(text, max(first, one.start - 160), one.start)]
    if all(one.paper for one in own):
        own = [one for one in titles if not one.paper] or own
    own = [one for one in own if not describes(one.words)] or own
    own = [one for number, one in enumerate(own) if not number or not only_describes(text, first, one.start)]
    return max(own or titles, key=weight) if titles else None


def _parties(around: Around, sentence: Span, title: Title | None) -> tuple[str, ...]:
    """Bodies named in the sentence but those that only say where (…工业园内, на территории завода …) or are the plant itself."""
    told = []
    outside = ""
    for start, end, name in between(around.forms, sentence):
        if end > sentence.end or (name == outside and around.text[start - 1 : start] == "("):
            continue
        kind = around.kinds.get(name, "")
        if title and _belongs_to_title(title, start, end, kind):
            continue
        if only_speaks(around.text, start, end, kind):
            outside = name
            continue
        if _HAN.match(around.text, end - 1) and (
            is_outside(around.text, start, end, sentence.end, kind) or is_site(around.text, start, end, kind)
        ):
            continue
        if around.kinds.get(name) == "park" and INSIDE.search(around.text, max(0, start - 16), start):
            continue
        if around.text[end : end + 1] == "内" or re.search(r"на территории $|位于$", around.text[max(0, start - 15) : start]):
            continue
        told.append(name)
    owner = "" if told or not title else owner_before(around.text, sentence.start, around.forms, around.kinds)
    return tuple(dict.fromkeys([*told, owner] if owner else told))


def _belongs_to_title(title: Title, start: int, end: int, kind: str) -> bool:
    """Whether a body named inside a title is but a part of it: the plant itself, or the park it stands in."""
    if title.paper or start < title.start or end > title.end:
        return False
    return end == title.end or title.start < start or kind == "park"


def _where(around: Around, sentence: Span, title: tuple[int, int]) -> tuple[list[Place], list[Place]]:
    """Places of a sentence, the nearest before the title first; apart from them those inside names of organisations."""
    found = within(around.places, sentence)
    named = between(around.forms, sentence)
    starts = {start for start, _, _ in named} if found and _HAN.match(found[0].quote) else set()
    own = [
        one
        for one in found
        if not only_met_there(around.text, one)
        and (one.end not in starts or title[0] <= one.start < title[1])
        and (
            not any(
                start <= one.start
                and one.end <= end
                and not (starts and (end == title[1] or (start == title[0] and around.kinds.get(name) == "park")))
                for start, end, name in named
            )
            or (title[0] <= one.start < title[1] and not starts)
        )
    ]
    before = [one for one in own if one.start < title[1]]
    rest = [one for one in found if one not in own]
    return [*reversed(before), *(one for one in own if one.start >= title[1])], rest


def _quoted(figure: Figure | None) -> str:
    return figure.quote if figure else ""
