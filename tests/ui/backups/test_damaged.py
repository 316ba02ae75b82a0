"""A library whose file is damaged: what is said, and the backup that is offered."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom, open_newsroom
from editor.services.fast_start import keep_for_start
from editor.ui import tasks
from editor.ui.desk import Desk

pytestmark = pytest.mark.window
OpenDesk = Callable[[str | None], Desk]


def _damage(newsroom: Newsroom) -> None:
    newsroom.close()
    path = newsroom.folder / "library.db"
    path.write_bytes(b"rubbish" * (path.stat().st_size // 7))


def _offer(desk: Desk, text: str) -> QPushButton | None:
    buttons = desk.window.banner.findChildren(QPushButton)
    return next((each for each in buttons if each.text().startswith(text)), None)


@pytest.mark.parametrize("typed", ["", "Typed since. "])
def test_the_newest_good_backup_is_offered_and_the_words_in_the_window_stay(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, typed: str
) -> None:
    newsroom.backups.write(newsroom.folder / "backups" / "regular-20261123T140000Z.db")
    newer = newsroom.stories.save(replace(bridge, body="Newer than the backup.\n"))
    keep_for_start(newsroom.stories, newsroom.folder, newer.id)
    _damage(newsroom)

    desk = open_desk(None)
    qtbot.waitUntil(lambda: _offer(desk, "Restore the backup of Nov 23") is not None, timeout=8_000)
    assert "damaged" in desk.window.banner.message.text()
    if typed:
        QTest.keyClicks(desk.window.page.surface, typed)
    offer = _offer(desk, "Restore")
    assert offer is not None
    offer.click()
    qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=8_000)
    desk.open_story.save_now()
    tasks.finish()

    body = f"{typed}Newer than the backup.\n"
    assert desk.open_story.article.body == body
    with open_newsroom(newsroom.folder, desk.library.chosen.settings) as opened:
        assert opened.stories.get("bridge-vote").body == body
        assert bridge.body in [each.article.body for each in opened.history.revisions(newer.id)]
    (aside,) = (newsroom.folder / "backups").glob("replaced-*.db")
    assert aside.read_bytes().startswith(b"rubbish")


def test_without_a_backup_the_sentence_stands_alone(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    _damage(newsroom)
    desk = open_desk(None)
    tasks.finish()
    assert "damaged" in desk.window.banner.message.text()
    assert _offer(desk, "Restore") is None
    assert _offer(desk, "Try again") is not None
