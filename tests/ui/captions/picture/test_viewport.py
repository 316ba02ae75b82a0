"""Zoom: the spot under the pointer stays, and nobody gets lost beside the photo."""

import pytest
from PySide6.QtCore import QPointF, QSizeF

from editor.ui.captions.picture.viewport import Viewport


@pytest.fixture
def viewport() -> Viewport:
    """A photo of 3,000 by 2,000 in a room of 640 by 440: fitted at a fifth."""
    return Viewport(QSizeF(640, 440), QSizeF(3000, 2000))


def test_a_photo_is_fitted_with_a_margin(viewport: Viewport) -> None:
    assert viewport.now == pytest.approx(0.2)
    assert viewport.box().left() == pytest.approx(20)


def test_a_small_photo_is_not_blown_up() -> None:
    assert Viewport(QSizeF(640, 440), QSizeF(60, 40)).now == 1


def test_zooming_keeps_the_spot_under_the_pointer(viewport: Viewport) -> None:
    at = QPointF(400, 260)
    before = viewport.spot(at)
    viewport.zoom_to(1.0, at)
    assert viewport.now == 1
    assert viewport.spot(at) == pytest.approx(before, abs=1e-3)


def test_zooming_out_ends_fitted(viewport: Viewport) -> None:
    viewport.zoom(2)
    viewport.zoom(-9)
    assert viewport.scale == 0


def test_panning_stops_at_the_edge(viewport: Viewport) -> None:
    viewport.zoom_to(1.0)
    viewport.pan(99999, 99999)
    assert viewport.box().right() == pytest.approx(620)
    viewport.pan(-99999, 0)
    assert viewport.box().left() == pytest.approx(20)
