"""When readers get a story: at once, at a time in a zone, after an embargo."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.ui.open_story import OpenStory
from editor.ui.publish.view_model import PublishViewModel
from tests.ui.publish.conftest import BLOCKER, settle
from tests.ui.publish.desk import COURIER, NOON, FakeDesk

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

Plan = Callable[[], None]


def test_a_time_is_asked_for_with_its_zone(model: PublishViewModel, desk: FakeDesk) -> None:
    model.tick("t1", on=True)
    model.choose(is_timed=True, day="2026-11-25", time="06:00", zone="Europe/Berlin")
    ask = model.ask()

    assert ask is not None
    assert ask.at == moment("2026-11-25 06:00 Europe/Berlin")
    assert model.time_fault() == ""


def test_a_time_that_is_over_or_none_at_all_is_told(model: PublishViewModel) -> None:
    model.tick("t1", on=True)
    model.choose(is_timed=True, day="2026-11-24", time="12:00", zone="Europe/Berlin")
    assert model.reason_against() == "That time is over. Choose a later one, or at once."
    model.choose(time="six")
    assert "is not a date, a time and a zone" in model.reason_against()
    assert model.ask() is None
    model.choose(is_timed=False)
    assert model.time_fault() == ""


def test_the_first_proposal_of_a_time_lies_well_ahead(model: PublishViewModel) -> None:
    model.choose(zone="Asia/Kolkata")
    model.choose_a_time()

    assert (model.choice.day, model.choice.time) == ("2026-11-24", "19:00")  # now it is 17:30 there
    assert model.time_fault() == ""


def test_a_schedule_that_came_too_near_is_refused_at_the_button(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    at = moment("2026-11-24 12:03 UTC")
    desk.publishing.changes = {"schedule_at": at, "release_at": None}
    model.tick("t1", on=True)
    model.choose(is_timed=True, day="2026-11-24", time="12:03", zone="UTC")
    planned()
    assert model.reason_against() == ""
    model.clock = lambda: NOON + timedelta(seconds=91)

    assert "at least 90 seconds ahead" in model.reason_against()
    model.publish()
    settle()
    assert desk.publishing.stored == []


def test_a_kill_never_waits_for_a_time(model: PublishViewModel, desk: FakeDesk) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    model.choose(is_timed=True, day="2026-11-25", time="06:00", act=Act.KILL)
    ask = model.ask()

    assert ask is not None
    assert ask.at is None


def test_a_story_that_is_set_to_a_time_brings_it_along(
    open_story: OpenStory, desk: FakeDesk
) -> None:
    open_story.edit(publish_at=moment("2026-11-26 07:30 Europe/London"))
    model = PublishViewModel(open_story, lambda: desk, open_story, clock=lambda: NOON)
    model.turn_on(on=True)
    settle()

    assert model.choice.is_timed
    assert model.choice.at() == open_story.fields.publish_at


def test_an_embargo_is_told_while_it_lasts(model: PublishViewModel, open_story: OpenStory) -> None:
    until = moment("2026-11-25 06:00 Europe/Berlin")
    open_story.edit(embargo_until=until)
    assert model.embargo == until
    model.clock = lambda: until.utc

    assert model.embargo is None


def test_an_embargo_alone_stops_no_publishing(model: PublishViewModel) -> None:
    embargo = Finding("embargoed", Severity.BLOCKER, "It is under embargo.", "embargo_until")
    model.open_story.set_findings((embargo,))
    assert not model.blockers
    model.open_story.set_findings((embargo, BLOCKER))
    assert model.blockers == (BLOCKER,)
