"""What can be done with an entry of the outbox, without a widget."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.errors import CopydeskError
from editor.domain.publishing.dispatch import DispatchEvent, DispatchState
from editor.ui import tasks
from editor.ui.outbox.acts import Deed, go_on_words, reason_against
from editor.ui.outbox.view_model import OutboxViewModel
from tests.ui.outbox.desk import NOW, WIRE, FakeOutbox, FakeTargets, dispatch, newsroom_of, receipt

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def outbox() -> FakeOutbox:
    """Two wait for the wire, three for the site, one is sent."""
    return FakeOutbox(
        [
            *(dispatch("w1", target="wire"), dispatch("w2", target="wire")),
            *(dispatch("s1"), dispatch("s2"), dispatch("s3")),
            receipt("r1"),
        ]
    )


@pytest.fixture
def targets() -> FakeTargets:
    return FakeTargets()


@pytest.fixture
def model(outbox: FakeOutbox, targets: FakeTargets) -> Iterator[OutboxViewModel]:
    model = OutboxViewModel(newsroom_of(outbox, targets), clock=lambda: NOW)
    model.reload()
    settled()
    yield model
    settled()


def settled() -> None:
    for _ in range(3):
        tasks.finish()


def ids(model: OutboxViewModel) -> list[str]:
    return [row.id for row in model.rows() if row.id]


def test_targets_come_by_name_and_each_queue_in_its_order(model: OutboxViewModel) -> None:
    assert ids(model) == ["s1", "s2", "s3", "w1", "w2", "r1"]


def test_an_entry_moves_within_its_target_alone(model: OutboxViewModel, outbox: FakeOutbox) -> None:
    for key, deed in (("s1", Deed.DOWN), ("s3", Deed.UP), ("w1", Deed.DOWN), ("s2", Deed.UP)):
        model.move(key, deed)
        settled()
    assert outbox.asked == [
        ("move", "s1", "s3"),
        ("move", "s3", "s1"),
        ("move", "w1", ""),
    ]
    assert model.reason_against(Deed.UP, "s2") == "It is the first there."
    assert model.reason_against(Deed.DOWN, "w1") == "It is the last there."


def test_the_first_button_does_what_the_state_asks_for(
    qtbot: QtBot, model: OutboxViewModel, outbox: FakeOutbox
) -> None:
    outbox.kept[2:5] = [
        dispatch("s1", DispatchState.LATE),
        dispatch("s2", DispatchState.CONFLICT),
        dispatch("s3", DispatchState.STOPPED),
    ]
    model.reload()
    settled()
    with qtbot.waitSignal(model.conflict_asked) as asked:
        model.go_on("s2")
    assert asked.args == ["s2"]
    for key in ("s1", "s3", "w1"):
        model.go_on(key)
    settled()
    assert outbox.asked == [("retry", "s1"), ("retry", "s3"), ("retry", "w1")]


def test_what_was_done_is_read_again_and_wakes_who_sends(
    qtbot: QtBot, model: OutboxViewModel
) -> None:
    with qtbot.waitSignals([model.acted, model.changed]):
        model.cancel("s1")
    settled()
    entry = model.entry("s1")
    assert entry is not None
    assert entry.state is DispatchState.CANCELLED


def test_a_refusal_is_told_with_the_way_out(
    qtbot: QtBot, model: OutboxViewModel, outbox: FakeOutbox
) -> None:
    outbox.refuses = "Readers see it already."
    with qtbot.waitSignal(model.told) as told:
        model.cancel("s1")
    settled()
    assert told.args == ["Readers see it already.", "Unpublish it instead."]


def test_a_target_is_paused_with_a_reason_and_resumed(
    model: OutboxViewModel, targets: FakeTargets
) -> None:
    model.pause("w1", "the disk is full")
    settled()
    assert targets.known[1].paused == "the disk is full"
    assert model.reason_against(Deed.GO_ON, "w1") == "Nothing is sent there: the disk is full"
    assert model.reason_against(Deed.GO_ON, "s1") == ""
    model.pause("w1", "")
    settled()
    assert targets.known[1] == WIRE


def test_the_bytes_of_a_receipt_go_once_more(model: OutboxViewModel, outbox: FakeOutbox) -> None:
    model.resend("r1")
    model.resend("s1")
    settled()
    assert outbox.asked == [("resend", "r1")]
    assert "r1-again" in ids(model)


def test_only_an_address_of_the_web_is_opened(
    qtbot: QtBot, model: OutboxViewModel, outbox: FakeOutbox
) -> None:
    with qtbot.waitSignal(model.address_asked) as asked:
        model.browse("r1")
    assert asked.args == ["https://courier.example/bridge-vote"]
    sent = outbox.kept[-1]
    assert sent.progress.remote is not None
    odd = replace(sent.progress.remote, url="file:///etc/passwd")
    outbox.kept[-1] = replace(sent, progress=replace(sent.progress, remote=odd))
    model.reload()
    settled()
    assert model.reason_against(Deed.BROWSE, "r1") == "It has no address that readers could open."


def test_the_log_of_an_entry_is_read_when_somebody_looks(
    qtbot: QtBot, model: OutboxViewModel, outbox: FakeOutbox
) -> None:
    outbox.events = [DispatchEvent("s1", NOW, "Check", "Nothing stops it.")]
    with qtbot.waitSignal(model.log_read) as read:
        model.look_at("s1")
    assert read.args == ["s1"]
    assert [each.words for each in model.log] == ["Nothing stops it."]


def test_nothing_is_told_when_nothing_changed(qtbot: QtBot, model: OutboxViewModel) -> None:
    with qtbot.assertNotEmitted(model.changed):
        model.reload()
        model.reload()
        settled()


def test_an_outbox_that_cannot_be_read_says_so_and_is_read_again(
    model: OutboxViewModel, outbox: FakeOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> tuple[()]:
        raise CopydeskError("The library is locked.", hint="Wait.")

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "entries", broken)
        model.reload()
        settled()
        assert model.trouble == "The library is locked. Wait."
    model.reload()
    settled()
    assert model.trouble == ""
    assert ids(model)


@pytest.mark.parametrize("state", list(DispatchState))
def test_every_deed_is_possible_or_says_why_not(state: DispatchState) -> None:
    entry = dispatch("a", state)
    reasons = {deed: reason_against(deed, entry, place=1, of=3) for deed in Deed}
    assert all(not why or why.endswith((".", ")")) for why in reasons.values())
    assert bool(reasons[Deed.CANCEL]) != state.is_open
    assert (reasons[Deed.GO_ON] == "") == (state.needs_somebody or state is DispatchState.WAITING)
    assert go_on_words(entry)
    assert reason_against(Deed.CANCEL, None) == "Choose an entry first."
