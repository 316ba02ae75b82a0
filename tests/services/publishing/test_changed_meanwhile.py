"""What was decided about a story after it was stored for sending: it is heeded before it leaves."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.credit import Credit
from editor.domain.errors import RefusedError
from editor.domain.moment import moment
from editor.domain.place import Place
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import UnknownTargetError
from editor.domain.status import Status
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite, memory_kind

SIX = moment("2026-11-24 06:00 Europe/Berlin")  # 05:00 UTC
NINE = moment("2026-11-24 09:00 Europe/Berlin")
EMBARGO = {"embargo_until": "2026-11-24 06:00 Europe/Berlin"}
LATER = {"embargo_until": "2026-11-24 09:00 Europe/Berlin"}


def test_an_embargo_that_came_later_holds_what_waits_already(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        here.stories.set_fields("ferry", EMBARGO)
        here.outbox.run()
        held = here.outbox.get(made.id)
        assert (held.state, held.release_at) == (DispatchState.HELD, SIX)
        assert here.site.calls == []
        here.set_clock(SIX.utc)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_an_embargo_that_was_moved_later_is_the_one_that_counts(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        here.stories.set_fields("ferry", LATER)
        here.set_clock(SIX.utc)
        here.outbox.run()
        held = here.outbox.get(made.id)
        assert (held.state, held.release_at) == (DispatchState.HELD, NINE)
        assert here.site.calls == []
        here.set_clock(NINE.utc)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_an_embargo_that_is_lifted_lets_a_newer_version_go_at_once(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (held,) = here.publish()
        with pytest.raises(RefusedError, match="is held until") as refused:
            here.outbox.retry(held.id)
        assert "publish it again" in refused.value.hint
        here.stories.set_fields("ferry", {"embargo_until": ""})
        assert here.sent().state is DispatchState.SENT
        assert here.outbox.get(held.id).state is DispatchState.CANCELLED
        here.set_clock(SIX.utc)
        assert here.outbox.run() == ()


def test_a_story_that_went_to_the_bin_doesnt_go_out(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        library, key = here.newsroom.library, here.stories.get("ferry").id
        library.move(key, Place.BIN)
        here.outbox.run()
        stopped = here.outbox.get(made.id)
        assert stopped.state is DispatchState.STOPPED
        assert here.site.calls == []
        library.move(key, Place.DESK)
        here.outbox.retry(made.id)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_a_story_that_the_desk_killed_doesnt_go_out(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        (made,) = here.publish()
        here.stories.save(replace(here.stories.get("ferry"), status=Status.KILLED))
        here.set_clock(SIX.utc)
        here.outbox.run()
        stopped = here.outbox.get(made.id)
        assert stopped.state is DispatchState.STOPPED
        assert stopped.said == "“ferry” was killed since it was stored."
        assert here.site.calls == []


def test_who_kills_what_only_waits_is_told_to_cancel_it(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, **EMBARGO)
        here.publish()
        for targets in ((), ("courier",)):
            with pytest.raises(RefusedError, match="isn’t published") as refused:
                here.publish(act=Act.KILL, targets=targets)
            assert refused.value.hint == "It waits in the outbox: cancel it there."


def test_a_story_renamed_while_it_waits_arrives_as_itself(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        here.stories.set_fields("ferry", {"slug": "boat"})
        here.targets.change("courier", name="Gazette")
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert here.stories.get("boat").status is Status.PUBLISHED


def test_a_target_of_a_kind_that_is_gone_stops_its_own_queue_alone(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        other = MemorySite()
        here.kinds["other"] = memory_kind(other)
        here.targets.add("other", "Mirror", "https://mirror.example")
        here.story(tmp_path)
        made = here.publish(targets=("courier", "mirror"))
        del here.kinds["memory"]
        here.outbox.run()
        states = [here.outbox.get(each.id).state for each in made]
        assert states == [DispatchState.STOPPED, DispatchState.SENT]


def test_nothing_is_sent_again_to_a_target_that_was_removed(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent()
        here.targets.remove("courier")
        with pytest.raises(UnknownTargetError):
            here.outbox.resend(sent.id)
        assert here.outbox.entries() == ()


def test_a_person_who_was_protected_since_isnt_told_of(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        people = here.newsroom.contributors
        known = replace(people.add("Greta Holm"), email="greta@home.example")
        people.change(known)
        article = here.stories.get("ferry")
        credit = Credit("Greta Holm", contributor_id=known.id)
        here.stories.save(replace(article, credits=(credit,)))
        (made,) = here.publish()
        assert made.post.authors[0].email == "greta@home.example"
        people.change(replace(known, is_protected=True))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.STOPPED
        assert here.site.calls == []
        anew = here.sent()
        assert anew.state is DispatchState.SENT
        assert anew.post.authors == ()


def test_two_versions_stored_without_a_network_count_as_two(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        first = here.publish()[0].post
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        second = here.publish()[0].post
        corrected = here.publish(act=Act.PUBLISH)[0].post
        assert [first.version, second.version, corrected.version] == [1, 2, 3]
        here.outbox.run()
        assert len(here.stories.get("ferry").status_log) == 3


def test_a_live_story_doesnt_move_to_an_address_that_is_taken(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        for slug in ("ferry", "pier"):
            here.story(tmp_path, slug)
            here.sent(slug)
        here.stories.set_fields("ferry", {"url_slug": "pier-returns", "headline": "Moved"})
        stopped = here.sent()
        assert stopped.state is DispatchState.STOPPED
        assert "Another post there has the address" in stopped.said
        assert "Moved" not in {each["title"] for each in here.site.published()}


def test_names_of_files_are_plain_whatever_the_address_is(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, url_slug="../../Fähre zurück")
        (made,) = here.publish()
        names = [each.file_name for each in made.post.pictures]
        assert all(name.startswith("fahre-zuruck-") for name in names), names
