"""A library, the open story without widgets, and the real window; nothing is left behind."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.dateline import Dateline
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.open_story import OpenStory

SETTINGS = Settings(name="Dana", theme="light")


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """The library as the command line would open it, beside the window."""
    with open_newsroom(tmp_path / "library", SETTINGS) as opened:
        yield opened


@pytest.fixture
def bridge(newsroom: Newsroom) -> Article:
    """A story in the library."""
    begun = newsroom.stories.new("bridge-vote")
    return newsroom.stories.save(
        replace(
            begun,
            headline="Voters approve bridge",
            dateline=Dateline(place="Millbrook", region="Mont.", agency="NLW"),
            body="The bridge is old.\n\nThe vote was close.\n",
        )
    )


@pytest.fixture
def open_story(qtbot: QtBot, newsroom: Newsroom, bridge: Article) -> Iterator[OpenStory]:
    """The story, open without any widget."""
    story = OpenStory()
    story.use(newsroom)
    story.open(bridge.id)
    tasks.finish()
    yield story
    tasks.finish()
    story.saving.fresh(None)
    story.deleteLater()


@pytest.fixture
def open_desk(qtbot: QtBot, newsroom: Newsroom) -> Iterator[Callable[[str | None], Desk]]:
    """Opens the real window on the library; closed and cleaned away afterwards."""
    desks: list[Desk] = []

    def open_on(key: str | None = None) -> Desk:
        desk = Desk(newsroom.folder, key, SETTINGS)
        desks.append(desk)
        desk.window.resize(1280, 720)
        desk.show()
        qtbot.waitExposed(desk.window)
        return desk

    yield open_on
    for desk in desks:
        desk.open_story.save_now()
        tasks.finish()
        desk.window.close()
        desk.close()
        desk.open_story.saving.fresh(None)
        desk.window.deleteLater()
        desk.deleteLater()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
