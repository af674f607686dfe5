"""The kinds of document this folder knows, and the ones it knows to refuse: names, media types, marks at the beginning."""

from __future__ import annotations

MEDIA_TYPES = {
    "txt": "text/plain",
    "md": "text/markdown",
    "html": "text/html",
    "mht": "multipart/related",
    "eml": "message/rfc822",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsb": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ofd": "application/ofd",
    "epub": "application/epub+zip",
    "msg": "application/vnd.ms-outlook",
    "xml": "application/xml",
    "xls": "application/vnd.ms-excel",
    "doc": "application/msword",
    "ppt": "application/vnd.ms-powerpoint",
    "wps": "application/vnd.ms-works",
    "et": "application/vnd.ms-excel",
    "rtf": "application/rtf",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
"""Kind to media type."""

EXTENSIONS = {
    "txt": "txt",
    "text": "txt",
    "log": "txt",
    "md": "md",
    "markdown": "md",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "shtml": "html",
    "mht": "mht",
    "mhtml": "mht",
    "eml": "eml",
    "pdf": "pdf",
    "docx": "docx",
    "dotx": "docx",
    "xlsx": "xlsx",
    "xltx": "xlsx",
    "xlsb": "xlsb",
    "pptx": "pptx",
    "odt": "odt",
    "ott": "odt",
    "fodt": "odt",
    "ods": "ods",
    "odp": "odp",
    "ofd": "ofd",
    "xls": "xls",
    "xlt": "xls",
    "doc": "doc",
    "dot": "doc",
    "ppt": "ppt",
    "pps": "ppt",
    "wps": "wps",
    "et": "et",
    "epub": "epub",
    "msg": "msg",
    "xml": "xml",
    "fb2": "xml",
    "rtf": "rtf",
    "csv": "csv",
    "tsv": "tsv",
    "tab": "tsv",
}
"""Ending of a name to the kind it promises."""

MACRO_EXTENSIONS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "ppsm", "potm", "xla"})

DECLARED_TYPES = {media_type: kind for kind, media_type in reversed(MEDIA_TYPES.items())} | {
    "text/x-markdown": "md",
    "application/xhtml+xml": "html",
    "text/rtf": "rtf",
    "application/csv": "csv",
    "message/rfc2557": "mht",
    "application/x-mimearchive": "mht",
}
"""Declared media type to the kind it promises."""

SAME_LOOK = (
    frozenset({"txt", "md", "csv", "tsv"}),
    frozenset({"mht", "eml"}),
    frozenset({"doc", "wps"}),
    frozenset({"xls", "et"}),
)
"""Kinds whose bytes cannot be told apart, so that the name decides."""

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".emf", ".wmf")
"""Of files attached to a document these decorate it."""

REFUSED_MARKS: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x7fELF", "elf", "executable"),
    (0, b"\xfe\xed\xfa\xce", "mach-o", "executable"),
    (0, b"\xfe\xed\xfa\xcf", "mach-o", "executable"),
    (0, b"\xcf\xfa\xed\xfe", "mach-o", "executable"),
    (0, b"\xca\xfe\xba\xbe", "java class", "executable"),
    (0, b"\0asm", "wasm", "executable"),
    (0, b"dex\n", "dex", "executable"),
    (0, b"L\0\0\0\x01\x14\x02\0", "lnk", "executable"),
    (0, b"\x89PNG\r\n\x1a\n", "png", "picture"),
    (0, b"\xff\xd8\xff", "jpeg", "picture"),
    (0, b"GIF87a", "gif", "picture"),
    (0, b"GIF89a", "gif", "picture"),
    (0, b"II*\0", "tiff", "picture"),
    (0, b"MM\0*", "tiff", "picture"),
    (0, b"\0\0\x01\0", "ico", "picture"),
    (0, b"8BPS", "psd", "picture"),
    (8, b"WEBP", "webp", "picture"),
    (0, b"\x00\x00\x00\x0cjP  ", "jpeg 2000", "picture"),
    (8, b"AVI ", "avi", "video"),
    (8, b"WAVE", "wav", "audio"),
    (4, b"ftypheic", "heic", "picture"),
    (4, b"ftypavif", "avif", "picture"),
    (4, b"ftypM4A", "m4a", "audio"),
    (4, b"ftyp", "mp4", "video"),
    (0, b"\x1aE\xdf\xa3", "matroska", "video"),
    (0, b"FLV\x01", "flv", "video"),
    (0, b"\0\0\x01\xba", "mpeg", "video"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "wmv", "video"),
    (0, b"ID3", "mp3", "audio"),
    (0, b"OggS", "ogg", "audio"),
    (0, b"fLaC", "flac", "audio"),
    (0, b"#!AMR", "amr", "audio"),
    (0, b"wOFF", "woff", "font"),
    (0, b"wOF2", "woff2", "font"),
    (0, b"OTTO", "otf", "font"),
    (0, b"\0\x01\0\0\0", "ttf", "font"),
    (0, b"SQLite format 3\0", "sqlite", "database"),
    (0, b"PAR1", "parquet", "database"),
    (0, b"!BDN", "pst", "mail"),
    (0, b"AC10", "dwg", "drawing"),
    (0, b"AT&TFORM", "djvu", "book"),
    (60, b"BOOKMOBI", "mobi", "book"),
)
"""Where a mark stands, the mark, what it means, the group it belongs to."""

ARCHIVE_MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\0", "xz"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (0, b"MSCF", "cab"),
    (0, b"\x04\x22\x4d\x18", "lz4"),
    (257, b"ustar", "tar"),
)
"""Where a mark stands, the mark, which archive it means."""
