"""What the Publish sheet lets somebody do, and what it asks of the services."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor.domain.errors import CopydeskError, RefusedError
from editor.domain.publishing.act import Act
from editor.ui.open_story import OpenStory
from editor.ui.publish.view_model import PublishViewModel
from tests.ui.publish.conftest import BLOCKER, settle
from tests.ui.publish.desk import COURIER, WIRE, FakeDesk

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

Plan = Callable[[], None]


def test_without_a_target_it_says_what_comes_first(open_story: OpenStory) -> None:
    empty = FakeDesk(open_story.fields)
    model = PublishViewModel(open_story, lambda: empty, open_story)
    model.turn_on(on=True)
    settle()

    assert model.places == ()
    assert model.reason_against() == "Add a target first."


def test_nothing_is_read_or_planned_while_nobody_looks(
    open_story: OpenStory, desk: FakeDesk
) -> None:
    model = PublishViewModel(open_story, lambda: desk, open_story)
    open_story.edit(headline="Another")
    settle()

    assert model.places is None
    assert desk.publishing.asked == []


def test_of_two_targets_none_is_ticked_unasked(model: PublishViewModel) -> None:
    assert model.choice.targets == frozenset()
    assert model.reason_against() == "Tick where it goes."


def test_a_single_target_is_ticked_at_once(open_story: OpenStory) -> None:
    desk = FakeDesk(open_story.fields, COURIER)
    model = PublishViewModel(open_story, lambda: desk, open_story)
    model.turn_on(on=True)
    settle()

    assert model.choice.targets == {"t1"}


def test_where_the_story_stands_it_is_ticked_and_would_be_updated(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.stands(WIRE)
    model.read()
    settle()
    planned()

    assert model.choice.targets == {"t2"}
    assert [each.act for each in model.planning.plans] == [Act.UPDATE]
    assert model.reason_against() == ""


def test_what_somebody_ticked_for_an_act_is_there_again_after_another(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    desk.stands(WIRE)
    model.read()
    settle()
    model.tick("t1", on=True)
    model.choose(act=Act.CORRECT)
    assert model.choice.targets == {"t2"}
    model.choose(act=Act.PUBLISH)

    assert model.choice.targets == {"t1", "t2"}


def test_only_where_it_stands_can_it_be_corrected_or_taken_back(model: PublishViewModel) -> None:
    (courier, _) = model.places or ()
    for act in (Act.CORRECT, Act.UNPUBLISH, Act.KILL):
        assert courier.reason_against(act) == "The story doesn’t stand there."
    assert courier.reason_against(Act.PUBLISH) == ""


def test_a_story_that_was_unpublished_can_still_be_killed(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    desk.stands(COURIER, Act.UNPUBLISH)
    model.read()
    settle()
    (courier, _) = model.places or ()

    assert courier.reason_against(Act.KILL) == ""
    assert courier.reason_against(Act.CORRECT) == "The story doesn’t stand there."


def test_publishing_stores_the_saved_story_and_tells_who_sends(
    model: PublishViewModel, desk: FakeDesk, open_story: OpenStory, planned: Plan
) -> None:
    told: list[str] = []
    model.sending.due.connect(lambda: told.append("due"))
    open_story.edit(headline="The newest headline")
    model.tick("t1", on=True)
    planned()
    assert model.reason_against() == ""
    model.publish()
    settle()

    assert [ask.targets for ask in desk.publishing.stored] == [("t1",)]
    assert open_story.newsroom is not None
    stored = open_story.newsroom.stories.get(open_story.fields.id)
    assert stored.headline == "The newest headline"
    assert told == ["due"]
    assert [each.id for each in model.sending.under_way] == ["d1-t1"]


def test_a_correction_needs_its_sentence_and_takes_the_note_along(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    model.choose(act=Act.CORRECT, note="Replace the fourth paragraph.")
    assert model.reason_against() == "Write the sentence to readers first."
    model.choose(correction="The bond is $48 million.")
    planned()
    model.publish()
    settle()

    (ask,) = desk.publishing.stored
    assert (ask.act, ask.correction) == (Act.CORRECT, "The bond is $48 million.")
    assert ask.note == "Replace the fourth paragraph."
    assert model.choice.correction == ""


def test_words_of_a_correction_dont_go_out_with_another_act(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    model.choose(act=Act.CORRECT, correction="Sorry.", note="Replace it.")
    model.choose(act=Act.UNPUBLISH)
    ask = model.ask()

    assert ask is not None
    assert (ask.correction, ask.note) == ("", "")


def test_a_kill_waits_for_the_slug(
    model: PublishViewModel, desk: FakeDesk, open_story: OpenStory, planned: Plan
) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    model.choose(act=Act.KILL, confirmed="bridge")
    planned()
    assert model.reason_against() == "Type the story’s slug to confirm the kill."
    model.publish()
    settle()
    assert desk.publishing.stored == []
    model.choose(confirmed=open_story.fields.slug)
    model.publish()
    settle()

    assert [ask.act for ask in desk.publishing.stored] == [Act.KILL]
    assert model.choice.confirmed == ""


def test_a_refused_act_keeps_the_words_that_were_written_for_it(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    model.choose(act=Act.CORRECT, correction="The bond is $48 million.")
    planned()
    desk.publishing.error = RefusedError("It is killed.", hint="Put it back into edit.")
    model.publish()
    settle()

    assert model.sending.error is desk.publishing.error
    assert model.choice.correction == "The bond is $48 million."
    assert not model.sending.is_storing


def test_a_blocker_stops_it_until_somebody_says_why(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.publishing.changes = {"findings": (BLOCKER,)}
    model.tick("t1", on=True)
    model.tick("t2", on=True)
    planned()
    assert model.blockers == (BLOCKER,)
    assert "Mend the blockers" in model.reason_against()
    model.choose(override="The desk knows")
    planned()
    model.publish()
    settle()

    assert desk.publishing.stored[0].override == "The desk knows"
    assert model.choice.override == ""


def test_no_blocker_stands_against_a_kill(model: PublishViewModel, open_story: OpenStory) -> None:
    open_story.set_findings((BLOCKER,))
    assert list(model.blockers) == [BLOCKER]
    model.choose(act=Act.KILL)

    assert list(model.blockers) == []


def test_a_refusal_of_one_target_is_said_with_its_way_out(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.publishing.changes = {"refusal": "It can’t update.", "hint": "Publish it anew."}
    model.tick("t1", on=True)
    planned()

    assert model.reason_against() == "“Courier site”: It can’t update. Publish it anew."


def test_nothing_goes_out_by_a_plan_of_before_the_last_change(
    model: PublishViewModel, planned: Plan
) -> None:
    model.tick("t1", on=True)
    planned()
    assert model.reason_against() == ""
    model.tick("t2", on=True)

    assert model.reason_against() == "Working out what will happen …"


def test_a_late_answer_to_an_older_question_is_not_taken(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    model.tick("t1", on=True)
    model.planning.ask_now()
    model.tick("t1", on=False)
    settle()

    assert desk.publishing.asked
    assert model.planning.plans == ()


def test_why_nothing_can_be_planned_is_said(
    model: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    desk.publishing.error = CopydeskError("The photo is gone.")
    model.tick("t1", on=True)
    planned()

    assert model.reason_against() == "The photo is gone."


def test_another_story_begins_with_a_clean_sheet(
    model: PublishViewModel, open_story: OpenStory, planned: Plan
) -> None:
    model.tick("t1", on=True)
    model.choose(act=Act.CORRECT, correction="Sorry.")
    model.choose(act=Act.PUBLISH)
    planned()
    open_story.create("another")
    settle()

    assert open_story.fields.slug == "another"
    assert (model.choice.targets, model.choice.correction) == (frozenset(), "")
    assert model.planning.plans == ()
    assert model.reason_against() == "Tick where it goes."


def test_a_target_with_another_version_says_which(model: PublishViewModel, desk: FakeDesk) -> None:
    desk.stands(COURIER, version=3)
    model.read()
    settle()
    place = model.place_of("t1")

    assert place is not None
    assert place.version == 3
    assert replace(place, placement=None).is_public is False
