"""Fetching: polite, bounded, and never from the node's own network."""

from __future__ import annotations

import gzip
import socket
import time

import pytest

from greenbridge.adapters.web import Fetcher
from greenbridge.adapters.web.addresses import require_target
from greenbridge.kernel.errors import InvalidError, LimitError, RefusedError

AGENT = "GreenBridge/0.1 (+http://node.example)"


class Clock:
    """A clock that sleeping moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Fetcher:
    return Fetcher(AGENT, 100_000, allow_private=True, clock=clock, sleep=clock.sleep)


def test_fetch_gives_the_page_and_says_who_asks(site, fetcher) -> None:
    page = "<p>绿色</p>".encode("gb18030")
    site.pages["/a?b=%D0%B6"] = (
        200,
        {"Content-Type": "text/html; charset=gb18030", "ETag": '"1"', "Last-Modified": "then"},
        page,
    )
    found = fetcher.fetch(site.url + "/a?b=ж#part")
    assert (found.body, found.media_type, found.charset) == (page, "text/html", "gb18030")
    assert (found.etag, found.modified, found.unchanged) == ('"1"', "then", False)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a?b=%D0%B6"]
    assert site.asked[1][1]["User-Agent"] == AGENT
    assert site.asked[1][1]["Host"] == site.url.removeprefix("http://")


def test_fetch_says_that_nothing_changed(site, fetcher) -> None:
    site.pages["/"] = (304, {}, b"")
    found = fetcher.fetch(site.url, etag='"1"', modified="then")
    assert found.unchanged
    assert found.etag == '"1"'
    assert {"If-None-Match": '"1"', "If-Modified-Since": "then"}.items() <= site.asked[1][1].items()


def test_fetch_keeps_to_robots_txt(site, fetcher) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private\nUser-agent: greenbridge\nDisallow: /*.pdf$\n")
    site.pages["/private"] = (200, {}, b"x")
    site.pages["/a.pdf"] = (200, {}, b"x")
    assert fetcher.fetch(site.url + "/private").body == b"x"
    with pytest.raises(RefusedError, match="robots_forbid"):
        fetcher.fetch(site.url + "/a.pdf")
    assert "/a.pdf" not in [path for path, _ in site.asked]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_fetch_takes_a_missing_robots_txt_for_yes_and_a_failing_one_for_no(site, fetcher, status, allowed) -> None:
    site.pages["/robots.txt"] = (status, {}, b"User-agent: *\nDisallow: /")
    site.pages["/a"] = (200, {}, b"x")
    if allowed:
        assert fetcher.fetch(site.url + "/a").body == b"x"
    else:
        with pytest.raises(InvalidError, match="site_unreachable"):
            fetcher.fetch(site.url + "/a")
        assert "/a" not in [path for path, _ in site.asked]


def test_fetch_asks_for_robots_txt_again_soon_after_it_failed(site, fetcher, clock) -> None:
    site.pages["/robots.txt"] = (500, {}, b"")
    site.pages["/a"] = (200, {}, b"x")
    for _ in range(2):
        with pytest.raises(InvalidError, match="site_unreachable"):
            fetcher.fetch(site.url + "/a")
    assert [path for path, _ in site.asked] == ["/robots.txt"]
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /b\n")
    clock.sleep(301)
    assert fetcher.fetch(site.url + "/a").body == b"x"


def test_fetch_pauses_between_two_of_one_site(site, fetcher, clock) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    site.pages["/a"] = (200, {}, b"x")
    for _ in range(3):
        fetcher.fetch(site.url + "/a")
    assert clock.slept == [7.0, 7.0]
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


def test_fetch_follows_redirects_and_stops_in_a_circle(site, fetcher) -> None:
    site.pages["/a"] = (302, {"Location": "b"}, b"")
    site.pages["/b"] = (200, {}, b"there")
    site.pages["/round"] = (301, {"Location": "/round"}, b"")
    found = fetcher.fetch(site.url + "/a")
    assert (found.url, found.body) == (site.url + "/b", b"there")
    with pytest.raises(InvalidError, match="redirects_too_many"):
        fetcher.fetch(site.url + "/round")


def test_fetch_refuses_a_redirect_into_the_private_network(site, fetcher, monkeypatch) -> None:
    site.pages["/a"] = (302, {"Location": "http://inside.example/secret"}, b"")
    real = socket.getaddrinfo

    def looked_up(host: str, *words: object, **more: object) -> object:
        return real("10.0.0.7" if host == "inside.example" else host, *words, **more)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    checked = []

    def target_of(url: str, *, allow_private: bool) -> object:
        checked.append(url)
        return require_target(url, allow_private=url.startswith(site.url))

    monkeypatch.setattr("greenbridge.adapters.web.fetching.require_target", target_of)
    with pytest.raises(InvalidError, match="address_private"):
        fetcher.fetch(site.url + "/a")
    assert checked[-1] == "http://inside.example/secret"


def test_fetch_limits_size_also_of_what_unpacks(site, fetcher) -> None:
    site.pages["/big"] = (200, {}, b"x" * 100_001)
    site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 50_000_000))
    site.pages["/fits"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 99_999))
    for path in ("/big", "/bomb"):
        with pytest.raises(LimitError, match="page_too_large"):
            fetcher.fetch(site.url + path)
    assert len(fetcher.fetch(site.url + "/fits").body) == 99_999


def test_fetch_gives_up_on_a_trickle(site) -> None:
    def trickle(handler: object) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(100):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    site.pages["/slow"] = trickle
    begun = time.monotonic()
    with pytest.raises(LimitError, match="page_too_slow"):
        Fetcher(AGENT, 1000, time_s=0.4, pause_s=0, allow_private=True).fetch(site.url + "/slow")
    assert time.monotonic() - begun < 3


def test_fetch_names_what_a_site_answered(site, fetcher) -> None:
    site.pages["/gone"] = (410, {}, b"")
    with pytest.raises(InvalidError) as refused:
        fetcher.fetch(site.url + "/gone")
    assert (refused.value.code, refused.value.params["status"]) == ("site_answered", 410)


def test_fetch_names_a_site_that_does_not_answer(fetcher) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(InvalidError, match="site_unreachable"):
        fetcher.fetch(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "//example.org/", "example.org", "http://", "http:///a",
        "http://user:secret@example.org/", "http://example.org:99999/", "javascript:alert(1)", "",
    ],
)  # fmt: skip
def test_require_target_takes_web_addresses_only(url) -> None:
    with pytest.raises(InvalidError, match="address_invalid"):
        require_target(url)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1",
        "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1",
    ],
)  # fmt: skip
def test_require_target_refuses_what_is_not_public(ip, monkeypatch) -> None:
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    public = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))
    answers = [public, (family, socket.SOCK_STREAM, 6, "", (ip, 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_words, **_more: answers)
    with pytest.raises(InvalidError, match="address_private"):
        require_target("http://looks-public.example/")


def test_require_target_keeps_the_address_it_looked_up(monkeypatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_words, **_more: answers)
    target = require_target("https://Пример.example/путь?q=绿")
    assert (target.host, target.ip, target.port) == ("xn--e1afmkfd.example", "93.184.216.34", 443)
    assert target.url == "https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C?q=%E7%BB%BF"
