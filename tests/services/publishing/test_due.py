"""A run is started only for what it would really send."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.publishing.post import Post
from editor.services.publishing.due import due_at

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
EVENING = NOW + timedelta(hours=9)


def dispatch(id: str, state: DispatchState = DispatchState.WAITING, **fields: Any) -> Dispatch:
    known: dict[str, Any] = {
        "batch": id, "target": "site", "article": f"story-{id}", "slug": id, "headline": id,
        "act": Act.PUBLISH, "post": Post(f"urn:uuid:{id}", 1, "wordpress", ""), "made_at": NOW,
        "by": "Dana", "state": state,
    }  # fmt: skip
    return Dispatch(id=id, **(known | fields))


def held(id: str, **fields: object) -> Dispatch:
    release = Moment("2026-11-24T17:00", "UTC", EVENING)
    return dispatch(id, DispatchState.HELD, release_at=release, **fields)


def test_what_waits_is_due_now_or_at_its_next_try() -> None:
    assert due_at([], (), NOW) is None
    assert due_at([dispatch("a")], (), NOW) == NOW
    assert due_at([dispatch("a", next_try_at=LATER)], (), NOW) == LATER
    assert due_at([dispatch("a", DispatchState.SENDING)], (), NOW) == NOW


def test_behind_a_broken_line_nothing_is_due_earlier() -> None:
    queue = [dispatch("a", next_try_at=LATER), dispatch("b")]
    assert due_at(queue, (), NOW) == LATER
    assert due_at([*queue, dispatch("c", target="wire")], (), NOW) == NOW


def test_what_has_failed_often_is_passed_by_unless_several_have() -> None:
    failed = [dispatch(each, next_try_at=LATER, attempts=4) for each in "abcd"]
    assert due_at([failed[0], dispatch("z")], (), NOW) == NOW
    assert due_at([failed[0], dispatch("z", article="story-a")], (), NOW) == LATER
    assert due_at([*failed[:3], dispatch("z")], (), NOW) == NOW
    assert due_at([*failed, dispatch("z")], (), NOW) == LATER


def test_nothing_is_due_at_a_paused_target() -> None:
    assert due_at([dispatch("a"), held("b")], {"site"}, NOW) is None


def test_behind_what_needs_somebody_only_the_same_story_waits() -> None:
    stopped = dispatch("a", DispatchState.STOPPED)
    same = dispatch("b", article=stopped.article)
    assert due_at([stopped, same], (), NOW) is None
    assert due_at([stopped, same, dispatch("c")], (), NOW) == NOW


def test_what_is_held_is_due_at_its_moment_and_holds_back_its_own_story() -> None:
    kill = dispatch("b", article="story-a")
    assert due_at([held("a"), kill], (), NOW) == EVENING
    assert due_at([held("a"), dispatch("c", next_try_at=LATER)], (), NOW) == LATER


def test_what_has_become_late_is_due_so_that_it_is_written_down() -> None:
    morning = EVENING + timedelta(hours=12)
    assert due_at([held("a")], (), morning) == morning
    known = replace(held("a"), state=DispatchState.LATE)
    assert due_at([known], (), morning) is None
