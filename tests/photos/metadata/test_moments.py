"""When a photo was taken."""

import pytest

from editor.photos.metadata.moments import exif_date, is_same_moment, moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-20T21:01:01.25+02:00", "2021-10-20T21:01:01+02:00"),
        ("2021-10-20T21:01Z", "2021-10-20T21:01+00:00"),
        ("20211020T210101+0000", "2021-10-20T21:01:01+00:00"),
        ("2021:10:20 21:01:01", "2021-10-20T21:01:01"),
        ("2021:10:20 21:01:01+01:00", "2021-10-20T21:01:01+01:00"),
        ("2021-10-20", "2021-10-20"),
        ("20211000", "2021-10"),
        ("20210000", "2021"),
        ("2021", "2021"),
        ("2021-10-20T99:01:01", "2021-10-20"),
        ("2021-10-20T21:01:61+99:00", "2021-10-20T21:01"),
        ("2021-02-30", ""),
        ("2021-13", ""),
        ("0000:00:00 00:00:00", ""),
        ("0001-01-01T00:00:00", ""),
        ("    :  :     :  :  ", ""),
        ("last Tuesday", ""),
        ("", ""),
    ],
)
def test_a_moment_is_as_exact_as_what_is_known(text: str, expected: str) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-10-20", "2021-10-20T21:01:01+00:00", True),
        ("2021", "2021-10-20", True),
        ("2021-10-20T21:01:01", "2021-10-20T21:01:01+02:00", True),
        ("2021-10-20T21:01", "2021-10-20T21:01:01", True),
        ("2021-10-20T21:01:01+00:00", "2021-10-20T23:01:01+02:00", True),
        ("2021-10-20T23:30:00+00:00", "2021-10-21T00:30:00+01:00", True),
        ("2021-10-20T21:01:01", "2021-10-20T21:01:02", False),
        ("2021-10-20", "2021-10-21", False),
        ("2020", "2021-10-20", False),
    ],
)
def test_moments_agree_as_far_as_both_are_known(one: str, other: str, expected: bool) -> None:
    assert is_same_moment(one, other) is expected
    assert is_same_moment(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-20T21:01:01-05:00", "2021:10:20 21:01:01"),
        ("2021-10-20T21:01-05:00", "2021:10:20 21:01"),
        ("2021-10-20T21:01", "2021:10:20 21:01"),
        ("2021-10", "2021:10"),
        ("", ""),
    ],
)
def test_exif_writes_the_date_without_its_offset(text: str, expected: str) -> None:
    assert exif_date(text) == expected
