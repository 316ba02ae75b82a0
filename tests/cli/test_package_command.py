"""``copydesk package``: a story handed over from one library to another and back, by command."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk

SAMPLE = "resources/samples/weather-satellite.md"
SLUG = "weather-satellite"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command in the library of that name."""

    def run(library: str, *arguments: object) -> Result:
        words = ["--library", str(tmp_path / library), *map(str, arguments)]
        return CliRunner().invoke(copydesk, words, obj=None)

    sample = Path(__file__).parents[2] / SAMPLE
    assert run("dana", "import", sample).exit_code == 0
    return run


def headline(run: Run, library: str) -> str:
    return str(json.loads(run(library, "show", SLUG, "--json").stdout)["headline"])


def test_a_story_goes_there_and_its_changes_come_back(tmp_path: Path, run: Run) -> None:
    assert run("dana", "package", "write", SLUG, "--to", tmp_path / "there").exit_code == 0
    there = tmp_path / "there" / f"{SLUG}.copydesk"
    assert "Taken in as" in run("kim", "package", "open", there).stdout
    assert run("kim", "set", SLUG, "headline=Changed there").exit_code == 0
    assert run("kim", "package", "write", SLUG, "--to", tmp_path / "back").exit_code == 0
    back = tmp_path / "back" / f"{SLUG}.copydesk"
    result = run("dana", "package", "open", back, "--json")
    assert json.loads(result.stdout)["conflicts"] == []
    assert headline(run, "dana") == "Changed there"


def test_a_field_changed_on_both_desks_is_told_and_theirs_can_be_taken(
    tmp_path: Path, run: Run
) -> None:
    run("dana", "package", "write", SLUG, "--to", tmp_path)
    run("kim", "package", "open", tmp_path / f"{SLUG}.copydesk")
    run("kim", "set", SLUG, "headline=Theirs")
    run("dana", "set", SLUG, "headline=Ours")
    run("kim", "package", "write", SLUG, "--to", tmp_path / "back")
    back = tmp_path / "back" / f"{SLUG}.copydesk"
    assert "yours stays: headline" in run("dana", "package", "open", back).stdout
    assert headline(run, "dana") == "Ours"
    run("dana", "package", "open", back, "--theirs", "headline")
    assert headline(run, "dana") == "Theirs"


def test_a_package_is_a_format_and_is_imported_like_any_file(tmp_path: Path, run: Run) -> None:
    words = ("--format", "package", "--to", tmp_path)
    assert run("dana", "export", SLUG, *words).exit_code == 0
    result = run("kim", "import", tmp_path / f"{SLUG}.copydesk")
    assert f"Imported “{SLUG}”" in result.stdout
    assert "Nobody signed it" in result.stderr


def test_a_damaged_package_is_refused_with_a_sentence(tmp_path: Path, run: Run) -> None:
    bad = tmp_path / "bad.copydesk"
    bad.write_bytes(b"PK\x03\x04")
    for words in (("package", "open", bad), ("import", bad)):
        result = run("kim", *words)
        assert result.exit_code == 1
        assert "bad.copydesk" in result.stderr
