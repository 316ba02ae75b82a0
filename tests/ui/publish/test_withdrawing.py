"""What can't be taken back somewhere says so before anything is ticked there."""

import pytest

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.target import Target
from editor.ui.publish.pane import PublishPane
from tests.ui.publish.conftest import settle, stand
from tests.ui.publish.desk import COURIER, WIRE, FakeDesk, dispatch

pytestmark = pytest.mark.window

_WHY = "Whoever took the files has them."


def test_files_that_were_taken_are_not_ticked_to_be_unpublished(
    pane: PublishPane, desk: FakeDesk
) -> None:
    wire = Target(WIRE.id, WIRE.name, WIRE.kind, WIRE.url, missing={Ability.UNPUBLISH: _WHY})
    desk.targets.known["t2"] = wire
    desk.stands(wire)
    stand(pane, desk)
    assert pane.model.choice.targets == {"t1", "t2"}

    pane.model.choose(act=Act.UNPUBLISH)

    row = pane.places.rows["t2"]
    assert pane.model.choice.targets == {"t1"}
    assert not row.box.isEnabled()
    assert row.against.text() == _WHY
    assert row.against.isVisible()
    pane.model.choose(act=Act.KILL)
    assert pane.model.choice.targets == {"t1", "t2"}
    assert not row.against.isVisible()


def test_where_it_stands_nowhere_nothing_is_to_be_ticked(pane: PublishPane) -> None:
    pane.model.choose(act=Act.KILL)
    assert pane.foot.against.text() == "There is no place where that can be done."


def test_what_waits_for_a_paused_target_says_so(pane: PublishPane, desk: FakeDesk) -> None:
    desk.targets.pause("t1", "it is being moved")
    desk.outbox.waiting = (dispatch("d", COURIER, desk.article),)
    pane.model.read()
    pane.model.sending.read()
    settle()
    (card,) = pane.under_way.cards.values()
    assert desk.outbox.waiting[0].state is DispatchState.WAITING
    assert card.state.text() == "Waiting: paused"
