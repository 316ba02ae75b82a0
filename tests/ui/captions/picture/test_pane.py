"""The large photo under hand: what is decoded, and what keys and mouse do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.photo import Photo
from editor.ui import tasks
from editor.ui.captions.picture.pane import LargePhoto
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import load_theme
from editor.ui.thumbnails import Thumbnails


@pytest.fixture
def pane(qtbot: QtBot, session: CaptionSession) -> Iterator[LargePhoto]:
    """The pane, shown at 640 by 560."""
    made = LargePhoto(session, Thumbnails(session.open_story, session), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    tasks.finish()
    yield made
    tasks.finish()


def colour_in_the_middle(pane: LargePhoto) -> str:
    seen = pane.canvas.grab().toImage()
    return seen.pixelColor(pane.canvas.rect().center()).name()


def test_the_next_photo_is_there_before_somebody_goes_to_it(
    pane: LargePhoto, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.go(1)
    assert colour_in_the_middle(pane) in {"#808000", "#7f8000", "#807f00", "#7f7f00"}


def test_keys_crop_move_and_resize(pane: LargePhoto) -> None:
    canvas = pane.canvas
    QTest.keyClicks(canvas, "4")
    assert pane.crops.ratio == "1:1"
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.crops.box_px[:2] == (490, 0)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert pane.crops.ratio == ""


def test_escape_gives_the_keyboard_back(qtbot: QtBot, pane: LargePhoto) -> None:
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(pane.canvas, Qt.Key.Key_Escape)


def test_the_mouse_pulls_a_corner(pane: LargePhoto) -> None:
    pane.crops.choose("free")
    rect = pane.canvas.viewport.rect_of(pane.crops.crop)
    corner, middle = rect.bottomRight().toPoint(), rect.center().toPoint()
    QTest.mousePress(pane.canvas, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(pane.canvas, middle)
    QTest.mouseRelease(pane.canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert pane.crops.box_px[2:] == pytest.approx((1500, 1000), abs=20)


def test_a_click_sets_the_point_of_interest(pane: LargePhoto) -> None:
    QTest.keyClicks(pane.canvas, "i")
    spot = pane.canvas.viewport.box().topLeft().toPoint() + QPoint(2, 2)
    QTest.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert pane.crops.interest is not None
    assert pane.crops.interest.x < 0.02
    QTest.keyClick(pane.canvas, Qt.Key.Key_Delete)
    assert pane.crops.interest is None


def test_arrows_move_the_point_of_interest(pane: LargePhoto) -> None:
    QTest.keyClicks(pane.canvas, "i")
    QTest.keyClick(pane.canvas, Qt.Key.Key_Down)
    assert pane.crops.interest is not None
    assert pane.crops.interest.y == pytest.approx(0.505)


def test_zoom_shows_how_large_the_photo_is_seen(pane: LargePhoto) -> None:
    QTest.keyClicks(pane.canvas, "0")
    assert pane.bar.fit.text() == "100 %"
    QTest.keyClicks(pane.canvas, "0")
    assert pane.bar.fit.text() == "Fit"


def test_numbers_are_typed(pane: LargePhoto) -> None:
    pane.crops.choose("16:9")
    width = pane.bar.numbers["w"]
    width.selectAll()
    QTest.keyClicks(width, "1100")
    QTest.keyClick(width, Qt.Key.Key_Return)
    assert pane.crops.box_px[2:] == (1100, 619)
    assert "Too small" in pane.bar.warning.text()


def test_who_can_not_see_hears_the_crop(pane: LargePhoto) -> None:
    pane.crops.choose("1:1")
    said = pane.canvas.accessibleDescription()
    assert said.startswith("crop 1:1, 2000 by 2000 pixels")
