"""Documents built on the fly: each function gives the bytes of a small file of its kind."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import docx

TextAt = tuple[float, float, float, str]
"""x, y from the top, size, text."""


def packed(entries: Mapping[str, str | bytes], *, stored: Sequence[str] = ()) -> bytes:
    """A zip of the entries."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=how)
    return buffer.getvalue()


def pdf(
    pages: Sequence[Sequence[TextAt]],
    *,
    title: str = "",
    password: str = "",
    attached: Mapping[str, bytes] | None = None,
    fields: Sequence[str] = (),
) -> bytes:
    """A PDF whose text is coded by Unicode numbers; with a password it is locked (RC4, 40 bits). ``fields`` are the bodies of the
    form fields of its first page (`field`)."""
    key, lock = _pdf_lock(password) if password else (b"", b"")
    objects: dict[int, bytes] = {}
    kids = []
    for number, texts in enumerate(pages):
        content = b"".join(_pdf_text(*text) for text in texts)
        at = 10 + 2 * number
        kids.append(f"{at} 0 R")
        objects[at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {at + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        if key:
            content = _rc4(
                hashlib.md5(key + struct.pack("<I", at + 1)[:3] + b"\0\0", usedforsecurity=False).digest()[:10], content
            )
        objects[at + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>".encode()
    objects[3] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
    )
    objects[4] = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 1279 500] >>"
    )
    objects[5] = (
        b"<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800"
        b" /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def"
        b" 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    objects[6] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap)
    objects[7] = b"<< /Title <FEFF%s> >>" % title.encode("utf-16-be").hex().encode()
    names = b""
    for at, (name, content) in enumerate((attached or {}).items(), 5000):
        coded = b"<FEFF%s>" % name.encode("utf-16-be").hex().encode()
        objects[2 * at] = b"<< /Type /EmbeddedFile /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        objects[2 * at + 1] = b"<< /Type /Filespec /F %s /UF %s /EF << /F %d 0 R >> >>" % (coded, coded, 2 * at)
        names += b"%s %d 0 R " % (coded, 2 * at + 1)
    if names:
        objects[1] = b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [%s] >> >> >>" % names
    if fields:
        objects |= {9000 + at: f"<< /Type /Annot /Subtype /Widget {body} >>".encode() for at, body in enumerate(fields)}
        listed = " ".join(f"{9000 + at} 0 R" for at in range(len(fields))).encode()
        objects[10] = objects[10][:-2] + b"/Annots [%s] >>" % listed
        objects[1] = objects[1][:-2] + b"/AcroForm << /Fields [%s] >> >>" % listed
    extra = b" /Info 7 0 R" if title else b""
    if lock:
        objects[8] = lock
        extra += b" /Encrypt 8 0 R /ID [<00> <00>]"
    return _pdf_file(objects, extra)


def field(kind: str, name: str, value: str, x: float, y: float, *, says: str = "", more: str = "") -> str:
    """A field of a PDF form, 200 points wide, its baseline ``y`` points below the top of the page."""
    coded = {
        key: f"/{key} <FEFF{text.encode('utf-16-be').hex()}>" for key, text in (("T", name), ("V", value), ("TU", says)) if text
    }
    return f"/FT /{kind} {' '.join(coded.values())} /Rect [{x} {838 - y} {x + 200} {854 - y}] {more}"


def _pdf_text(x: float, y: float, size: float, text: str) -> bytes:
    coded = text.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {x} {842 - y} Td <{coded}> Tj ET\n".encode()


def _pdf_file(objects: Mapping[int, bytes], extra: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (size, extra, start)
    return bytes(out)


def _pdf_lock(password: str) -> tuple[bytes, bytes]:
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    padded = (password.encode() + padding)[:32]
    owner = _rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    key = hashlib.md5(padded + owner + struct.pack("<i", -4) + b"\0", usedforsecurity=False).digest()[:5]
    user = _rc4(key, padding)
    return key, b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (owner.hex().encode(), user.hex().encode())


def _rc4(key: bytes, content: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def word(paragraphs: Sequence[str] = (), rows: Sequence[Sequence[str]] = (), *, title: str = "") -> bytes:
    """A docx with a heading 1 first, then paragraphs, then one table."""
    made = docx.Document()
    for number, paragraph in enumerate(paragraphs):
        if number == 0:
            made.add_heading(paragraph, level=1)
        else:
            made.add_paragraph(paragraph)
    if rows:
        table = made.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    made.core_properties.title = title
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_entry(raw: bytes, name: str, content: bytes) -> bytes:
    """The package with an entry added or put in the place of the old one."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        entries = {told.filename: archive.read(told) for told in archive.infolist()}
    entries[name] = content
    return packed(entries)


def entry(raw: bytes, name: str) -> bytes:
    """An entry of the package."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(name)


def word_with_macros() -> bytes:
    """A docm: the content type of a document with macros, and the macros."""
    raw = word(["Heading", "Text"])
    types = entry(raw, "[Content_Types].xml").replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    return with_entry(with_entry(raw, "[Content_Types].xml", types), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")


Cell = str | int | float


def sheet(
    sheets: Mapping[str, Sequence[Sequence[Cell | None]]], *, date_columns: Sequence[int] = (), macros: bool = False
) -> bytes:
    """An xlsx by hand; numbers in ``date_columns`` carry a date format."""
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    if macros:
        main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    names = list(sheets)
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>' for at, name in enumerate(names, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
            f' Target="worksheets/sheet{at}.xml"/>'
            for at in range(1, len(names) + 1)
        )
        + '<Relationship Id="rs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"'
        ' Target="styles.xml"/>'
        "</Relationships>",
        "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<fonts count="1"><font/></fonts>'
        '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for at, name in enumerate(names, 1):
        entries[f"xl/worksheets/sheet{at}.xml"] = _sheet_xml(sheets[name], date_columns)
    if macros:
        entries["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    return packed(entries)


def _sheet_xml(rows: Sequence[Sequence[Cell | None]], date_columns: Sequence[int]) -> str:
    out = ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>']
    for r, row in enumerate(rows, 1):
        out.append(f'<row r="{r}">')
        for c, found in enumerate(row):
            place = f"{chr(65 + c)}{r}"
            if isinstance(found, str):
                out.append(f'<c r="{place}" t="inlineStr"><is><t>{found}</t></is></c>')
            elif found is not None:
                style = ' s="1"' if c in date_columns else ""
                out.append(f'<c r="{place}"{style}><v>{found!r}</v></c>')
        out.append("</row>")
    return "".join(out) + "</sheetData></worksheet>"


def far_sheet() -> bytes:
    """An xlsx of two cells at the two corners of a sheet."""
    raw = sheet({"A": [[1]]})
    far = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    return with_entry(raw, "xl/worksheets/sheet1.xml", far)


def open_document(kind: str, body: str, *, title: str = "") -> bytes:
    """An odt or ods with the body given as XML (prefixes text, table, office, draw)."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("meta", "meta"))
    )
    family = {"odt": "text", "ods": "spreadsheet"}[kind]
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{family}",
            "content.xml": f"<office:document-content {names}><office:body><office:{family}>{body}</office:{family}>"
            "</office:body></office:document-content>",
            "meta.xml": f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>{title}'
            "</dc:title><dc:language>ru-RU</dc:language></office:meta></office:document-meta>",
            "META-INF/manifest.xml": '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        },
        stored=("mimetype",),
    )


def ofd(pages: Sequence[Sequence[TextAt]], *, title: str = "") -> bytes:
    """An OFD; places and sizes in millimetres."""
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    entries: dict[str, str | bytes] = {
        "OFD.xml": f"<ofd:OFD {name}><ofd:DocBody><ofd:DocInfo><ofd:Title>{title}</ofd:Title></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {name}><ofd:Pages>"
        + "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages)))
        + "</ofd:Pages></ofd:Document>",
    }
    for at, texts in enumerate(pages):
        objects = "".join(
            f'<ofd:TextObject ID="{number}" Boundary="{x} {y} 200 10" Size="{size}"><ofd:TextCode X="0" Y="{size}"'
            f' DeltaX="g {max(len(text) - 1, 1)} {size}">{text}</ofd:TextCode></ofd:TextObject>'
            for number, (x, y, size, text) in enumerate(texts)
        )
        entries[f"Doc_0/Pages/Page_{at}/Content.xml"] = (
            f"<ofd:Page {name}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return packed(entries)


def slides(texts: Sequence[str]) -> bytes:
    """A pptx of one paragraph a slide, shown in the order given, numbered backwards."""
    count = len(texts)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.presentationml.presentation.main+xml"/></Types>',
        "ppt/presentation.xml": f'<p:presentation xmlns:p="urn:p" xmlns:r="{office}"><p:sldIdLst>'
        + "".join(f'<p:sldId id="{256 + at}" r:id="r{at}"/>' for at in range(count))
        + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": "<Relationships>"
        + "".join(
            f'<Relationship Id="r{at}" Type="{office}/slide" Target="slides/slide{count - at}.xml"/>' for at in range(count)
        )
        + "</Relationships>",
    }
    for at, text in enumerate(texts):
        entries[f"ppt/slides/slide{count - at}.xml"] = (
            f'<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>'
        )
    return packed(entries)


def compound(streams: Mapping[str, bytes], *, folders: Mapping[str, Mapping[str, bytes]] | None = None) -> bytes:
    """An OLE compound file of the streams, each at least 4,096 bytes long once padded; ``folders`` hold further ones."""
    top, inner = len(streams), [len(found) for found in (folders or {}).values()]
    streams = {**streams, **{f"{folder}/{name}": raw for folder, found in (folders or {}).items() for name, raw in found.items()}}
    sectors: list[bytes] = []
    chains: list[tuple[str, int, int]] = []
    fat: list[int] = []
    for name, content in streams.items():
        size = max(len(content), 4096)
        count = (size + 511) // 512
        start = len(sectors)
        padded = content.ljust(count * 512, b"\0")
        sectors += [padded[at * 512 : at * 512 + 512] for at in range(count)]
        fat += [*range(start + 1, start + count), 0xFFFFFFFE]
        chains.append((name, start, size))
    entries = [_directory_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    ends = {top, *(top + sum(inner[: at + 1]) for at in range(len(inner)))}
    for at, (name, start, size) in enumerate(chains, 1):
        right = len(chains) + 1 if at == top and inner else 0xFFFFFFFF if at in ends else at + 1
        entries.append(_directory_entry(name.split("/")[-1], 2, start, size, right=right))
    for at, name in enumerate(folders or {}):
        right = len(entries) + 1 if at + 1 < len(inner) else 0xFFFFFFFF
        entries.append(_directory_entry(name, 1, 0, 0, child=top + 1 + sum(inner[:at]), right=right))
    entries += [bytes(128)] * (-len(entries) % 4)
    directory_at = len(sectors)
    directory = b"".join(entries)
    count = len(directory) // 512
    sectors += [directory[at * 512 : at * 512 + 512] for at in range(count)]
    fat += [*range(directory_at + 1, directory_at + count), 0xFFFFFFFE]
    fat_at = len(sectors)
    fat.append(0xFFFFFFFD)
    assert len(fat) <= 128
    sectors.append(struct.pack("<128I", *fat, *([0xFFFFFFFF] * (128 - len(fat)))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, directory_at, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", fat_at, *([0xFFFFFFFF] * 108))
    return header + b"".join(sectors)


def _directory_entry(name: str, kind: int, start: int, size: int, *, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    head = coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded), kind, 1)
    return head + struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<III", start, size, 0)


def old_sheet(rows: Sequence[Sequence[str | float]]) -> bytes:
    """An xls (BIFF8) of one sheet."""

    def record(number: int, content: bytes) -> bytes:
        return struct.pack("<HH", number, len(content)) + content

    strings = sorted({cell for row in rows for cell in row if isinstance(cell, str)})
    table = struct.pack("<II", len(strings), len(strings))
    for text in strings:
        table += struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    bound = record(0x0085, struct.pack("<IBB", 0, 0, 0) + struct.pack("<BB", 5, 0) + b"Sheet")
    cells = b""
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, str):
                cells += record(0x00FD, struct.pack("<HHHI", r, c, 0, strings.index(cell)))
            else:
                cells += record(0x0203, struct.pack("<HHHd", r, c, 0, cell))
    ahead = record(0x0809, begin) + bound + record(0x00FC, table) + record(0x000A, b"")
    bound = record(0x0085, struct.pack("<IBB", len(ahead), 0, 0) + struct.pack("<BB", 5, 0) + b"Sheet")
    ahead = record(0x0809, begin) + bound + record(0x00FC, table) + record(0x000A, b"")
    inner = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)
    size = record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    return compound({"Workbook": ahead + record(0x0809, inner) + size + cells + record(0x000A, b"")})


def saved_page(html: str, *, charset: str = "utf-8") -> bytes:
    """An mht as a browser saves it: the page, and a picture beside it."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "Saved page"
    message["Date"] = "Tue, 02 Sep 2025 10:00:00 +0800"
    message["MIME-Version"] = "1.0"
    message.make_related()
    page = EmailMessage()
    page.set_content(html.encode(charset), maintype="text", subtype="html", cte="base64")
    page.set_param("charset", charset)
    message.attach(page)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png", cte="base64")
    message.attach(picture)
    return message.as_bytes()


def bomb(size: int) -> bytes:
    """A docx whose document.xml unpacks to ``size`` spaces."""
    base = word(["Heading", "Text"])
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for told in old.infolist():
            if told.filename != "word/document.xml":
                archive.writestr(told, old.read(told))
        with archive.open("word/document.xml", "w") as out:
            block = b" " * 1_000_000
            for _ in range(size // len(block)):
                out.write(block)
    return buffer.getvalue()
