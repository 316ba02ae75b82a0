"""Nothing that somebody changed there is overwritten in silence."""

from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.status import Status
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite


def test_what_was_changed_there_is_never_overwritten(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        (post,) = here.site.posts.values()
        post |= {"text": "Their words.", "by": "Kim"}
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        conflict = here.sent()
        assert conflict.state is DispatchState.CONFLICT
        assert conflict.said == "“ferry” was changed there by Kim since it was sent."
        assert post["text"] == "Their words."
        assert conflict.progress.remote is not None
        assert conflict.progress.remote.body == "Their words."
        here.outbox.retry(conflict.id)
        here.outbox.run()
        assert here.outbox.get(conflict.id).state is DispatchState.CONFLICT
        assert post["text"] == "Their words."


def test_an_edit_between_reading_and_writing_is_shown_as_it_stands(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        here.sent()
        (post,) = site.posts.values()

        def edit(call: str, when: str) -> None:
            if call == "has_picture" and when == "after":
                post["text"] = "Their words."

        site.cut = edit
        conflict = here.sent()
        assert conflict.state is DispatchState.CONFLICT
        assert conflict.progress.remote is not None
        assert conflict.progress.remote.body == post["text"] == "Their words."


def test_an_override_passes_a_blocker_and_never_a_change_there(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.stories.set_fields("ferry", {"headline": "TK"})
        with pytest.raises(RefusedError, match="blocker"):
            here.publish()
        sent = here.sent(override="The editor says so")
        assert sent.state is DispatchState.SENT
        (override,) = here.stories.get("ferry").overrides
        assert (override.act, override.why) == ("publish publish", "The editor says so")
        next(iter(here.site.posts.values()))["text"] = "Theirs"
        assert here.sent(override="Now").state is DispatchState.CONFLICT


def test_what_was_deleted_there_is_made_anew_only_if_somebody_says_so(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.site.posts.clear()
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        gone = here.sent()
        assert gone.state is DispatchState.CONFLICT
        assert "deleted there" in gone.said
        assert here.site.posts == {}
        here.outbox.retry(gone.id)
        here.outbox.run()
        assert here.outbox.get(gone.id).state is DispatchState.SENT
        assert len(here.site.published()) == 1


def test_an_address_that_another_post_has_is_told(tmp_path: Path) -> None:
    site = MemorySite()
    site.posts["1"] = {
        "marker": "", "slug": "ferry-returns", "title": "Old", "text": "", "excerpt": "",
        "tags": (), "status": "published", "by": "",
    }  # fmt: skip
    site.number = 1
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        stopped = here.sent()
        assert stopped.state is DispatchState.STOPPED
        assert "Another post there has the address “ferry-returns”" in stopped.said
        assert len(site.posts) == 1


def test_what_comes_back_otherwise_isnt_published(tmp_path: Path) -> None:
    site = MemorySite()

    def spoil(call: str, when: str) -> None:
        if call == "write tags" and when == "after":
            for each in site.posts.values():
                each["text"] = each["text"].replace("ferry", "boat")

    site.cut = spoil
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        stopped = here.sent()
        assert stopped.state is DispatchState.STOPPED
        assert stopped.said == "It came back otherwise than it was sent: text."
        assert site.published() == []
        assert here.stories.get("ferry").status is Status.DRAFT


def test_a_newer_version_takes_the_place_of_one_that_needs_somebody(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        refused = NotSentError("No.", Fault.REFUSED)
        site.cut = lambda call, _when: refused if call == "set_status" else None
        stopped = here.sent()
        assert stopped.state is DispatchState.STOPPED
        site.cut = lambda _call, _when: None
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        assert here.sent().state is DispatchState.SENT
        assert here.outbox.get(stopped.id).state is DispatchState.CANCELLED
        (post,) = site.posts.values()
        assert post["title"] == "Ferry is back"


def test_a_draft_that_somebody_took_over_there_is_asked_about(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as here:
        here.story(tmp_path)
        refused = NotSentError("No.", Fault.REFUSED)
        site.cut = lambda call, _when: refused if call == "set_status" else None
        here.sent()
        site.cut = lambda _call, _when: None
        (post,) = site.posts.values()
        post["text"] = "Their words."
        asked = here.sent()
        assert asked.state is DispatchState.CONFLICT
        assert asked.said == "Our draft of “ferry” was changed there."
        assert post["text"] == "Their words."
        here.outbox.retry(asked.id)
        here.outbox.run()
        assert here.outbox.get(asked.id).state is DispatchState.SENT
        assert "sailed" in post["text"]
