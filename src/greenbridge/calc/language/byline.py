"""Who published an article, as far as a line of page data says so: 来源：中国环境APP, Источник: «Казинформ», Source: Xinhua."""

from __future__ import annotations

import re

_TOLD = re.compile(
    r"(?:^|(?<=[\s|｜/(（\d]))(?:(?:文章|信息|稿件|新闻)?来源|稿源|发布(?:单位|机构)"
    r"|(?i:источник(?: публикации| информации)?|source))"
    r"\s*[:：]\s*(?P<name>[^\n|｜;；]{2,80})",
)
_ENDS = re.compile(
    r"(?:作者|记者|编辑|责编|责任编辑)\s*[:：]|\s*(?:[,，。]\s|\s{2,}|[\s,，]+(?=\d{4}[-/.年]|\d{1,2}[.:]\d{2}|作者|记者|编辑|责编|责任编辑|时间|日期|发布|浏览|阅读|字号|字体|分享|举报|收藏|打印|评论|跟贴|关注|"
    r"(?i:автор|дата|фото|author|date|published|photo|by)\b))"
)
_ADDRESS = re.compile(r"^(?:https?:|www\.)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/|$)", re.IGNORECASE)
_EDGES = " \t\u3000\"'“”«»„‘’()（）[]【】<>《》.,，。:：-—"
MOST_CHARS = 60


def read_stated_publisher(text: str) -> str:
    """The publisher a line of page data states, without quotes; empty when it states none, or only an address."""
    for told in _TOLD.finditer(text):
        name = _ENDS.split(told["name"].strip(), maxsplit=1)[0].strip(_EDGES)
        if 2 <= len(name) <= MOST_CHARS and not _ADDRESS.match(name) and any(letter.isalpha() for letter in name):
            return name
    return ""
