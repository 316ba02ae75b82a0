"""Who is needed is told once, behind other trouble, and no longer than it is so."""

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.publishing.dispatch import DispatchState
from editor.ui.banner import Banner
from editor.ui.outbox.telling import Telling
from tests.ui.outbox.desk import dispatch

pytestmark = pytest.mark.window

CHANGED = dispatch("a", DispatchState.CONFLICT, slug="harbour", target="t1")
STOPPED = dispatch("b", DispatchState.STOPPED, slug="market", target="t1")


class Desk:
    """A banner, and what needs somebody."""

    def __init__(self, qtbot: QtBot) -> None:
        self.banner = Banner()
        qtbot.addWidget(self.banner)
        self.needing = frozenset({"a", "b"})
        self.telling = Telling(
            self.banner, lambda: self.needing, lambda: {"t1": "Courier site"}, parent=self.banner
        )


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_trouble_takes_the_place_of_a_hint_at_once(desk: Desk) -> None:
    desk.banner.say("Ctrl+K is a link.", kind="hint")
    desk.telling.tell((CHANGED,))
    assert "harbour" in desk.banner.message.text()


def test_other_trouble_stands_until_it_is_put_away(desk: Desk) -> None:
    desk.banner.say("The disk is full.")
    desk.telling.tell((CHANGED,))
    assert desk.banner.message.text() == "The disk is full."
    desk.banner.hide()
    desk.telling.look()
    assert "harbour" in desk.banner.message.text()


def test_what_is_over_before_it_could_be_said_is_never_said(desk: Desk) -> None:
    desk.banner.say("The disk is full.")
    desk.telling.tell((CHANGED,))
    desk.needing = frozenset()
    desk.telling.look()
    desk.banner.hide()
    desk.telling.look()
    assert desk.banner.isHidden()


def test_the_banner_goes_when_nobody_is_needed_any_more(desk: Desk) -> None:
    desk.telling.tell((CHANGED, STOPPED))
    assert desk.banner.message.text() == "2 stories in the outbox need you."
    desk.needing = frozenset({"b"})
    desk.telling.look()
    assert not desk.banner.isHidden()
    desk.needing = frozenset()
    desk.telling.look()
    assert desk.banner.isHidden()


def test_trouble_of_others_isnt_put_away(desk: Desk) -> None:
    desk.telling.tell((CHANGED,))
    desk.banner.say("The disk is full.")
    desk.needing = frozenset()
    desk.telling.look()
    assert not desk.banner.isHidden()


def test_a_change_at_a_site_is_offered_to_be_seen_and_the_rest_in_the_outbox(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.telling.tell((CHANGED,))
    with qtbot.waitSignal(desk.telling.conflict_asked) as asked:
        desk.banner._offers[0].click()
    assert asked.args == ["a"]
    desk.telling.tell((STOPPED,))
    with qtbot.waitSignal(desk.telling.entry_asked) as asked:
        desk.banner._offers[0].click()
    assert asked.args == ["b"]
