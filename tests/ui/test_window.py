"""The real window, from the keyboard to the library."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.newsroom import Newsroom
from editor.settings import load_settings
from editor.storage.snapshot import read_snapshot
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.standing import standing
from tests.builders import jpeg

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


def _saved(desk: Desk) -> bool:
    return desk.open_story.save_state.startswith("Saved")


def _slugs(desk: Desk) -> list[str]:
    return [row.listing.slug for row in desk.window.stories.view_model.rows if row.listing]


def test_what_is_typed_is_in_the_library(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    assert desk.window.windowTitle() == "bridge-vote — Copydesk"

    surface = desk.window.page.surface
    surface.insertPlainText("No-break\u00a0space 🔥")  # what QTest can't type
    QTest.keyClicks(surface, ". ")
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)

    assert newsroom.stories.get("bridge-vote").body.startswith("No-break\u00a0space 🔥. The bridge")


def test_the_snapshot_is_shown_before_the_library_and_typing_in_between_is_saved(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    first = open_desk("bridge-vote")
    tasks.finish()
    first.window.close()
    assert read_snapshot(newsroom.folder) is not None

    desk = open_desk(None)
    assert desk.open_story.newsroom is None
    assert desk.window.page.surface.text() == bridge.body
    QTest.keyClicks(desk.window.page.surface, "Early. ")
    qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=8_000)
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)

    assert newsroom.stories.get("bridge-vote").body == "Early. " + bridge.body


def test_a_stale_snapshot_gives_way_to_the_library(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    first = open_desk("bridge-vote")
    tasks.finish()
    first.window.close()
    first.close()
    newsroom.stories.save(replace(bridge, headline="Changed since"))

    desk = open_desk(None)
    QTest.keyClicks(desk.window.page.surface, "Early. ")
    desk.open_library()
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)

    saved = newsroom.stories.get("bridge-vote")
    assert saved.headline == "Changed since"
    assert saved.body.startswith("Early. ")


def test_an_outside_change_appears_while_the_window_is_open(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    QTest.qWait(1_200)
    QTest.keyClicks(desk.window.page.surface, "Ours. ")
    stored = newsroom.stories.get("bridge-vote")
    newsroom.stories.save(
        replace(stored, standfirst="From the command line", body=stored.body + "\nTheirs.\n")
    )

    surface = desk.window.page.surface
    qtbot.waitUntil(lambda: "Theirs." in surface.text(), timeout=5_000)
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)
    saved = newsroom.stories.get("bridge-vote")
    assert saved.standfirst == "From the command line"
    assert saved.body.startswith("Ours. ")
    assert saved.body.endswith("Theirs.\n")
    assert surface.textCursor().position() == len("Ours. ")


def test_two_photos_are_added_and_placed(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article, tmp_path: Path
) -> None:
    desk = open_desk("bridge-vote")
    desk.open_story.add_photos([jpeg(tmp_path / "one.jpg"), jpeg(tmp_path / "two.jpg", 320)])
    qtbot.waitUntil(lambda: len(desk.open_story.fields.figures) == 2, timeout=4_000)
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)

    assert desk.window.page.surface.text().endswith("![](figure:two)\n")
    assert len(newsroom.stories.get("bridge-vote").figures) == 2


def test_a_field_of_the_page_is_saved(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    fields = desk.window.page.fields
    QTest.keyClicks(fields.standfirst, "It passed at the third try")
    QTest.keyClicks(fields.section, "Politics")
    qtbot.waitUntil(lambda: _saved(desk), timeout=4_000)

    saved = newsroom.stories.get("bridge-vote")
    assert (saved.standfirst, saved.section) == ("It passed at the third try", "Politics")
    assert fields.dateline.text() == "MILLBROOK, Mont. (NLW) —"


def test_a_long_headline_turns_its_counter_amber(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    desk.open_story.edit(headline="x" * 71)

    assert desk.window.page.fields.counter.text() == "headline 71/70"
    assert desk.window.page.fields.counter.property("over") is True


def test_a_new_story_is_begun_from_the_list(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    stories = desk.window.stories
    stories.ask_slug()
    QTest.keyClicks(stories.new_slug, "port-reopens")
    QTest.keyClick(stories.new_slug, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.open_story.fields.slug == "port-reopens", timeout=4_000)

    assert desk.window.windowTitle() == "port-reopens — Copydesk"
    assert newsroom.stories.get("port-reopens").version == 1
    qtbot.waitUntil(lambda: "port-reopens" in _slugs(desk), timeout=4_000)


def test_a_save_shows_in_the_list(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    newsroom.stories.new("newer")
    desk = open_desk("bridge-vote")
    qtbot.waitUntil(lambda: _slugs(desk) == ["newer", "bridge-vote"], timeout=4_000)
    desk.open_story.edit(headline="Changed", slug="bridge-passed")
    qtbot.waitUntil(lambda: _slugs(desk) == ["bridge-passed", "newer"], timeout=4_000)

    assert desk.window.windowTitle() == "bridge-passed — Copydesk"


def test_search_finds_words_of_the_text_and_opens_the_story(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    other = newsroom.stories.new("other")
    newsroom.stories.save(replace(other, body="A heron stood in the shallows."))
    desk = open_desk("bridge-vote")
    stories = desk.window.stories
    QTest.keyClicks(stories.search, "heron")
    qtbot.waitUntil(
        lambda: [row.listing.slug for row in stories.view_model.rows if row.listing] == ["other"],
        timeout=4_000,
    )
    QTest.keyClick(stories.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.open_story.fields.slug == "other", timeout=4_000)


def test_an_empty_library_says_what_to_do(open_desk: OpenDesk) -> None:
    desk = open_desk(None)

    assert desk.window.windowTitle() == "Copydesk"
    assert not desk.window.page.isEnabled()
    assert "No stories yet" in desk.window.stories.empty.text()
    assert desk.window.stories.empty.isVisible()


def test_publish_waits_for_a_story_without_blockers_and_says_so(
    open_desk: OpenDesk, bridge: Article
) -> None:
    window = open_desk("bridge-vote").window
    publish, story = window.header.publish, window.open_story
    stop = Finding("tk-left", Severity.BLOCKER, "A TK is left.", "body")
    story.findings = (stop,)
    story.findings_changed.emit()
    assert not publish.isEnabled()
    assert publish.toolTip().startswith("A blocker stands: see Check.")
    assert publish.toolTip() == publish.accessibleDescription()
    story.findings = (Finding("embargoed", Severity.BLOCKER, "It is held.", "embargo_until"),)
    story.findings_changed.emit()
    assert publish.isEnabled()
    story.findings = ()
    story.findings_changed.emit()
    assert publish.isEnabled()
    assert publish.toolTip() == ""


def test_focus_hides_everything_but_the_page_and_brings_it_back(
    open_desk: OpenDesk, bridge: Article
) -> None:
    window = open_desk("bridge-vote").window
    window.toggle_focus_mode()
    assert not window.header.isVisible()
    assert not window.stories.isVisible()
    assert window.page.isVisible()

    window.toggle_focus_mode()
    assert window.header.isVisible()
    assert window.stories.isVisible()


def test_a_chosen_theme_is_put_on_and_remembered(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    desk.window.actions_by_id["theme.dark"].trigger()

    assert desk.window.theme.is_dark
    tasks.finish()
    assert load_settings().theme == "dark"


def test_closing_with_the_export_sheet_open_brings_the_side_panel_back_next_time(
    open_desk: OpenDesk, bridge: Article
) -> None:
    window = open_desk("bridge-vote").window
    window.header.export.click()
    assert not window.side_panel.isVisible()

    assert standing(window).panel_shown


def test_no_two_commands_have_the_same_key(open_desk: OpenDesk, bridge: Article) -> None:
    actions = open_desk("bridge-vote").window.actions_by_id.values()
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]

    assert len(keys) == len(set(keys))


def test_every_control_has_a_name_and_a_keyboard_way(open_desk: OpenDesk, bridge: Article) -> None:
    window = open_desk("bridge-vote").window
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QTextEdit)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QLineEdit)
    ]

    assert nameless == []


def test_a_click_in_the_middle_of_the_window_lands_in_the_text(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article
) -> None:
    window = open_desk("bridge-vote").window
    window.resize(1280, 720)
    QTest.qWait(50)

    assert window.childAt(window.rect().center()) is window.page.surface.viewport()


def test_closing_with_unsaved_words_saves_them_first(
    qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    QTest.keyClicks(desk.window.page.surface, "Last words. ")
    desk.window.close()
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=4_000)

    assert newsroom.stories.get("bridge-vote").body.startswith("Last words. ")
