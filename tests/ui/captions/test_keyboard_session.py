"""Photos are captioned in the real window with nothing but the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.newsroom import Newsroom
from editor.services.photos import Values
from editor.ui import tasks
from editor.ui.captions.desk import CaptionDesk
from editor.ui.desk import Desk
from editor.ui.standing import standing
from tests.builders import jpeg

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
CAPTIONS = ("Voters cross the old bridge", "A crane lifts a span", "Ferries wait at the pier")


class Keyboard:
    """Presses keys wherever the keyboard is."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.pressed = 0

    def type(self, text: str) -> None:
        """Type words."""
        self.pressed += len(text)
        QTest.keyClicks(self._here(), text)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key."""
        self.pressed += 1
        QTest.keyClick(self._here(), key, held)

    def _here(self) -> QWidget:
        return self.window.focusWidget() or self.window


def caption_desk(desk: Desk) -> CaptionDesk:
    found = desk.window.findChild(CaptionDesk)
    assert found is not None
    return found


@pytest.fixture
def desk(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, tmp_path: Path
) -> Desk:
    """The window on a story of three photos, the caption desk open."""
    colours = ("teal", "navy", "olive")
    paths = [jpeg(tmp_path / f"{each}.jpg", colour=each) for each in colours]
    newsroom.photos.add("bridge-vote", paths)
    opened = open_desk("bridge-vote")
    opened.window.activateWindow()
    tasks.finish()
    opened.window.actions_by_id["view.captions"].trigger()
    tasks.finish()
    qtbot.waitUntil(caption_desk(opened).form.rows["caption"].input.hasFocus)
    return opened


def captions_of_story(newsroom: Newsroom) -> list[str | None]:
    return [each.caption for each in newsroom.stories.get("bridge-vote").figures]


def test_three_photos_are_captioned_by_keys_alone(
    qtbot: QtBot, desk: Desk, newsroom: Newsroom
) -> None:
    keyboard = Keyboard(desk.window)
    for caption in CAPTIONS:
        keyboard.type(caption)
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_2, CTRL)
    assert not caption_desk(desk).isVisible()
    qtbot.waitUntil(lambda: desk.open_story.save_state.startswith("Saved"), timeout=4_000)

    assert captions_of_story(newsroom) == list(CAPTIONS)
    assert keyboard.pressed == sum(map(len, CAPTIONS)) + len(CAPTIONS) + 1


def test_ctrl_shift_return_saves_and_goes_back(desk: Desk) -> None:
    keyboard, session = Keyboard(desk.window), caption_desk(desk).session
    keyboard.type("One")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.type("Two")
    keyboard.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert session.current == session.photos[0]
    assert [session.value_of(each.digest, "caption") for each in session.photos] == [
        "One",
        "Two",
        None,
    ]


def test_a_date_that_is_none_keeps_the_keyboard_and_its_sentence(desk: Desk) -> None:
    keyboard, captions = Keyboard(desk.window), caption_desk(desk)
    row = captions.form.rows["taken_at"]
    captions.form.show_field("taken_at")
    keyboard.type("last Tuesday")
    keyboard.press(Qt.Key.Key_Return)

    assert row.input.hasFocus()
    assert row.text == "last Tuesday"
    assert "Write it as" in row.fault.text()
    assert captions.session.current == captions.session.photos[0]


def test_tab_from_the_credit_line_leaves_its_creator_alone(desk: Desk) -> None:
    keyboard, captions = Keyboard(desk.window), caption_desk(desk)
    captions.form.show_field("credit_line")
    keyboard.type("(Una Reid/Northline Wire)")
    creators = captions.form.rows["creators"].input
    for _ in range(6):
        if creators.hasFocus():
            break
        keyboard.press(Qt.Key.Key_Tab)
    assert creators.hasFocus()
    assert captions.form.rows["creators"].text == "Una Reid"
    keyboard.press(Qt.Key.Key_Tab)

    assert captions.session.value("creators") == ("Una Reid",)


def test_shift_return_begins_a_line(desk: Desk) -> None:
    keyboard, session = Keyboard(desk.window), caption_desk(desk).session
    keyboard.type("One")
    keyboard.press(Qt.Key.Key_Return, SHIFT)
    keyboard.type("two")

    assert session.value("caption") == "One\ntwo"


def test_a_selection_is_made_and_written_by_keys(desk: Desk, newsroom: Newsroom) -> None:
    keyboard, session = Keyboard(desk.window), caption_desk(desk).session
    session.caption_for(story=False)
    keyboard.press(Qt.Key.Key_F6)
    keyboard.press(Qt.Key.Key_A, CTRL)
    keyboard.press(Qt.Key.Key_F6)
    keyboard.type("The bridge")
    assert {session.value_of(each.digest, "caption") for each in session.photos} == {None}
    keyboard.press(Qt.Key.Key_Return, CTRL)
    tasks.finish()

    stored = newsroom.photos.all_photos()
    assert [each.library.caption for each in stored] == ["The bridge"] * 3


def test_a_field_is_reverted_by_key(desk: Desk) -> None:
    keyboard, session = Keyboard(desk.window), caption_desk(desk).session
    keyboard.type("Wrong")
    keyboard.press(Qt.Key.Key_R, CTRL | ALT)

    assert session.value("caption") is None
    assert caption_desk(desk).form.rows["caption"].text == ""


def test_escape_goes_back_to_the_text_and_ctrl_2_to_the_same_photo(
    qtbot: QtBot, desk: Desk
) -> None:
    keyboard, captions = Keyboard(desk.window), caption_desk(desk)
    keyboard.press(Qt.Key.Key_Right, ALT)
    keyboard.press(Qt.Key.Key_Escape)
    assert not captions.isVisible()
    assert desk.window.header.isVisible()
    assert desk.window.side_panel.isVisible()
    assert desk.window.focusWidget() is desk.window.page.surface
    keyboard.press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(captions.form.rows["caption"].input.hasFocus)

    assert captions.session.current == captions.session.photos[1]


def test_a_tab_of_the_side_panel_brings_the_page_back(desk: Desk) -> None:
    desk.window.show_tab("Credits")

    assert not caption_desk(desk).isVisible()
    assert desk.window.page.isVisible()
    assert desk.window.stories.isVisible()


def test_the_next_start_shows_the_stories_list_again(desk: Desk) -> None:
    assert not desk.window.stories.isVisible()
    assert standing(desk.window).list_shown
    assert standing(desk.window).panel_shown
    assert standing(desk.window).beside == ""


def test_focus_mode_and_the_desk_leave_each_other_in_order(desk: Desk) -> None:
    captions, window = caption_desk(desk), desk.window
    window.toggle_focus_mode()
    assert window.page.isVisible()
    assert not window.header.isVisible()
    assert not window.stories.isVisible()
    window.toggle_focus_mode()
    assert captions.isVisible()
    assert not window.page.isVisible()
    window.actions_by_id["view.captions"].trigger()

    assert window.header.isVisible()
    assert window.stories.isVisible()
    assert window.page.isVisible()


def test_what_cannot_be_written_keeps_the_window_open_until_somebody_gives_it_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyboard, session = Keyboard(desk.window), caption_desk(desk).session
    session.caption_for(story=False)
    newsroom = desk.open_story.newsroom
    assert newsroom is not None

    def refuse(_values: Values) -> Values:
        raise CopydeskError("The disk is full.")

    monkeypatch.setattr(newsroom.photos, "change", refuse)
    keyboard.type("Nobody may lose this")
    session.finish()
    tasks.finish()
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.banner.isVisible()
    tasks.finish()
    monkeypatch.undo()
    session.writes.write_now()
    tasks.finish()
    desk.window.close()

    assert not desk.window.isVisible()
    assert "Nobody may lose this" in {each.library.caption for each in newsroom.photos.all_photos()}


def test_a_switch_of_whom_is_kept_while_the_same_story_is_shown_anew(desk: Desk) -> None:
    session = caption_desk(desk).session
    session.caption_for(story=False)
    desk.open_story.show(desk.open_story.story)

    assert not session.for_story


def test_all_photos_of_the_library_are_shown_when_asked_for(
    desk: Desk, newsroom: Newsroom, tmp_path: Path
) -> None:
    newsroom.photos.keep([jpeg(tmp_path / "loose.jpg", colour="red")])
    source, session = caption_desk(desk).source, caption_desk(desk).session
    source.show_library()
    tasks.finish()
    assert len(session.photos) == 4
    source.show_story()

    assert len(session.photos) == 3
