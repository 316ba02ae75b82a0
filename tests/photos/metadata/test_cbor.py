"""CBOR as manifests use it, and whatever else comes."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.photos.metadata.cbor import read_cbor


@pytest.mark.parametrize(
    ("octets", "value"),
    [
        ("00", 0),
        ("1903e8", 1000),
        ("3863", -100),
        ("f93c00", 1.0),
        ("fb3ff199999999999a", 1.1),
        ("f5", True),
        ("f6", None),
        ("4401020304", b"\1\2\3\4"),
        ("62c3bc", "ü"),
        ("83010203", [1, 2, 3]),
        ("a26161016162820203", {"a": 1, "b": [2, 3]}),
        ("9f0102ff", [1, 2]),
        ("bf616101ff", {"a": 1}),
        ("c074323031332d30332d32315432303a30343a30305a", "2013-03-21T20:04:00Z"),
    ],
)
def test_examples_of_the_standard_are_read(octets: str, value: object) -> None:
    assert read_cbor(bytes.fromhex(octets)) == value


@pytest.mark.parametrize(
    "octets", ["", "19", "62c3", "8301", "9f01", "bf6161ff", "5f", "1c", "81" * 40, "9bffffffffff"]
)
def test_what_breaks_off_or_nests_too_deeply_is_refused(octets: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_cbor(bytes.fromhex(octets))


@given(st.binary(max_size=200))
def test_no_octets_raise_anything_else(octets: bytes) -> None:
    with suppress(ValueError):
        read_cbor(octets)
