"""The command line from end to end, as a person or a script meets it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.storage.snapshot import read_snapshot
from tests.builders import WIRE, jpeg

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


@pytest.fixture
def slug(run: Run, tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(WIRE, encoding="utf-8")
    result = run("import", path, "--json")
    assert result.exit_code == 0, result.output
    (story,) = json.loads(result.stdout)["stories"]
    return str(story["slug"])


def _json(result: Result) -> Any:
    return json.loads(result.stdout)


def test_the_whole_path_from_wire_to_page(run: Run, slug: str, tmp_path: Path) -> None:
    photos = [jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "b.jpg", colour="red")]
    assert run("photos", "add", slug, *photos).exit_code == 0
    assert run("check", slug).exit_code == 1
    assert run("export", slug, "--format", "html", "--to", tmp_path / "out").exit_code == 1
    alts = ["figures[0].alt=A ferry at its berth", "figures[1].alt=People waving on a deck"]
    assert run("set", slug, *alts).exit_code == 0
    assert run("check", slug).exit_code == 0, run("check", slug).output
    result = run("export", slug, "--format", "html", "--to", tmp_path / "out", "--json")
    page = Path(_json(result)["document"]).read_text(encoding="utf-8")
    assert "HARBOUR BAY, Scotland (NLW) — " in page
    assert "FILE – The ferry Isla" in page
    assert "LEAVE A RESPONSE" not in page


def test_show_prints_every_field(run: Run, slug: str) -> None:
    story = _json(run("show", slug, "--json"))
    assert story["dateline"]["text"] == "HARBOUR BAY, Scotland (NLW) — "
    assert story["tagline"] == (
        "Northline Wire writers Greta Holm in Oban and Peter Ashe contributed to this report."
    )
    assert story["figures"][0]["is_file"] is True
    assert story["figures"][0]["credit"]["creators"] == ["Una Reid"]
    assert story["figures"][0]["credit"]["file"] is True
    assert story["figures"][0]["caption"].startswith("The ferry Isla rests")
    assert story["figures"][1]["credit"]["distributor"] == "NLW"
    assert "LEAVE A RESPONSE" in story["furniture"]
    assert story["not_understood"] == []
    assert story["version"] == 1
    keys = ["slug", "standfirst", "section", "byline", "body", "credits", "not_understood"]
    assert all(key in story for key in keys)


def test_findings_point_into_the_strings_that_show_prints(run: Run, slug: str) -> None:
    run("set", slug, "headline=Ferry 🔥 TK sails")
    findings = _json(run("check", slug, "--json"))["findings"]
    (found,) = [each for each in findings if each["field"] == "headline"]
    headline = _json(run("show", slug, "--json"))["headline"]
    assert headline[found["start"] : found["end"]] == "TK"
    assert found["severity"] == "blocker"


def test_a_readable_page_is_shown_without_json(run: Run, slug: str) -> None:
    text = run("show", slug).output
    assert "HARBOUR BAY, Scotland (NLW) — The last car ferry" in text
    assert "(NLW Photo/Una Reid, File)" in text
    assert "Page furniture: LEAVE A RESPONSE" in text


@pytest.mark.parametrize(
    "line",
    [
        ("show", "no-such"),
        ("check", "no-such"),
        ("import", "no-such-file.txt"),
        ("photos", "add", "no-such", "x.jpg"),
        ("export", "no-such", "--format", "html", "--to", "out"),
        ("new", "Not A Slug"),
        ("restore", "no-such.db"),
        ("set", "no-such", "headline=x"),
    ],
)
def test_a_mistake_ends_in_one_sentence_and_status_1(run: Run, line: tuple[str, ...]) -> None:
    result = run(*line)
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    assert result.stderr.startswith("copydesk: ")


@pytest.mark.parametrize("line", [("export", "x"), ("set", "x", "y"), ("frobnicate",), ("new",)])
def test_wrong_usage_is_status_2(run: Run, line: tuple[str, ...]) -> None:
    assert run(*line).exit_code == 2


def test_an_error_is_json_for_who_asked_for_json(run: Run) -> None:
    result = run("show", "no-such", "--json")
    assert "no-such" in _json(result)["error"]["message"]


@pytest.mark.parametrize(
    "line",
    [("new", "--json"), ("set", "x", "y", "--json"), ("show", "--no-such", "--json"), ("--json",)],
)
def test_wrong_usage_is_json_for_who_asked_for_json(run: Run, line: tuple[str, ...]) -> None:
    result = run(*line)
    assert result.exit_code == 2
    error = _json(result)["error"]
    assert error["message"]
    assert error["hint"].startswith("See: copydesk")


def test_a_value_that_reads_like_the_flag_asks_for_no_json(run: Run) -> None:
    assert run("show", "--", "--json").stdout == ""


def test_a_storys_words_do_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    run("new", "odd")
    steering = "\x1b]0;owned\x07\x9b31m"
    run("set", "odd", f"headline=a{steering}", f"body=TK{steering}\r\nnext", f"kicker={steering}")
    run("set", "odd", f"credits[0].name={steering}", f"credits[0].place={steering}")
    lines = [("show", "odd"), ("check", "odd"), ("list",), ("search", "next"), ("show", steering)]
    for line in lines:
        result = CliRunner().invoke(
            copydesk, ["--library", str(tmp_path / "library"), *line], obj=None, color=True
        )
        told = re.sub(r"\x1b\[\d+m", "", result.output)  # our own colours
        assert told.strip()
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", told), line


def test_nor_do_they_in_json(run: Run) -> None:
    run("new", "odd")
    run("set", "odd", "headline=a\x1b]0;owned\x07\x9b31m\x7f")
    printed = run("show", "odd", "--json").stdout
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed)
    assert json.loads(printed)["headline"] == "a\x1b]0;owned\x07\x9b31m\x7f"


def test_json_is_utf_8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "editor", "--library", str(tmp_path / "library")]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}

    def run_in_latin_1(*arguments: str) -> bytes:
        return subprocess.run(
            [*line, *arguments], env=environment, capture_output=True, check=False, timeout=60
        ).stdout

    run_in_latin_1("new", "seoul")
    run_in_latin_1("set", "seoul", "headline=서울 – “née”")
    assert json.loads(run_in_latin_1("show", "seoul", "--json"))["headline"] == "서울 – “née”"
    assert b"n\xe9e" in run_in_latin_1("show", "seoul")
    assert "“no”" in json.loads(run_in_latin_1("show", "no", "--json"))["error"]["message"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk at hand")
@pytest.mark.parametrize("arguments", [["list", "--json"], ["show", "no", "--json"], ["--help"]])
def test_an_output_that_takes_nothing_is_told(tmp_path: Path, arguments: list[str]) -> None:
    line = [sys.executable, "-m", "editor", "--library", str(tmp_path / "library"), *arguments]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            line, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60
        )
    assert result.returncode == 1
    assert result.stderr.startswith("copydesk: ")
    assert "Traceback" not in result.stderr


def test_a_tilde_is_the_home_folder_also_without_a_shell(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    run("new", "x")
    assert run("backup", "~/kept.db").exit_code == 0
    assert (tmp_path / "kept.db").is_file()


def test_a_batch_goes_on_after_a_bad_file(run: Run, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(WIRE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    result = run("import", tmp_path / "empty.txt", good, "--json")
    assert result.exit_code == 1
    assert len(_json(result)["stories"]) == 1
    assert len(_json(result)["failed"]) == 1


def test_a_backup_brings_back_what_was_there(run: Run, slug: str, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    assert run("backup", backup).exit_code == 0
    run("set", slug, "headline=Changed after the backup")
    run("new", "after")
    result = run("restore", backup)
    assert result.exit_code == 0, result.output
    assert _json(run("show", slug, "--json"))["headline"].startswith("Ferry returns")
    assert [each["slug"] for each in _json(run("list", "--json"))["stories"]] == [slug]


def test_the_backups_in_the_folder_of_the_library_are_listed(
    run: Run, slug: str, tmp_path: Path
) -> None:
    assert _json(run("backup", "--list", "--json")) == []
    context_folder = Path(_json(run("restore", _backup(run, tmp_path), "--json"))["library"])
    (told,) = _json(run("backup", "--list", "--json"))
    assert (told["kind"], told["stories"]) == ("replaced by a backup", 1)
    assert Path(told["backup"]).parent == context_folder / "backups"
    assert "stories: 1" in run("backup", "--list").output
    assert run("backup").exit_code == 2


def _backup(run: Run, folder: Path) -> Path:
    path = folder / "kept.db"
    assert run("backup", path).exit_code == 0
    return path


def test_every_command_teaches_itself(run: Run) -> None:
    overview = run("--help").output
    for name in copydesk.list_commands(None):  # type: ignore[arg-type]
        assert name in overview
        text = run(name, "--help").output
        assert text.startswith("Usage: ")
        assert len(text) > 150, name


def test_the_command_line_never_imports_qt() -> None:
    names = ["new", "show", "check", "export", "photos", "import_files", "search"]
    modules = ", ".join(f"editor.cli.{name}" for name in names)
    code = f"import sys, {modules}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_next_window_shows_what_a_command_changed_at_once(
    run: Run, slug: str, tmp_path: Path
) -> None:
    run("set", slug, "headline=Set from the terminal")
    snapshot = read_snapshot(tmp_path / "library")
    assert snapshot is not None
    assert snapshot.article.headline == "Set from the terminal"
    assert [listing.slug for listing in snapshot.listings] == [slug]
