"""``copydesk formats`` and ``copydesk validate``: what there is, and whether a file is valid."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli import validate
from editor.cli.group import copydesk
from editor.exporters import all_exporters
from editor.exporters.judges import all_judges
from editor.exporters.parts import PARTS
from tests.builders import newsroom_in


def run(*arguments: object) -> Result:
    return CliRunner().invoke(copydesk, [*map(str, arguments)], obj=None)


@pytest.fixture
def ninjs(tmp_path: Path) -> Path:
    """A valid document."""
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
        return newsroom.exports.export("ferry", "ninjs", tmp_path, "a test")


def test_every_format_is_listed_with_all_that_programs_ask() -> None:
    told = json.loads(run("formats", "--json").stdout)["formats"]
    assert [each["id"] for each in told] == [*all_exporters(), "package"]
    for each in told[:-1]:
        exporter = all_exporters()[each["id"]]
        assert each["label"] == exporter.label
        kept = {*each["carries"], *each["flattens"]}
        assert kept | set(each["drops"]) == set(PARTS)
        assert not kept & set(each["drops"])
        if exporter.judge(exporter.options):
            assert each["judge"]["id"] in all_judges()
    html = next(each for each in told if each["id"] == "html")
    (pictures,) = (each for each in html["options"] if each["name"] == "pictures")
    assert pictures["choices"] == ["jpeg", "webp", "avif"]
    assert pictures["default"] == "jpeg"
    assert html["can_be_imported"]


def test_a_list_has_a_line_a_format() -> None:
    lines = run("formats").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [*all_exporters(), "package"]


@pytest.mark.parametrize("format", sorted(all_exporters()))
def test_one_format_is_told_whole(format: str) -> None:
    result = run("formats", format)
    assert result.exit_code == 0, result.output
    assert all_exporters()[format].label in result.stdout
    assert "Hidden notes" in result.stdout.splitlines()[-1]


def test_an_unknown_format_names_the_known_ones() -> None:
    result = run("formats", "no-such")
    assert result.exit_code == 1
    assert "html" in result.stderr


def test_a_valid_file_is_valid(ninjs: Path) -> None:
    result = run("validate", ninjs)
    assert (result.exit_code, result.stdout) == (0, f"{ninjs}: valid, ninjs 3.1\n")


def test_what_breaks_the_rules_is_told_with_its_place(ninjs: Path) -> None:
    story = json.loads(ninjs.read_bytes())
    story["urgency"] = "soon"
    ninjs.write_text(json.dumps(story), encoding="utf-8")
    result = run("validate", ninjs)
    assert result.exit_code == 1
    assert "not valid, ninjs 3.1" in result.stdout
    assert "urgency" in result.stdout
    (told,) = json.loads(run("validate", ninjs, "--json").stdout)["files"]
    assert (told["valid"], told["judge"], told["error"]) == (False, "ninjs 3.1", None)
    assert any("urgency" in each for each in told["faults"])


def test_a_file_whose_rules_nobody_knows_is_told_and_the_rest_judged(
    ninjs: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Words.", encoding="utf-8")
    result = run("validate", other, ninjs, tmp_path / "none.json")
    assert result.exit_code == 1
    assert "Nobody here knows the rules of “other.txt”" in result.stderr
    assert "none.json" in result.stderr
    assert "valid, ninjs 3.1" in result.stdout


def test_the_rules_can_be_named(ninjs: Path) -> None:
    result = run("validate", "--as", "nitf", ninjs)
    assert result.exit_code == 1
    assert "not valid, NITF" in result.stdout
    unknown = run("validate", "--as", "no-such", ninjs)
    assert unknown.exit_code == 2
    assert "ninjs-3-1" in unknown.stderr


def test_a_file_that_is_too_large_is_not_judged(
    ninjs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validate, "_MOST_OCTETS", 100)
    result = run("validate", ninjs)
    assert result.exit_code == 1
    assert "larger than" in result.stderr
