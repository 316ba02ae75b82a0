"""The language of a story, dictionaries that are dropped, and the pane of the word lists."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui.desk import Desk
from editor.ui.spelling.parts import SpellingParts

pytestmark = pytest.mark.window


@pytest.fixture
def desk(
    open_desk: Callable[[str | None], Desk], newsroom: Newsroom, bridge: Article, qtbot: QtBot
) -> Desk:
    stored = newsroom.stories.save(
        replace(bridge, body="The colour of brigde.\n", language="en-US")
    )
    opened = open_desk(stored.id)
    qtbot.waitUntil(lambda: _of(opened).model.is_wrong("colour"), timeout=10_000)
    return opened


def _of(desk: Desk) -> SpellingParts:
    assert desk._parts is not None
    return desk._parts.spelling


def test_another_language_of_the_menu_is_the_storys_and_asks_its_dictionary(
    desk: Desk, qtbot: QtBot
) -> None:
    spelling = _of(desk)
    spelling.languages.fill()
    actions = {action.text(): action for action in spelling.languages.menu.actions()}
    assert actions["English (US)"].isChecked()
    actions["English (UK)"].trigger()

    assert desk.open_story.article.language == "en-GB"
    assert desk.window.status_line.language.text() == "English (UK)"
    assert spelling.model.dictionary == "en-GB"
    qtbot.waitUntil(lambda: spelling.model.is_wrong("brigde"), timeout=5_000)
    assert not spelling.model.is_wrong("colour")


@pytest.mark.parametrize("suffix", ["oxt", "zip"])
def test_a_package_that_is_dropped_on_the_text_becomes_a_dictionary(
    desk: Desk, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    package = tmp_path / f"norsk.{suffix}"
    with zipfile.ZipFile(package, "w") as file:
        file.writestr("nb_NO.aff", "SET UTF-8\n")
        file.writestr("nb_NO.dic", "1\nbro\n")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(package))])
    before = desk.window.page.surface.text()

    assert any(take(dropped) for take in desk.window.page.surface.paste_handlers)
    qtbot.waitUntil(lambda: "nb-NO" in (_of(desk).model.desk.dictionaries or {}), timeout=5_000)
    assert desk.window.page.surface.text() == before


def test_words_that_are_entered_and_removed_in_the_pane_are_so_in_the_library(
    desk: Desk, newsroom: Newsroom, qtbot: QtBot
) -> None:
    shown = _of(desk).words.desk
    shown.entry.setText("Zelenskyy Kyiv")
    QTest.keyClick(shown.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: newsroom.words.all() == ("Kyiv", "Zelenskyy"), timeout=3_000)
    assert [shown.list.item(row).text() for row in range(shown.list.count())] == [
        "Kyiv",
        "Zelenskyy",
    ]
    shown.list.item(0).setSelected(True)
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: newsroom.words.all() == ("Zelenskyy",), timeout=3_000)
    assert not shown.button.isEnabled()


def test_a_key_reads_no_word_before_the_pause(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = desk.window.page.surface
    marks = _of(desk).marks
    qtbot.waitUntil(lambda: not marks._soon.isActive() and marks._work is None, timeout=3_000)
    read: list[str] = []

    def spelled(text: str, **_: bool) -> list[tuple[str, int, int]]:
        read.append(text)
        return []

    monkeypatch.setattr("editor.ui.spelling.marks.spelled_words", spelled)
    QTest.keyClicks(surface, "typd")
    assert read == []
    qtbot.waitUntil(lambda: any("typd" in text for text in read), timeout=3_000)
