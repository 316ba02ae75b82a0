"""From the button to the receipt, as the sheet shows it."""

from collections.abc import Callable

import pytest

from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.ui.open_story import OpenStory
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import address_of, summary_words
from tests.ui.publish.conftest import settle
from tests.ui.publish.desk import COURIER, FakeDesk, dispatch

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

Plan = Callable[[], None]


@pytest.fixture
def published(model: PublishViewModel, desk: FakeDesk, planned: Plan) -> PublishViewModel:
    """To two targets, stored and not sent yet."""
    model.tick("t1", on=True)
    model.tick("t2", on=True)
    planned()
    model.publish()
    settle()
    return model


def test_the_receipt_takes_the_place_of_the_entry_and_is_told_once(
    published: PublishViewModel, desk: FakeDesk
) -> None:
    arrived: list[int] = []
    published.sending.arrived.connect(lambda: arrived.append(1))
    desk.arrive("d1-t1")
    published.sending.look()
    settle()
    published.sending.look()
    settle()

    (first, second) = published.sending.under_way
    assert first.state is DispatchState.SENT
    assert address_of(first) == "https://courier.example/2026/11/bridge-vote/"
    assert second.state is DispatchState.WAITING
    assert arrived == [1]
    assert summary_words(published.sending.under_way) == "1 of 2 sent"


def test_what_was_sent_before_stays_a_receipt(
    published: PublishViewModel, desk: FakeDesk, planned: Plan
) -> None:
    for entry in ("d1-t1", "d1-t2"):
        desk.arrive(entry)
    published.sending.look()
    settle()
    assert list(published.sending.receipts) == []
    assert not published.sending.is_open
    planned()
    published.publish()
    settle()

    assert [each.id for each in published.sending.under_way] == ["d2-t1", "d2-t2"]
    assert {each.id for each in published.sending.receipts} == {"d1-t1", "d1-t2"}


def test_a_stopped_entry_is_tried_again_by_hand(
    published: PublishViewModel, desk: FakeDesk
) -> None:
    told: list[int] = []
    published.sending.due.connect(lambda: told.append(1))
    desk.outbox.turn("d1-t1", state=DispatchState.STOPPED, said="It refuses (403).")
    published.sending.look()
    settle()
    assert summary_words(published.sending.under_way) == "0 of 2 sent · 1 needs you"
    published.sending.retry("d1-t1")
    settle()

    assert published.sending.under_way[0].state is DispatchState.WAITING
    assert told == [1]


def test_an_entry_can_be_taken_out_again(published: PublishViewModel, desk: FakeDesk) -> None:
    published.sending.cancel("d1-t2")
    settle()

    assert [each.id for each in desk.outbox.waiting] == ["d1-t1"]
    assert published.sending.under_way[1].state is DispatchState.CANCELLED


def test_entries_of_other_stories_are_none_of_the_sheets_business(
    model: PublishViewModel, desk: FakeDesk, open_story: OpenStory, bridge: object
) -> None:
    assert open_story.newsroom is not None
    other = open_story.newsroom.stories.new("other")
    desk.outbox.waiting = (dispatch("x", COURIER, other),)
    model.sending.read()
    settle()

    assert model.sending.under_way == ()


def test_why_nothing_is_sent_at_all_is_told(published: PublishViewModel) -> None:
    published.sending.look("Sending broke off. It is tried again by itself.")

    assert published.sending.trouble.startswith("Sending broke off.")


def test_receipts_are_read_in_passing_only_when_an_entry_has_gone(
    published: PublishViewModel, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    receipts = desk.publishing.receipts

    def counted(key: str) -> tuple[Dispatch, ...]:
        asked.append(key)
        return receipts(key)

    monkeypatch.setattr(desk.publishing, "receipts", counted)
    published.sending.look()
    settle()
    assert asked == []
    desk.arrive("d1-t1")
    published.sending.look()
    settle()

    assert asked


def test_what_was_cancelled_elsewhere_is_gone_from_the_sheet(
    model: PublishViewModel, planned: Plan, desk: FakeDesk
) -> None:
    model.tick("t1", on=True)
    planned()
    model.publish()
    settle()
    (entry,) = model.sending.under_way
    desk.outbox.cancel(entry.id)
    model.sending.look()
    settle()
    assert model.sending.under_way == ()
