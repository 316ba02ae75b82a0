"""What is published is stored first, sent in order, and arrives once, whatever breaks."""

from datetime import timedelta
from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Step
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.status import Status
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite


def test_a_story_is_stored_with_all_its_bytes_before_anything_is_sent(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        assert here.site.calls == []
        assert made.state is DispatchState.WAITING
        assert here.outbox.entries() == (made,)
        for picture in made.post.pictures:
            assert here.outbox.octets(picture.digest)[:2] == b"\xff\xd8"
        assert len(made.post.pictures) == 2
        assert here.stories.get("ferry").status is Status.DRAFT


def test_a_receipt_makes_it_published_and_says_where_it_stands(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent()
        assert sent.state is DispatchState.SENT
        assert sent.said == "It stands at https://memory.example/ferry-returns/"
        (post,) = here.site.published()
        assert post["title"] == sent.post.title
        article = here.stories.get("ferry")
        assert article.status is Status.PUBLISHED
        assert [(each.status, each.by) for each in article.status_log] == [
            (Status.PUBLISHED, "Dana")
        ]
        (placement,) = here.publishing.placements("ferry")
        assert placement.remote.status is RemoteStatus.PUBLISHED
        assert len(placement.pictures) == 2
        photo = article.figures[0].photo
        assert photo is not None
        (usage,) = here.newsroom.usage.of(photo)
        assert (usage.act, usage.where) == ("publish memory", "ferry")


def test_readers_see_nothing_before_all_of_it_was_read_back(tmp_path: Path) -> None:
    seen: list[str] = []
    site = MemorySite()
    site.cut = lambda call, when: seen.append(call) if when == "before" else None
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        here.sent()
    assert seen.index("set_status") > max(i for i, call in enumerate(seen) if "write" in call)
    assert "read" in seen[seen.index("write tags") : seen.index("set_status")]


def test_publishing_again_is_an_update_of_the_same_post(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        again = here.sent()
        assert again.act is Act.UPDATE
        assert again.state is DispatchState.SENT
        (post,) = here.site.posts.values()
        assert post["title"] == "Ferry is back"
        assert here.site.calls.count("upload") == 2
        assert len(here.stories.get("ferry").status_log) == 2


def test_without_a_network_it_waits_and_goes_out_when_there_is_one(tmp_path: Path) -> None:
    site = MemorySite()
    offline = NotSentError("memory.example can’t be reached.", Fault.OFFLINE)
    site.cut = lambda _call, when: offline if when == "before" else None
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        here.outbox.run()
        waiting = here.outbox.get(made.id)
        assert waiting.state is DispatchState.WAITING
        assert waiting.next_try_at is not None
        summary = here.outbox.summary()
        assert (summary.waiting, summary.offline) == (1, True)
        assert summary.next_at == waiting.next_try_at
        site.cut = lambda _call, _when: None
        here.pass_(minutes=1)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert len(site.published()) == 1


def test_a_refusal_stops_with_the_servers_words_and_can_be_tried_again(tmp_path: Path) -> None:
    site = MemorySite()
    refused = NotSentError("The site refuses (403).", Fault.REFUSED, hint="Ask its owner.")
    site.cut = lambda call, _when: refused if call == "set_status" else None
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        stopped = here.sent()
        assert stopped.state is DispatchState.STOPPED
        assert (stopped.said, stopped.hint) == ("The site refuses (403).", "Ask its owner.")
        site.cut = lambda _call, _when: None
        here.outbox.run()
        assert here.outbox.get(stopped.id).state is DispatchState.STOPPED
        here.outbox.retry(stopped.id)
        here.outbox.run()
        assert here.outbox.get(stopped.id).state is DispatchState.SENT
        assert len(site.posts) == 1
        assert here.site.calls.count("upload") == 2


def test_a_stopped_story_holds_back_its_own_update_and_no_other_story(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        here.story(tmp_path, "pier")
        (first,) = here.publish()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        (second,) = here.publish()
        (other,) = here.publish("pier")
        refused = [NotSentError("No.", Fault.REFUSED)]
        site.cut = lambda _call, _when: refused.pop() if refused else None
        here.outbox.run()
        states = [here.outbox.get(each.id).state for each in (first, second, other)]
        assert states == [DispatchState.STOPPED, DispatchState.WAITING, DispatchState.SENT]
        here.outbox.cancel(first.id)
        here.outbox.run()
        assert here.outbox.get(second.id).state is DispatchState.SENT
        assert {each["title"] for each in site.published()} >= {"Ferry is back"}


def test_the_order_of_a_queue_can_be_changed_but_not_that_of_one_story(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        for slug in ("ferry", "pier"):
            here.story(tmp_path, slug)
        (one,) = here.publish()
        (two,) = here.publish()
        (three,) = here.publish("pier")
        here.outbox.move(three.id, one.id)
        assert [each.id for each in here.outbox.entries()] == [three.id, one.id, two.id]
        with pytest.raises(RefusedError, match="keep their order"):
            here.outbox.move(two.id, one.id)
        here.outbox.move(three.id, None)
        assert [each.id for each in here.outbox.entries()] == [one.id, two.id, three.id]


def test_only_one_copydesk_sends_at_a_time(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.publish()
        with here.files.alone(), pytest.raises(RefusedError, match="Another Copydesk"):
            here.outbox.run()
        assert here.site.calls == []


def test_a_log_tells_what_happened_and_none_of_the_copy(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent()
        log = here.outbox.log(sent.id)
        assert [each.step for each in log if each.step][-1] == Step.RECEIPT.value
        words = " ".join(each.words for each in log)
        assert "Published." in words
        assert "sailed" not in words
        assert all(each.at == here.now for each in log)


def test_the_same_bytes_can_be_sent_once_more(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent()
        again = here.outbox.resend(sent.id)
        assert again.post == sent.post
        here.outbox.run()
        assert here.outbox.get(again.id).state is DispatchState.SENT
        assert len(here.site.posts) == 1
        assert len(here.stories.get("ferry").status_log) == 1


def test_a_line_that_stays_broken_is_tried_ever_more_rarely(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        (made,) = here.publish()
        fault = NotSentError("It has a fault of its own (503).", Fault.SERVER)
        site.cut = lambda _call, when: fault if when == "before" else None
        gaps: list[timedelta] = []
        for _ in range(8):
            here.outbox.run()
            at = here.outbox.get(made.id).next_try_at
            assert at is not None
            gaps.append(at - here.now)
            here.set_clock(at)
        assert gaps[0] < timedelta(seconds=15)
        assert timedelta(minutes=8) < gaps[-1] < timedelta(minutes=20)


def test_every_step_is_told_as_it_is_done(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.publish()
        told: list[Step] = []
        here.outbox.run(told=lambda each: told.append(each.progress.done[-1]))
        order = list(dict.fromkeys(told))
        assert order[0] is Step.LOOK
        assert order[-1] is Step.RECEIPT
        assert len(order) >= 6
