"""A page's paragraphs sorted into its articles: titles, bylines, captions, teasers, what is no article at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.restore_clean import HAN, RULE
from greenbridge.calc.language.restore_furniture import begins_comments, begins_more, is_aside, is_furniture
from greenbridge.calc.language.restore_layout import TERMINAL

META = re.compile(
    r"^(?:[■▲●]?\s*(?:本报)?(?:见习|实习)?(?:记者|通讯员|特约记者)[:：\s]|(?:来源|作者|记者|编辑"
    r"|责任编辑|责编|文|图|摄影|供稿|审核|校对|发布时间|发表时间|时间|日期|发布日期)\s*[:：/]"
    r"|By [A-Z][\w.'-]+|(?:Source|Author|Photo|Editor|Published|Updated|Posted|Date|Credit)\b\s*(?:on\b)?[:.]?\s"
    r"|(?:Источник|Автор|Авторы|Фото|Дата|Опубликовано|Обновлено|Текст|Редактор|Дата публикации)\b\s*:?)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"^[\s(\[]*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}\s+[A-Za-zА-я]{3,9}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})"
    r"(?:\s*г(?:\.|ода))?[\s,|T]*(?:\d{1,2}[:：]\d{2}(?::\d{2})?)?[\s)\]]*(?:[|,/·-].{0,40}|来源.{0,30})?$"
    r"|^[^。，！？]{0,40}\s\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s\S{0,12})?|星期[一二三四五六日].{0,20})$"
)
_CAPTION = compile_leading(
    r"(?:(?:图片|照片)由?.{0,24}(?:提供|来源)|(?:记者|通讯员"
    r"|本报)?\s*[\u4e00-\u9fff]{1,3}\s?[\u4e00-\u9fff]{1,2}\s*(?:摄|供图|制图)|(?:图"
    r"|摄影)[/:：].{1,16}|资料图(?:片)?)[)）。]?$"
    r"|^(?:图[为:：]|Photo\b|Pictured\b|Image:|File photo|На фото|Фото\b)",
)
_CAPTION_SIGN = compile_leading("[摄图]|提供|来源|Photo|Pictured|Image|File photo|Фото|На фото")
_LEAD = re.compile(
    r"^(?:本报讯|本网讯|本刊讯|本报[\u4e00-\u9fff]{2,6}电|(?:新华社|中新社|人民网|央视网"
    r"|中新网)[\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?\d{1,2}日[电讯]|[\u4e00-\u9fff]{2,8}网讯"
    r"|【[^】]{2,20}讯】"
    r"|[A-Z][A-Z .'-]{2,24}(?:,\s[A-Z][a-z.]{2,9}\s\d{1,2}(?:,\s\d{4})?)?(?:\s\([A-Za-z ./-]{2,20}\))?\s?(?:—|–|--|-)\s"
    r"|[А-ЯЁ][А-ЯЁ -]{2,24}(?:[.,]\s?\d{1,2}\s[а-я]{3,8})?\.?\s?(?:/[^/]{2,30}/|—|–|-)\s?)"
)
_CLOSING = re.compile(
    rf"(?:[(（【](?:[^()（）【】]{{0,60}}(?:记者|作者|通讯员|编辑|研究员|来源|责编|报|网|社"
    rf"|摄)[^()（）【】]{{0,60}}|完|全文完"
    rf"|[{HAN}]{{2,4}}(?:\s[{HAN}]{{2,4}}){{0,2}})[)）】])(?P<after>[^。！？]{{0,70}})$"
)
_NOTICE_HEAD = re.compile(r"(?:证券|股票)代码[:：]|公告编号[:：]")
"""Over a notice to the exchange, its title in the next line."""
_NO_TITLE = re.compile(
    rf"{_NOTICE_HEAD.pattern}|[•·▪●]\s|[^\n]{{0,80}}?[^\W\d_][.,)]? (?:\d[\d.,]* ?){{2,8}}$|\d[\d., ]*\s?[^\W\d_]{{1,6}}\.?$"
    r"|\d{1,2}:\d{2},? \d{1,2} [а-я]|(?:Беседовал|Подготовил|Записал)[аи]? [А-ЯЁ]|[(][^()]*[)]$"
)
"""Lines that are no headline: a row of a table, an item of a menu, a price, an hour, who led an interview."""
_HAN = re.compile(rf"[{HAN}]")
_SUBTITLE = re.compile("^(?:——|--|––|—)")
_TRUNCATED = re.compile(r"(?:\.\.\.|…|\[\.\.\.\]|\[…\])$")
_TEASER_LEAD = re.compile("^(?:近日|日前|\\d{1,2}月\\d{1,2}日|昨[日天]|今[日天])")
_FIRST_HEADING = re.compile("^# (?=\\S)")
_HASHES = re.compile("^#{1,6} +")
_HEADED_SIGN = re.compile("[发时][表布间]")
_HEADED_META = re.compile(
    r"^(?P<title>.{6,90}?)(?P<meta>(?:发表时间|发布时间|发布日期"
    r"|时间)[:：]\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*来源[:：][^\s]{1,20})?)\s*"
)


@dataclass(slots=True)
class Paragraph:
    """A paragraph's place in the joined text, and what it is: body, heading, meta, caption, rule, junk, more, aside, comments."""

    start: int
    end: int
    text: str
    role: str


