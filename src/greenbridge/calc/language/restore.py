"""A decoded file restored: its articles, readable, each character with the way back to the file.

What is lost stays visible and is counted; nothing is guessed. Opposite ways were tried and dropped: mending lost characters
from context reads well and is wrong too often for figures and names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from greenbridge.calc.language.byline import read_stated_publisher
from greenbridge.calc.language.dates import read_stated_date
from greenbridge.calc.language.detect import detect_language, detect_parts
from greenbridge.calc.language.reading import Article, Part, Remark, Restored
from greenbridge.calc.language.restore_articles import (
    Group,
    Paragraph,
    drop_furniture,
    group_articles,
    is_caption,
    read_paragraphs,
)
from greenbridge.calc.language.restore_clean import (
    HAN,
    clean_characters,
    describe_losses,
    fold_traditional,
    strip_leftovers,
    strip_pinyin,
    widen_commas,
)
from greenbridge.calc.language.restore_furniture import PAGE_NUMBER
from greenbridge.calc.language.restore_layout import join_lines
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.trace import Traced, join

_ABOUT_LIMIT = 200
_SENTENCE = re.compile(
    r"[^。！？!?\n.]*(?:(?:\.(?![\s»”\"’)]|$)|(?<=\b[A-ZА-ЯЁ])\.|(?<=\b(?:St|Mr|Dr|No|гг|им|ул|ст"
    r"|тт))\.|(?<=\b[гт])\.(?=\s[а-яё])"
    r"|(?<=\b(?:млн|тыс|руб|обл))\.(?=\s[а-яё]))[^。！？!?\n.]*)*(?:[。！？!?]+|\.+|(?=\n)|$)[”’»\"」』)）]*"
)
_TELLING = Sought(
    "举办|举行|启动|发布|签署|签约|揭牌|成立|开工|投产|召开|印发|建成|开幕|\\b(?:signed|launched"
    "|opened|announced|approved|commissioned|completed|"
    "started|held|adopted|published|agreed)\\b|подписа|запусти|откры|состоя|утверди|объяви|начал|введен|принят"
)
_DATELINE = re.compile(
    r"^(?:本报讯|本网讯)\s*(?:[\u4e00-\u9fff]{2,3}\s?|\(?记者[^)]{1,12}\)?)?|^[\u4e00-\u9fff]{2,8}网讯[:：]\s*"
)
_SMALL_PARAGRAPH = 30
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u30ff]")


@dataclass(slots=True)
class _Tally:
    """Counts for the remarks."""

    counts: Counter[str] = field(default_factory=Counter)

    def remarks(self) -> list[Remark]:
        return [Remark(code, {"count": count}) for code, count in sorted(self.counts.items()) if count]


def restore(text: str) -> Restored:
    """The articles of a decoded file.

    Each article's ``text`` has one paragraph a line; the title, where the page gives one, stands in a line of its own before
    the running text. Bylines, dates of publication and captions stand in lines of their own. Offsets of every character lead
    back to ``text``.
    """
    tally = _Tally()
    traced = clean_characters(Traced.whole(text))
    remarks = describe_losses(traced.text)
    if _HAN.search(traced.text):
        traced, tally.counts["pinyin_removed"] = strip_pinyin(traced)
        if not _KANA.search(traced.text) or detect_language(traced.text) != "ja":
            traced, tally.counts["traditional_folded"] = fold_traditional(traced)
            traced = widen_commas(traced)
    traced, tally.counts["leftovers_removed"] = strip_leftovers(traced)
    numbers = [(found.start(), found.end(), "") for found in PAGE_NUMBER.finditer(traced.text)]
    traced = join_lines(traced.edit(numbers))  # a sentence may run on over the number of a page
    paragraphs = read_paragraphs(traced.text)
    kept = drop_furniture(paragraphs)
    tally.counts["junk_dropped"] = len(paragraphs) - len(kept) + len(numbers)
    kept = _without_doubles(kept, tally)
    articles = tuple(_article(group, traced) for group in group_articles(kept))
    language = _main_language(articles)
    if language == "und" and traced.text.strip():
        remarks.append(Remark("language_unknown"))
    return Restored(language, articles, (*remarks, *tally.remarks()))


def _without_doubles(paragraphs: list[Paragraph], tally: _Tally) -> list[Paragraph]:
    """Paragraphs told once; short lines may come again (names of columns, bylines)."""
    seen: set[str] = set()
    kept = []
    for paragraph in paragraphs:
        if len(paragraph.text) >= _SMALL_PARAGRAPH:
            key = "".join(paragraph.text.split())
            if key in seen:
                tally.counts["doubled_paragraph"] += 1
                continue
            seen.add(key)
        kept.append(paragraph)
    return kept


def _article(group: Group, traced: Traced) -> Article:
    ordered = group.paragraphs
    joined = join([traced.slice(paragraph.start, paragraph.end) for paragraph in ordered])
    title = group.title.text if group.title is not None else ""
    published = publisher = ""
    for paragraph in ordered:
        if paragraph.role == "meta":
            published = published or read_stated_date(paragraph.text)
            publisher = publisher or read_stated_publisher(paragraph.text)
    body = [paragraph.text for paragraph in ordered if paragraph.role == "body" and not is_caption(paragraph.text[-40:])]
    language = detect_language(group.body or joined.text)
    return Article(
        title=title,
        text=joined.text,
        language=language,
        parts=tuple(Part(start, end, tag) for start, end, tag in detect_parts(joined.text, language)),
        pieces=joined.pieces,
        about=choose_about(title, body) or title or joined.text[:_ABOUT_LIMIT].strip(),
        kind=group.kind,
        published=published,
        publisher=publisher,
    )


def choose_about(title: str, body: list[str]) -> str:
    """The sentence that best says what an article is about, at most 200 characters: of the first ones, the one that tells
    an act and shares most with the title."""
    sentences: list[str] = []
    for paragraph in body[:4]:
        sentences += [found.group().strip() for found in _SENTENCE.finditer(paragraph[:2_000]) if len(found.group().strip()) > 8]
        if len(sentences) >= 5:
            break
    if not sentences:
        return " ".join(body)[:_ABOUT_LIMIT].strip()
    pairs = {title[at : at + 2] for at in range(len(title) - 1)}
    best, best_score = sentences[0], -9.0
    for number, told in enumerate(sentences[:5]):
        sentence = _DATELINE.sub("", told)
        score = sum(map(sentence.__contains__, pairs)) / len(pairs) if pairs else 0.0
        score += 0.25 * bool(_TELLING.search(sentence)) - 0.12 * number
        score -= 0.5 * sentence.startswith(("“", "«", '"', "‘"))
        if score > best_score:
            best, best_score = sentence, score
    return best if len(best) <= _ABOUT_LIMIT else best[: _ABOUT_LIMIT - 1].rstrip() + "…"


def _main_language(articles: tuple[Article, ...]) -> str:
    """The language most of the text is in."""
    weight: Counter[str] = Counter()
    for article in articles:
        weight[article.language] += len(article.text)
    return weight.most_common(1)[0][0] if weight else "und"
