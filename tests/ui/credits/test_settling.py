import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.sign_off import parse_credit_line
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.credits.pane import CreditsPane
from editor.ui.open_story import OpenStory
from tests.ui.credits.conftest import PEOPLE

pytestmark = pytest.mark.window


def _signed(name: str, *creators: str) -> Figure:
    return Figure(name, sign_off=CreditLine(creators, ("AP",)))


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
    body = "It rained.\n\nReporting by Ana Lind"
    open_story.edit(body=body)
    taken: list[tuple[int, int]] = []
    pane.reconciling.take_out_of_body.connect(lambda *span: taken.append(span))
    (card,) = pane.to_settle.cards
    QTest.keyClick(card, Qt.Key.Key_T)
    assert [body[start:end] for start, end in taken] == ["\n\nReporting by Ana Lind"]