@dataclass(slots=True)
class Group:
    """The paragraphs of one article in reading order; ``title`` is one of them or None."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    title: Paragraph | None = None
    kind: str = "article"

    has_body: bool = False
    """Whether a paragraph of running text has come yet."""

    def add(self, paragraph: Paragraph) -> None:
        """One paragraph more."""
        self.paragraphs.append(paragraph)
        self.has_body = self.has_body or paragraph.role == "body"

    @property
    def body(self) -> str:
        """Its running text."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs if paragraph.role == "body")


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text that has one line each, with their roles."""
    made: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        shown = line.strip()
        at += len(line) + 1
        if not shown:
            continue
        mark = _HASHES.match(shown)
        head = "first" if _FIRST_HEADING.match(shown) else ""
        if mark:
            shown, start = shown[mark.end() :], start + mark.end()
        for found_start, found_text in _parts(start, shown):
            role = "heading" if mark and len(found_text) < 200 else _role(found_text)
            made.append(Paragraph(found_start, found_start + len(found_text), found_text, head or role))
    return made


def is_caption(text: str) -> bool:
    """Whether a line names who took a picture, or says what one shows."""
    return bool(_CAPTION_SIGN.search(text) and _CAPTION.search(text))


def _parts(start: int, shown: str) -> list[tuple[int, str]]:
    """A paragraph, or its parts where a page ran title, date and body together."""
    found = _HEADED_META.match(shown) if _HEADED_SIGN.search(shown, 0, 110) else None
    if not found:
        closing = _CLOSING.search(shown[-140:]) if len(shown) > 60 else None
        after = closing["after"].strip() if closing else ""
        if closing and len(after) >= 6:
            cut = len(shown) - len(closing["after"])
            cut += len(shown[cut:]) - len(shown[cut:].lstrip())
            return [(start, shown[:cut].rstrip()), (start + cut, shown[cut:])]
        return [(start, shown)]
    parts = [(start, found["title"].rstrip()), (start + found.start("meta"), found["meta"])]
    rest = shown[found.end() :]
    if rest:
        parts.append((start + found.end(), rest))
    return parts


def _role(shown: str) -> str:
    if shown == RULE:
        return "rule"
    if begins_comments(shown):
        return "comments"
    if begins_more(shown):
        return "more"
    if is_aside(shown):
        return "aside"
    if is_furniture(shown):
        return "junk"
    if len(shown) <= 120:
        if _DATE_LINE.match(shown) or (len(shown) <= 90 and META.match(shown) and not shown.endswith("。")):
            return "meta"
        if is_caption(shown):
            return "caption"
    wide = len(shown) <= (50 if _HAN.search(shown) else 140)
    ended = shown[-1] in "。；;，,、" or (shown[-1] in ".…:" and not shown.endswith("...")) or "。" in shown
    if wide and not ended:
        return "heading"
    return "body"


def drop_furniture(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs that belong to an article or tell of another one: no buttons, menus, notices, comments of readers."""
    kept: list[Paragraph] = []
    number = told = 0
    while number < len(paragraphs):
        paragraph = paragraphs[number]
        if paragraph.role == "comments":
            end = _end_of_comments(paragraphs, number, told)
            number = max(number + 1, end)
            continue
        if paragraph.role != "junk":
            kept.append(paragraph)
        told += len(paragraph.text) if paragraph.role == "body" else 0
        number += 1
    return kept


