"""What is said of an export: valid or not, what is lost, which files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.exporters import all_exporters
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.sent_files import SentFile, SentKind
from editor.ui.export.fitness import Fitness
from editor.ui.export.format_choice import FormatChoice
from editor.ui.export.words import (
    file_lines,
    files_words,
    loss_lines,
    loss_words,
    size_words,
    verdict_words,
)
from editor.ui.theme import load_theme

DROPPED = Loss("tables", "body", "Tables: dropped.")
FLATTENED = Loss("lists", "body", "Lists: become lines.", is_flattened=True)
DESK_ONLY = Loss("hidden_notes", "body", "Hidden notes: dropped.", is_desk_only=True)
FILES = (
    SentFile("a.epub", SentKind.ARCHIVE),
    SentFile("b.xhtml", SentKind.TEXT, 1200, within="a.epub"),
    SentFile("c.jpg", SentKind.PICTURE, photo="0" * 64, width_px=1600, height_px=900),
)


def test_losses_are_counted_and_the_desk_s_own_are_none() -> None:
    assert loss_words((DROPPED, FLATTENED, DESK_ONLY)) == "Drops 1 · flattens 1"
    assert loss_words((DESK_ONLY,)) == "Loses nothing, keeps desk notes back"
    assert loss_words(()) == "Loses nothing"
    assert [each.text for each in loss_lines((DESK_ONLY, DROPPED, FLATTENED))] == [
        *("Dropped", "Tables", "Flattened: the words stay", "Lists: become lines."),
        *("Stays on the desk, on purpose", "Hidden notes"),
    ]


def test_a_verdict_is_one_sentence() -> None:
    assert verdict_words(Verdict("NITF 3.6")) == "Valid: NITF 3.6"
    assert verdict_words(Verdict("NITF 3.6", ("x",))) == "1 fault: NITF 3.6"
    assert verdict_words(Verdict("NITF 3.6", ("x",) * 20)) == "20 or more faults: NITF 3.6"
    assert verdict_words(None) == "No schema to check it by"


def test_files_are_counted_as_they_arrive_in_the_folder() -> None:
    assert files_words(FILES) == "2 files"
    assert [each.text.strip() for each in file_lines(FILES)] == [
        *("a.epub · archive", "b.xhtml · 1.2 kB", "c.jpg · picture, 1,600 × 900")
    ]
    assert size_words(1) == "1 octet"


@pytest.mark.window
def test_a_sentence_unfolds_and_a_loss_leads_to_its_field(qtbot: QtBot) -> None:
    fitness = Fitness(load_theme("light"))
    qtbot.addWidget(fitness)
    fitness.show()
    fitness.show_fitness((DROPPED,), FILES, Verdict("NITF 3.6", ("Line 3: no.",)))
    assert fitness.list.isHidden()
    QTest.mouseClick(fitness.losses, Qt.MouseButton.LeftButton)
    assert fitness.list.isVisible()
    fitness.list.setCurrentRow(1)
    with qtbot.waitSignal(fitness.jump_asked) as asked:
        fitness.list.itemActivated.emit(fitness.list.currentItem())
    assert asked.args == ["body"]
    QTest.mouseClick(fitness.verdict, Qt.MouseButton.LeftButton)
    assert fitness.list.item(0).text() == "Line 3: no."
    fitness.show_waiting()
    assert not fitness.verdict.isEnabled()


@pytest.mark.window
def test_a_part_of_a_name_finds_a_format(qtbot: QtBot) -> None:
    choice = FormatChoice(all_exporters(), "html", "Format")
    qtbot.addWidget(choice)
    choice.show()
    assert choice.count() == len(all_exporters())
    assert choice.currentData() == "html"
    finder = choice.completer()
    assert finder is not None
    finder.setCompletionPrefix("rkdow")
    assert finder.completionModel().index(0, 0).data() == "Markdown"
    choice._line.setText("markdown")
    with qtbot.waitSignal(choice.picked) as picked:
        choice._line.editingFinished.emit()
    assert picked.args == ["markdown"]
    choice._line.setText("no format")
    choice._line.editingFinished.emit()
    assert choice.currentText() == "Markdown"
