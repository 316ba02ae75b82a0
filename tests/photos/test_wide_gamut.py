"""Profiles of wide gamuts, made from a number."""

import io

import pytest
from PIL import Image, ImageCms

from editor.photos.colours import in_srgb
from editor.photos.wide_gamut import profile_of_primaries

# Chromaticities of ITU-T H.273, table 2.
_RED = {9: (0.708, 0.292), 12: (0.680, 0.320)}


@pytest.mark.parametrize("primaries", _RED)
def test_the_profile_has_the_primaries_that_the_standard_says(primaries: int) -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(profile_of_primaries(primaries)))
    red = profile.profile.red_primary
    assert red is not None
    x, y, _ = red[1]  # adapted to D50, which moves it a little
    assert (x, y) == pytest.approx(_RED[primaries], abs=0.004)


@pytest.mark.parametrize("primaries", _RED)
def test_grey_stays_grey_and_colours_get_stronger(primaries: int) -> None:
    def converted(colour: tuple[int, int, int]) -> tuple[int, ...]:
        picture = Image.new("RGB", (1, 1), colour)
        picture.info["icc_profile"] = profile_of_primaries(primaries)
        value = in_srgb(picture).getpixel((0, 0))
        assert isinstance(value, tuple)
        return value

    assert converted((128, 128, 128)) == (128, 128, 128)
    assert converted((255, 255, 255)) == (255, 255, 255)
    red, green, blue = converted((200, 100, 50))
    assert red > 205
    assert green < 98
    assert blue < 45


@pytest.mark.parametrize("primaries", [0, 1, 2, 65_535])
def test_srgb_and_what_nobody_knows_have_none(primaries: int) -> None:
    assert profile_of_primaries(primaries) == b""
