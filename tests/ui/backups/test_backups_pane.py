"""The list of backups, and the question before going back to one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.backup import Backup, BackupKind, regular_name
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.backups.pane import BackupsPane
from editor.ui.backups.view_model import BackupsViewModel, facts_of
from editor.ui.theme import load_theme

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


@pytest.fixture
def backups(newsroom: Newsroom, bridge: Article) -> list[Path]:
    """The newest one is damaged."""
    folder = newsroom.folder / "backups"
    paths = [folder / regular_name(NOW - timedelta(hours=hours)) for hours in (1, 5, 30)]
    for path in paths[1:]:
        newsroom.backups.write(path)
    paths[0].write_bytes(b"rubbish" * 1000)
    return paths


@pytest.fixture
def model(qtbot: QtBot, newsroom: Newsroom, backups: list[Path]) -> BackupsViewModel:
    made = BackupsViewModel(newsroom.folder, clock=lambda: NOW)
    made.reload()
    tasks.finish()
    return made


@pytest.fixture
def pane(qtbot: QtBot, model: BackupsViewModel) -> Iterator[BackupsPane]:
    made = BackupsPane(model, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    tasks.finish()
    yield made
    tasks.finish()


def test_backups_are_listed_by_day_with_what_is_in_them(model: BackupsViewModel) -> None:
    rows = model.rows(UTC)
    assert [row.heading for row in rows if row.heading] == [
        "Today, 23 November",
        "Yesterday, 22 November",
    ]
    told = [(row.time, row.ago, row.facts.partition(" · ")[0]) for row in rows if row.entry]
    assert told == [
        ("19:00", "1 h ago", "Damaged"),
        ("15:00", "5 h ago", "1 story"),
        ("14:00", "1 day ago", "1 story"),
    ]


def test_the_facts_are_told_in_words() -> None:
    backup = Backup(Path("a.db"), NOW, BackupKind.REGULAR, 1_234_567, 1200, 34_000)
    assert facts_of(backup) == "1,200 stories · 34,000 words · 1 MB"
    assert facts_of(Backup(Path("a.db"), NOW, BackupKind.REGULAR, 900)) == "Damaged · 900 bytes"


def test_return_asks_and_only_the_answer_restores(pane: BackupsPane, backups: list[Path]) -> None:
    wanted: list[Path] = []
    pane.model.restore_wanted.connect(wanted.append)
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.question.isVisible()
    assert "kept beside it" in pane.asked.text()
    assert wanted == []
    QTest.keyClick(pane.yes, Qt.Key.Key_Escape)
    assert not pane.question.isVisible()
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    pane.yes.click()
    assert wanted == [backups[1]]


def test_a_damaged_backup_cannot_be_restored(pane: BackupsPane) -> None:
    wanted: list[Path] = []
    pane.model.restore_wanted.connect(wanted.append)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert not pane.question.isVisible()
    assert not pane.restore.isEnabled()
    assert "damaged" in pane.message.text()
    pane.model.restore(pane.chosen)
    assert wanted == []


def test_the_question_belongs_to_the_backup_that_was_chosen(pane: BackupsPane) -> None:
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    pane.restore.click()
    assert pane.question.isVisible()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert not pane.question.isVisible()
