"""The commands against a test site that behaves as Ghost does."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.publishing_library import SLUG, Run, done, with_story_and_drop
from tests.targets.ghost.fake_ghost import FakeGhost

NAME = "Magazine"


@pytest.fixture
def site() -> Iterator[FakeGhost]:
    with FakeGhost() as ghost:
        ghost.posts.users.append(
            {"id": f"{'owner':0>24}", "slug": "owner", "name": "Owner", "email": "o@example.test"}
        )
        thread = threading.Thread(target=ghost.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield ghost
        ghost.shutdown()
        thread.join()


@pytest.fixture
def run(tmp_path: Path, site: FakeGhost, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COPYDESK_SECRET_MAGAZINE", site.key)
    run = with_story_and_drop(tmp_path)
    done(run("targets", "add", "ghost", NAME, "--url", site.url))
    return run


def _post(site: FakeGhost) -> dict[str, Any]:
    (post,) = site.posts.posts.values()
    return post


def test_a_story_is_published_corrected_and_killed(run: Run, site: FakeGhost) -> None:
    assert "failed" not in done(run("targets", "test", NAME)).stdout
    assert f"Published at {NAME}: {site.url}/" in done(run("publish", SLUG, "--to", NAME)).stdout
    assert _post(site)["status"] == "published"
    done(run("correct", SLUG, "--text", "It was Pier 4."))
    assert "It was Pier 4." in _post(site)["html"]
    text = done(run("kill", SLUG, "--dry-run")).stdout
    assert "Ghost keeps every picture" in text
    assert f"Killed at {NAME}" in done(run("kill", SLUG, "--yes")).stdout
    assert "Lorna Quill" not in _post(site)["html"]
