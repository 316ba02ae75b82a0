"""Embargoes and schedules: nothing early, nothing lost, and a late one asks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.moment import Moment, moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.status import Status
from editor.services.publishing.plan import Ask
from editor.services.publishing.timing import Timing, timing_of
from tests.builders import NOON
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite

SIX = moment("2026-11-24 06:00 Europe/Berlin")  # 05:00 UTC
EMBARGO = {"embargo_until": "2026-11-24 06:00 Europe/Berlin"}


def test_nothing_of_an_embargoed_story_leaves_before_its_moment(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        assert made.state is DispatchState.HELD
        assert made.release_at == SIX
        for _ in range(17):
            here.outbox.run()
            assert here.site.calls == []
            here.pass_(hours=1)
        assert here.now == SIX.utc
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        (post,) = here.site.published()
        assert "embargo" not in post["text"].lower()


def test_the_plan_says_that_the_computer_must_be_on(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (plan,) = here.publishing.plans(Ask("ferry"))
        (warning,) = plan.warnings
        assert "2026-11-24 06:00 Europe/Berlin (2026-11-24 05:00 UTC)" in warning
        assert "only while this computer is on" in warning
        assert plan.refusal == ""


@pytest.mark.parametrize("late", [timedelta(minutes=11), timedelta(days=3)])
def test_a_computer_that_slept_over_the_moment_asks_first(tmp_path: Path, late: timedelta) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        here.set_clock(SIX.utc + late)
        here.outbox.run()
        asked = here.outbox.get(made.id)
        assert asked.state is DispatchState.LATE
        assert "passed while nobody could send" in asked.said
        assert here.site.calls == []
        here.outbox.run()
        assert here.site.calls == []
        here.outbox.retry(made.id)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_a_few_minutes_late_is_not_late(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        here.publish()
        here.set_clock(SIX.utc + timedelta(minutes=9))
        here.outbox.run()
        assert len(here.site.published()) == 1


def test_a_clock_that_runs_ahead_leaks_nothing(tmp_path: Path) -> None:
    site = MemorySite(time=NOON)
    with desk(tmp_path, site) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        here.set_clock(SIX.utc + timedelta(minutes=1))
        here.outbox.run()
        waiting = here.outbox.get(made.id)
        assert waiting.state is DispatchState.WAITING
        assert waiting.said.startswith("By the site’s clock it is 2026-11-23 12:00:00 UTC, before")
        assert site.posts == {}
        assert site.pictures == {}


def test_a_clock_that_is_put_back_holds_it_again_and_loses_nothing(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        here.set_clock(SIX.utc - timedelta(seconds=1))
        here.outbox.run()
        here.set_clock(NOON - timedelta(days=1))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.HELD
        here.set_clock(SIX.utc + timedelta(seconds=1))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_the_zone_this_computer_is_in_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        for zone in ("Pacific/Auckland", "America/Los_Angeles"):
            monkeypatch.setenv("TZ", zone)
            here.set_clock(SIX.utc - timedelta(seconds=1))
            here.outbox.run()
            assert here.outbox.get(made.id).state is DispatchState.HELD
        here.set_clock(SIX.utc)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_a_release_cut_off_in_the_middle_goes_on_without_asking(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        cut = NotSentError("The line broke.", Fault.BROKEN)
        here.site.cut = lambda call, _when: cut if call == "set_status" else None
        here.set_clock(SIX.utc)
        here.outbox.run()
        here.site.cut = lambda _call, _when: None
        here.set_clock(SIX.utc + timedelta(hours=2))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_a_plain_time_is_handed_over_to_the_cms(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish(at=SIX)
        assert (made.release_at, made.schedule_at) == (None, SIX)
        names = [each.file_name for each in made.post.pictures]
        assert all(name.startswith("photo-") for name in names)
        here.outbox.run()
        (post,) = here.site.posts.values()
        assert (post["status"], post["at"]) == ("scheduled", SIX.utc)
        (placement,) = here.publishing.placements("ferry")
        assert placement.remote.status is RemoteStatus.SCHEDULED
        assert here.stories.get("ferry").status is Status.DRAFT


def test_what_the_cms_published_by_itself_is_kept_when_somebody_looks(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=SIX)
        (placement,) = here.publishing.placements("ferry")
        here.set_clock(SIX.utc + timedelta(minutes=1))
        there = placement.remote.__class__(placement.remote.id, RemoteStatus.PUBLISHED, "https://x")
        here.receipts.noticed(placement, there)
        here.receipts.noticed(here.publishing.placements("ferry")[0], there)
        article = here.stories.get("ferry")
        assert article.status is Status.PUBLISHED
        assert len(article.status_log) == 1


def test_a_schedule_that_came_too_near_while_off_line_is_held_here(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish(at=SIX)
        here.set_clock(SIX.utc - timedelta(seconds=30))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.HELD
        assert here.site.calls == []
        here.set_clock(SIX.utc)
        here.outbox.run()
        (post,) = here.site.posts.values()
        assert (post["status"], post["at"]) == ("published", None)


def test_a_site_that_cant_schedule_leaves_it_to_our_queue(tmp_path: Path) -> None:
    missing = {Ability.SCHEDULE: "It can’t hold a story."}
    with desk(tmp_path, missing=missing) as here:
        here.story(tmp_path)
        (made,) = here.publish(at=SIX)
        assert (made.release_at, made.schedule_at) == (SIX, None)


def at(text: str) -> Moment:
    return moment(text)


@pytest.mark.parametrize("ahead", ["2026-11-23 12:01 UTC", "2026-11-23 12:00 UTC"])
def test_less_than_ninety_seconds_ahead_is_refused(ahead: str) -> None:
    with pytest.raises(RefusedError):
        timing_of(Act.PUBLISH, None, at(ahead), NOON, can_schedule=True)


def test_the_later_of_embargo_and_time_counts() -> None:
    later = at("2026-11-25 06:00 Europe/Berlin")
    assert timing_of(Act.PUBLISH, SIX, later, NOON, can_schedule=True).release_at == later
    earlier = at("2026-11-23 18:00 UTC")
    assert timing_of(Act.PUBLISH, SIX, earlier, NOON, can_schedule=True).release_at == SIX
    over = at("2026-11-23 06:00 UTC")
    assert timing_of(Act.PUBLISH, over, None, NOON, can_schedule=True) == Timing()


def test_a_kill_waits_for_no_embargo() -> None:
    assert timing_of(Act.KILL, SIX, None, NOON, can_schedule=True) == Timing()
    assert datetime(2026, 11, 24, 5, tzinfo=UTC) == SIX.utc
