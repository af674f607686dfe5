"""What makes the title of a project enough to propose it, and titles for papers that have none."""

from __future__ import annotations

import re

from greenbridge.calc.language.projects_same import script_of
from greenbridge.calc.language.projects_told import kinds_of_plant
from greenbridge.calc.language.projects_words import IN_NAMED
from greenbridge.calc.language.reading import Figure, Place, Span
from greenbridge.calc.language.stages import StageFound
from greenbridge.calc.language.title import Title

_PAPER_WORD = re.compile(
    r"(?:合作)?谅解备忘录|备忘录|(?:[\u3400-\u9fff]{2,4})?(?:框架协议|合作协议|投资协议)|协议|合同|меморандум\w* о "
    r"взаимопонимании|меморандум|"
    r"соглашени|контракт|договор|memorandum of understanding|memorandum|framework agreement|agreement|contract",
    re.IGNORECASE,
)
BARE_PAPER = re.compile(
    r"\w+ о (?:взаимопонимании|сотрудничестве|партн[её]рстве|намерениях)|(?:memorandum|agreement) (?:on|for) \w+"
)
BARE_PAPER_ZH = re.compile(r"(?:协议|合同|备忘录)$")
_RICH = re.compile(r"[а-яё] (?:по|для) [а-яё]{4}")
"""A plant that says what it is for: завод по переработке …"""
_IN_QUOTES = re.compile('[«"“]')
_POWER = re.compile(r"\d ?[кМГ]Вт|\d [а-яё]*ватт")
_WORK = re.compile(r"проект |строительство|реконструкция|модернизация|возведение|расширение|создание")
_ABOUT = re.compile(r"^(?:(?! with )[^,;])*? (?:on|for|of) ")
"""An English paper that says what it is about before with whom."""


def is_concrete(
    title: Title,
    parties: tuple[str, ...],
    capacity: Figure | None,
    amount: Figure | None,
    where: list[Place],
    stage: StageFound,
) -> bool:
    """Whether something stands behind a title: a name, a size, a sum or a place; for a mere paper those who signed it."""
    if title.paper:
        about = _ABOUT.search(title.words) is not None and not BARE_PAPER.fullmatch(title.words)
        signed = stage.stage in ("MoU", "agreement") and bool(parties) and (about or script_of(title.words) != "en")
        return len(parties) >= 2 or signed or (bool(parties) and bool(capacity or amount)) or (bool(amount) and stage.stage != "")
    done = stage.stage not in ("", "idea")
    sized = capacity is not None and title.start <= capacity.start < title.end
    sized = sized and (script_of(title.words) == "zh" or IN_NAMED.search(title.words) is not None)
    if not done and not (title.named or parties or where or sized):
        return False
    if title.plain:
        return (bool(capacity or amount) and (done or bool(parties or where))) or (done and bool(where))
    plain = " " not in title.words and title.words.isalpha() and title.words[0].islower()
    if plain and not re.search(r"[\u3400-\u9fff]", title.words):
        return done and bool(where) and bool(capacity or amount or parties)
    placed = IN_NAMED.search(title.words) is not None
    return title.named or placed or bool(capacity or amount or where) or (done and bool(parties))


def enough_in_russian(title: Title, stage: StageFound, *, opening: bool) -> bool:
    """Whether a Russian title needs nothing more: a plant that says what it is for and is under way, or, where nothing was told
    before (``opening``), one that is planned or built at a place."""
    if title.paper or script_of(title.words) != "ru":
        return False
    if _RICH.search(title.words) and stage.stage not in ("", "idea") and not stage.denied:
        return True
    planned = stage.stage == "idea" and not stage.denied
    if planned and (
        (title.named and _IN_QUOTES.search(title.words)) or (_POWER.search(title.words) and kinds_of_plant(title.words))
    ):
        return True
    if stage.stage in ("construction", "operation") and not stage.denied and kinds_of_plant(title.words):
        return opening
    return opening and (stage.stage == "idea" or (title.named and _WORK.match(title.words) is not None))


def between_parties(words: str, parties: tuple[str, ...]) -> str:
    """The title of a paper of which only those who signed it are told; empty where no paper is named."""
    m = _PAPER_WORD.search(words)
    if not m:
        return ""
    paper = m.group().lower()
    if re.search(r"[\u3400-\u9fff]", paper):
        kind = "谅解备忘录" if paper.endswith("备忘录") else "合同" if paper.endswith("合同") else "合作协议"
        return f"{'与'.join(parties[:2])}{kind}"
    listed = " — ".join(parties[:4])
    if re.search(r"[а-я]", paper):
        return f"{'соглашение' if paper == 'соглашени' else 'меморандум' if paper.startswith('мемор') else paper}: {listed}"
    return f"{m.group()}: {listed}"


def item_title(text: str, item: Span) -> tuple[int, int]:
    """The words of an item of a list without its number, its closing and what follows a comma."""
    start, end = item.start, min(item.end, item.start + 160)
    while end > start and text[end - 1] in " .;；。,，":
        end -= 1
    comma = re.compile(r"，|, (?=[а-яёa-z])").search(text, start + 12, end)
    return start, comma.start() if comma else end
