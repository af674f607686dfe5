"""What a reading could put into the libraries: candidates with their fields, figures, evidence and links to each other.

Nobody is proposed as a person, no newspaper as an organisation. A body named in passing is less prominent than
one the article is about:
one that stands in the title, is named often, is a party of a project or issues a policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from greenbridge.calc.language.reading import (
    ArticleReading,
    Event,
    Figure,
    Organisation,
    Policy,
    Project,
    Reading,
    Technology,
)
from greenbridge.calc.language.sentences import split_sentences
from greenbridge.calc.language.sought import Sought

_PROVIDERS = frozenset(("service-provider", "financier"))
_NAMED_ONLY = 0.4
"""Confidence of a technology that an article names without being about it [-]."""

_MOST_TECHNOLOGIES = 8
_SHOWN = 60
"""Characters of a sentence that a quote as evidence shows at most on each side of what it proves."""
# In small letters, asked of small letters: matching in any case costs several times as much.
_NEED = Sought(
    r"寻求|寻找|求购|急需|需采购|拟采购|计划采购|招标|征集|诚邀|需要引进|希望引进|希望引入|ищ[еу]т|"
    r"требу[ею]тся|нужд[аею]+тся|объявил\w* "
    r"тендер|объявля\w+ тендер|заинтересован\w* в (?:закупк|привлечени|поставк|приобретени|технологи|"
    r"партн[её]р)|планиру\w+ (?:закупить|приобрести|привлечь)|приглаша\w+ (?:инвестор|партн[её]р|"
    r"поставщик)|"
    r"\bseek(?:s|ing)?\b|looking for|invites? (?:bids|tenders|investors|partners|proposals)|in need of|"
    r"plans? to (?:buy|purchase|procure|attract)|call for (?:tenders|proposals|bids)|requires? (?:a |an "
    r")?(?:supplier|partner|technology)",
)
_OFFER = Sought(
    r"可提供|愿提供|能够提供|推出|愿意转让|拟转让|供应(?:商)?可|对外转让|"
    r"提供[^，。]{2,20}(?:服务|解决方案|技术)|предлага[ею]т|готов\w* "
    r"(?:предложить|поставить|поставлять|передать|предоставить)|предоставля[ею]т услуг|может поставить|"
    r"\boffer(?:s|ing)?\b|ready to (?:supply|provide|share|transfer)|can (?:supply|provide)|provides? "
    r"(?:services|solutions|technology)|available for (?:licen[cs]e|transfer|sale)",
)
_POLICY_KINDS = (
    ("law", re.compile(r"法$|法典|条例|закон|кодекс|\bLaw\b|\bAct\b|\bCode\b", re.IGNORECASE)),
    ("standard", re.compile(r"标准|GB/?T|стандарт|ГОСТ|\bStandard", re.IGNORECASE)),
    ("agreement", re.compile(r"协定|公约|协议|соглашени|конвенци|\bAgreement|\bConvention|\bAccord", re.IGNORECASE)),
    ("catalogue", re.compile(r"目录|名单|清单|перечень")),
    ("taxonomy", re.compile(r"таксономи|taxonomy|分类", re.IGNORECASE)),
    ("notice", re.compile(r"通知|公告|意见|приказ|распоряжени|постановлени|указ|decree|resolution|notice", re.IGNORECASE)),
    (
        "plan",
        re.compile(
            r"方案|计划|规划|纲要|战略|蓝图|план|стратеги|программ|концепци|\bPlan\b|\bStrategy|\bProgram|\bRoadmap",
            re.IGNORECASE,
        ),
    ),
)
_NO_WORD = re.compile(r"\W+")
_FAIR = re.compile(r"博览会|展览会|展会|交易会|展|выставк|ярмарк|экспо|expo|fair|exhibition", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in an article's cleaned text it says so."""

    field: str
    article_index: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something a library could hold, read in one article. ``links`` are (predicate, place of the other candidate
    in the list).
    """

    kind: str
    title: str
    language: str
    article_index: int
    names: tuple[str, ...] = ()
    fields: dict[str, object] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    confidence: float = 0.5
    """Score of the reading; how often such readings are right is learnt apart (`calc.language.calibration`)."""
    prominence: float = 0.5
    """How much the article is about it; a body named in passing has little."""
    weak: bool = False
    """Read in a teaser, a snippet of another story that stood on the page."""


def propose_candidates(reading: Reading) -> tuple[Candidate, ...]:
    """Candidates of all articles, those of one article together, projects first; the same organisation or policy of
    two articles once.
    """
    made: list[Candidate] = []
    seen: dict[tuple[str, str], int] = {}
    for index, article in enumerate(reading.articles):
        maker = _Maker(index, article)
        own = maker.candidates()
        places: dict[int, int] = {}
        fresh: list[Candidate] = []
        for at, one in enumerate(own):
            key = (one.kind, _NO_WORD.sub("", one.title).lower())
            if key in seen:
                places[at] = seen[key]
                old = made[seen[key]] if seen[key] < len(made) else None
                if old is not None and one.prominence > old.prominence:
                    sure = max(old.confidence, one.confidence)
                    made[seen[key]] = replace(old, confidence=sure, prominence=one.prominence, weak=old.weak and one.weak)
                continue
            places[at] = len(made) + len(fresh)
            seen[key] = places[at]
            fresh.append(one)
        made += [_linked(one, places) for one in fresh]
    return tuple(made)


class _Maker:
    """Makes the candidates of one article."""

    def __init__(self, index: int, article: ArticleReading) -> None:
        self.index = index
        self.read = article
        self.text = article.article.text
        self.language = article.article.language
        self.weak = article.article.kind == "teaser"
        self.places: dict[str, int] = {}
        self.projects = [one for one in article.projects if one.confidence >= 0.5]
        self.parties = {party for one in self.projects for party in one.parties}

    def candidates(self) -> list[Candidate]:
        made: list[Candidate] = []
        for org in self.read.organisations:
            if org.kind != "media":
                self.places[org.name] = len(made)
                made.append(self._organisation(org))
        for project in self.projects:
            made.append(self._project(project))
        for policy in self.read.policies:
            made.append(self._policy(policy))
        for event in self.read.events:
            made.append(self._event(event))
        for technology in sorted(self.read.technologies, key=lambda one: (-one.confidence, one.start))[:_MOST_TECHNOLOGIES]:
            made.append(self._technology(technology))
        made += self._wants()
        order = sorted(range(len(made)), key=lambda at: made[at].kind in ("organisation", "provider"))
        place = {old: new for new, old in enumerate(order)}
        return [_linked(made[at], place) for at in order]

    def _made(
        self,
        kind: str,
        title: str,
        fields: dict[str, object],
        evidence: Iterable[Evidence],
        confidence: float,
        *,
        names: tuple[str, ...] = (),
        links: tuple[tuple[str, int], ...] = (),
        figures: tuple[Figure, ...] = (),
        prominence: float | None = None,
    ) -> Candidate:
        filled = {name: found for name, found in fields.items() if found}
        halved = 0.5 if self.weak else 1.0
        sure = round(min(0.95, confidence) * halved, 2)
        about = sure if prominence is None else round(min(0.95, prominence) * halved, 2)
        return Candidate(
            kind, title, self.language, self.index, names, filled, figures, tuple(evidence), links, sure, about, self.weak
        )

    def _shown(self, name: str, start: int, end: int) -> Evidence:
        return Evidence(name, self.index, start, end, self.text[start:end])

    def _find(self, name: str, words: str, low: int, high: int) -> list[Evidence]:
        at = self.text.find(words, low, high) if words else -1
        return [self._shown(name, at, at + len(words))] if at >= 0 else []

    def _organisation(self, org: Organisation) -> Candidate:
        forms = {org.quote, *org.aliases}
        times = sum(self.text.count(form) for form in forms if form)
        title = self.read.article.title
        central = any(form and form in title for form in forms)
        prominence = (
            0.25 + 0.35 * (org.confidence - 0.5) + 0.08 * min(times - 1, 3) + 0.2 * central + 0.2 * (org.name in self.parties)
        )
        kind = "provider" if org.kind in _PROVIDERS else "organisation"
        fields: dict[str, object] = {"kind": org.kind, "country": org.country}
        return self._made(
            kind,
            org.name,
            fields,
            [self._shown("title", org.start, org.end)],
            org.confidence,
            names=org.aliases,
            prominence=max(0.15, prominence),
        )

    def _project(self, project: Project) -> Candidate:
        fields: dict[str, object] = {
            "country": project.country,
            "place": project.place,
            "stage": project.stage.lower(),
            "capacity": project.capacity,
            "amount": project.amount,
            "parties": list(project.parties),
        }
        start = self.text.find(project.title, project.start, project.end)
        evidence = [self._shown("title", start, start + len(project.title))] if start >= 0 else []
        evidence.append(self._shown("stage", project.start, project.end))
        said = next((one.quote for one in self.read.places if one.name == project.place), project.place)
        for name, words in (("place", said), ("capacity", project.capacity), ("amount", project.amount)):
            evidence += self._find(name, words, project.start, project.end)
        links = [("party", self.places[party]) for party in project.parties if party in self.places]
        figures = tuple(self.read.figures[at] for at in project.figures if at < len(self.read.figures))
        return self._made(
            "project", _short(project.title), fields, evidence, project.confidence, links=tuple(links), figures=figures
        )

    def _policy(self, policy: Policy) -> Candidate:
        kind = next((kind for kind, pattern in _POLICY_KINDS if pattern.search(policy.title)), "")
        issuer = policy.issuer.split("; ")[0] if policy.issuer else ""
        fields: dict[str, object] = {
            "issuer": policy.issuer,
            "number": policy.number,
            "issued": policy.date,
            "kind": kind,
            "country": self._country_of(issuer),
        }
        evidence = [self._shown("title", policy.start, policy.end)]
        evidence += self._find("issuer", issuer, max(0, policy.start - 200), policy.start)
        links = [("issuer", self.places[name]) for name in policy.issuer.split("; ") if name in self.places]
        return self._made(
            "policy", _short(policy.title), fields, evidence, policy.confidence - 0.1 + 0.05 * bool(issuer), links=tuple(links)
        )

    def _country_of(self, name: str) -> str:
        return next((org.country for org in self.read.organisations if org.name == name), "") if name else ""

    def _event(self, event: Event) -> Candidate:
        place = next((one for one in self.read.places if one.name == event.place), None)
        fields: dict[str, object] = {
            "date": event.date,
            "place": event.place,
            "country": place.country if place else "",
            "kind": "exhibition" if _FAIR.search(event.name) else "forum",
        }
        evidence = [self._shown("title", event.start, event.end)]
        central = event.name in self.read.article.title or event.start < 400
        return self._made("event", _short(event.name), fields, evidence, 0.45 + 0.15 * central + 0.1 * bool(event.date))

    def _technology(self, technology: Technology) -> Candidate:
        fields: dict[str, object] = {"concept": technology.concept}
        # an article that only uses the word is no source for a record of its own
        most = 0.7 if technology.quote in self.read.article.title else _NAMED_ONLY
        return self._made(
            "technology",
            technology.name,
            fields,
            [self._shown("title", technology.start, technology.end)],
            min(most, technology.confidence - 0.25),
        )

    def _wants(self) -> list[Candidate]:
        found = []
        for sentence in split_sentences(self.text):
            words = self.text[sentence.start : sentence.end]
            # Who and what are asked first: the expressions are the dear part.
            named = [one for one in self.read.technologies if one.quote in words]
            if not (named or any(sentence.start <= one.start < sentence.end for one in self.read.figures)):
                continue
            who = [
                org
                for org in self.read.organisations
                if org.kind != "media" and any(form in words for form in (org.quote, *org.aliases))
            ]
            small = words.lower() if who else ""
            for kind, pattern in (("need", _NEED), ("offer", _OFFER)) if who else ():
                cue = pattern.search(small if len(small) == len(words) else words)
                if cue is None:
                    continue
                first = next((org for org in who if org.quote in words[: cue.start()]), who[0])
                figures = tuple(one for one in self.read.figures if sentence.start <= one.start and one.end <= sentence.end)
                fields: dict[str, object] = {
                    "organisation": first.name,
                    "country": first.country,
                    "what": ", ".join(one.name for one in named[:4]),
                    "quantity": figures[0].quote if figures else "",
                }
                evidence = [self._shown("what", sentence.start, sentence.end)]
                links = (("owner", self.places[first.name]),) if first.name in self.places else ()
                found.append(
                    self._made(kind, _short(words), fields, evidence, 0.45 + 0.1 * bool(named), links=links, figures=figures)
                )
                break
        return found


def _linked(one: Candidate, places: Mapping[int, int]) -> Candidate:
    """The candidate with its links told by other places in the list."""
    return replace(one, links=tuple((predicate, places[to]) for predicate, to in one.links)) if one.links else one


def _short(title: str) -> str:
    plain = " ".join(title.split())
    return plain if len(plain) <= 200 else plain[:199].rstrip() + "…"
