"""``copydesk correct``, ``unpublish`` and ``kill``: what becomes of a published story."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.publishing_library import (
    DROP,
    SLUG,
    Run,
    done,
    dropped,
    told,
    with_story_and_drop,
)

WORDS = "An earlier version named the wrong pier."


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "drop").mkdir()
    return with_story_and_drop(tmp_path)


@pytest.fixture
def published(run: Run) -> Run:
    done(run("publish", SLUG, "--to", DROP))
    return run


def _story(run: Run) -> dict[str, Any]:
    return told(done(run("show", SLUG, "--json")))


def _sent(folder: Path) -> dict[str, Any]:
    (path,) = (each for each in dropped(folder) if each.name == "ninjs.json")
    data: dict[str, Any] = json.loads(path.read_bytes())
    return data


def _acts(run: Run) -> list[str]:
    entries = told(done(run("outbox", "list", "--all", "--json")))["entries"]
    return [each["act"] for each in entries]


def test_a_correction_goes_out_counts_up_and_stays_with_the_story(
    published: Run, tmp_path: Path
) -> None:
    before = _sent(tmp_path)
    note = "Fixes graf 2"
    result = done(published("correct", SLUG, "--text", WORDS, "--note", note))
    assert f"Corrected at {DROP}" in result.stdout
    story, after = _story(published), _sent(tmp_path)
    assert story["status"] == "Corrected"
    assert [each["text"] for each in story["corrections"]] == [WORDS]
    assert int(after["version"]) == int(before["version"]) + 1
    assert WORDS in json.dumps(after, ensure_ascii=False)
    assert note not in json.dumps(after["bodies"])


def test_a_dry_run_of_a_correction_changes_nothing(published: Run, tmp_path: Path) -> None:
    before = _sent(tmp_path)
    text = done(published("correct", SLUG, "--text", WORDS, "--dry-run")).stdout
    assert text.startswith(f"{DROP}: correct (there since ")
    assert _story(published)["corrections"] == []
    assert (_sent(tmp_path), _acts(published)) == (before, ["publish"])


def test_a_kill_first_says_what_it_would_do_and_ends_with_1(published: Run, tmp_path: Path) -> None:
    before = _sent(tmp_path)
    result = published("kill", SLUG)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{DROP}: kill")
    assert "--yes" in result.stderr
    assert (_story(published)["status"], _sent(tmp_path)) == ("Published", before)
    assert published("kill", SLUG, "--dry-run").exit_code == 0
    assert _acts(published) == ["publish"]


def test_a_kill_puts_a_notice_in_the_place_of_the_copy(published: Run, tmp_path: Path) -> None:
    result = done(published("kill", SLUG, "--yes", "--note", "Do not use"))
    assert f"Killed at {DROP}" in result.stdout
    assert _story(published)["status"] == "Killed"
    sent = json.dumps(_sent(tmp_path))
    assert "Lorna Quill" not in sent
    assert not [each for each in dropped(tmp_path) if each.suffix in {".jpg", ".png"}]
    assert published("publish", SLUG).exit_code == 1


@pytest.mark.parametrize(
    "words", [("correct", SLUG, "--text", WORDS), ("unpublish", SLUG), ("kill", SLUG, "--yes")]
)
def test_what_stands_nowhere_is_neither_corrected_nor_withdrawn(
    run: Run, words: tuple[str, ...]
) -> None:
    for more in ((), ("--dry-run",)):
        result = run(*words, *more)
        assert result.exit_code == 1
        assert "isn’t published anywhere" in result.stderr
    assert _story(run)["status"] == "Draft"


@pytest.mark.parametrize(
    "words",
    [("correct", SLUG), ("correct", SLUG, "--text", " "), ("kill",), ("unpublish", SLUG, "--yes")],
)
def test_what_cannot_be_meant_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_what_a_folder_cannot_do_is_refused_with_the_reason(published: Run) -> None:
    result = published("unpublish", SLUG)
    reason = told(done(published("targets", "show", DROP, "--json")))["missing"].get("unpublishing")
    assert reason
    assert result.exit_code == 1
    assert reason in result.stderr
