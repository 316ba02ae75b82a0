from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.newsroom import Newsroom
from editor.ui.checks.pane import ChecksPane
from editor.ui.checks.row import marked
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.checks.waved_row import WavedRow
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

BODY = "🚀 The the wind is TK.\n"
DOUBLED = Finding(
    "doubled-words", Severity.WARNING, "“The” stands here twice.", "body", 2, 9, "The the wind",
    ("The",),
)  # fmt: skip
TK = Finding("tk-left", Severity.BLOCKER, "A TK is left.", "body", 18, 20, "wind is TK.")
NO_BYLINE = Finding("no-byline", Severity.HINT, "Nobody is named as writer.", "credits")


@pytest.fixture
def model(open_story: OpenStory) -> ChecksViewModel:
    open_story.edit(body=BODY, figures=(Figure("one", caption="A a boat."),))
    open_story.set_findings((TK, DOUBLED, NO_BYLINE))
    return ChecksViewModel(open_story, open_story)


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory, model: ChecksViewModel) -> ChecksPane:
    made = ChecksPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(348, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_findings_are_grouped_by_how_much_they_matter(model: ChecksViewModel) -> None:
    assert model.groups == (
        ("Stops publishing", (TK,)),
        ("Look again", (DOUBLED,)),
        ("Hints", (NO_BYLINE,)),
    )


def test_a_fix_in_the_text_is_asked_for_in_code_points(
    qtbot: QtBot, model: ChecksViewModel
) -> None:
    with qtbot.waitSignal(model.replace_in_body) as asked:
        assert model.apply(DOUBLED, "The")
    assert asked.args == [2, 9, "The"]


def test_a_fix_in_a_caption_is_made_there(model: ChecksViewModel, open_story: OpenStory) -> None:
    found = replace(DOUBLED, field="figures[0].caption", start=0, end=3, excerpt="A a boat.")
    assert model.apply(found, "A")
    assert open_story.fields.figures[0].caption == "A boat."


def test_a_fix_in_the_headline_and_the_dateline_is_made_there(
    model: ChecksViewModel, open_story: OpenStory
) -> None:
    open_story.edit(headline="The the bridge")
    found = replace(DOUBLED, field="headline", start=0, end=7, excerpt="The the bridge")
    assert model.apply(found, "The")
    assert open_story.fields.headline == "The bridge"
    found = replace(DOUBLED, field="dateline.place", start=0, end=9, excerpt="Millbrook")
    assert model.apply(found, "Millbank")
    assert open_story.fields.dateline.place == "Millbank"


def test_a_fix_for_words_that_are_gone_changes_nothing(
    model: ChecksViewModel, open_story: OpenStory
) -> None:
    open_story.edit(body="Something else stands here now.\n")
    assert not model.apply(DOUBLED, "The")
    assert not model.apply(replace(DOUBLED, field="figures[9].caption"), "The")
    assert not model.apply(replace(DOUBLED, field="nonsense"), "The")


def test_the_summary_counts_blockers_and_says_what_to_do(
    model: ChecksViewModel, open_story: OpenStory
) -> None:
    assert model.summary.title == "One blocker stops publishing"
    open_story.set_findings((TK, TK))
    assert model.summary.title == "Two blockers stop publishing"
    open_story.set_findings(())
    assert model.summary.is_ready
    assert model.summary.title == "Ready to publish"


def test_a_story_is_not_called_ready_before_the_checks_have_answered(
    model: ChecksViewModel, open_story: OpenStory
) -> None:
    open_story.show(open_story.story)
    assert model.summary.is_ready is None
    assert model.summary.title == "Checking the story …"
    open_story.set_findings(())
    assert model.summary.is_ready


def test_words_are_underlined_and_never_taken_for_markup() -> None:
    assert marked("a <b> TK here", "TK") == "a &lt;b&gt; <u>TK</u> here"
    assert marked("nothing of it", "TK") == "nothing of it"
    assert marked("two\nlines", "two lines") == "<u>two lines</u>"


def test_enter_and_a_click_go_there(qtbot: QtBot, pane: ChecksPane, open_story: OpenStory) -> None:
    went: list[tuple[str, int, int]] = []
    open_story.jump.connect(lambda *where: went.append(where))
    QTest.keyClick(pane.rows[0], Qt.Key.Key_Return)
    QTest.mouseClick(pane.rows[2], Qt.MouseButton.LeftButton)
    assert went == [("body", 18, 20), ("credits", 0, 0)]


def test_a_button_mends_it(qtbot: QtBot, pane: ChecksPane) -> None:
    (fix,) = pane.rows[1].fixes
    with qtbot.waitSignal(pane.replace_in_body) as asked:
        QTest.mouseClick(fix, Qt.MouseButton.LeftButton)
    assert asked.args == [2, 9, "The"]
    assert not fix.isEnabled()


def test_the_row_with_the_keyboard_keeps_it_when_findings_change(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory
) -> None:
    pane.rows[1].setFocus()
    qtbot.waitUntil(pane.rows[1].hasFocus)
    open_story.set_findings((DOUBLED, NO_BYLINE))
    assert pane.rows[0].finding == DOUBLED
    assert pane.rows[0].hasFocus()


def test_w_asks_why_and_lets_it_stand(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    row = pane.rows[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_W)
    QTest.keyClick(row.reason, Qt.Key.Key_Return)
    assert not open_story.fields.waved_through
    QTest.keyClicks(row.reason, "A song title")
    QTest.keyClick(row.reason, Qt.Key.Key_Return)
    assert DOUBLED not in open_story.findings
    (waved,) = open_story.fields.waved_through
    assert (waved.code, waved.field, waved.words) == ("doubled-words", "body", "The the")
    assert (waved.why, waved.by) == ("A song title", newsroom.in_force.who())
    (found,) = open_story.waved
    assert found.waved == waved


def test_what_was_let_stand_is_told_again(model: ChecksViewModel, open_story: OpenStory) -> None:
    assert model.wave(DOUBLED, "A song title")
    model.take_back(open_story.waved[0])
    assert (open_story.findings, open_story.waved) == ((TK, DOUBLED, NO_BYLINE), ())
    open_story.ledger.undo()
    assert len(open_story.fields.waved_through) == 1


def test_what_stops_publishing_is_never_let_stand(
    model: ChecksViewModel, pane: ChecksPane, open_story: OpenStory
) -> None:
    assert not model.wave(TK, "It is late")
    QTest.keyClick(pane.rows[0], Qt.Key.Key_W)
    assert not pane.rows[0].reason.isVisible()
    assert pane.rows[0].refusal.isVisible()
    assert open_story.fields.waved_through == ()


def test_the_reason_of_the_last_time_is_offered(model: ChecksViewModel) -> None:
    model.wave(DOUBLED, "A song title")
    other = replace(DOUBLED, start=0, end=1)
    assert model.reason_for(other) == "A song title"
    assert model.reason_for(NO_BYLINE) == ""


def test_a_number_takes_a_suggestion_and_the_keyboard_goes_on(
    qtbot: QtBot, pane: ChecksPane
) -> None:
    pane.rows[1].setFocus()
    qtbot.waitUntil(pane.rows[1].hasFocus)
    with qtbot.waitSignal(pane.replace_in_body) as asked:
        QTest.keyClick(pane.rows[1], Qt.Key.Key_1)
    assert asked.args == [2, 9, "The"]
    assert pane.rows[2].hasFocus()


def test_the_arrow_keys_go_from_finding_to_finding(qtbot: QtBot, pane: ChecksPane) -> None:
    pane.rows[1].setFocus()
    qtbot.waitUntil(pane.rows[1].hasFocus)
    QTest.keyClick(pane.rows[1], Qt.Key.Key_Down)
    assert pane.rows[2].hasFocus()
    QTest.keyClick(pane.rows[2], Qt.Key.Key_Up)
    assert pane.rows[1].hasFocus()


def test_tab_goes_through_a_finding_before_the_next(qtbot: QtBot, pane: ChecksPane) -> None:
    first, second, third = pane.rows
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    stops = []
    while (held := pane.focusWidget()) is not third and held not in stops:
        stops.append(held)
        pane.focusNextPrevChild(True)
    assert stops == [first, second, *second.buttons]


def test_the_keyboard_stays_while_the_text_shows_what_was_undone(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory
) -> None:
    text = QLineEdit(pane)
    text.show()
    open_story.ledger.went.connect(text.setFocus)  # as the window does
    pane.rows[1].setFocus()
    qtbot.waitUntil(pane.rows[1].hasFocus)
    open_story.edit(headline="Another")
    open_story.ledger.undo()
    qtbot.waitUntil(pane.rows[1].hasFocus)


def test_the_keyboard_goes_along_where_another_tab_shows_what_was_undone(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory
) -> None:
    pane.rows[1].setFocus()
    qtbot.waitUntil(pane.rows[1].hasFocus)
    open_story.ledger.went.connect(pane.hide)  # as the window does
    open_story.edit(headline="Another")
    open_story.ledger.undo()
    QApplication.processEvents()
    pane.show()
    assert not pane.rows[1].hasFocus()


def test_long_words_and_suggestions_stay_in_the_panel(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory
) -> None:
    long = replace(
        DOUBLED,
        message="w" * 90,
        excerpt="https://" + "x" * 90,
        suggestions=("y" * 90, "z z " * 30),
    )
    open_story.set_findings((long,))
    QApplication.processEvents()
    assert pane._inside.width() <= pane.viewport().width()


def test_the_keyboard_stays_among_what_was_waved_through(
    qtbot: QtBot, pane: ChecksPane, model: ChecksViewModel, open_story: OpenStory
) -> None:
    model.wave(DOUBLED, "A song title")
    model.wave(NO_BYLINE, "An editorial")
    first, second = (each for each in pane._held if isinstance(each, WavedRow))
    second.back.setFocus()
    qtbot.waitUntil(second.back.hasFocus)
    second.back.click()
    (left,) = (each for each in pane._held if isinstance(each, WavedRow))
    assert left.finding.code == first.finding.code
    assert left.back.hasFocus()
    left.back.click()
    assert pane.rows[-1].hasFocus()


def test_the_keyboard_stays_in_the_panel_when_the_last_finding_is_gone(
    qtbot: QtBot, pane: ChecksPane, open_story: OpenStory
) -> None:
    pane.rows[0].setFocus()
    qtbot.waitUntil(pane.rows[0].hasFocus)
    open_story.set_findings(())
    assert pane._inside.hasFocus()