def _end_of_comments(paragraphs: list[Paragraph], number: int, told: int) -> int:
    """Number of the paragraph after the comments that begin at one; the same number where a counter merely stands among the
    buttons over an article, so that what follows is longer than what came before."""
    end = number + 1
    while end < len(paragraphs) and paragraphs[end].role not in ("more", "first"):
        end += 1
    rest = [paragraph.text for paragraph in paragraphs[number + 1 : end] if paragraph.role == "body"]
    if not told or sum(map(len, rest)) > 2 * told or any(_LEAD.match(text) for text in rest):
        return number
    return end


def group_articles(paragraphs: list[Paragraph]) -> list[Group]:
    """The articles of a page, in the order of the page, teasers at the end."""
    asides = [paragraph for paragraph in paragraphs if paragraph.role == "aside"]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.role != "aside"]
    many_first = sum(paragraph.role == "first" for paragraph in paragraphs) > 1
    for paragraph in paragraphs:
        if paragraph.role == "first":
            paragraph.role = "title" if many_first else "heading"
    groups = [Group()]
    number = 0
    while number < len(paragraphs):
        paragraph = paragraphs[number]
        if paragraph.role == "more" and groups[-1].has_body:
            groups += _teasers([later for later in paragraphs[number + 1 :] if later.role != "rule"])
            break
        if groups[-1].has_body and _starts_article(paragraphs, number, groups[-1]):
            groups.append(Group())
        if paragraph.role != "rule":
            groups[-1].add(paragraph)
        if paragraph.role == "body" and _is_closed(paragraph.text) and _only_teasers(paragraphs[number + 1 :]):
            groups += _teasers([later for later in paragraphs[number + 1 :] if later.role != "rule"])
            break
        number += 1
    groups = [group for group in groups if group.paragraphs] + _teasers(asides)
    _place_late_titles(groups)
    for group in groups:
        _choose_title(group)
    return groups


def _starts_article(paragraphs: list[Paragraph], number: int, group: Group) -> bool:
    """Whether a new article starts here, an article with running text lying behind."""
    paragraph = paragraphs[number]
    if paragraph.role == "title":
        return True
    before = paragraphs[number - 1]
    if paragraph.role == "body":
        return bool(_LEAD.match(paragraph.text)) and before.role == "body"
    if paragraph.role != "heading":
        return False
    ahead = number
    while ahead < len(paragraphs) and paragraphs[ahead].role == "heading":
        ahead += 1
    headings = paragraphs[number:ahead]
    if ahead == len(paragraphs) or before.role == "heading":
        return False
    if any(_SUBTITLE.match(heading.text) and not heading.text.endswith("——") for heading in headings[1:3]):
        return True
    following = paragraphs[ahead]
    if before.role == "caption" and following.role == "body":
        return True
    if before.role == "rule" and following.role in ("body", "meta"):
        return True
    if following.role == "meta":
        later = paragraphs[ahead + 1] if ahead + 1 < len(paragraphs) else None
        return later is not None and later.role in ("body", "meta")
    return bool(_LEAD.match(following.text))


def _is_closed(shown: str) -> bool:
    found = _CLOSING.search(shown[-140:])
    return bool(found) and not (found["after"].strip() if found else "")


def _only_teasers(rest: list[Paragraph]) -> bool:
    """Whether what follows a closing byline is a list of short unrelated pieces."""
    pieces = [paragraph for paragraph in rest if paragraph.role == "body"]
    if not pieces or any(len(paragraph.text) > 260 or _LEAD.match(paragraph.text) for paragraph in pieces):
        return False
    signs = sum(1 for paragraph in pieces if _TRUNCATED.search(paragraph.text) or _TEASER_LEAD.match(paragraph.text))
    return signs * 3 >= len(pieces)


