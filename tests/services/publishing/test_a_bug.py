"""A bug of ours in mid-sending: told as one, and not met again at every try."""

from pathlib import Path

import pytest

from editor.domain.publishing.dispatch import DispatchState
from tests.services.publishing.desk import desk
from tests.services.publishing.memory_site import MemorySite


class BuggyError(Exception):
    """Nothing that anybody expects."""


def test_a_bug_stops_its_dispatch_and_is_raised(tmp_path: Path) -> None:
    site = MemorySite()
    with desk(tmp_path, site) as room:
        room.story(tmp_path)
        site.cut = lambda call, when: (
            BuggyError("with copy in it") if (call, when) == ("write words", "before") else None
        )
        (made,) = room.publish()
        with pytest.raises(BuggyError):
            room.outbox.run()
        stopped = room.outbox.get(made.id)
        assert stopped.state is DispatchState.STOPPED
        assert stopped.said == "Copydesk itself has a fault, and stopped."
        assert not any("with copy" in each.words for each in room.outbox.log(made.id))
        assert room.outbox.run() == ()
        site.cut = lambda _call, _when: None
        room.outbox.retry(made.id)
        room.outbox.run()
        assert room.outbox.get(made.id).state is DispatchState.SENT
