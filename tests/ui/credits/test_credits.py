from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.sign_off import parse_credit_line
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.credits.pane import CreditsPane
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from editor.ui.undo.keys import UNDO

pytestmark = pytest.mark.window

PEOPLE = (Credit("Ana Lind"), Credit("Kofi Mensah"), Credit("Leila Haddad", "contributing"))


@pytest.fixture
def model(open_story: OpenStory) -> CreditsViewModel:
    open_story.edit(credits=PEOPLE)
    return CreditsViewModel(open_story, open_story)


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> CreditsPane:
    open_story.edit(credits=PEOPLE)
    made = CreditsPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(348, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_lines_are_shown_as_readers_will_see_them(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    line = CreditLine(organisations=("SpaceX",), distributor="AP")
    open_story.edit(figures=(Figure("one", sign_off=line), Figure("two", sign_off=line)))
    assert model.printed.byline == "By Ana Lind and Kofi Mensah"
    assert "Leila Haddad" in model.printed.tagline
    assert model.printed.photo_credits == "SpaceX via AP"


def test_hidden_people_are_not_printed(model: CreditsViewModel) -> None:
    model.change(0, hidden=True)
    assert model.printed.byline == "By Kofi Mensah"


def test_a_known_person_is_linked_and_a_guest_is_not(
    model: CreditsViewModel, open_story: OpenStory, newsroom: Newsroom
) -> None:
    known = newsroom.contributors.add("Ruth Beck", "Northern Courier")
    model.add(known.name, known)
    model.add("  Somebody Else ")
    linked, guest = open_story.fields.credits[-2:]
    assert (linked.contributor_id, linked.affiliation) == (known.id, "Northern Courier")
    assert guest == Credit("Somebody Else", "contributing")


def test_the_first_credit_of_a_story_is_its_writer(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    open_story.edit(credits=())
    model.add("Ruth Beck")
    assert open_story.fields.credits == (Credit("Ruth Beck", "writer"),)


def test_only_the_answer_to_the_last_question_counts(
    model: CreditsViewModel, newsroom: Newsroom
) -> None:
    newsroom.contributors.add("Ruth Beck")
    newsroom.contributors.add("Omar Lind")
    told: list[list[str]] = []
    model.suggestions.connect(lambda people: told.append([each.name for each in people]))
    model.suggest("ru")
    model.suggest("om")
    tasks.finish()
    assert told == [["Omar Lind"]]


def test_a_name_cannot_be_emptied(model: CreditsViewModel, open_story: OpenStory) -> None:
    model.change(0, name=" ")
    assert open_story.fields.credits == PEOPLE


def test_moving_stops_at_the_ends(model: CreditsViewModel, open_story: OpenStory) -> None:
    assert model.move(0, -1) == 0
    assert model.move(0, 9) == 2
    assert open_story.fields.credits[2] == PEOPLE[0]


def test_enter_in_the_field_credits_somebody(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    QTest.keyClicks(pane.add, "New Name")
    QTest.keyClick(pane.add, Qt.Key.Key_Return)
    tasks.finish()
    assert open_story.fields.credits[-1].name == "New Name"
    assert pane.add.text() == ""
    assert len(pane._rows) == 4


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform, of pop-ups
def test_type_ahead_offers_people_of_the_directory(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    person = newsroom.contributors.add("Ruth Beck", "Northern Courier")
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    QTest.keyClicks(pane.add, "bec")
    tasks.finish()
    assert pane.add._names.stringList() == ["Ruth Beck · Northern Courier"]
    pane.add._take("Ruth Beck · Northern Courier")
    popup = pane.add._completer.popup()
    assert popup is not None
    popup.hide()
    qtbot.waitUntil(lambda: pane.add.text() == "")
    assert open_story.fields.credits[-1].contributor_id == person.id


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform, of pop-ups
def test_nothing_to_offer_closes_the_type_ahead(
    qtbot: QtBot, pane: CreditsPane, newsroom: Newsroom
) -> None:
    newsroom.contributors.add("Ruth Beck")
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    QTest.keyClicks(pane.add, "be")
    tasks.finish()
    popup = pane.add._completer.popup()
    assert popup is not None
    assert popup.isVisible()
    pane.model.suggestions.emit(())
    assert not popup.isVisible()


@pytest.mark.parametrize("part", ["name", "role", "hidden"])
def test_alt_and_an_arrow_move_the_row_with_the_keyboard_in_it(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, part: str
) -> None:
    moves_a_line = QShortcut(QKeySequence("Alt+Down"), pane)  # as the window has it
    moves_a_line.activated.connect(lambda: pytest.fail("a line of the text was moved"))
    held = getattr(pane._rows[0], part)
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    QTest.keyClick(held, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert open_story.fields.credits == (PEOPLE[1], PEOPLE[0], PEOPLE[2])
    assert getattr(pane._rows[1], part).hasFocus()
    assert pane._rows[1].name.text() == "Ana Lind"


def test_a_row_edits_its_credit(qtbot: QtBot, pane: CreditsPane, open_story: OpenStory) -> None:
    row = pane._rows[2]
    QTest.keyClicks(row.place, "Houston")
    row.place.editingFinished.emit()
    row.role.setCurrentText("research")
    row.role.textActivated.emit("research")
    QTest.mouseClick(row.hidden, Qt.MouseButton.LeftButton)
    assert open_story.fields.credits[2] == Credit(
        "Leila Haddad", "research", place="Houston", hidden=True
    )
    QTest.mouseClick(row.delete, Qt.MouseButton.LeftButton)
    assert open_story.fields.credits == PEOPLE[:2]


def test_an_emptied_name_comes_back(pane: CreditsPane) -> None:
    pane._rows[0].name.selectAll()
    QTest.keyClick(pane._rows[0].name, Qt.Key.Key_Delete)
    pane._rows[0].name.editingFinished.emit()
    assert pane._rows[0].name.text() == "Ana Lind"


@pytest.mark.parametrize("part", ["name", "role", "delete"])
def test_taking_somebody_out_leaves_the_others_as_they_are(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, part: str
) -> None:
    held = getattr(pane._rows[0], part)
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    pane._rows[0].delete.click()
    assert open_story.fields.credits == PEOPLE[1:]
    assert len(pane._rows) == 2
    assert pane._rows[0].name.hasFocus()


def test_a_field_with_the_keyboard_shows_whom_its_row_is_about(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    name = pane._rows[2].name
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    open_story.edit(credits=PEOPLE[::-1])
    assert name.text() == "Ana Lind"
    pane.add.setFocus()
    assert open_story.fields.credits == PEOPLE[::-1]


def test_tab_goes_from_the_field_through_rows_and_cards_to_the_lines(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(_signed("a", "Una Reid"),))
    (card,) = pane.to_settle.cards
    first, last = pane._rows[0], pane._rows[-1]
    pen = pane.printed.lines["byline"].pen
    pane.add.setFocus()
    qtbot.waitUntil(pane.add.hasFocus)
    stops = []
    while (held := pane.focusWidget()) is not pen and held not in stops:
        stops.append(held)
        pane.focusNextPrevChild(True)
    assert stops[:4] == [pane.add, first.name, first.role, first.place]
    assert stops.index(last.delete) + 1 == stops.index(card)
    assert pen.hasFocus()


def test_undo_in_the_empty_field_is_the_storys(qtbot: QtBot, pane: CreditsPane) -> None:
    undone: list[str] = []
    action = QAction(pane)
    action.setObjectName(UNDO)
    action.triggered.connect(lambda: undone.append("story"))
    pane.addAction(action)
    QTest.keyClick(pane.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["story"]
    QTest.keyClicks(pane.add, "A")
    QTest.keyClick(pane.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["story"]
    assert pane.add.text() == ""


def test_the_arrow_keys_go_from_card_to_card(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(_signed("a", "Una Reid", "Bo Roe"),))
    pane.settle()
    first, second = pane.to_settle.cards
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_card_keeps_the_keyboard_while_what_was_undone_is_shown(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    open_story.edit(figures=(_signed("a", "Una Reid", "Bo Roe"),))
    pane.settle()
    qtbot.waitUntil(pane.to_settle.cards[0].hasFocus)
    QTest.keyClick(pane.to_settle.cards[0], Qt.Key.Key_A)
    open_story.ledger.undo()
    pane.add.setFocus()  # as the window does, which brings up the credits
    qtbot.waitUntil(pane.to_settle.cards[0].hasFocus)


def test_whoever_is_credited_by_a_key_and_may_not_be_named_is_told_at_once(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    person = newsroom.contributors.add("Una Reid")
    newsroom.contributors.set_fields(person.id, {"has_left": "yes"})
    pane.reconciling.reload()
    tasks.finish()
    open_story.edit(figures=(_signed("a", "Una Reid"),))
    pane.settle()
    qtbot.waitUntil(pane.to_settle.cards[0].hasFocus)
    QTest.keyClick(pane.to_settle.cards[0], Qt.Key.Key_A)
    (card,) = pane.to_settle.cards
    assert "has left" in card.difference.message
    assert card.hasFocus()


def test_undo_shows_what_is_undone_where_the_keyboard_is(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    place = pane._rows[1].place
    place.setFocus()
    qtbot.waitUntil(place.hasFocus)
    QTest.keyClicks(place, "Oslo")
    open_story.ledger.undo()
    pane.add.setFocus()  # as the window does, which brings up the credits
    assert place.text() == ""
    qtbot.waitUntil(place.hasFocus)


def _signed(name: str, *creators: str) -> Figure:
    return Figure(name, sign_off=CreditLine(creators, ("AP",)))


def test_each_photographer_without_a_credit_is_offered_once(
    pane: CreditsPane, open_story: OpenStory
) -> None:
    figures = (_signed("a", "UNA REID"), _signed("b", "Una Reid", "Kofi Mensah"))
    open_story.edit(figures=figures)
    (card,) = pane.to_settle.cards
    assert card.difference.name == "Una Reid"


def test_a_name_that_may_be_none_is_not_offered(pane: CreditsPane, open_story: OpenStory) -> None:
    open_story.edit(figures=(Figure("a", sign_off=parse_credit_line("(Banksy via AP)")),))
    assert pane.to_settle.cards == []


def test_one_key_credits_a_photographer_and_one_takes_it_back(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory, newsroom: Newsroom
) -> None:
    known = newsroom.contributors.add("Una Reid", "Northern Courier")
    pane.reconciling.reload()
    tasks.finish()
    open_story.edit(figures=(_signed("a", "Una Reid", "Bo Roe"),))
    pane.settle()
    qtbot.waitUntil(pane.to_settle.cards[0].hasFocus)
    QTest.keyClick(pane.to_settle.cards[0], Qt.Key.Key_A)
    una = open_story.fields.credits[-1]
    assert una == Credit("Una Reid", "photography", "", "Northern Courier", known.id)
    QTest.keyClick(pane.to_settle.cards[0], Qt.Key.Key_X)
    assert pane.to_settle.cards == []
    assert not pane.to_settle.isVisible()
    assert "Una Reid" in pane.model.printed.photo_credits
    assert "Una Reid" not in pane.model.printed.tagline
    open_story.ledger.undo()
    open_story.ledger.undo()
    assert open_story.fields.credits == PEOPLE
    assert len(pane.to_settle.cards) == 2


def test_a_line_of_the_text_that_would_be_printed_twice_is_taken_out(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    body = "It rained.\n\nReporting by Ana Lind in Oslo"
    open_story.edit(body=body)
    taken: list[tuple[int, int]] = []
    pane.reconciling.take_out_of_body.connect(lambda *span: taken.append(span))
    (card,) = pane.to_settle.cards
    QTest.keyClick(card, Qt.Key.Key_T)
    assert [body[start:end] for start, end in taken] == ["\n\nReporting by Ana Lind in Oslo"]


def test_a_line_is_written_over_and_goes_back_to_its_rule(
    qtbot: QtBot, pane: CreditsPane, open_story: OpenStory
) -> None:
    line = pane.printed.lines["byline"]
    QTest.mouseClick(line.pen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(line.box.hasFocus)
    line.box.setPlainText("By our staff")
    QTest.keyClick(line.box, Qt.Key.Key_Return)
    assert line.pen.hasFocus()
    assert open_story.fields.printed.byline == "By our staff"
    assert line.words.text() == "By our staff"
    QTest.mouseClick(line.back, Qt.MouseButton.LeftButton)
    assert line.words.text() == "By Ana Lind and Kofi Mensah"
    QTest.mouseClick(line.pen, Qt.MouseButton.LeftButton)
    line.box.setPlainText("Nobody")
    QTest.keyClick(line.box, Qt.Key.Key_Escape)
    assert open_story.fields.printed.byline is None


def test_a_note_and_readers_only_unfold(pane: CreditsPane, open_story: OpenStory) -> None:
    row = pane._rows[0]
    assert not row.note.isVisible()
    row.more.click()
    QTest.keyClicks(row.note, "Day rate agreed")
    row.note.editingFinished.emit()
    row.vanity.click()
    assert open_story.fields.credits[0] == replace(
        PEOPLE[0], note="Day rate agreed", is_vanity=True
    )


def test_an_unfolded_note_folds_where_another_credit_comes_to_stand(
    qtbot: QtBot, pane: CreditsPane
) -> None:
    first, second = pane._rows[:2]
    first.more.click()
    first.note.setFocus()
    qtbot.waitUntil(first.note.hasFocus)
    QTest.keyClick(first.note, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not first.note.isVisible()
    assert second.name.hasFocus()


def test_who_is_protected_is_credited_by_their_pseudonym_or_hidden(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    secret = Contributor("1", "Ann Montoya", pseudonym="A. Shore", is_protected=True)
    model.add(secret.name, secret)
    model.add("Bo Roe", replace(secret, id="2", name="Bo Roe", pseudonym=""))
    first, second = open_story.fields.credits[-2:]
    assert (first.name, first.hidden) == ("A. Shore", False)
    assert (second.name, second.hidden) == ("Bo Roe", True)


def test_somebody_is_credited_with_their_usual_role(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    model.add("Una Reid", Contributor("1", "Una Reid", roles=("photography",)))
    assert open_story.fields.credits[-1].role == "photography"
    open_story.edit(credits=())
    model.add("Una Reid", Contributor("1", "Una Reid", roles=("photography",)))
    assert open_story.fields.credits[-1].role == "writer"
