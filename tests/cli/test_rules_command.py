"""``copydesk rules`` and ``copydesk checks`` as a person or a script meets them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from editor.checks import all_checks
from editor.cli.group import copydesk

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


@pytest.fixture
def adviser(run: Run) -> str:
    added = run(
        *("rules", "add", "adviser", "--words", "advisor", "--replace", "adviser"),
        *("--reason", "With an e.", "--match", "An advisor left."),
    )
    assert added.exit_code == 0, added.output
    return "adviser"


def told(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_rule_is_added_listed_and_shown(run: Run, adviser: str) -> None:
    assert "adviser" in run("rules", "list").stdout
    assert "advisor → adviser" in run("rules", "list", "WITH AN").stdout
    assert run("rules", "list", "dada").stdout == "No such rule.\n"
    assert "With an e." in run("rules", "show", adviser).stdout
    data = told(run("rules", "show", adviser, "--json"))
    assert (data["words"], data["live"], data["must_match"]) == (
        ["advisor"],
        True,
        ["An advisor left."],
    )
    (listed,) = told(run("rules", "list", "--json"))["rules"]
    assert listed == data


def test_without_rules_it_says_how_to_begin(run: Run) -> None:
    assert "copydesk rules add" in run("rules", "list").stdout


def test_rules_go_live_and_become_drafts(run: Run, adviser: str) -> None:
    run("new", "bridge")
    run("set", "bridge", "body=An advisor left.")
    assert "Write “adviser” for “advisor”. With an e." in run("check", "bridge").stdout
    assert "draft" in run("rules", "draft", adviser).stdout
    assert "Write “adviser”" not in run("check", "bridge").stdout
    assert told(run("rules", "live", adviser, "--json"))["rules"][0]["live"] is True
    assert run("rules", "list", "--drafts").stdout == "No such rule.\n"


def test_a_rule_whose_examples_fail_is_refused(run: Run) -> None:
    words = ("rules", "add", "x", "--words", "a b", "--match", "c")
    refused = run(*words)
    assert refused.exit_code == 1
    assert "It finds nothing in “c”, and must." in refused.stderr
    assert run(*words, "--draft").exit_code == 0
    assert run("rules", "live", "x").exit_code == 1


def test_it_is_tried_on_every_story(run: Run, adviser: str) -> None:
    run("new", "bridge")
    run("set", "bridge", "body=An advisor and an advisor left.")
    said = run("rules", "try", adviser)
    assert said.exit_code == 0
    assert said.stdout.startswith("2 hits in 1 story of 1.\n  bridge")
    assert told(run("rules", "try", adviser, "--json"))["hits"] == 2
    run("rules", "add", "x", "--words", "z", "--match", "c", "--draft")
    tried = run("rules", "try", "x")
    assert tried.exit_code == 1
    assert "It finds nothing" in tried.stderr


def test_a_rule_is_written_over_and_removed(run: Run, adviser: str) -> None:
    again = ("rules", "add", adviser, "--words", "counsellor")
    assert run(*again).exit_code == 1
    assert run(*again, "--over").exit_code == 0
    assert run("rules", "remove", adviser).stdout == "Removed: adviser.\n"
    gone = run("rules", "remove", adviser)
    assert gone.exit_code == 1
    assert "no house rule “adviser”" in gone.stderr


def test_sets_are_listed_taken_and_dropped(run: Run) -> None:
    assert "plain-english" in run("rules", "sets").stdout
    sets = told(run("rules", "sets", "--on", "ap-like", "--json"))["sets"]
    assert [each["name"] for each in sets if each["on"]] == ["ap-like"]
    assert len(told(run("rules", "list", "--set", "ap-like", "--json"))["rules"]) >= 120
    assert not any(
        each["on"] for each in told(run("rules", "sets", "--off", "ap-like", "--json"))["sets"]
    )
    assert run("rules", "sets", "--on", "dada").exit_code == 1


def test_rules_are_brought_in_and_what_is_left_out_is_told(run: Run, tmp_path: Path) -> None:
    vale, xml = tmp_path / "Quay.yml", tmp_path / "grammar.xml"
    vale.write_text("extends: existence\nmessage: No.\ntokens: [quay side]\n", encoding="utf-8")
    xml.write_text(
        '<rules lang="en"><rule id="A"><pattern><token postag="NN"/></pattern></rule></rules>',
        encoding="utf-8",
    )
    said = run("rules", "import", vale, xml, "--set", "Harbour")
    assert said.exit_code == 0, said.output
    assert "1 added, 0 left out" in said.stdout
    assert "A: It goes by “postag” of a word." in said.stdout
    (rule,) = told(run("rules", "list", "--json"))["rules"]
    assert (rule["name"], rule["set"], rule["live"]) == ("quay", "harbour", False)
    again = told(run("rules", "import", vale, "--live", "--json"))["files"][0]
    assert again["added"] == []
    assert again["left_out"][0]["name"] == "quay"
    missing = run("rules", "import", tmp_path / "none.yml")
    assert missing.exit_code == 1
    assert "none.yml" in missing.stderr


def test_imported_rules_can_go_live_at_once(run: Run, tmp_path: Path) -> None:
    vale = tmp_path / "Quay.yml"
    vale.write_text("extends: existence\nmessage: No.\ntokens: [quay side]\n", encoding="utf-8")
    assert run("rules", "import", vale, "--live").exit_code == 0
    assert told(run("rules", "list", "--json"))["rules"][0]["live"] is True


def test_a_whole_set_is_put_in_force_or_taken_out(run: Run) -> None:
    run("rules", "sets", "--on", "ap-like")
    drafts = told(run("rules", "draft", "--set", "ap-like", "--json"))["rules"]
    assert len(drafts) >= 120
    assert not any(each["live"] for each in drafts)
    assert run("rules", "live").exit_code == 2


def test_rules_travel_from_desk_to_desk(run: Run, adviser: str, tmp_path: Path) -> None:
    file = tmp_path / "library" / "desk" / "house-style.toml"
    other = tmp_path / "theirs.toml"
    other.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    run("rules", "remove", adviser)
    run("rules", "import", other)
    (rule,) = told(run("rules", "list", "--json"))["rules"]
    assert (rule["name"], rule["set"], rule["live"]) == ("adviser", "theirs", False)


def test_a_bad_file_is_told_with_its_line(run: Run, adviser: str, tmp_path: Path) -> None:
    file = tmp_path / "library" / "desk" / "house-style.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n[[rule]]\nname = 3\n", encoding="utf-8")
    listed = run("rules", "list")
    assert listed.exit_code == 1
    assert "adviser" in listed.stdout
    assert "house-style.toml, line 11" in listed.stderr


def test_every_check_is_listed_with_all_that_can_be_chosen(run: Run) -> None:
    data = told(run("checks", "--json"))
    assert {each["code"] for each in data["checks"]} == set(all_checks())
    assert set(data["checks"][0]) == {
        *("code", "group", "label", "severity", "on", "options", "about", "chosen")
    }
    assert "doubled-words" in run("checks").stdout


def test_a_check_is_chosen_and_put_back(run: Run) -> None:
    assert "off" in run("checks", "set", "doubled-words", "off").stdout
    chosen = told(run("checks", "set", "doubled-words", "severity=hint", "--json"))
    assert (chosen["on"], chosen["severity"], chosen["chosen"]) == (False, "hint", True)
    back = told(run("checks", "set", "doubled-words", "default", "--json"))
    assert (back["on"], back["chosen"]) == (True, False)
    assert told(run("checks", "set", "style", "uk", "--json")) == {"style": "uk"}


def test_options_are_chosen_by_name(run: Run) -> None:
    code, options = next(
        (each["code"], each["options"])
        for each in told(run("checks", "--json"))["checks"]
        if any(type(value) is int for value in each["options"].values())
    )
    name = next(key for key, value in options.items() if type(value) is int)
    assert told(run("checks", "set", code, f"{name}=7", "--json"))["options"][name] == 7
    wrong = run("checks", "set", code, f"{name}=many")
    assert wrong.exit_code == 1
    assert "It can be a whole number." in wrong.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("dada", "off"), 1),
        (("no-headline", "off"), 1),
        (("doubled-words", "x=1"), 1),
        (("doubled-words", "maybe"), 2),
        (("doubled-words", "severity=loud"), 2),
        (("style", "dada"), 2),
        (("doubled-words",), 2),
    ],
)
def test_what_cannot_be_chosen_is_refused(run: Run, words: tuple[str, ...], status: int) -> None:
    assert run("checks", "set", *words).exit_code == status
