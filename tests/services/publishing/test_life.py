"""After publishing: corrections, updates, unpublishing and kills, each one act with a receipt."""

from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Step
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.status import Status
from editor.services.publishing.plan import Ask
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite, memory_kind

SAID = "An earlier version gave the wrong year."


def test_a_correction_tells_readers_and_clients_and_counts_up(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        first = here.sent()
        corrected = here.sent(act=Act.CORRECT, correction=SAID, note="Please use this version")
        assert corrected.state is DispatchState.SENT
        assert corrected.post.version == first.post.version + 1
        assert corrected.post.note == "Please use this version"
        (post,) = here.site.published()
        assert SAID in post["text"]
        article = here.stories.get("ferry")
        assert article.status is Status.CORRECTED
        assert [each.text for each in article.corrections] == [SAID]
        assert article.note_to_desks == "Please use this version"


def test_another_headline_doesnt_move_the_address(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, url_slug="")
        first = here.sent()
        here.stories.set_fields("ferry", {"headline": "Something else"})
        assert here.sent().post.slug == first.post.slug
        here.stories.set_fields("ferry", {"url_slug": "on-purpose"})
        assert here.sent().post.slug == "on-purpose"


def test_a_correction_that_was_stopped_isnt_written_down_twice(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        (one,) = here.publish(act=Act.CORRECT, correction=SAID)
        here.outbox.cancel(one.id)
        here.sent(act=Act.CORRECT, correction=SAID)
        assert len(here.stories.get("ferry").corrections) == 1


def test_a_correction_needs_its_sentence(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        with pytest.raises(RefusedError, match="says to readers what was wrong"):
            here.publish(act=Act.CORRECT)
        assert here.stories.get("ferry").corrections == ()


def test_what_isnt_published_cant_be_corrected_or_killed(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        for act in (Act.CORRECT, Act.UPDATE, Act.UNPUBLISH, Act.KILL):
            with pytest.raises(RefusedError, match="isn’t published anywhere"):
                here.publish(act=act, correction=SAID)


def test_an_update_after_a_correction_counts_on(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        versions = [here.sent().post.version]
        versions.append(here.sent(act=Act.CORRECT, correction=SAID).post.version)
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        versions.append(here.sent().post.version)
        versions.append(here.sent(act=Act.KILL).post.version)
        assert versions == [1, 2, 3, 4]


def test_unpublishing_is_quiet_and_can_be_undone(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        (post,) = here.site.posts.values()
        text = post["text"]
        gone = here.sent(act=Act.UNPUBLISH)
        assert gone.state is DispatchState.SENT
        assert (post["status"], post["text"]) == ("draft", text)
        assert here.stories.get("ferry").status is Status.IN_EDIT
        back = here.sent()
        assert back.act is Act.PUBLISH
        assert post["status"] == "published"
        assert len(here.site.posts) == 1


def test_a_kill_leaves_a_notice_and_takes_the_pictures_away(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        assert len(here.site.pictures) == 2
        killed = here.sent(act=Act.KILL, note="Legal reasons")
        assert killed.state is DispatchState.SENT
        (post,) = here.site.published()
        assert "has been withdrawn" in post["text"]
        assert "sailed" not in post["text"]
        assert "Legal" not in post["text"]
        assert here.site.pictures == {}
        article = here.stories.get("ferry")
        assert article.status is Status.KILLED
        assert "sailed" in article.body
        with pytest.raises(RefusedError, match="is killed"):
            here.publish()


def test_a_picture_that_another_story_shows_survives_a_kill(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.story(tmp_path, "pier")
        shared = here.stories.get("ferry").figures[0].photo
        assert shared is not None
        figures = here.stories.get("pier").figures
        photo = here.newsroom.photos.some([shared])[shared]
        here.newsroom.photos.give("pier", [photo])
        given = [each for each in here.stories.get("pier").figures if each not in figures]
        body = here.stories.get("pier").body
        changes = {
            f"figures[{len(figures)}].alt": "A ferry",
            "figures[2].caption": "A ferry rests.",
        }
        here.stories.set_fields(
            "pier", {"body": f"{body}\n\n![](figure:{given[0].name})\n"} | changes
        )
        here.sent()
        here.sent("pier", override="A test")
        before = len(here.site.pictures)
        here.sent(act=Act.KILL)
        assert 0 < before - len(here.site.pictures) <= 2
        for post in here.site.published():
            for number in range(1, 20):
                if f"https://memory.example/{number}.jpg" in post["text"]:
                    assert str(number) in here.site.pictures


def test_a_kill_cancels_what_was_still_waiting(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        (update,) = here.publish()
        here.publish(act=Act.KILL)
        assert here.outbox.get(update.id).state is DispatchState.CANCELLED
        here.outbox.run()
        (post,) = here.site.published()
        assert "has been withdrawn" in post["text"]


def test_a_kill_of_what_is_gone_there_already_is_done(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.site.posts.clear()
        killed = here.sent(act=Act.KILL)
        assert killed.state is DispatchState.SENT
        assert here.site.posts == {}
        assert here.stories.get("ferry").status is Status.KILLED


def test_one_act_on_two_targets_is_one_version(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        other = MemorySite()
        here.kinds["other"] = memory_kind(other)
        here.targets.add("other", "Mirror", "https://mirror.example")
        here.story(tmp_path)
        here.publish(targets=("courier", "mirror"))
        here.outbox.run()
        assert len(here.site.published()) == len(other.published()) == 1
        assert len(here.stories.get("ferry").status_log) == 1
        assert len(here.publishing.placements("ferry")) == 2


def test_the_same_version_at_one_more_target_is_no_update(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        other = MemorySite()
        here.kinds["other"] = memory_kind(other)
        here.targets.add("other", "Mirror", "https://mirror.example")
        here.story(tmp_path)
        here.sent(targets=("Courier",))
        later = here.sent(targets=("Mirror",))
        assert later.post.version == 1
        assert len(here.stories.get("ferry").status_log) == 1


def test_receipts_hold_the_bytes_that_went_out(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        first = here.sent()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        second = here.sent()
        newest, oldest = here.publishing.receipts("ferry")
        assert (newest.post, oldest.post) == (second.post, first.post)
        history = [each.reason for each in here.newsroom.history.revisions("ferry")]
        assert history[:2] == ["Publish: Courier", "Publish: Courier"]


def test_a_dry_run_tells_the_steps_and_stores_nothing(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        version = here.stories.get("ferry").version
        (plan,) = here.publishing.plans(Ask("ferry"))
        steps = [each.step for each in plan.steps]
        assert steps[0] is Step.CHECK
        assert steps[-2:] == [Step.STATUS, Step.RECEIPT]
        assert b"sailed" in plan.preview.document
        assert (here.outbox.entries(), here.site.calls) == ((), [])
        (made,) = here.publish()
        assert made.post.document.encode() == plan.preview.document
        assert here.stories.get("ferry").version == version


def test_a_paused_target_keeps_what_is_stored_for_it(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.targets.pause("Courier", "The site moves house")
        (plan,) = here.publishing.plans(Ask("ferry"))
        assert "is paused: The site moves house" in plan.warnings[0]
        (made,) = here.publish()
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.WAITING
        with pytest.raises(RefusedError, match="waits for it"):
            here.targets.remove("Courier")
        here.targets.pause("Courier", "")
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert here.publishing.placements("ferry")[0].remote.status is RemoteStatus.PUBLISHED


def test_what_a_site_gets_as_a_field_isnt_told_as_lost(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (plan,) = here.publishing.plans(Ask("ferry"))
        lost = {each.part for each in plan.losses}
        assert "credits" in lost
        assert not {"headline", "keywords", "url_slug"} & lost
    with desk(tmp_path / "other", missing={Ability.TAGS: "It has no tags."}) as here:
        here.story(tmp_path)
        (plan,) = here.publishing.plans(Ask("ferry"))
        assert "keywords" in {each.part for each in plan.losses}
        assert plan.missing == {Ability.TAGS: "It has no tags."}
