"""What somebody decides: a conflict settled, what is gone made anew, bytes sent once more."""

from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.three_way import Side
from editor.domain.status import Status
from editor.services.publishing.plan import Ask
from editor.services.publishing.remote_changes import RemoteChanges
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import DiedError, MemorySite, broken, memory_kind

SAID = "An earlier version gave the wrong year."


def test_a_correction_that_met_a_change_there_can_be_settled(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        (post,) = here.site.posts.values()
        post["title"] = "Their headline"
        met = here.sent(act=Act.CORRECT, correction=SAID)
        assert met.state is DispatchState.CONFLICT
        room = here.newsroom
        changes = RemoteChanges(
            room.store, here.stories, room.history, here.targets, here.publishing.again
        )
        told = changes.difference(met.id)
        changes.resolve(met.id, {each.id: Side.OURS for each in told.open_questions({})})
        here.outbox.run()
        assert here.outbox.get(met.id).state is DispatchState.SENT
        assert SAID in post["text"]
        article = here.stories.get("ferry")
        assert (article.status, len(article.corrections)) == (Status.CORRECTED, 1)


def test_publishing_once_more_is_no_yes_to_a_draft_that_was_changed_there(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        refused = NotSentError("No.", Fault.REFUSED)
        here.site.cut = lambda call, _when: refused if call == "set_status" else None
        here.sent()
        here.site.cut = lambda _call, _when: None
        (post,) = here.site.posts.values()
        post["text"] = "Their words."
        for _ in range(3):
            asked = here.sent()
            assert asked.state is DispatchState.CONFLICT
            assert post["text"] == "Their words."
        here.outbox.retry(asked.id)
        here.outbox.run()
        assert here.outbox.get(asked.id).state is DispatchState.SENT


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("call", ["begin", "look for picture", "write words"])
def test_what_is_made_anew_survives_a_broken_line(tmp_path: Path, call: str, moment: str) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.site.posts.clear()
        here.site.pictures.clear()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        gone = here.sent()
        assert gone.state is DispatchState.CONFLICT
        here.outbox.retry(gone.id)
        cut = [broken()]
        here.site.cut = lambda name, when: (
            cut.pop() if cut and (name, when) == (call, moment) else None
        )
        here.outbox.run()
        here.pass_(minutes=1)
        here.outbox.run()
        assert here.outbox.get(gone.id).state is DispatchState.SENT
        (post,) = here.site.posts.values()
        assert (post["title"], post["status"]) == ("Ferry is back", "published")
        assert here.site.calls.count("begin") <= 3


def test_an_older_version_isnt_sent_over_a_newer_one(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        first = here.sent()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        (update,) = here.publish()
        with pytest.raises(RefusedError, match="newer version"):
            here.outbox.resend(first.id)
        here.outbox.run()
        with pytest.raises(RefusedError, match="newer version"):
            here.outbox.resend(first.id)
        again = here.outbox.resend(update.id)
        here.outbox.run()
        assert here.outbox.get(again.id).state is DispatchState.SENT
        assert here.outbox.resend(update.id).post == update.post


def test_a_cancelled_kill_doesnt_keep_the_bytes_from_being_sent_again(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent()
        (kill,) = here.publish(act=Act.KILL)
        with pytest.raises(RefusedError, match="withdrawn"):
            here.outbox.resend(sent.id)
        here.outbox.cancel(kill.id)
        assert here.outbox.resend(sent.id).post == sent.post


def test_a_kill_takes_away_the_pictures_of_earlier_versions_too(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        article = here.stories.get("ferry")
        here.stories.save(
            article.__class__(
                **{name: getattr(article, name) for name in article.__dataclass_fields__}
                | {"figures": article.figures[:1], "body": article.body.split("![](")[0]}
            )
        )
        assert len(here.sent(override="A test").post.pictures) < 2
        here.sent(act=Act.KILL)
        assert here.site.pictures == {}


def test_unpublished_at_two_places_it_is_back_in_edit(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.kinds["other"] = memory_kind(MemorySite())
        here.targets.add("other", "Mirror", "https://mirror.example")
        here.story(tmp_path)
        here.publish(targets=("courier", "mirror"))
        here.outbox.run()
        here.publish(act=Act.UNPUBLISH)
        here.outbox.run()
        assert here.stories.get("ferry").status is Status.IN_EDIT
        assert len(here.stories.get("ferry").status_log) == 2


def test_what_was_unpublished_at_one_place_isnt_brought_back_by_a_correction(
    tmp_path: Path,
) -> None:
    with desk(tmp_path) as here:
        other = MemorySite()
        here.kinds["other"] = memory_kind(other)
        here.targets.add("other", "Mirror", "https://mirror.example")
        here.story(tmp_path)
        here.publish(targets=("courier", "mirror"))
        here.outbox.run()
        here.sent(act=Act.UNPUBLISH, targets=("courier",))
        (plan,) = here.publishing.plans(Ask("ferry", act=Act.CORRECT, correction=SAID))
        assert plan.target.name == "Mirror"
        with pytest.raises(RefusedError, match="isn’t published on “Courier”"):
            here.publish(act=Act.CORRECT, correction=SAID, targets=("courier",))
        here.sent(act=Act.CORRECT, correction=SAID)
        assert here.site.published() == []
        assert len(other.published()) == 1
        assert {each.target for each in here.publish(act=Act.KILL)} == {
            each.id for each in here.targets.all()
        }


def test_a_version_that_waits_at_one_place_counts_once(tmp_path: Path) -> None:
    """One target fails from the beginning; what goes to both later counts on, once each."""
    with desk(tmp_path) as here:
        other = MemorySite()
        here.kinds["other"] = memory_kind(other)
        here.targets.add("other", "Mirror", "https://mirror.example")
        other.cut = lambda _call, _when: broken()
        here.story(tmp_path)
        both = ("courier", "mirror")
        versions = [here.publish(targets=both)[0].post.version]
        here.outbox.run()
        versions.append(here.publish(act=Act.CORRECT, correction=SAID)[0].post.version)
        here.outbox.run()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        versions.append(here.publish(targets=both)[0].post.version)
        here.outbox.run()
        other.cut = lambda _call, _when: None
        here.pass_(hours=1)
        here.outbox.run()
        assert versions == [1, 2, 3]
        assert here.outbox.entries() == ()
        assert len(here.stories.get("ferry").status_log) == 3
        titles = [each["title"] for site in (here.site, other) for each in site.published()]
        assert titles == ["Ferry is back"] * 2


def test_killed_after_the_site_acted_it_says_so_when_it_comes_back(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        here.site.cut = lambda call, when: (
            DiedError() if (call, when) == ("set_status", "after") else None
        )
        with pytest.raises(DiedError):
            here.outbox.run()
        here.site.cut = lambda _call, _when: None
        assert here.outbox.get(made.id).state is DispatchState.SENDING
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert len(here.site.published()) == 1
