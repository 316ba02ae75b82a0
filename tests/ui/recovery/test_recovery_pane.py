"""What was recovered, shown against what the library had."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.services.recovery import Recovered
from editor.storage.journal import Journal, changed, journal_folders, typed
from editor.ui.desk import Desk
from editor.ui.recovery.changes import changes_html
from editor.ui.recovery.pane import RecoveryPane
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]
BEFORE = Article(id="1", slug="fire", headline="Fire", body="One is old.\n\nTwo stays.\n")


def _html(after: Article, before: Article | None = BEFORE, words: int = 1, **more: object) -> str:
    clashes = ("headline", "figures[0].caption") if more.get("clashes") else ()
    return changes_html(Recovered(before, after, words, clashes), load_theme("light"))


def test_new_words_are_underlined_and_lost_ones_struck_and_the_rest_is_left_out(
    qtbot: QtBot,
) -> None:
    html = _html(replace(BEFORE, body="One is <new>.\n\nTwo stays.\n"))
    assert "&lt;new&gt;.</u>" in html
    assert "old.</s>" in html
    assert "Two stays" not in html
    assert "1 new word<" in html


def test_fields_stand_by_their_names_and_pictures_are_counted(qtbot: QtBot) -> None:
    html = _html(replace(BEFORE, headline="Fire at the harbour"))
    assert "<h4>Headline</h4>" in html
    assert "at the harbour</u>" in html
    assert "Text" not in html


def test_a_story_that_the_library_did_not_have_is_shown_whole(qtbot: QtBot) -> None:
    html = _html(BEFORE, None, words=5)
    assert "One is old." in html
    assert "Two stays." in html
    assert "5 new words" in html


def test_clashes_are_named(qtbot: QtBot) -> None:
    html = _html(replace(BEFORE, headline="Mine"), clashes=True)
    assert "Changed elsewhere as well: headline, figures." in html


def test_after_a_crash_the_difference_can_be_seen_and_put_away_by_key(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    journal = Journal(journal_folders(newsroom.folder))
    journal.begin(bridge)
    text = "Recovered words. ".encode("utf-16-le")
    journal.add([typed([(0, 0, text)]), changed({"headline": "Recovered headline"})])
    journal.close()

    desk = open_desk(None)
    if desk.open_story.newsroom is None:
        desk.open_library()
    banner = desk.window.banner
    assert "“bridge-vote” (2 words)" in banner.message.text()
    (show,) = [
        each
        for each in banner.findChildren(QPushButton)
        if each.text() == "Show what was recovered"
    ]
    show.click()
    (pane,) = desk.window.findChildren(RecoveryPane)
    qtbot.waitExposed(pane)
    assert not pane.isModal()
    shown = pane.text.toPlainText()
    assert "Recovered words." in shown
    assert "Recovered headline" in shown
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.window.findChildren(RecoveryPane))
