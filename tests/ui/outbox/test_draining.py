"""The outbox is sent by itself: when something is due by the wall clock, and never in a loop."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.moment import Moment
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.ui import tasks
from editor.ui.outbox.draining import (
    LONGEST_REST_MS,
    LOOK_AGAIN_MS,
    LOOK_WHILE_SENDING_MS,
    SHORTEST_REST_MS,
    Draining,
)
from tests.ui.outbox.desk import NOW, FakeOutbox, FakeSender, dispatch, newsroom_of

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


class Clock:
    """A wall clock that somebody sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox() -> FakeOutbox:
    return FakeOutbox([dispatch("a")])


@pytest.fixture
def sender(qapp: object) -> FakeSender:
    return FakeSender()


@pytest.fixture
def draining(outbox: FakeOutbox, sender: FakeSender, clock: Clock) -> Iterator[Draining]:
    made = Draining(newsroom_of(outbox), Path("library"), sender=sender, clock=clock)  # type: ignore[arg-type]
    yield made
    made.stop()
    settled()


def settled() -> None:
    for _ in range(3):
        tasks.finish()


def held_until(at: datetime) -> Dispatch:
    release = Moment(at.isoformat(timespec="minutes")[:16], "UTC", at)
    return dispatch("a", DispatchState.HELD, release_at=release)


def looked(draining: Draining) -> None:
    draining.look()
    settled()


def test_what_is_due_is_sent_at_the_first_look(draining: Draining, sender: FakeSender) -> None:
    looked(draining)
    assert sender.runs == 1
    assert draining.is_sending
    assert draining._tick.interval() == LOOK_WHILE_SENDING_MS


def test_nothing_is_started_while_nothing_is_due(
    draining: Draining, sender: FakeSender, outbox: FakeOutbox
) -> None:
    later = NOW + timedelta(seconds=1)
    for entry in (dispatch("a", next_try_at=later), dispatch("a", DispatchState.STOPPED)):
        outbox.kept = [entry]
        looked(draining)
    assert sender.runs == 0


def test_a_release_is_waited_for_no_longer_than_thirty_seconds_at_a_time(
    draining: Draining, outbox: FakeOutbox
) -> None:
    outbox.kept = [held_until(NOW + timedelta(hours=8))]
    looked(draining)
    assert draining._tick.interval() == LOOK_AGAIN_MS
    outbox.kept = [held_until(NOW + timedelta(seconds=4))]
    looked(draining)
    assert 4_000 <= draining._tick.interval() <= 4_100


def test_a_computer_that_slept_over_the_moment_sends_at_the_next_look(
    draining: Draining, outbox: FakeOutbox, sender: FakeSender, clock: Clock
) -> None:
    outbox.kept = [held_until(NOW + timedelta(hours=8))]
    looked(draining)
    clock.now = NOW + timedelta(hours=9)
    looked(draining)
    assert sender.runs == 1


def test_a_clock_that_was_set_back_sends_nothing_early(
    draining: Draining, outbox: FakeOutbox, sender: FakeSender, clock: Clock
) -> None:
    outbox.kept = [held_until(NOW + timedelta(minutes=1))]
    clock.now = NOW - timedelta(hours=1)
    looked(draining)
    assert sender.runs == 0
    assert draining._tick.interval() == LOOK_AGAIN_MS


def test_runs_that_change_nothing_come_ever_more_rarely(
    draining: Draining, sender: FakeSender, clock: Clock
) -> None:
    rests = []
    for _ in range(9):
        draining._resting.stop()
        clock.now += timedelta(seconds=70)
        looked(draining)
        sender.finish()
        settled()
        looked(draining)
        rests.append(draining._resting.interval())
    assert sender.runs == 9
    assert rests[:3] == [2_000, 4_000, 8_000]
    assert rests[-1] == LONGEST_REST_MS


def test_a_run_that_sent_something_is_followed_by_the_next_at_once(
    draining: Draining, sender: FakeSender, outbox: FakeOutbox
) -> None:
    outbox.kept.append(dispatch("b"))
    looked(draining)
    outbox.kept.pop()
    sender.finish()
    settled()
    assert draining._resting.interval() == SHORTEST_REST_MS
    assert draining.summary.waiting == 1


def test_what_a_person_stores_waits_for_no_rest(draining: Draining, sender: FakeSender) -> None:
    looked(draining)
    sender.finish()
    settled()
    draining.wake()
    settled()
    assert sender.runs == 2


def test_the_network_is_back_and_what_waited_for_it_goes(
    draining: Draining, sender: FakeSender, outbox: FakeOutbox
) -> None:
    later = NOW + timedelta(minutes=8)
    outbox.kept = [dispatch("a", next_try_at=later), dispatch("b", DispatchState.STOPPED)]
    outbox.offline = True
    looked(draining)
    draining.network.heard(is_there=True)  # it never was away
    settled()
    assert outbox.asked == []
    draining.network.heard(is_there=False)
    draining.network.heard(is_there=True)
    settled()
    assert outbox.asked == [("retry", "a")]


def test_somebody_who_is_needed_is_told_once(
    qtbot: QtBot, draining: Draining, outbox: FakeOutbox
) -> None:
    told: list[list[str]] = []
    draining.needs_somebody.connect(lambda news: told.append([each.id for each in news]))
    outbox.kept = [dispatch("a", DispatchState.LATE)]
    looked(draining)
    looked(draining)
    outbox.kept.append(dispatch("b", DispatchState.CONFLICT))
    looked(draining)
    outbox.kept = [dispatch("b", DispatchState.CONFLICT)]
    looked(draining)
    outbox.kept.append(dispatch("a", DispatchState.STOPPED))
    looked(draining)
    assert told == [["a"], ["b"], ["a"]]


def test_a_run_that_was_refused_is_tried_later_and_says_why(
    draining: Draining, sender: FakeSender
) -> None:
    looked(draining)
    sender.finish("The library can’t be read.")
    settled()
    assert draining.trouble == "The library can’t be read."
    assert draining._resting.isActive()
    draining.wake()
    settled()
    sender.finish()
    settled()
    assert draining.trouble == ""


def test_closing_leaves_the_child_and_going_back_ends_it(
    draining: Draining, sender: FakeSender
) -> None:
    looked(draining)
    draining.stop()
    assert (sender.was_left, sender.was_ended) == (True, False)
    draining.expect_another()
    draining.stop()
    assert sender.was_ended
    looked(draining)
    assert sender.runs == 1
