"""What is taken back goes at once, whatever was done to it there."""

from pathlib import Path

import pytest

from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from tests.services.publishing.desk import desk


@pytest.mark.parametrize("act", [Act.KILL, Act.UNPUBLISH])
def test_a_change_there_doesnt_hold_up_what_takes_it_back(tmp_path: Path, act: Act) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        (post,) = here.site.posts.values()
        post["text"] = "Their words."
        sent = here.sent(act=act)
        assert sent.state is DispatchState.SENT
        assert any("Somebody changed it there" in each.words for each in here.outbox.log(sent.id))
        assert (post["status"] == "draft") is (act is Act.UNPUBLISH)
        assert ("withdrawn" in post["text"]) is (act is Act.KILL)


def test_a_kill_of_what_readers_never_had_gives_them_no_notice(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=moment("2026-11-24 06:00 Europe/Berlin"))
        killed = here.sent(act=Act.KILL)
        assert killed.state is DispatchState.SENT
        (post,) = here.site.posts.values()
        assert post["status"] == "draft"
        assert "sailed" not in post["text"]


def test_a_kill_after_unpublishing_stays_unseen(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        here.sent(act=Act.UNPUBLISH)
        here.sent(act=Act.KILL)
        assert here.site.published() == []
        assert here.site.pictures == {}
