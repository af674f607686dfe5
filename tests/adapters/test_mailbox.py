"""Mailboxes: a small IMAP server of our own, spoken to without TLS here."""

from __future__ import annotations

import imaplib
import re
import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenbridge.adapters import mailbox
from greenbridge.adapters.mailbox import Place, mail_of, read_imap, read_maildir
from greenbridge.kernel.errors import InvalidError

LETTER = b"From: Press <press@agency.example>\r\nSubject: One\r\n\r\nwords\r\n"


class Box(socketserver.ThreadingTCPServer):
    """Messages by number; ``said`` keeps what clients asked."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.letters = {3: LETTER, 7: LETTER.replace(b"One", b"Two")}
        self.validity = 11
        self.said: list[str] = []


class _Talk(socketserver.StreamRequestHandler):
    server: Box

    def handle(self) -> None:
        self.wfile.write(b"* OK ready\r\n")
        for raw in self.rfile:
            line = raw.decode().strip()
            self.server.said.append(line)
            tag, _, rest = line.partition(" ")
            self.answer(tag, rest)
            if rest.upper() == "LOGOUT":
                return

    def answer(self, tag: str, rest: str) -> None:
        say = self.wfile.write
        if rest.upper().startswith("CAPABILITY"):
            say(b"* CAPABILITY IMAP4rev1\r\n")
        elif rest.startswith("LOGIN"):
            if "right" not in rest:
                say(f"{tag} NO wrong\r\n".encode())
                return
        elif rest.startswith("EXAMINE"):
            if "INBOX" not in rest:
                say(f"{tag} NO no such folder\r\n".encode())
                return
            say(f"* 2 EXISTS\r\n* OK [UIDVALIDITY {self.server.validity}] valid\r\n".encode())
        elif found := re.match(r"UID SEARCH UID (\d+):\*", rest):
            begin = int(found[1])
            numbers = [one for one in self.server.letters if one >= begin] or [max(self.server.letters)]
            say(f"* SEARCH {' '.join(map(str, numbers))}\r\n".encode())
        elif found := re.match(r"UID FETCH (\d+) \(RFC822\.SIZE\)", rest):
            say(f"* 1 FETCH (UID {found[1]} RFC822.SIZE {len(self.server.letters[int(found[1])])})\r\n".encode())
        elif found := re.match(r"UID FETCH (\d+) \(BODY\.PEEK\[\]\)", rest):
            letter = self.server.letters[int(found[1])]
            say(b"* 1 FETCH (UID %s BODY[] {%d}\r\n%s)\r\n" % (found[1].encode(), len(letter), letter))
        say(f"{tag} OK done\r\n".encode())


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Box]:
    plain = imaplib.IMAP4
    monkeypatch.setattr(imaplib, "IMAP4_SSL", lambda host, port, ssl_context, timeout: plain(host, port, timeout))
    with Box() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def address(box: Box, folder: str = "INBOX") -> str:
    return f"imaps://post%40node.example@127.0.0.1:{box.server_address[1]}/{folder}"


def test_read_imap_gives_what_is_new_and_where_the_next_look_begins(box: Box) -> None:
    found = read_imap(address(box), "right", Place(), limit_bytes=1000)
    assert [(one.key, one.sender, one.subject, one.raw) for one in found.mails] == [
        ("11.3", "press@agency.example", "One", LETTER),
        ("11.7", "press@agency.example", "Two", box.letters[7]),
    ]
    assert found.place == Place(11, 7)
    again = read_imap(address(box), "right", found.place, limit_bytes=1000)
    assert (again.mails, again.place) == ((), Place(11, 7))
    box.letters[9] = LETTER
    assert [one.key for one in read_imap(address(box), "right", found.place, limit_bytes=1000).mails] == ["11.9"]
    assert not any("STORE" in line or re.search(r"BODY\[", line) for line in box.said)  # nothing is marked as read


def test_read_imap_begins_anew_when_the_numbers_of_the_mailbox_are_others(box: Box) -> None:
    box.validity = 12
    assert [one.key for one in read_imap(address(box), "right", Place(11, 7), limit_bytes=1000).mails] == ["12.3", "12.7"]


def test_read_imap_leaves_a_message_that_is_too_large_where_it_is(box: Box) -> None:
    found = read_imap(address(box), "right", Place(), limit_bytes=10)
    assert [one.raw for one in found.mails] == [b"", b""]
    assert not any("PEEK" in line for line in box.said)


def test_read_imap_names_what_is_wrong(box: Box) -> None:
    for told, password, code in (
        (address(box), "wrong", "mailbox_refused"),
        (address(box, "Archive"), "right", "mailbox_folder_missing"),
        ("imaps://a@127.0.0.1:1/INBOX", "right", "mailbox_unreachable"),
        ("imap://a@127.0.0.1/INBOX", "right", "address_invalid"),
        ("imaps://127.0.0.1/INBOX", "right", "address_invalid"),
    ):
        with pytest.raises(InvalidError) as refused:
            read_imap(told, password, Place(), limit_bytes=1000)
        assert refused.value.code == code, told


def test_read_imap_stops_before_messages_fill_the_memory(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "MOST_BYTES", 10)
    found = read_imap(address(box), "right", Place(), limit_bytes=1000)
    assert ([one.key for one in found.mails], found.place) == (["11.3"], Place(11, 3))
    again = read_imap(address(box), "right", found.place, limit_bytes=1000)
    assert ([one.key for one in again.mails], again.place) == (["11.7"], Place(11, 7))


def test_read_maildir_reads_no_more_of_a_message_than_is_taken(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
    (tmp_path / "new" / "1.x").write_bytes(LETTER)
    (tmp_path / "new" / "2.x").write_bytes(LETTER + b"x" * 2000)
    found = {one.key: one.raw for one in read_maildir(tmp_path, frozenset(), limit_bytes=1000)}
    assert found == {"1.x": LETTER, "2.x": b""}


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: text/plain; name*0*=; name*",
        b"Content-Type: message/rfc822\n\nContent-Type: text/plain; name*0*=; name*",
        b"Content-Disposition: attachment; filename*1=x; filename*0*=utf-8''y",
        b'Content-Type: multipart/mixed; boundary="',
    ],
)
def test_mail_of_takes_a_message_whatever_its_headers_do_to_the_parser(head: bytes) -> None:
    found = mail_of("1", b"From: a@b.example\nSubject: One\n" + head + b"\n\nwords\n")
    assert (found.sender, found.subject) == ("a@b.example", "One")


def test_mail_of_takes_a_message_nested_deeper_than_python_recurses() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(3000))
    assert mail_of("1", b"From: a@b.example\n" + nested).sender == "a@b.example"


def test_mail_of_gives_no_sign_that_a_database_refuses() -> None:
    raw = (
        b"From: a@b.example\nSubject: a\x00b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b'Content-Type: application/pdf\nContent-Disposition: attachment; filename="c\x00d.pdf"\n\nx\n--b--\n'
    )
    found = mail_of("1", raw)
    assert found.subject == "a b"
