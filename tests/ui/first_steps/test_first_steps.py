"""What a person sees who is new here."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.place import Place
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.first_steps.hints import HINTS
from editor.ui.first_steps.sample import open_sample
from tests.builders import jpeg

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


def test_an_empty_library_opens_a_story_with_photos_to_play_with(
    qtbot: QtBot, open_desk: OpenDesk
) -> None:
    desk = open_desk(None)
    open_sample(desk.window, desk.sample_opened.emit)
    qtbot.waitUntil(lambda: desk.open_story.is_open, timeout=4_000)

    assert len(desk.open_story.fields.figures) == 2
    assert "here to play with" in desk.window.banner.message.text()
    assert "Ctrl+N" in desk.window.banner.message.text()


def test_a_library_whose_stories_lie_in_the_bin_gets_no_sample(
    open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    newsroom.library.move(bridge.id, Place.BIN)
    desk = open_desk(None)
    open_sample(desk.window, desk.sample_opened.emit)
    tasks.finish()

    assert not desk.open_story.is_open


def test_each_hint_comes_once(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    desk.window.show_tab("Checks")
    banner = desk.window.banner
    assert "Ctrl+." in banner.message.text()
    banner.close_button.click()
    desk.window.show_tab("Photos")
    desk.window.show_tab("Checks")

    assert not banner.isVisible()


def test_the_first_photo_has_its_hint(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article, tmp_path: Path
) -> None:
    desk = open_desk("bridge-vote")
    jpeg(tmp_path / "one.jpg")
    desk.open_story.add_photos([tmp_path / "one.jpg"])
    qtbot.waitUntil(desk.window.banner.isVisible, timeout=4_000)

    assert desk.window.banner.message.text().startswith("The photo is in the story.")


def test_hints_can_be_turned_off(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    desk.window.chosen.choose(hints=False)
    desk.window.show_tab("Checks")

    assert not desk.window.banner.isVisible()


def test_every_key_that_a_hint_names_is_a_command(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    known = set(desk.window.actions_by_id)
    named = {name for text in HINTS.values() for name in re.findall(r"\{([^}]*)\}", text)}

    assert named <= known
