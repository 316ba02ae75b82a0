"""``copydesk export``: by a profile, many at once, on a status, as a trial, zipped."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.domain.story_filter import StoryFilter
from tests.builders import jpeg, newsroom_in

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    for slug in ("bridge", "ferry", "tunnel"):
        assert invoke("new", slug).exit_code == 0
        fields = (f"headline=The {slug}", f"body=The {slug} stands.", "kicker=Roads")
        assert invoke("set", slug, *fields, "credits[0].name=Ann Lee").exit_code == 0
    assert invoke("set", "tunnel", "headline=TK").exit_code == 0
    return invoke


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_several_stories_go_out_and_one_that_is_stopped_is_told(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("export", "--all", "--format", "markdown", "--to", out)
    assert result.exit_code == 1
    assert _names(out) == ["bridge-markdown", "ferry-markdown"]
    assert "“tunnel” is not exported: a blocker stands" in result.stderr
    assert "2 exported, 1 refused." in result.stderr
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["bridge", "ferry"]


def test_programs_read_what_went_out_and_what_did_not(run: Run, tmp_path: Path) -> None:
    line = ("export", "ferry", "tunnel", "--format", "ninjs", "--to", tmp_path, "--json")
    result = run(*line)
    told = json.loads(result.stdout)
    (exported,), (refused,) = told["exported"], told["refused"]
    assert (exported["slug"], exported["verdict"]["valid"]) == ("ferry", True)
    assert exported["files"][0]["path"] == "ninjs.json"
    assert (refused["slug"], result.exit_code) == ("tunnel", 1)
    assert "--override" in refused["hint"]


def test_stories_are_chosen_by_words_status_and_saved_search(run: Run, tmp_path: Path) -> None:
    assert run("set", "ferry", "status=Ready").exit_code == 0
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.library.save_filter("Bridges", StoryFilter(words="bridge"))
    for folder, choice, expected in (
        ("a", ("--search", "ferry stands"), ["ferry-html"]),
        ("b", ("--status", "ready"), ["ferry-html"]),
        ("c", ("--saved", "Bridges"), ["bridge-html"]),
        ("d", ("--desk", "no such desk"), None),
    ):
        out = tmp_path / folder
        result = run("export", *choice, "--format", "html", "--to", out)
        assert result.exit_code == 0, result.output
        assert (_names(out) if expected else out.exists()) == (expected or False)
    unknown = run("export", "--saved", "Tunnels", "--format", "html", "--to", tmp_path)
    assert unknown.exit_code == 1
    assert "There are: Bridges." in unknown.stderr


@pytest.mark.parametrize(
    "line",
    [
        ("ferry",),
        ("ferry", "--format", "html"),
        ("--format", "html", "--to", "x"),
        ("ferry", "--all", "--format", "html", "--to", "x"),
        ("ferry", "--format", "html", "--profile", "Site", "--to", "x"),
        ("ferry", "--format", "html", "--to", "x", "--widths", "wide"),
        ("ferry", "--format", "html", "--to", "x", "--names", "../{figure}"),
        ("ferry", "--due"),
        ("--due", "--format", "html"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(run: Run, line: tuple[str, ...]) -> None:
    assert run("export", *line).exit_code == 2


def test_a_profile_says_it_all_and_typed_words_go_over_it(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("format=html", f"destination={out}", "zip=yes", "names={slug}-{number}-{width}")
    assert run("profiles", "set", "Site", *words).exit_code == 0
    assert run("photos", "add", "ferry", jpeg(tmp_path / "a.jpg", 900, 600)).exit_code == 0
    assert run("set", "ferry", "figures[0].caption=It sails.").exit_code == 0
    by_profile = ("export", "ferry", "--profile", "Site", "--override", "a test")
    assert run(*by_profile).exit_code == 0
    with zipfile.ZipFile(out / "ferry-html.zip") as packed:
        names = packed.namelist()
    assert names == [
        *("index.html", "photos/ferry-1-480.jpg", "photos/ferry-1-900.jpg", "SHA256SUMS"),
    ]
    over = ("--to", tmp_path / "else", "--no-zip", "--widths", "300", "--no-checksums")
    result = run(*by_profile, *over, "--option", "pictures=webp")
    assert result.exit_code == 0, result.output
    photos = tmp_path / "else" / "ferry-html" / "photos"
    assert _names(photos) == ["ferry-1-300.webp"]
    assert _names(photos.parent) == ["index.html", "photos"]
    assert run("export", "ferry", "--profile", "No such").exit_code == 1


def test_what_a_format_loses_is_said_in_a_line_beside_the_output(run: Run, tmp_path: Path) -> None:
    assert run("set", "ferry", "target_words=400", "priority=1").exit_code == 0
    result = run("export", "ferry", "--format", "html", "--to", tmp_path)
    (line,) = result.stderr.splitlines()
    assert line.startswith("Left out: ")
    assert "Priority" in line
    assert "Length" not in line
    many = run("export", "ferry", "bridge", "--format", "html", "--to", tmp_path / "many")
    assert f"1 story. {line}" in many.stderr


def test_a_trial_says_files_and_losses_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    before = run("show", "ferry", "--json").stdout
    result = run("export", "ferry", "--format", "ninjs", "--dry-run")
    assert result.exit_code == 0, result.output
    assert "ninjs.json" in result.stdout
    assert "Valid: ninjs 3.1" in result.stdout
    told = json.loads(run("export", "ferry", "--format", "html", "--dry-run", "--json").stdout)
    assert told["files"][0]["path"] == "index.html"
    assert "priority" not in {each["part"] for each in told["losses"]}
    assert run("show", "ferry", "--json").stdout == before
    assert _names(tmp_path) == ["library"]


def test_a_trial_of_a_story_that_is_stopped_says_so(run: Run) -> None:
    result = run("export", "--all", "--format", "markdown", "--dry-run")
    assert result.exit_code == 1
    assert "“tunnel” is not exported" in result.stderr
    assert "ferry-markdown" in result.stdout
    line = ("export", "tunnel", "--format", "markdown", "--dry-run", "--override", "a test")
    assert run(*line).exit_code == 0


def test_what_is_due_goes_out_once(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("format=markdown", f"destination={out}", "on_status=Ready")
    assert run("profiles", "set", "Site", *words).exit_code == 0
    assert "Nothing is due." in run("export", "--due").stdout
    for slug in ("ferry", "tunnel"):
        assert run("set", slug, "status=Ready").exit_code == 0
    listed = json.loads(run("export", "--due", "--dry-run", "--json").stdout)["due"]
    assert [each["slug"] for each in listed] == ["ferry", "tunnel"]
    first = run("export", "--due")
    assert first.exit_code == 1
    assert first.stdout.split()[:2] == ["ferry", "Site"]
    assert "Site: “tunnel” is not exported" in first.stderr
    again = json.loads(run("export", "--due", "--json").stdout)
    assert again["exported"] == []
    assert [(each["slug"], each["news"]) for each in again["refused"]] == [("tunnel", False)]
    assert _names(out) == ["ferry-markdown"]


def test_no_command_here_imports_qt(tmp_path: Path) -> None:
    code = """
import sys
from editor.cli.group import copydesk
for line in (["formats"], ["formats", "html", "--json"], ["profiles", "list"],
             ["export", "--due"], ["validate", sys.argv[2]]):
    try:
        copydesk(["--library", sys.argv[1], *line])
    except SystemExit as done:
        assert done.code in (0, 1), (line, done.code)
print([name for name in sys.modules if name.startswith("PySide6")])
"""
    page = tmp_path / "page.html"
    page.write_text("<p>words</p>")
    line = [sys.executable, "-c", code, str(tmp_path / "library"), str(page)]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(line, cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
