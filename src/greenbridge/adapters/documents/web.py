"""Web pages: the main text, title and date, from live pages, saved pages and WeChat articles.

trafilatura finds the main text; where it finds nothing or drops most of what reads like prose, a plain walk over the page
stands in, and a remark says so. A WeChat article has its text in one known element, so it is walked directly.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from dataclasses import dataclass
from html import unescape

import trafilatura
from lxml import etree, html
from trafilatura.settings import DEFAULT_CONFIG

from greenbridge.adapters.documents.bylines import find_byline
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import require_memory
from greenbridge.adapters.documents.plain import decode_source, known_charset
from greenbridge.adapters.documents.tables import TextBuilder, strip_joints
from greenbridge.calc.language.byline import MOST_CHARS, read_stated_publisher
from greenbridge.calc.language.reading import Remark

_HEAD_BYTES = 8192
_TRAFILATURA_CHARS = 3_000_000
_META_CHARSET = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""")
_UNWANTED = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas",
    "select", "option", "button", "input", "textarea", "map", "audio", "video",
})  # fmt: skip
_STRUCK = ("del", "s", "strike")
"""What was said and taken back."""
_FURNITURE = frozenset({
    "nav", "header", "footer", "aside", "form",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
    "tr", "ul",
})  # fmt: skip
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_ISO_DATE = re.compile(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
_WECHAT_TIME = re.compile(r"""\b(?:var\s+)?(?:ct|create_time|publish_time|oriCreateTime)\s*[=:]\s*["'](1\d{9})["']""")
_ACCOUNT = (
    """//*[@id="js_name"] | //*[@class="profile_nickname"] | //*[@data-testid="author-name"]"""
    """ | //*[contains(@class, "source-bjh")]/..//*[@class="author-name"]"""
)
"""Where WeChat and Baijiahao name the account that published."""
_LD_DATE = re.compile(r"""["'](?:datePublished|pubDate)["']\s*:\s*["']([^"']{8,40})["']""")
_WECHAT_TITLE = re.compile(r"""\bvar\s+msg_title\s*=\s*['"](.{1,300}?)['"](?:\.html|;)""")
_PROSE_CHARS = 25
_ITEM = re.compile(r"- ?\S{1,6}(?: \S{1,4})?|")
_SHORTEST_MENU = 4
_TITLE_PARTS = re.compile(r"[_|｜]| [-–—] ")
"""Between a headline and the name of the site in the title of a page."""
_SILENT = re.compile(r"<(script|style|!--)", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
# Below 250 characters trafilatura gives up and takes the whole page, menus too; a Chinese notice says all it has to in 60.
_SETTINGS = copy.deepcopy(DEFAULT_CONFIG)
_SETTINGS["DEFAULT"]["min_extracted_size"] = "60"
_CHINA = dt.timezone(dt.timedelta(hours=8))  # WeChat tells its time as seconds; its readers see Beijing time
_PUBLISHED_NAMES = (
    "article:published_time",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "datepublished",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "date",
    "firstpublishedtime",
    "weibo: article:create_at",
    "dateupdate",
)
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    linked: int
    furniture: bool

    @property
    def prose(self) -> bool:
        """Whether it reads like text of an article: long enough, hardly a link, not part of the page's furniture."""
        return not self.furniture and len(self.text) >= _PROSE_CHARS and self.linked * 2 < len(self.text)


def read_web(source: Source) -> Document:
    """The main text of a web page (``document_empty`` or ``document_without_text`` when there is none)."""
    declared = source.declared_charset or stated_charset(source.raw)
    decoded = decode_source(source.raw, declared)
    return read_markup(decoded.text, charset=decoded.charset, remarks=decoded.remarks)


def stated_charset(raw: bytes) -> str:
    """The character set a page states for itself, empty when it states none that exists."""
    head = raw[:_HEAD_BYTES]
    for found in (_XML_ENCODING.search(head), _META_CHARSET.search(head)):
        if found:
            stated = known_charset(found.group(1).decode("ascii"))
            # A page that says UTF-16 in bytes one can read is not UTF-16; browsers take it for UTF-8.
            return "utf-8" if stated.startswith("utf-16") else stated
    return ""


def read_markup(markup: str, *, charset: str = "", remarks: tuple[Remark, ...] = ()) -> Document:
    """The main text of decoded HTML."""
    root = _parse(markup)
    if root is None:
        return _read_bare(markup, charset, remarks)
    etree.strip_elements(root, *_STRUCK, with_tail=False)
    title, published = _title(root, markup), _published(root, markup)
    publisher = _publisher(root)
    wechat = root.xpath('//*[@id="js_content"]')
    if wechat:
        built = _lay_out(_joined(_walk(wechat[0])), title)
    else:
        blocks = _walk(root)
        byline = find_byline(
            [block.text for block in blocks], [_heading(root), title, *_TITLE_PARTS.split(title)[:1], title.rpartition("-")[0]]
        )
        text, plain = _main_text(root, len(markup), blocks)
        text, menu = _without_menu(text)
        built = _lay_out(text, _heading(root), byline.lines)
        published, publisher = published or byline.published, publisher or byline.publisher
        if plain:
            remarks += (Remark("page_read_whole"),)
        if menu:
            remarks += (Remark("running_lines_left_out", {"lines": menu[:50], "count": len(menu)}),)
    text = built.text()
    if not text:
        raise document_error("document_without_text", found="html")
    return Document(
        text,
        MEDIA_TYPES["html"],
        title=title,
        language_hint=_language(root),
        charset=charset,
        remarks=remarks,
        tables=tuple(built.tables),
        published=published,
        publisher=publisher or _meta(root, ("og:site_name",)),
    )


def page_text(markup: str) -> str:
    """All words of a page that is nothing but text, a chapter or a part of a document, block by block; empty when it has none."""
    root = _parse(markup)
    return _joined(_walk(root)) if root is not None else ""


def _read_bare(markup: str, charset: str, remarks: tuple[Remark, ...]) -> Document:
    """A page too deeply nested to be taken apart: its tags cut out, all its words kept."""
    words = _TAG.sub("\n", _without_scripts(markup))
    lines = (_SPACES.sub(" ", line).strip() for line in unescape(words).split("\n"))
    text = "\n".join(line for line in lines if line)
    if not text:
        raise document_error("document_without_text", found="html")
    return Document(text, MEDIA_TYPES["html"], charset=charset, remarks=(*remarks, Remark("page_structure_broken")))


def _without_scripts(markup: str) -> str:
    """The markup without scripts, styles and comments; one that never ends is left as it stands."""
    lower = markup.lower()
    parts: list[str] = []
    at = 0
    endless: set[str] = set()
    for found in _SILENT.finditer(markup):
        what = found.group(1).lower()
        if found.start() < at or what in endless:
            continue
        closing = "-->" if what == "!--" else f"</{what}"
        end = lower.find(closing, found.end())
        if end < 0:
            endless.add(what)
            continue
        parts.append(markup[at : found.start()])
        at = end if what != "!--" else end + 3
    parts.append(markup[at:])
    return "\n".join(parts)


def _parse(markup: str) -> html.HtmlElement | None:
    """The tree of a page; nothing when it is nested too deep for the parser, which then drops what it has not seen."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_CONTROLS.sub(" ", markup).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    require_memory(parser)
    cut = any(entry.level_name == "FATAL" for entry in parser.error_log)
    return None if cut else root


def _walk(root: html.HtmlElement) -> list[_Block]:
    """The visible text block by block, cells of a row in one line, with how much of each is links."""
    blocks: list[_Block] = []
    parts: list[str] = []
    linked = 0
    in_link = in_furniture = skipped = 0

    def close() -> None:
        nonlocal parts, linked
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(parts).split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            blocks.append(_Block(text, linked, in_furniture > 0))
        parts, linked = [], 0

    def add(text: str | None, preserved: bool = False) -> None:
        nonlocal linked
        if text and not skipped:
            text = text if preserved else text.replace("\n", " ")
            parts.append(text)
            linked += len(text.strip()) if in_link else 0

    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        hidden = tag in _UNWANTED or not tag or (element is not root and _is_hidden(element))
        if event == "start":
            if tag in _BLOCKS and not skipped:
                close()
            skipped += hidden
            in_link += tag == "a"
            in_furniture += tag in _FURNITURE
            if tag == "br":
                add("\n", preserved=True)
            add(element.text, preserved=tag == "pre")
            continue
        if tag in ("td", "th") and not skipped:
            add(" ; " if element.getnext() is not None else "")
        if tag in _BLOCKS and not skipped:
            close()
        skipped -= hidden
        in_link -= tag == "a"
        in_furniture -= tag in _FURNITURE
        if element is not root:
            add(element.tail)
    close()
    return blocks


def _is_hidden(element: html.HtmlElement) -> bool:
    style = str(element.get("style", "")).replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None


def _main_text(root: html.HtmlElement, size: int, blocks: list[_Block]) -> tuple[str, bool]:
    """The main text, and whether it is the whole page because the main part could not be told from the rest."""
    prose = [block.text for block in blocks if block.prose]
    wanted = sum(map(len, prose))
    if size <= _TRAFILATURA_CHARS:
        found = trafilatura.extract(
            root, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False, config=_SETTINGS
        )
        if found and len(found) * 2 >= wanted:
            return found, False
    kept = [block.text for block in blocks if not block.furniture] or [block.text for block in blocks]
    return _tidy("\n".join(kept)), True


def _without_menu(text: str) -> tuple[str, list[str]]:
    """The text without a list of a few letters an item at its very end, and that list: rubrics, moods, ways to share."""
    lines = text.rstrip().split("\n")
    last = len(lines)
    while last and _ITEM.fullmatch(lines[last - 1].strip()):
        last -= 1
    menu = [line.strip() for line in lines[last:]]
    return ("\n".join(lines[:last]), menu) if len(menu) >= _SHORTEST_MENU and last else (text, [])


def _lay_out(text: str, heading: str, byline: tuple[str, ...] = ()) -> TextBuilder:
    """trafilatura's text with its tables, which it draws with bars, laid out like all others, under the headline and the lines
    that say when and by whom it was published."""
    builder = TextBuilder()
    if heading and not _begins_with(text, heading):
        builder.paragraph(heading)
    lines = text.split("\n")
    if byline and heading and lines and _begins_with(lines[0], heading):
        builder.paragraph(lines[0].strip())
        text = "\n".join(lines[1:])
    for line in byline:
        if not _begins_with(text, line):
            builder.paragraph(line)
    rows: list[list[str]] = []
    for line in text.split("\n"):
        bare = line.strip()
        if len(bare) > 1 and bare.startswith("|") and bare.endswith("|"):
            if bare.strip("|-: "):
                rows.append([cell.strip() for cell in bare[1:-1].split("|")])
            continue
        if rows:
            builder.table("", rows)
            rows = []
        builder.paragraph(bare)
    builder.table("", rows)
    return builder


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(strip_joints(line) for line in text.split("\n"))).strip()


def _joined(blocks: list[_Block]) -> str:
    return _tidy("\n".join(block.text for block in blocks))


def _begins_with(text: str, heading: str) -> bool:
    """Whether the headline already stands near the beginning of the text."""
    return re.sub(r"\W+", "", heading) in re.sub(r"\W+", "", text[: len(heading) * 2 + 600])


def _meta(root: html.HtmlElement, names: tuple[str, ...]) -> str:
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        name = str(element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = str(element.get("content") or "").strip()
        if name and content:
            stated.setdefault(name, content)
    return next((stated[name] for name in names if name in stated), "")


def _heading(root: html.HtmlElement) -> str:
    """The only first-level heading of the page; several of them are no headline."""
    headings = [_flat(element) for element in root.iter("h1")]
    headings = [heading for heading in headings if 4 <= len(heading) <= 300]
    return headings[0] if len(set(headings)) == 1 else ""


def _title(root: html.HtmlElement, markup: str) -> str:
    wechat = root.xpath('//*[@id="activity-name"]')
    if wechat and _flat(wechat[0]):
        return _flat(wechat[0])
    stated = _meta(root, ("articletitle", "og:title", "twitter:title"))
    heading = _heading(root)
    if stated and not heading.startswith(stated):  # a quotation mark within it ends what the page states
        return _SPACES.sub(" ", stated)
    if heading:
        return heading
    told = _WECHAT_TITLE.search(markup)
    if told:
        return told.group(1)
    found = root.find(".//title")
    return _flat(found) if found is not None else ""


def _flat(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def _published(root: html.HtmlElement, markup: str) -> str:
    stated = _ISO_DATE.search(_meta(root, _PUBLISHED_NAMES))
    if stated:
        return _iso(*stated.groups())
    for element in root.xpath('//*[@id="publish_time"] | //time[@datetime and (@pubdate or @itemprop="datePublished")]'):
        found = _ISO_DATE.search(f"{element.get('datetime') or ''} {_flat(element)}")
        if found:
            return _iso(*found.groups())
    told = [_ISO_DATE.search(one) for one in _LD_DATE.findall(markup)]
    days = {_iso(*one.groups()) for one in told if one}
    if len(days) == 1:  # several are those of other articles as well
        return days.pop()
    seconds = _WECHAT_TIME.search(markup) if "js_content" in markup else None
    if seconds:
        return dt.datetime.fromtimestamp(int(seconds.group(1)), tz=_CHINA).date().isoformat()
    return ""


def _publisher(root: html.HtmlElement) -> str:
    """Who published a page, as it states it for programs; the account of a WeChat article."""
    stated = _meta(root, ("contentsource", "source", "mediaid"))
    found = read_stated_publisher(stated) or stated
    named = root.xpath(_ACCOUNT) if not found else []
    return (_flat(named[0]) if named else found)[:MOST_CHARS]


def _iso(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _language(root: html.HtmlElement) -> str:
    stated = str(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    return stated.replace("_", "-") if _LANGUAGE.match(stated) else ""
