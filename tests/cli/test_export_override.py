"""``copydesk export --override``: who stepped over a blocker and why is said and kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor import settings
from editor.cli.group import copydesk
from editor.settings import Settings

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    assert invoke("new", "ferry").exit_code == 0
    assert invoke("set", "ferry", "body=It sails.", "headline=TK").exit_code == 0
    return invoke


def _export(run: Run, folder: Path, *arguments: str) -> Result:
    return run("export", "ferry", "--format", "html", "--to", folder, *arguments)


@pytest.mark.parametrize("why", ["", "  ", "\n"])
def test_a_blank_reason_is_refused(run: Run, tmp_path: Path, why: str) -> None:
    result = _export(run, tmp_path / "out", "--override", why)
    assert result.exit_code == 2
    assert "Say why" in result.stderr
    assert not (tmp_path / "out").exists()
    assert run("set", "ferry", "headline=The ferry sails").exit_code == 0
    assert _export(run, tmp_path / "out", "--override", why).exit_code == 2


def test_without_a_name_the_account_is_recorded_and_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "getuser", lambda: "dwu")
    result = _export(run, tmp_path / "out", "--override", "The desk waits")
    assert result.exit_code == 0, result.output
    assert "by dwu" in result.stderr
    assert "The desk waits" in result.stderr
    assert "account’s name" in result.stderr
    (kept,) = json.loads(run("show", "ferry", "--json").stdout)["overrides"]
    assert (kept["by"], kept["why"], kept["act"]) == ("dwu", "The desk waits", "export html")


def test_under_a_name_that_name_is_recorded(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.cli.context.load_settings", lambda: Settings(name="Dana Wu"))
    result = _export(run, tmp_path / "out", "--override", "The desk waits")
    assert "by Dana Wu" in result.stderr
    assert "account" not in result.stderr


def test_show_says_what_was_stepped_over(run: Run, tmp_path: Path) -> None:
    assert "Override" not in run("show", "ferry").stdout
    _export(run, tmp_path / "out", "--override", "The desk waits")
    (line,) = [each for each in run("show", "ferry").stdout.splitlines() if "Override: " in each]
    assert line.startswith("Override: export html, by ")
    assert line.endswith(", of tk-left: The desk waits")


def test_where_nothing_stands_in_the_way_nothing_is_recorded(run: Run, tmp_path: Path) -> None:
    assert run("set", "ferry", "headline=The ferry sails").exit_code == 0
    result = _export(run, tmp_path / "out", "--override", "The desk waits")
    assert (result.exit_code, "Override" in result.stderr) == (0, False)
    assert json.loads(run("show", "ferry", "--json").stdout)["overrides"] == []
