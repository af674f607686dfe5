"""Reading in a process of its own: the same text, and an orderly end whatever happens in there."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Document, Limits, read_document, read_document_guarded
from greenbridge.adapters.documents import guard as guard_module
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError, MissingError

RUSSIAN = "Предприятие построит солнечную станцию мощностью 100 МВт. "


def put(folder: Path, raw: bytes) -> Path:
    path = folder / "upload.bin"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ((RUSSIAN * 3).encode("cp1251"), "a.txt"),
        (f"<html><body><h1>Заголовок</h1><p>{RUSSIAN * 5}</p></body></html>".encode(), "a.html"),
        (samples.pdf([[(72, 80, 12, "слова")]]), "a.pdf"),
        (samples.sheet({"A": [["имя", "n"], ["x", 1]]}), "a.xlsx"),
    ],
)
def test_read_document_guarded_gives_the_same_document(tmp_path: Path, raw: bytes, name: str) -> None:
    assert read_document_guarded(put(tmp_path, raw), name) == read_document(raw, name)


def test_read_document_guarded_passes_the_refusal_on(tmp_path: Path) -> None:
    with pytest.raises(InvalidError) as caught:
        read_document_guarded(put(tmp_path, samples.pdf([[], []])), "a.pdf")
    assert (caught.value.code, caught.value.params) == ("pdf_no_text_layer", {"pages": 2})


def test_read_document_guarded_works_from_many_threads_at_once(tmp_path: Path) -> None:
    path = put(tmp_path, samples.word(["Заголовок", "Слова"]))
    found: list[Document] = []
    threads = [threading.Thread(target=lambda: found.append(read_document_guarded(path, "a.docx"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [document.text for document in found] == ["Заголовок\nСлова"] * 4


def test_read_grids_guarded_works_from_many_threads_at_once(tmp_path: Path) -> None:
    path, out = put(tmp_path, samples.sheet({"A": [["имя", "n"], *(["x" * 50, at] for at in range(2000))]})), tmp_path / "grid"
    wrong: list[BaseException] = []

    def read() -> None:
        try:
            guard_module.read_grids_guarded(path, "a.xlsx", out)
        except BaseException as error:  # noqa: BLE001  told below
            wrong.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(out.read_text().splitlines()) == 2003
    assert sorted(path.name for path in tmp_path.iterdir()) == ["grid", "upload.bin"]


def test_read_grids_guarded_takes_away_what_a_kill_left_and_leaves_what_is_being_written(tmp_path: Path) -> None:
    path, out = put(tmp_path, samples.sheet({"A": [["имя", "n"], ["x", 1]]})), tmp_path / "grid"
    left, written = tmp_path / "grid1.part", tmp_path / "grid2.part"
    for one in (left, written):
        one.write_bytes(b"half")
    os.utime(left, (time.time() - 3600, time.time() - 3600))
    guard_module.read_grids_guarded(path, "a.xlsx", out)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["grid", "grid2.part", "upload.bin"]


def test_read_document_guarded_takes_a_path_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, b"words")
    monkeypatch.chdir(tmp_path)
    assert read_document_guarded(Path("upload.bin"), "a.txt").text == "words"


def test_read_document_guarded_ends_what_takes_too_long(tmp_path: Path) -> None:
    heavy = b"<html><p>" + b"a <b>x</b>" * 1_500_000
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with pytest.raises(LimitError) as caught:
        read_document_guarded(put(tmp_path, heavy), "a.html", limits=Limits(seconds=1))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert (caught.value.code, caught.value.params) == ("document_time", {"limit_seconds": 1})
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 5


def test_read_document_guarded_gives_a_reading_its_time_on_a_busy_machine(tmp_path: Path) -> None:
    """A reading that gets no processor for longer than its limit is none that took too long."""
    limits = Limits(seconds=2)
    held: list[float] = []

    def hold() -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until and not held:
            for pid in _children_of(os.getpid()):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGSTOP)
                    time.sleep(limits.seconds + 0.5)
                    os.kill(pid, signal.SIGCONT)
                    held.append(limits.seconds + 0.5)

    keeper = threading.Thread(target=hold)
    keeper.start()
    started = time.monotonic()
    found = read_document_guarded(put(tmp_path, b"<p>a word of many</p>"), "a.html", limits=limits)
    wall = time.monotonic() - started
    keeper.join()
    assert "word" in found.text
    assert held
    assert wall > limits.seconds


def _children_of(pid: int) -> list[int]:
    told = [Path(f"/proc/{pid}/task/{task}/children") for task in os.listdir(f"/proc/{pid}/task")]
    return [int(child) for path in told if path.exists() for child in path.read_text().split()]


def test_read_document_guarded_ends_what_takes_too_much_memory(tmp_path: Path) -> None:
    heavy = b"<html><p>" + b"a <b>x</b>" * 1_500_000
    with pytest.raises(LimitError) as caught:
        read_document_guarded(put(tmp_path, heavy), "a.html", limits=Limits(memory_bytes=250_000_000))
    assert (caught.value.code, caught.value.params) == ("document_memory", {"limit_bytes": 250_000_000})


def test_read_document_guarded_refuses_more_text_than_allowed(tmp_path: Path) -> None:
    with pytest.raises(LimitError) as caught:
        read_document_guarded(put(tmp_path, b"word " * 1000), "a.txt", limits=Limits(text_chars=100))
    assert caught.value.code == "document_text_too_long"


@pytest.mark.parametrize(
    ("script", "code", "params"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "document_crashed", {"reason": "SIGSEGV"}),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "document_memory", {"limit_bytes": 2 * 1024**3}),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "document_time", {"limit_seconds": 3}),
        ("import sys; sys.stderr.write('memory allocation of 9 bytes failed'); sys.exit(1)", "document_memory", None),
        ("import sys; sys.exit(3)", "document_crashed", {"reason": "exit 3"}),
        ("print('not json')", "document_crashed", {"reason": "no answer"}),
        ('print(\'{"error": {"code": "strange", "params": {}}}\')', "document_crashed", {"reason": "no answer"}),
        ("pass", "document_crashed", {"reason": "no answer"}),
        ("import time; time.sleep(60)", "document_time", {"limit_seconds": 4}),
        ("import os\nwhile True: os.write(1, b'x' * 65536)", "document_text_too_long", {"limit_chars": 1000}),
        ("import os\nwhile True: os.write(2, b'x' * 65536)", "document_time", {"limit_seconds": 4}),
    ],
)
def test_read_document_guarded_turns_every_end_into_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, code: str, params: dict[str, object] | None
) -> None:
    (tmp_path / "stand_in_worker.py").write_text(script)
    monkeypatch.setattr(guard_module, "_PACKAGE_ROOT", str(tmp_path))
    monkeypatch.setattr(guard_module, "_WORKER", "stand_in_worker")
    with pytest.raises(GreenBridgeError) as caught:
        read_document_guarded(put(tmp_path, b"words"), "a.txt", limits=Limits(seconds=3, wall_seconds=4, text_chars=1000))
    assert caught.value.code == code
    assert params is None or caught.value.params == params


def _gone(process: Path) -> bool:
    """Whether a killed process ends within five seconds; the signal is sent at once, its end is the system's."""
    for _ in range(100):
        try:
            if process.read_text().split(")")[1].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False


