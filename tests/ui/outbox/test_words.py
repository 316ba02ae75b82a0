"""What the bottom of the window and the rows say of the outbox."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Progress, Step
from editor.services.publishing.plan import OutboxSummary
from editor.ui.outbox.rows import outbox_rows
from editor.ui.outbox.words import (
    clock_time,
    late_question,
    log_time,
    needing_words,
    state_words,
    status_words,
)
from tests.ui.outbox.desk import AT_SIX, NOW, SITE, WIRE, dispatch, receipt

BERLIN = ZoneInfo("Europe/Berlin")
TARGETS = {each.id: each for each in (SITE, WIRE)}


@pytest.mark.parametrize(
    ("summary", "is_sending", "text"),
    [
        (OutboxSummary(), False, ""),
        (OutboxSummary(waiting=1), False, "1 waiting to publish"),
        (OutboxSummary(waiting=1, offline=True), False, "Offline: 1 waiting to publish"),
        (OutboxSummary(waiting=2), True, "Publishing 2…"),
        (OutboxSummary(held=1, next_at=AT_SIX.utc), False, "1 held until 06:00 CET"),
        (OutboxSummary(needing=1), False, "1 needs you"),
        (
            OutboxSummary(waiting=2, held=1, needing=3),
            False,
            "3 need you · 2 waiting to publish · 1 held",
        ),
        (OutboxSummary(), True, ""),
    ],
)
def test_the_bottom_of_the_window_says_what_waits(
    summary: OutboxSummary, is_sending: bool, text: str
) -> None:
    words = status_words(summary, NOW, is_sending=is_sending, zone=BERLIN)
    assert words.text == text
    assert words.is_amber == (summary.needing > 0)
    assert words.spoken == (f"Outbox: {text.replace(' · ', ', ')}" if text else "")


def test_a_narrow_window_says_what_matters_most() -> None:
    words = status_words(OutboxSummary(waiting=4, needing=1), NOW, is_sending=False)
    assert words.short == "1 needs you"


def test_a_time_of_another_day_says_which() -> None:
    assert clock_time(NOW, NOW, BERLIN) == "09:00 CET"
    assert clock_time(NOW + timedelta(days=1), NOW, BERLIN) == "25 Nov, 09:00 CET"
    assert clock_time(NOW + timedelta(days=60), NOW, BERLIN) == "23 Jan 2027, 09:00 CET"
    assert log_time(NOW + timedelta(seconds=7), NOW, BERLIN) == "09:00:07 CET"
    assert log_time(NOW - timedelta(days=1), NOW, BERLIN) == "23 Nov, 09:00:00 CET"


def test_a_moment_is_told_in_the_zone_that_the_desk_said_it_in() -> None:
    held = dispatch("a", DispatchState.HELD, release_at=AT_SIX)
    assert state_words(held, NOW) == "Held until 06:00 CET"
    late = replace(held, state=DispatchState.LATE)
    expected = "Its moment passed at 06:00 CET while nobody could send. Send now?"
    assert late_question(late, NOW) == expected
    tomorrow = NOW + timedelta(days=1)
    assert state_words(late, tomorrow) == "Late: its moment passed on 24 Nov, 06:00 CET"


def test_a_zone_that_this_computer_does_not_know_is_told_as_it_was_typed() -> None:
    odd = replace(AT_SIX, zone="Nowhere/Town")
    held = dispatch("a", DispatchState.HELD, release_at=odd)
    assert state_words(held, NOW) == "Held until 2026-11-24 06:00 Nowhere/Town"


def test_what_waits_says_why() -> None:
    later = dispatch("a", next_try_at=NOW + timedelta(minutes=2))
    assert state_words(later, NOW).startswith("Waiting: next try at ")
    assert state_words(later, NOW, paused="moving house") == "Waiting: paused"
    assert state_words(replace(later, next_try_at=NOW - timedelta(minutes=2)), NOW) == "Waiting"
    done = Progress(done=(Step.CHECK, Step.PICTURES))
    moving = dispatch("b", DispatchState.SENDING, progress=done)
    assert state_words(moving, NOW) == "Sending: done up to “Send pictures”"


@pytest.mark.parametrize("state", [each for each in DispatchState if each.needs_somebody])
def test_a_banner_names_the_story_and_the_target(state: DispatchState) -> None:
    words = needing_words(dispatch("a", state, said="The site refuses."), "Courier site")
    assert "“slug-a”" in words
    assert "Courier site" in words


def test_rows_go_by_target_and_queue_and_receipts_come_last() -> None:
    waiting = [dispatch("1"), dispatch("2"), dispatch("3", target="wire")]
    paused = {**TARGETS, "wire": replace(WIRE, paused="the disk is full")}
    rows = outbox_rows(waiting, [receipt("4", version=2, act=Act.UPDATE)], paused, NOW)
    assert [row.heading or row.id for row in rows] == [
        "Courier site",
        *("1", "2"),
        "Wire folder · Paused: the disk is full",
        "3",
        "Done lately",
        "4",
    ]
    assert rows[3].is_paused
    assert rows[-1].said == "version 2   ab12ab12ab12   courier.example/bridge-vote"
    assert "Updated" in rows[-1].facts


def test_every_state_has_a_sign_of_its_own_and_a_word() -> None:
    rows = [outbox_rows([dispatch("1", state)], [], TARGETS, NOW)[1] for state in DispatchState]
    assert len({row.icon for row in rows}) == len(rows)
    assert all(row.state and row.state in row.spoken for row in rows)


def test_an_entry_of_a_target_that_is_gone_is_shown_all_the_same() -> None:
    rows = outbox_rows([dispatch("1", target="gone", headline="")], [], {}, NOW)
    assert rows[0].heading == "A target that was removed"
    assert rows[1].title == "slug-1"
