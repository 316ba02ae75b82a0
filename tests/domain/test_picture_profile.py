"""What those who get an export want of its pictures."""

import pytest

from editor.domain.picture_profile import (
    LARGEST_PX,
    SMALLEST_PX,
    WEB_PICTURES,
    PictureProfile,
    picture_faults,
)

VALUES: dict[str, str | int] = {"figure": "quay", "slug": "ferry", "width": 480, "number": 7}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("{figure}-{width}", "quay-480"),
        ("{slug}_{number}", "ferry_7"),
        ("{slug}-{number:3}-{width}", "ferry-007-480"),
        ("picture", "picture"),
    ],
)
def test_a_pattern_says_the_name(names: str, expected: str) -> None:
    profile = PictureProfile(names=names)
    assert list(picture_faults(profile)) == []
    assert profile.named(VALUES) == expected


@pytest.mark.parametrize(
    "names",
    ["", "../{figure}", "a/b", "{figure}.jpg", "{unknown}", "{slug:2}", "{number:0}", "a b", "{"],
)
def test_a_pattern_that_is_no_name_is_refused(names: str) -> None:
    ((message, hint),) = picture_faults(PictureProfile(names=names))
    assert "can't be called" in message
    assert "{figure}" in hint


@pytest.mark.parametrize(
    "profile",
    [
        PictureProfile(widths_px=()),
        PictureProfile(widths_px=tuple(range(100, 113))),
        PictureProfile(widths_px=(SMALLEST_PX - 1,)),
        PictureProfile(widths_px=(LARGEST_PX + 1,)),
        PictureProfile(quality=0),
        PictureProfile(quality=101),
    ],
)
def test_pictures_that_cannot_be_are_refused(profile: PictureProfile) -> None:
    assert len(list(picture_faults(profile))) == 1


def test_what_the_web_gets_is_without_fault() -> None:
    assert list(picture_faults(WEB_PICTURES)) == []
