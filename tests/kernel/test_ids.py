"""Identifiers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.kernel.ids import is_public_id, mint_ulid, public_id


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_mint_ulid_has_the_form_of_an_id(now_ms: int, randomness: bytes) -> None:
    ulid = mint_ulid(now_ms, randomness)
    assert len(ulid) == 26
    assert is_public_id(public_id("cn-tj", "project", ulid))


@given(st.integers(0, 2**48 - 2))
def test_mint_ulid_sorts_by_time(now_ms: int) -> None:
    assert mint_ulid(now_ms, b"\xff" * 10) < mint_ulid(now_ms + 1, b"\x00" * 10)


def test_mint_ulid_knows_the_published_example() -> None:
    # github.com/ulid/spec: 01ARYZ6S41 is the time part of 1469918176385 ms
    assert mint_ulid(1469918176385, bytes(10)).startswith("01ARYZ6S41")


@pytest.mark.parametrize(
    "wrong", ["", "gb:x", "gb:local:project:", "gb:Local:project:a", "x:local:project:a", "gb:local:project:a b"]
)
def test_is_public_id_refuses_other_forms(wrong: str) -> None:
    assert not is_public_id(wrong)


def test_mint_ulid_refuses_wrong_sizes() -> None:
    with pytest.raises(ValueError, match="48 bits"):
        mint_ulid(2**48, bytes(10))
    with pytest.raises(ValueError, match="random bytes"):
        mint_ulid(0, bytes(9))
