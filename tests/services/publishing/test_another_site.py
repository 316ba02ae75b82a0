"""A target that stories stand at stays the site that it was."""

from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from tests.services.publishing.desk import Desk, desk

SAME = ("https://memory.example/blog/wp-admin", "http://WWW.memory.example:8080", "memory.example")
OTHER = "https://other.example"


def _move(here: Desk, url: str) -> str:
    (target,) = here.targets.all()
    return here.targets.change(target.id, url=url).url


def test_before_anything_stands_there_the_address_may_be_any(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.publish()
        assert _move(here, OTHER) == OTHER


def test_then_it_may_change_within_its_machine_and_no_further(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent()
        for url in SAME:
            assert _move(here, url) == url
        with pytest.raises(RefusedError, match="can’t become another site"):
            _move(here, OTHER)
        assert here.targets.all()[0].url == SAME[-1]


def test_a_draft_that_was_begun_there_counts_too(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        broken = NotSentError("It refuses.", Fault.REFUSED)
        here.site.cut = lambda call, _when: broken if call == "set_status" else None
        assert here.sent().state is DispatchState.STOPPED
        with pytest.raises(RefusedError):
            _move(here, OTHER)


def test_a_drop_may_go_anywhere(tmp_path: Path) -> None:
    with desk(tmp_path, is_drop=True) as here:
        here.story(tmp_path)
        here.sent()
        assert _move(here, OTHER) == OTHER
