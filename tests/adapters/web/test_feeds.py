"""Feeds: RSS and Atom, sound, broken and hostile."""

from __future__ import annotations

import pytest

from greenbridge.adapters.web import read_feed
from greenbridge.kernel.errors import InvalidError

BASE = "https://agency.example/feed"


def test_read_feed_reads_rss() -> None:
    feed = read_feed(
        """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Агентство</title><language>ru-RU</language>
        <item><title>Подписано &amp;laquo;соглашение&amp;raquo;</title><link>/news/1</link><guid isPermaLink="false">n1</guid>
        <pubDate>Tue, 03 Jun 2025 22:30:00 +0500</pubDate></item>
        <item><title>No link</title></item></channel></rss>""".encode(),
        BASE,
    )
    assert (feed.title, feed.language) == ("Агентство", "ru-RU")
    (entry,) = feed.entries
    assert (entry.key, entry.url, entry.published) == ("n1", "https://agency.example/news/1", "2025-06-03")
    assert entry.title == "Подписано «соглашение»"


def test_read_feed_reads_atom_and_declared_charsets() -> None:
    told = (
        '<?xml version="1.0" encoding="gb18030"?><feed xmlns="http://www.w3.org/2005/Atom"><title>绿色</title><entry><id>urn:1</id>'
        '<title type="html">储能&lt;b>项目&lt;/b></title><link href="https://a.example/1"/><updated>2026-01-02T03:04:05Z</updated>'
        "</entry></feed>"
    )
    feed = read_feed(told.encode("gb18030"), BASE)
    assert feed.title == "绿色"
    assert [(one.key, one.url, one.title, one.published) for one in feed.entries] == [
        ("urn:1", "https://a.example/1", "储能项目", "2026-01-02")
    ]


def test_read_feed_reads_a_broken_one_as_far_as_it_goes() -> None:
    feed = read_feed(
        b"<rss version='2.0'><channel><title>A & B</title><item><title>x</title><link>http://a/1</link></item><item", BASE
    )
    assert [one.url for one in feed.entries] == ["http://a/1"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a/1", BASE])
def test_read_feed_leaves_out_entries_that_are_no_pages(link) -> None:
    assert read_feed(f"<rss version='2.0'><channel><item><link>{link}</link></item></channel></rss>".encode(), BASE).entries == ()


@pytest.mark.parametrize("body", [b"", b"<html><p>no feed</p></html>", b"/etc/passwd", b"http://127.0.0.1:1/", b"\x00\x01\x02"])
def test_read_feed_refuses_what_is_no_feed(body) -> None:
    with pytest.raises(InvalidError, match="feed_unreadable"):
        read_feed(body, BASE)


def test_read_feed_expands_no_entities() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    item = "<rss version='2.0'><channel><item><title>%s</title><link>http://a/1</link></item></channel></rss>"
    assert len(read_feed((bomb + "]>" + item % "&j;").encode(), BASE).entries[0].title) < 1000
    assert "root" not in read_feed((outside + item % "&x;").encode(), BASE).entries[0].title


def test_read_feed_gives_no_sign_that_a_database_refuses() -> None:
    item = "<item><guid>1&#0;2</guid><title>a&#0;b</title><link>http://a/&#0;1</link></item>"
    (entry,) = read_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), BASE).entries
    assert "\0" not in f"{entry.key}{entry.url}{entry.title}"
    assert entry.title == "a b"
