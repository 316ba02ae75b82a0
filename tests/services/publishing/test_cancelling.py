"""Cancelled while it is on its way: it stops where readers see nothing, else it is on record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.status import Status
from editor.targets.contract import Parcel
from tests.services.publishing.desk import Desk, desk
from tests.services.publishing.memory_site import broken, memory_kind


def _at(here: Desk, call: str, moment: str, act: Callable[[], object]) -> None:
    """Something is done, once, at a call of the site."""
    done: list[object] = []

    def cut(name: str, when: str) -> None:
        if (name, when) == (call, moment) and not done:
            done.append(True)
            act()

    here.site.cut = cut


@pytest.mark.parametrize("call", ["find", "upload", "begin", "write tags"])
def test_what_is_cancelled_on_its_way_never_reaches_readers(tmp_path: Path, call: str) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        _at(here, call, "before", lambda: here.outbox.cancel(made.id))
        here.outbox.run()
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.CANCELLED
        assert here.site.published() == []


def test_a_line_that_breaks_doesnt_bring_back_what_was_cancelled(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()

        def cut(call: str, _when: str) -> BaseException | None:
            if call != "begin":
                return None
            here.outbox.cancel(made.id)
            return broken()

        here.site.cut = cut
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.CANCELLED


def test_what_is_cancelled_while_it_waits_a_moment_isnt_begun(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        here.site.cut = lambda _call, _when: broken()
        here.outbox.run()
        here.site.cut = lambda _call, _when: None
        here.site.calls.clear()
        at = here.outbox.get(made.id).next_try_at
        assert at is not None
        here.set_clock(at)
        here.pass_(seconds=-2)
        sleep = here.sleep

        def cancelling(seconds: float) -> None:
            here.outbox.cancel(made.id)
            sleep(seconds)

        here.draining._sleep = cancelling
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.CANCELLED
        assert here.site.calls == []


def test_what_readers_saw_before_it_was_cancelled_is_on_record(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        _at(here, "set_status", "after", lambda: here.outbox.cancel(made.id))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert here.stories.get("ferry").status is Status.PUBLISHED
        assert here.sent(act=Act.KILL).state is DispatchState.SENT


def test_an_update_that_readers_have_in_part_is_gone_through_with(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.stories.set_fields("ferry", {"headline": "Ferry is back", "keywords": "boats"})
        (update,) = here.publish()
        _at(here, "write tags", "before", lambda: here.outbox.cancel(update.id))
        here.outbox.run()
        assert here.outbox.get(update.id).state is DispatchState.SENT
        here.stories.set_fields("ferry", {"headline": "Ferry sails"})
        assert here.sent().state is DispatchState.SENT


def test_an_entry_moved_while_it_is_sent_keeps_its_place(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        for slug in ("ferry", "pier"):
            here.story(tmp_path, slug)
        (one,) = here.publish()
        (two,) = here.publish("pier")

        def cut(call: str, when: str) -> BaseException | None:
            if (call, when) != ("begin", "before"):
                return None
            here.outbox.move(one.id, None)
            return broken()

        here.site.cut = cut
        here.outbox.run(is_cancelled=lambda: "begin" in here.site.calls)
        assert [each.id for each in here.outbox.entries()] == [two.id, one.id]


def test_a_parcel_delivered_before_it_was_cancelled_is_on_record(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        got: list[str] = []

        class Place:
            def diagnose(self) -> object: ...

            def clock(self) -> None: ...

            def close(self) -> None: ...

            def deliver(self, parcel: Parcel, octets: object) -> str:  # noqa: ARG002
                got.append(parcel.id)
                here.outbox.cancel(parcel.id)
                return "the drop"

        kind = memory_kind(here.site, connect=lambda *_: Place(), is_drop=True)
        here.kinds["memory"] = kind
        here.story(tmp_path)
        sent = here.sent()
        assert got == [sent.id]
        assert sent.state is DispatchState.SENT
        assert here.stories.get("ferry").status is Status.PUBLISHED
