"""Whether two tellings in one article are of one project though their words differ, and what becomes of them then."""

from __future__ import annotations

import re
from dataclasses import replace

from greenbridge.calc.language.projects_told import kinds_of_plant
from greenbridge.calc.language.projects_words import SHORT_GAP
from greenbridge.calc.language.reading import Figure, Project
from greenbridge.calc.language.title import Title, same_thing

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_GENERAL_ZH = re.compile(r"(?:建设|示范|合作|改造)?(?:项目|工程|协议|合同|电站|基地)+$")
_PAPER_ZH = re.compile(r"(?:协议书?|合同|备忘录|意向书)$")
_DESCRIBES = re.compile(r"^[\u3400-\u9fff]{0,5}(?:首个|首座|唯一|最大)")
"""A Chinese title that says what a plant is, not which: 湖北首个…项目."""
_PHASE = re.compile(r"(?P<number>[一二三四])期(?:工程|项目)?$")
_NAME = re.compile(
    r"(?<![\w-])(?!(?:Wind|Solar|Power|Plant|Station|Farm|Park|Battery|Energy|Storage|System|Hydro\w*|Photovoltaic|Waste|Project|"
    r"Region|Province|District|City|Phase|Central|Asia|[A-Z]\w+(?:stan|ia)|China|Iran|India)\b)[A-Z][a-z]{3,}[\w-]*"
)
_KINDS = (
    ("wind", re.compile(r"\bwind\b")),
    ("solar", re.compile(r"\bsolar\b|\bphotovoltaic\b|\bpv\b")),
    ("hydro", re.compile(r"\bhydro|\bhpp\b|\bdam\b")),
    ("waste", re.compile(r"\bwaste\b|\bincinerat")),
    ("recycling", re.compile(r"\brecycl|\bsorting\b|\bpyrolysis\b")),
    ("hydrogen", re.compile(r"\bhydrogen\b|\bammonia\b|\belectrolyser")),
    ("storage", re.compile(r"\bstorage\b|\bbatter|\bbess\b")),
    ("biogas", re.compile(r"\bbiogas\b|\bbiomass\b")),
    ("heat", re.compile(r"\bheating\b")),
    ("line", re.compile(r"\bline\b|\bpipeline\b|\binterconnector\b|\bsubstation\b")),
    ("rail", re.compile(r"\bmetro\b|\brail|\btram")),
    ("water supply", re.compile(r"\bwater[ -]supply\b|\bwater (?:network|system|service|infra)")),
    ("fresh water", re.compile(r"\bdesal")),
    ("waste water", re.compile(r"\bwastewater\b|\bsewage\b")),
)


_PROPER = re.compile(r"«|^[А-ЯЁ][а-яё-]+(?:ская|ский|ское) |(?<=[а-яё] )[А-ЯЁ][а-яё]|-\d")
_BACK = re.compile(r"(?:Запуск|Ввод|Пуск|С вводом|С запуском|После ввода|После запуска)\w* ")


def script_of(words: str) -> str:
    """The script that a title is written in: ``zh``, ``ru`` or ``en``."""
    return "zh" if _HAN.search(words) else "ru" if _CYRILLIC.search(words) else "en"


def kinds_of(title: str) -> set[str]:
    """What an English title is of: wind, solar, waste, …"""
    low = title.lower()
    return {kind for kind, sign in _KINDS if sign.search(low)}


def own_words(title: str) -> set[str]:
    """The words of an English title that are names: of the plant, or of a place no other plant of the page stands at."""
    return set(_NAME.findall(title)) if script_of(title) == "en" and kinds_of(title) else set()


def _one_unnamed(old: Project, new: Project) -> bool:
    """Whether the same body's plant of the same kind is told once without and once with its name, nowhere else."""
    kinds = kinds_of(old.title)
    if script_of(old.title) != "en" or not kinds or kinds != kinds_of(new.title):
        return False
    if own_words(old.title) - set(old.place.split()) and own_words(new.title) - set(new.place.split()):
        return False
    elsewhere = old.place and new.place and old.place != new.place
    other_land = old.country and new.country and old.country != new.country
    return bool(set(old.parties) & set(new.parties)) and not elsewhere and not other_land


def _named_next(old: Project, new: Project) -> bool:
    """Whether a plant told without any name, size or place is the one that the next sentence names."""
    if script_of(old.title) != "en" or own_words(old.title) or old.capacity or old.place or new.start - old.end > 3:
        return False
    return kinds_of(new.title) <= kinds_of(old.title) != set() and not (old.parties and new.parties)


def _the_plant(old: Project, new: Project) -> bool:
    """Whether a sentence that begins The Karsa plant … tells of the plant of that kind told right before it."""
    if script_of(old.title) != "en" or new.parties or new.place or not 0 <= new.start - old.end < SHORT_GAP:
        return False
    kinds = kinds_of(old.title)
    return new.quote.startswith(f"The {new.title} ") and bool(kinds) and kinds == kinds_of(new.title)


def told_size(project: Project, figures: tuple[Figure, ...]) -> tuple[str, str] | None:
    """The size of a project as a number with its unit, whatever the words."""
    return _value(project.capacity, project, figures)


