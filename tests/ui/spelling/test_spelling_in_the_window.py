"""Spelling in the real window: what is underlined, offered and remembered."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui.desk import Desk

pytestmark = pytest.mark.window

_BODY = "The goverment’s café in Kyiv 😀 recieves guests.\n\n![](figure:brigde)\n"


@pytest.fixture
def desk(
    open_desk: Callable[[str | None], Desk], newsroom: Newsroom, bridge: Article, qtbot: QtBot
) -> Desk:
    stored = newsroom.stories.save(replace(bridge, body=_BODY, headline="Brigde vote"))
    opened = open_desk(stored.id)
    qtbot.waitUntil(lambda: _marked(opened) == {"goverment’s", "recieves"}, timeout=10_000)
    return opened


def _marked(desk: Desk) -> set[str]:
    surface = desk.window.page.surface
    found = set()
    for block in surface.visible_blocks():
        for start, length in surface.underlines.ranges("spelling", block):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
            found.add(cursor.selectedText())
    return found


def test_a_word_that_is_added_is_no_longer_marked_and_the_desk_keeps_it(
    desk: Desk, newsroom: Newsroom, qtbot: QtBot
) -> None:
    assert desk._parts is not None
    desk._parts.spelling.model.add_to_desk("goverment’s")

    assert _marked(desk) == {"recieves"}
    qtbot.waitUntil(lambda: newsroom.words.all() == ("goverment",), timeout=3_000)


def test_a_suggestion_replaces_the_word_as_one_step_that_can_be_undone(
    desk: Desk, qtbot: QtBot
) -> None:
    surface = desk.window.page.surface
    assert desk._parts is not None
    model, fixes = desk._parts.spelling.model, desk._parts.spelling.fixes
    desk._parts.spelling.search.next()
    qtbot.waitUntil(lambda: surface.selected_text() == "goverment’s", timeout=3_000)
    desk._parts.spelling.search.next()
    qtbot.waitUntil(lambda: surface.selected_text() == "recieves", timeout=3_000)
    model.suggest("recieves", list)
    qtbot.waitUntil(lambda: model.suggestions("recieves") is not None, timeout=5_000)
    cursor = surface.textCursor()
    next(fix for fix in fixes.fixes(cursor) if fix.label == "receives").run()

    assert "😀 receives guests" in surface.text()
    surface.document().undo()
    assert surface.text() == _BODY


def test_the_next_misspelled_word_is_selected_from_the_top_again_after_the_last(
    desk: Desk, qtbot: QtBot
) -> None:
    surface = desk.window.page.surface
    assert desk._parts is not None
    selected = []
    for word in ("goverment’s", "recieves", "goverment’s"):
        desk._parts.spelling.search.next()
        qtbot.waitUntil(partial(_is_selected, desk, word), timeout=3_000)
        selected.append(surface.selected_text())

    assert selected == ["goverment’s", "recieves", "goverment’s"]


def test_a_language_without_a_dictionary_makes_nothing_red(desk: Desk, qtbot: QtBot) -> None:
    desk.open_story.edit(language="xh-ZA")

    assert _marked(desk) == set()
    assert desk.window.status_line.language.text().startswith("No dictionary for")


def _is_selected(desk: Desk, word: str) -> bool:
    return desk.window.page.surface.selected_text() == word
