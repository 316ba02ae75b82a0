"""``copydesk people`` as a person or a script meets it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.cli.people import command as people_command
from editor.domain.credit import Credit
from editor.newsroom import open_newsroom
from editor.settings import Settings

People = Callable[..., Result]
NAMES = people_command.list_commands(None)  # type: ignore[arg-type]


@pytest.fixture
def people(tmp_path: Path) -> People:
    """``copydesk people …`` on a library that isn't there yet."""

    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), "people", *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


def _told(result: Result, status: int = 0) -> Any:
    assert result.exit_code == status, result.output
    return json.loads(result.stdout)


def _added(people: People, *words: str) -> str:
    return str(_told(people("add", *words, "--json"))["id"])


@pytest.mark.parametrize("name", NAMES)
def test_help_has_examples_on_lines_of_their_own(name: str) -> None:
    text = CliRunner().invoke(copydesk, ["people", name, "--help"], obj=None).output
    lines = [line.strip() for line in text.splitlines()]
    examples = [line for line in lines if f"copydesk people {name} " in f"{line} "]
    assert len(examples) >= 3  # the usage is one
    assert "--json" in text


def test_somebody_is_added_listed_and_shown(people: People) -> None:
    assert "Nobody yet" in people("list").stdout
    key = _added(
        people, "Ana Núñez", "desk=Metro", "roles=writer", "roles=photography", "is_protected=yes"
    )
    _added(people, "Northlight", "--organisation")
    assert people("list").stdout.splitlines() == [
        f"{key[:8]}  Ana Núñez                     Metro · protected",
        f"{_told(people('show', 'northlight', '--json'))['id'][:8]}  Northlight"
        "                    organisation",
    ]
    shown = _told(people("show", key[:8], "--json"))
    assert (shown["roles"], shown["is_protected"]) == (["writer", "photography"], True)
    assert shown["stories"] == []
    text = people("show", "Ana Núñez").stdout
    assert "Usual roles:       writer; photography" in text
    assert "Credited in:       no story" in text


def test_a_list_is_narrowed(people: People) -> None:
    _added(people, "Ana Núñez", "desk=Metro")
    _added(people, "Bo Ek", "has_left=yes")
    _added(people, "Northlight", "--organisation")

    def listed(*options: str) -> list[str]:
        return [each["name"] for each in _told(people("list", *options, "--json"))["people"]]

    assert listed("nunez", "met") == ["Ana Núñez"]
    assert listed("--left") == ["Bo Ek"]
    assert listed("--active", "--people") == ["Ana Núñez"]
    assert listed("--organisations") == ["Northlight"]
    assert people("list", "nobody").stdout == "Nobody.\n"


def test_fields_are_set_all_or_none(people: People) -> None:
    _added(people, "Ana Núñez")
    result = people("set", "ana núñez", "desk=Courts", "identities=WordPress=12; Ghost=ana")
    assert result.exit_code == 0
    assert _told(people("show", "Ana Núñez", "--json"))["identities"] == [
        {"target": "WordPress", "id": "12"},
        {"target": "Ghost", "id": "ana"},
    ]
    refused = people("set", "Ana Núñez", "desk=Metro", "has_left=perhaps")
    assert refused.exit_code == 1
    assert "yes or no" in refused.stderr
    assert _told(people("show", "Ana Núñez", "--json"))["desk"] == "Courts"


@pytest.mark.parametrize(
    ("line", "status", "says"),
    [
        (("set", "Nobody", "desk=x"), 1, "nobody called “Nobody”"),
        (("set", "Ana", "shoe=x"), 1, "no field “shoe”"),
        (("set", "Ana", "desk"), 2, "FIELD=VALUE"),
        (("add", "Ana"), 1, "already"),
        (("add", " "), 1, "needs a name"),
        (("merge", "Ana"), 2, "one other"),
        (("merge", "--undo", "x", "--list"), 2, "one other"),
        (("merge", "--undo", "x"), 1, "taken back already"),
        (("import", "none.csv"), 1, "no file"),
        (("export", "--to", "no/where.csv"), 1, "can't be written"),
    ],
)
def test_refusals_are_sentences(
    people: People, line: tuple[str, ...], status: int, says: str
) -> None:
    people("add", "Ana")
    result = people(*line)
    assert result.exit_code == status
    assert says in result.stderr


def test_namesakes_are_told_apart(people: People) -> None:
    first = _added(people, "Ana Ruiz", "note=The tall one")
    second = _added(people, "Ana Ruiz", "place=Porto", "--apart")
    result = people("show", "Ana Ruiz")
    assert result.exit_code == 1
    assert f"{first} (The tall one)" in result.stderr
    assert f"{second} (Porto)" in result.stderr
    assert people("doubles").stdout == "No likely doubles.\n"


def test_doubles_are_listed_merged_and_parted(people: People, tmp_path: Path) -> None:
    first, second = _added(people, "Ana Núñez"), _added(people, "Ana Nunez", "place=Porto")
    (double,) = _told(people("doubles", "--json"))["doubles"]
    assert (double["reason"], double["sureness"]) == ("the same name", "likely")
    assert people("doubles").stdout.startswith("Likely: the same name\n")
    with open_newsroom(tmp_path / "library", Settings()) as newsroom:
        begun = newsroom.stories.new("one")
        credit = Credit("Ana Nunez", contributor_id=second)
        newsroom.stories.save(replace(begun, credits=(credit,)))
    merged = people("merge", first[:8], second[:8])
    assert "Merged “Ana Nunez” into “Ana Núñez”; credits moved: 1." in merged.stdout
    assert _told(people("show", "Ana Núñez", "--json"))["stories"] == ["one"]
    (listed,) = _told(people("merge", "--list", "--json"))["merges"]
    assert listed["undone_at"] is None
    assert people("merge", "--undo", listed["id"]).exit_code == 0
    assert "taken back" in people("merge", "--list").stdout
    assert people("remove", "Ana Nunez").exit_code == 1
    assert people("doubles", "--apart", first, second).stdout == "No likely doubles.\n"
    assert people("remove", first[:8]).exit_code == 0


def test_files_come_in_and_go_out(people: People, tmp_path: Path) -> None:
    table = tmp_path / "staff.csv"
    table.write_text("First Name,Last Name,Shoe\nAna,Ruiz,38\n,,39\n", encoding="utf-8")
    result = people("import", table)
    assert result.exit_code == 0
    assert result.stdout == "Added: 1; completed or changed: 0; nothing new: 0.\n"
    assert "line 1: The column “Shoe” is not taken" in result.stderr
    assert "line 3: A contributor needs a name." in result.stderr
    people("add", "Secret", "is_protected=yes")
    out = people("export", "--to", tmp_path / "out.vcf")
    assert out.stdout.endswith("protected and left out: 1.\n")
    assert (tmp_path / "out.vcf").read_bytes().count(b"BEGIN:VCARD") == 1
    told = _told(people("export", "ruiz", "--to", tmp_path / "out.csv", "--json"))
    assert (told["people"], told["protected"]) == (1, 0)
    bad = tmp_path / "bad.csv"
    bad.write_text("name\n\n,\n", encoding="utf-8")
    assert _told(people("import", bad, "--json"), 1)["not_taken"] == []