def _value(quote: str, project: Project, figures: tuple[Figure, ...]) -> tuple[str, str] | None:
    for at in project.figures:
        one = figures[at]
        if quote and one.quote == quote and one.value is not None:
            return one.value, one.unit
    return None


def told_in_two_languages(old: Project, new: Project, figures: tuple[Figure, ...]) -> bool:
    """Whether a page tells one project in two languages: the same size, and no other price; without a size the same price."""
    sizes = told_size(old, figures), told_size(new, figures)
    sums = _value(old.amount, old, figures), _value(new.amount, new, figures)
    if None not in sizes:
        return sizes[0] == sizes[1] and (None in sums or sums[0] == sums[1])
    return None not in sums and sums[0] == sums[1] and old.country == new.country


def merge_project(found: list[Project], new: Project, figures: tuple[Figure, ...], *, apart: bool = False) -> None:
    """Adds to a project already told, or appends; items of one list stay ``apart`` unless parties and title agree."""
    for at, old in enumerate(found):
        if not _is_same(old, new, figures) or (apart and set(old.parties) != set(new.parties)):
            continue
        other = script_of(old.title) != script_of(new.title)
        bare = " — " in old.title and not other
        if (
            bare
            or (old.start <= 2 and not apart and not other and _tells_better(old, new))
            or (is_headline(old) and _DESCRIBES.search(old.title) and not _DESCRIBES.search(new.title) and not other)
            or (not other and len(new.title) > len(old.title) and old.stage == "idea")
        ):
            parties = () if old.start <= 2 and set(old.parties) <= set(new.parties) else old.parties
            old = replace(old, title=new.title, start=new.start, end=new.end, quote=new.quote, parties=parties)
        later = new.stage if further(old.stage, new.stage) else old.stage
        found[at] = replace(
            old,
            parties=tuple(dict.fromkeys((*old.parties, *new.parties))) if len(old.parties) < 2 else old.parties,
            place=(new.place if old.start <= 2 and script_of(new.title) == "zh" else "") or old.place or new.place,
            country=old.country or new.country,
            capacity=old.capacity or new.capacity,
            amount=old.amount or new.amount,
            stage=later,
            figures=tuple(sorted({*old.figures, *new.figures})),
            confidence=min(0.95, max(old.confidence, new.confidence) + 0.05),
        )
        return
    found.append(new)


def _kind_or_place(old: Project, new: Project) -> bool:
    """Whether a headline and the sentence below it tell a plant of one kind, or at one place."""
    kinds = (kinds_of(old.title) & kinds_of(new.title)) | (kinds_of_plant(old.title) & kinds_of_plant(new.title))
    return bool(kinds) or bool(old.place and old.place == new.place)


def _other_phase(old: str, new: str) -> bool:
    """Whether two Chinese titles end with different phases: …项目一期 and …项目二期."""
    first, second = _PHASE.search(old), _PHASE.search(new)
    return bool(first and second and first["number"] != second["number"])


def _whole_name(old: str, new: str) -> bool:
    """Whether a long Chinese title stands whole in another: 云岭县集中式储能电站 and 云岭县集中式储能电站项目."""
    short, long = sorted((old, new), key=len)
    return len(short) >= 9 and script_of(short) == "zh" and short in long


def _tells_only_its_kind(project: Project) -> bool:
    return not (project.parties or project.capacity or project.amount or project.place)


def _same_headline(old: Project, new: Project) -> bool:
    """Whether the first project below a Chinese headline is the headline's: they share a body, and no place speaks against it."""
    near = new.start - old.end < 120 and script_of(old.title) == "zh"
    return near and bool(set(old.parties) & set(new.parties)) and not (old.place and new.place and old.place != new.place)


def _tells_better(old: Project, new: Project) -> bool:
    """Whether a later sentence gives a better title than the first line of a text."""
    return is_headline(old) or (not describes(new.title) and (len(new.title) >= len(old.title) or script_of(old.title) == "zh"))


def describes(title: str) -> bool:
    """Whether a Chinese title says what a plant is, not which: 亚洲首个跨境输电新能源项目."""
    return _DESCRIBES.match(title) is not None


def is_headline(project: Project) -> bool:
    """Whether a project is told in a line of its own at the top of the text."""
    return project.start < 60 and project.quote[-1:] not in tuple(".。；;") and len(project.quote) < 160


def further(old: str, new: str) -> bool:
    order = ("", "idea", "MoU", "agreement", "financing", "construction", "operation", "cancelled")
    return order.index(new) > order.index(old)