def _teasers(rest: list[Paragraph]) -> list[Group]:
    return [
        Group([paragraph], kind="teaser", has_body=paragraph.role == "body")
        for paragraph in rest
        if paragraph.role in ("body", "heading", "title", "aside") and len(paragraph.text) > 3
    ]


def _place_late_titles(groups: list[Group]) -> None:
    """Headlines that stood at the foot of the page go to the articles whose words they share."""
    articles = [group for group in groups if group.kind == "article"]
    if not articles:
        return
    last = articles[-1]
    late: list[Paragraph] = []
    while last.has_body and last.paragraphs[-1].role == "heading" and not _NO_TITLE.match(last.paragraphs[-1].text):
        late.insert(0, last.paragraphs.pop())
    untitled = [group for group in articles if not _own_titles(group)]
    if not late:
        return
    if not untitled:
        last.paragraphs += late
        return
    if len(late) < len(untitled):
        late = [part for line in late for part in _split_headline(line, untitled)]
    for line in late:
        target = max(untitled, key=lambda group: _shared(line.text, group.body))
        if target.title is None and _shared(line.text, target.body) > 0:
            target.title = line
            target.paragraphs.insert(0, line)
        else:
            target.paragraphs.append(line)


def _own_titles(group: Group) -> list[Paragraph]:
    """Headings before the running text that are long enough to be a title rather than a column's name."""
    found = []
    for paragraph in group.paragraphs:
        if paragraph.role == "body":
            break
        if paragraph.role in ("heading", "title") and len(paragraph.text) > 8 and not _SUBTITLE.match(paragraph.text):
            found.append(paragraph)
    return found


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1) if not text[at : at + 2].isspace()}


def _shared(title: str, body: str) -> float:
    pairs = _pairs(title)
    return sum(pair in body for pair in pairs) / len(pairs) if pairs else 0.0


def _split_headline(line: Paragraph, untitled: list[Group]) -> list[Paragraph]:
    """Two headlines that were run together, cut where the words of one article end and those of the other begin."""
    text = line.text
    if len(untitled) != 2 or len(text) < 16:
        return [line]
    best, best_cut = 0.0, 0
    bodies = [group.body for group in untitled]
    held = [[text[at : at + 2] in body for at in range(len(text) - 1)] for body in bodies]
    whole = max(sum(row) for row in held)
    for cut in range(6, len(text) - 5):
        if text[:cut].count("“") != text[:cut].count("”"):
            continue
        for left, right in ((0, 1), (1, 0)):
            score = sum(held[left][: cut - 1]) + sum(held[right][cut:]) - 0.5 * held[left][cut - 1]
            if score > best:
                best, best_cut = score, cut
    if best <= whole:
        return [line]
    return [
        Paragraph(line.start, line.start + best_cut, text[:best_cut], "heading"),
        Paragraph(line.start + best_cut, line.end, text[best_cut:], "heading"),
    ]


def _choose_title(group: Group) -> None:
    if group.title is not None or group.kind != "article" or not group.has_body:
        return
    leading = []
    for paragraph in group.paragraphs:
        if paragraph.role == "body":
            break
        if paragraph.role in ("heading", "title") and not _SUBTITLE.match(paragraph.text) and not _NO_TITLE.match(paragraph.text):
            leading.append(paragraph)
    if not leading:
        return
    for paragraph in leading:
        if paragraph.role == "title":
            group.title = paragraph
            return
    longer = [paragraph for paragraph in leading if len(paragraph.text) > 8]
    group.title = longer[0] if longer else leading[-1]
    if len(longer) > 1 and (told := _shared(longer[0].text, group.body)) < 0.3:
        closest = max(longer, key=lambda paragraph: _shared(paragraph.text, group.body))
        if _shared(closest.text, group.body) >= max(0.5, 2 * told):
            group.title = closest  # the name of a column or another site's words stand over it
    if group.title.text[-1] in TERMINAL and group.title.text[-1] not in "?？!！":
        group.title = None
