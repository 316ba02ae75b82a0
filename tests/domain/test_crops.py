"""Crops: they keep their shape, stay inside the picture, and contain the point of interest."""

from dataclasses import astuple

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from editor.domain.crop import WHOLE, Crop, Point, RatioCrop
from editor.domain.crops import (
    HANDLES,
    RATIOS,
    crop_at,
    crop_for,
    is_too_small,
    moved,
    of_px,
    resized,
    shape_of,
    with_interest,
)

SHAPED = [name for name, ratio in RATIOS.items() if ratio is not None]
fractions = st.floats(0, 1, allow_nan=False)
points = st.builds(Point, fractions, fractions)
steps = st.floats(-1.5, 1.5, allow_nan=False)
sides_px = st.integers(200, 9000)


def contains(crop: Crop, point: Point) -> bool:
    inside_x = crop.x - 1e-9 <= point.x <= crop.x + crop.width + 1e-9
    return inside_x and crop.y - 1e-9 <= point.y <= crop.y + crop.height + 1e-9


@given(st.sampled_from(SHAPED), sides_px, sides_px, points)
def test_a_crop_by_ratio_has_its_shape_and_keeps_the_point_of_interest(
    ratio: str, width_px: int, height_px: int, point: Point
) -> None:
    crop = crop_for(ratio, width_px, height_px, point)
    assert crop.width * width_px / (crop.height * height_px) == pytest.approx(RATIOS[ratio])
    assert contains(crop, point)
    assert max(crop.width, crop.height) == pytest.approx(1)


def test_the_free_crop_is_the_whole_picture_until_somebody_cuts() -> None:
    assert crop_for("free", 3000, 2000) == WHOLE


def test_a_crop_that_somebody_made_comes_before_the_largest_one() -> None:
    own = Crop(0.1, 0.1, 0.5, 0.5)
    assert crop_at("3:2", 3000, 2000, [RatioCrop("3:2", own)]) == own


def test_a_point_set_later_pulls_an_older_crop_over_itself() -> None:
    own = Crop(0.0, 0.0, 0.5, 0.5)
    crop = crop_at("3:2", 3000, 2000, [RatioCrop("3:2", own)], Point(0.7, 0.2))
    assert astuple(crop) == pytest.approx((0.2, 0.0, 0.5, 0.5))


def test_a_crop_stops_at_the_edge_of_the_picture() -> None:
    assert moved(Crop(0.2, 0.2, 0.5, 0.5), 9, -9) == Crop(0.5, 0.0, 0.5, 0.5)


def test_a_crop_can_not_be_moved_away_from_the_point_of_interest() -> None:
    crop = moved(Crop(0.2, 0.2, 0.4, 0.4), 1, 0, Point(0.3, 0.3))
    assert astuple(crop) == pytest.approx((0.3, 0.2, 0.4, 0.4))


@given(st.sampled_from(list(RATIOS)), sides_px, sides_px, points, st.data())
def test_no_pull_leaves_the_picture_the_shape_or_the_point(
    ratio: str, width_px: int, height_px: int, point: Point, data: st.DataObject
) -> None:
    assume(0.05 < width_px / height_px < 20)
    shape = shape_of(ratio, width_px, height_px)
    crop = crop_for(ratio, width_px, height_px, point)
    for _ in range(4):
        handle = data.draw(st.sampled_from(HANDLES))
        crop = resized(crop, handle, (data.draw(steps), data.draw(steps)), shape, point)
        crop = with_interest(moved(crop, data.draw(steps), data.draw(steps), point), point)
        assert contains(crop, point)
        if shape is not None:
            assert crop.width / crop.height == pytest.approx(shape, rel=1e-6)


def test_pulling_a_corner_leaves_the_opposite_corner() -> None:
    crop = resized(Crop(0.2, 0.2, 0.4, 0.4), "nw", (-0.1, -0.05), 1.0)
    assert (crop.x + crop.width, crop.y + crop.height) == pytest.approx((0.6, 0.6))
    assert crop.width == pytest.approx(0.5)


def test_a_free_side_moves_alone() -> None:
    crop = resized(Crop(0.2, 0.2, 0.4, 0.4), "e", (0.1, 0.3), None)
    assert astuple(crop) == pytest.approx((0.2, 0.2, 0.5, 0.4))


def test_typed_numbers_are_kept_to_the_pixel() -> None:
    assert of_px((101, 53, 1999, 1001), 4031, 3023).box_px(4031, 3023) == (101, 53, 2100, 1054)


def test_typed_numbers_are_cut_at_the_edge() -> None:
    assert of_px((900, -5, 500, 9000), 1000, 800).box_px(1000, 800) == (900, 0, 1000, 800)


def test_a_crop_under_1200_pixels_is_too_small() -> None:
    assert is_too_small(Crop(0, 0, 0.5, 0.5), 2398, 2000)
    assert not is_too_small(Crop(0, 0, 0.5, 0.5), 2400, 2000)


@given(st.sampled_from(SHAPED), st.integers(2, 9000), st.integers(2, 9000), points)
@example("3:2", 2, 2, Point(0.0, 0.5625))
@example("16:9", 8, 49, Point(0.5, 1.0))
def test_the_pixels_of_a_shape_are_as_near_to_it_as_whole_ones_can_be(
    ratio: str, width_px: int, height_px: int, point: Point
) -> None:
    shape = RATIOS[ratio]
    assert shape is not None
    crop = crop_for(ratio, width_px, height_px, point)
    left, top, right, bottom = crop.box_px(width_px, height_px)
    wide, high = right - left, bottom - top

    assert 0 <= left < right <= width_px
    assert 0 <= top < bottom <= height_px
    assert wide == width_px or high == height_px
    assert abs(wide - max(1, min(width_px, height_px * shape))) <= 0.5 + 1e-6
    assert abs(high - max(1, min(height_px, width_px / shape))) <= 0.5 + 1e-6
    assert left <= point.x * width_px + 1e-6
    assert point.x * width_px <= right + 1e-6
    assert top <= point.y * height_px + 1e-6
    assert point.y * height_px <= bottom + 1e-6


@pytest.mark.parametrize(
    ("ratio", "size_px", "crop_px"),
    [("1:1", (2048, 1365), (1365, 1365)), ("16:9", (1200, 800), (1200, 675))],
)
@pytest.mark.parametrize("point", [None, Point(0.3, 0.61), Point(0.987, 0.0)])
def test_rounding_makes_no_shape_larger_or_smaller(
    ratio: str, size_px: tuple[int, int], crop_px: tuple[int, int], point: Point | None
) -> None:
    left, top, right, bottom = crop_for(ratio, *size_px, point).box_px(*size_px)
    assert (right - left, bottom - top) == crop_px