def _is_same(old: Project, new: Project, figures: tuple[Figure, ...]) -> bool:
    """Whether two tellings of one article are of one thing: their titles agree, and neither place, size nor "
    "parties speak against."""
    if _other_phase(old.title, new.title):
        return False
    if old.title == new.title or _whole_name(old.title, new.title):
        return True
    if _BACK.match(new.quote) and not new.parties and not new.capacity and kinds_of_plant(new.title) == kinds_of_plant(old.title):
        return bool(kinds_of_plant(new.title))
    if script_of(old.title) != script_of(new.title):
        return told_in_two_languages(old, new, figures)
    if (
        " — " in old.title
        and script_of(new.title) == "en"
        and new.start - old.end < SHORT_GAP
        and new.capacity
        and not new.parties
    ):
        return True
    if differ(old.capacity, new.capacity):
        return False
    if (
        own_words(old.title) & own_words(new.title)
        and kinds_of(old.title) == kinds_of(new.title)
        and not (old.capacity and new.capacity)
    ):
        return True
    same_size = told_size(old, figures) is not None and told_size(old, figures) == told_size(new, figures)
    if _named_next(old, new) or _one_unnamed(old, new) or _the_plant(old, new):
        return True
    if old.start <= 2 and same_size and kinds_of(old.title) & kinds_of(new.title):
        return True
    kinds = kinds_of(old.title) or kinds_of_plant(old.title)
    alike = bool(kinds) and kinds == (kinds_of(new.title) or kinds_of_plant(new.title))
    if is_headline(old) and (_same_headline(old, new) or (0 <= new.start - old.end < 5 and _kind_or_place(old, new))):
        return True
    if alike and ((same_size and old.place and old.place == new.place) or (is_headline(old) and _tells_only_its_kind(old))):
        return True
    if old.parties and new.parties and not set(old.parties) & set(new.parties) and not old.start <= 2:
        return False
    if old.place and new.place and old.place != new.place and old.start > 2 and new.place not in old.title:
        return False
    if old.start <= 2 and _headline(old, new):
        return True
    if _one_plant(old, new):
        return True
    core = _GENERAL_ZH.sub("", new.title)[-4:]
    if is_headline(old) and _DESCRIBES.search(old.title) and len(core) == 4 and _GENERAL_ZH.sub("", old.title).endswith(core):
        return True
    if _PAPER_ZH.search(old.title) and len(core) == 4 and core in old.title and 0 <= new.start - old.end < 3:
        return True
    sizes = told_size(old, figures), told_size(new, figures)
    alike = sizes[0] == sizes[1] if any(sizes) else bool(old.capacity) and old.capacity == new.capacity
    return same_thing(old.title, new.title, alike=alike)


def _one_plant(old: Project, new: Project) -> bool:
    """Whether two Russian tellings are of one plant of a kind, one of which has neither a size nor a name of its own."""
    kinds = kinds_of_plant(old.title)
    if not kinds or kinds != kinds_of_plant(new.title) or differ(old.capacity, new.capacity):
        return False
    if old.capacity and old.capacity == new.capacity and old.place and old.place == new.place:
        return True
    if (_PROPER.search(old.title) and _PROPER.search(new.title)) or (old.place and new.place and old.place != new.place):
        return False
    return bool(set(old.parties) & set(new.parties)) or not (new.parties and old.parties)


def told_before(title: Title, project: Project) -> bool:
    """Whether a plant that a Russian sentence names without more is that of the project told last."""
    if title.paper or script_of(title.words) != "ru":
        return False
    kinds = kinds_of_plant(title.words)
    alike = bool(kinds) and kinds == kinds_of_plant(project.title) and not project.parties
    return alike or same_thing(project.title, title.words)


def retold_in_speech(text: str, project: Project, titles: list[Title], start: int) -> bool:
    """Whether somebody quoted tells again of the project before, in Russian: «Планируется строительство двух комплексов…»."""
    if script_of(project.title) != "ru" or text.rfind("«", 0, start + 1) <= text.rfind("»", 0, start):
        return False
    kinds = kinds_of_plant(project.title)
    return not any((one.named and _PROPER.search(one.words)) or kinds_of_plant(one.words) - kinds for one in titles)


def with_matter(paper: Project, matter: Project) -> Project:
    """A paper signed with what its money or its words are for: соглашение о гранте, реабилитация ГЭС «Варзоб-4»."""
    return replace(
        paper,
        title=matter.title,
        parties=tuple(dict.fromkeys((*paper.parties, *matter.parties))),
        place=matter.place or paper.place,
        country=matter.country or paper.country,
        capacity=matter.capacity or paper.capacity,
        amount=paper.amount or matter.amount,
        figures=tuple(sorted({*paper.figures, *matter.figures})),
    )


def _headline(old: Project, new: Project) -> bool:
    """Whether a project of the headline is the one that the first sentences tell in full."""
    if (
        old.capacity
        or (old.amount and (new.amount or script_of(old.title) != "zh"))
        or not old.parties
        or not set(old.parties) <= set(new.parties)
    ):
        return False
    if old.country and new.country and old.country != new.country:
        return False
    if script_of(old.title) == "en":
        return bool(kinds_of(old.title) & kinds_of(new.title))
    core = _GENERAL_ZH.sub("", old.title)
    return any(core[at : at + 2] in new.title for at in range(max(0, len(core) - 4), len(core) - 1))


def differ(old: str, new: str) -> bool:
    """Whether two sizes are told and are not the same."""
    return bool(old and new) and re.sub(r"\D", "", old) != re.sub(r"\D", "", new)
