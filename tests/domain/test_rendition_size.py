"""How large a derived picture is."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.crop import WHOLE, Crop
from editor.domain.photo import Photo
from editor.domain.rendition_size import rendition_size


def _photo(width_px: int = 4000, height_px: int = 3000) -> Photo:
    return Photo("0" * 64, "a.jpg", "image/jpeg", width_px, height_px, 1)


def test_the_proportions_of_the_crop_are_kept() -> None:
    assert rendition_size(_photo(), WHOLE, 800) == (800, 600)
    assert rendition_size(_photo(), Crop(0.25, 0, 0.5, 1), 800) == (800, 1200)


def test_a_rendition_is_never_larger_than_its_crop() -> None:
    assert rendition_size(_photo(), Crop(0, 0, 0.1, 0.1), 800) == (400, 300)


@given(
    st.integers(1, 20_000),
    st.integers(1, 20_000),
    st.floats(0.001, 1),
    st.floats(0.001, 1),
    st.integers(1, 5000),
)
def test_a_size_is_at_least_one_pixel_and_fits_the_crop(
    width_px: int, height_px: int, part_x: float, part_y: float, wanted_px: int
) -> None:
    crop = Crop(0, 0, part_x, part_y)
    left, top, right, bottom = crop.box_px(width_px, height_px)
    width, height = rendition_size(_photo(width_px, height_px), crop, wanted_px)
    assert 1 <= width <= min(wanted_px, right - left)
    assert 1 <= height <= bottom - top
