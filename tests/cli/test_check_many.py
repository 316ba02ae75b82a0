"""``copydesk check`` over many stories, in child processes, and their links."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.domain.status import Status
from editor.services import reports
from editor.workers.client import Worker
from editor.workers.frames import Failed
from tests.builders import newsroom_in
from tests.cli.checked_library import (
    Run,
    check_of,
    json_of,
    library,
)
from tests.network.local_site import local_site


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return check_of(library(tmp_path / "library"))


def test_many_stories_are_checked_by_children_as_one_is_here(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = json_of(run("--all", "--json"))
    monkeypatch.setattr(reports, "_FEW", 0)
    assert json_of(run("--all", "--json")) == here


def test_a_story_that_a_child_cannot_check_is_told_and_the_rest_goes_on(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refusing(Worker):
        def submit(self, request: Any, done: Callable[[Any], None]) -> None:
            if request.story.article.slug == "clean":
                done(Failed("It stopped.", "Try again."))
            else:
                super().submit(request, done)

    monkeypatch.setattr(reports, "_FEW", 0)
    monkeypatch.setattr(reports, "Worker", Refusing)
    result = run("--all", "--only", "doubled-words")
    assert result.exit_code == 1
    assert result.stdout.count("\n") == 1
    assert "“clean” was not checked. It stopped. Try again." in result.stderr
    assert "1 story not checked." in result.stderr
    log = json_of(run("--all", "--sarif"))["runs"][0]
    assert log["invocations"][0]["executionSuccessful"] is False


def test_a_story_that_goes_meanwhile_is_left_out(tmp_path: Path) -> None:
    with newsroom_in(library(tmp_path / "library")) as newsroom:
        keys = ("no-such", "clean")
        assert [it.story.article.slug for it in newsroom.reports.check(keys)] == ["clean"]
        many = [*("no-such",) * 9, "clean"]
        assert [it.story.article.slug for it in newsroom.reports.check(many)] == ["clean"]


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in another way there")
def test_ctrl_c_ends_it_with_its_children(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with newsroom_in(folder) as newsroom:
        for number in range(10):
            article = newsroom.stories.new(f"long-{number}")
            newsroom.stories.save(replace(article, body=f"The ferry sailed at {number}. " * 6_000))
    line = [sys.executable, "-m", "editor", "--library", str(folder), "check", "--all"]
    with subprocess.Popen(
        line,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as process:
        children = _children(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert b"long-9" not in out
    assert b"Traceback" not in err
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def _children(process: "subprocess.Popen[bytes]") -> list[str]:
    """The ids of its two children, once they are there."""
    for _ in range(600):
        asked = ["ps", "-o", "pid=", "--ppid", str(process.pid)]
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split()
        if len(told) == 2:
            return told
        time.sleep(0.05)
    process.kill()
    pytest.fail("no children came")


def test_links_are_looked_at_when_somebody_asks(run: Run, tmp_path: Path) -> None:
    with local_site() as site:
        body = f"[a]({site.at('/404')}) and [b]({site.at('/301/new')})."
        with newsroom_in(tmp_path / "library") as newsroom:
            newsroom.stories.set_fields("clean", {"body": body})
        quiet = run("clean")
        assert site.asked == []
        assert "link-" not in quiet.stdout
        told = run("clean", "--links", "--only", "link-dead").stdout.splitlines()
        assert site.asked == []
        assert len(told) == 2
        assert all("private network" in line for line in told)
        result = run("clean", "--private-links", "--json", "--only", "link-moved")
        (moved,) = json_of(result)["findings"]
        assert moved["suggestions"] == [site.at("/new")]
        assert result.exit_code == 0


def test_json_of_several_stories_is_a_list_with_slugs(run: Run) -> None:
    told = json_of(run("--all", "--json"))
    assert [each["slug"] for each in told["stories"]] == ["clean", "ferry"]
    assert all(each["id"] and isinstance(each["findings"], list) for each in told["stories"])
    assert told["failed"] == []
    assert [each["slug"] for each in json_of(run("ferry", "clean", "--json"))["stories"]] == [
        "ferry",
        "clean",
    ]


@pytest.mark.parametrize(
    ("arguments", "slugs"),
    [
        (("--status", "ready"), ["clean"]),
        (("--status", "Draft", "--status", "Ready"), ["clean", "ferry"]),
        (("--desk", "REGION"), ["clean"]),
        (("--all", "--desk", "Sport"), []),
        (("--all", "--status", "Draft"), ["ferry"]),
    ],
)
def test_stories_are_chosen_by_status_and_desk(
    run: Run, arguments: tuple[str, ...], slugs: list[str]
) -> None:
    assert [each["slug"] for each in json_of(run(*arguments, "--json"))["stories"]] == slugs


def test_a_story_named_twice_is_checked_once(run: Run) -> None:
    assert len(json_of(run("clean", "clean", "ferry", "--json"))["stories"]) == 2


def test_killed_stories_can_be_looked_for(run: Run, tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.get("clean")
        newsroom.stories.save(replace(article, status=Status.KILLED))
    assert " blocker killed: " in run("--status", "Killed").stdout
