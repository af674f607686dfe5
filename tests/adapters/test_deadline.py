"""A time limit on work in this process."""

from __future__ import annotations

import re
import signal
import threading
import time

import pytest

from greenbridge.adapters.deadline import deadline
from greenbridge.kernel.errors import LimitError


def test_deadline_ends_an_endless_search() -> None:
    with pytest.raises(LimitError) as caught, deadline(0.2, "document_time"):
        re.search(r"(a+)+b", "a" * 60)
    assert (caught.value.code, caught.value.params) == ("document_time", {"limit_seconds": 0.2})


def test_deadline_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with deadline(0.05, "document_time"):
        pass
    time.sleep(0.1)
    assert signal.getsignal(signal.SIGALRM) is before


def test_deadline_lets_other_threads_work() -> None:
    done = []

    def work() -> None:
        with deadline(0.01, "document_time"):
            time.sleep(0.05)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