def test_read_document_guarded_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stand_in_worker.py").write_text(
        "import os, subprocess, tempfile, time\n"
        f"open({str(tmp_path / 'aside')!r}, 'w').write(tempfile.mkdtemp())\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(subprocess.Popen(['sleep', '60']).pid))\ntime.sleep(60)"
    )
    monkeypatch.setattr(guard_module, "_PACKAGE_ROOT", str(tmp_path))
    monkeypatch.setattr(guard_module, "_WORKER", "stand_in_worker")
    with pytest.raises(LimitError):
        read_document_guarded(put(tmp_path, b"words"), "a.txt", limits=Limits(seconds=2, wall_seconds=2))
    child = Path("/proc") / (tmp_path / "child").read_text() / "stat"
    assert _gone(child)
    aside = Path((tmp_path / "aside").read_text())
    assert not aside.exists()
    assert not aside.parent.exists()  # a folder of its own, not the one all programs share


def test_read_document_guarded_hands_no_secret_to_the_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stand_in_worker.py").write_text(
        "import json, os\nprint(json.dumps({'error': {'code': 'document_broken', 'params':"
        " {'found': 'x', 'reason': ' '.join(sorted(os.environ))}}}))"
    )
    monkeypatch.setattr(guard_module, "_PACKAGE_ROOT", str(tmp_path))
    monkeypatch.setattr(guard_module, "_WORKER", "stand_in_worker")
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    with pytest.raises(InvalidError) as caught:
        read_document_guarded(put(tmp_path, b"words"), "a.txt")
    assert "DATABASE_URL" not in caught.value.params["reason"]
    assert "PYTHONHASHSEED" in caught.value.params["reason"]


def test_read_document_guarded_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingError) as missing:
        read_document_guarded(tmp_path / "absent.txt", "a.txt")
    assert missing.value.params == {"name": "absent.txt"}
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(InvalidError) as caught:
            read_document_guarded(path, "a.txt")
        assert (caught.value.code, caught.value.params) == ("document_unreadable", {"reason": "not_a_file"})


def test_read_document_guarded_refuses_by_size_without_starting_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_module, "_WORKER", "no_such_module")
    with pytest.raises(LimitError) as caught:
        read_document_guarded(put(tmp_path, b"x" * 2000), "a.txt", limits=Limits(size_bytes=1999))
    assert caught.value.params == {"limit_bytes": 1999, "size_bytes": 2000}
    with pytest.raises(InvalidError) as empty:
        read_document_guarded(put(tmp_path, b""), "a.txt")
    assert empty.value.code == "document_empty"


def test_worker_knows_no_django() -> None:
    script = (
        "import sys, greenbridge.adapters.documents.worker\n"
        "sys.exit(any(name.split('.')[0] in ('django', 'ninja') for name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": guard_module._PACKAGE_ROOT}
    assert subprocess.run([sys.executable, "-c", script], env=environment, check=False).returncode == 0
