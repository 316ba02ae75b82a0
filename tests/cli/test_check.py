"""``copydesk check``: one line a finding, and JSON."""

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.cli.check_places import Place, in_report_order, place_in
from editor.domain.finding import Finding, Severity, WavedThrough
from tests.builders import NOON, newsroom_in
from tests.cli.checked_library import (
    BODY,
    Run,
    check_of,
    give_caption,
    json_of,
    library,
    only_known,
)

LINE = re.compile(
    r"([a-z0-9-]+):(?:([a-z_.]+(?:\[\d+\])?(?:\.[a-z]+)?):)?(\d+):(\d+): "
    r"(blocker|warning|hint) ([a-z0-9-]+): (.+)"
)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return check_of(library(tmp_path / "library"))


def test_every_line_can_be_read_by_a_program(run: Run) -> None:
    result = run("ferry")
    lines = result.stdout.splitlines()
    assert len(lines) > 3
    for line in lines:
        assert LINE.fullmatch(line), line


def test_a_line_points_where_an_editor_goes(run: Run) -> None:
    found = {tuple(LINE.fullmatch(line).groups()[:6]) for line in run("ferry").stdout.splitlines()}  # type: ignore[union-attr]
    assert ("ferry", None, "3", "9", "blocker", "tk-left") in found
    assert ("ferry", "headline", "1", "9", "blocker", "tk-left") in found
    assert ("ferry", "byline", "1", "1", "warning", "no-byline") in found
    assert ("ferry", None, "1", "3", "warning", "doubled-words") in found


def test_how_many_there_are_is_said_beside_the_output(run: Run) -> None:
    result = run("ferry", *only_known())
    assert result.stderr == "1 story: 2 blockers, 3 warnings. 1 finding waved through.\n"
    assert "waved" not in result.stdout
    result = run("ferry", "--waved", *only_known())
    assert result.stdout.count("[waved through by Dana: It is how he said it]") == 1
    assert run("clean", *only_known()).stderr == "1 story: nothing to mend.\n"


def test_the_exit_status_is_1_on_a_blocker_alone(run: Run) -> None:
    assert run("ferry").exit_code == 1
    assert run("clean", "ferry").exit_code == 1
    assert run("ferry", "--off", "tk-left", "--off", "no-headline").exit_code == 0
    assert run("ferry", "--only", "doubled-words").exit_code == 0
    assert run("clean").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("ferry", "--all"),
        ("ferry", "--desk", "Region"),
        ("ferry", "--json", "--sarif"),
        ("ferry", "--only", "no-such-check"),
        ("--all", "--status", "Lost"),
    ],
)
def test_what_contradicts_itself_is_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: copydesk check" in result.stderr


def test_a_misspelt_code_is_answered_with_the_one_that_was_meant(run: Run) -> None:
    assert "Did you mean tk-left?" in run("ferry", "--only", "tk-lefd").stderr


def test_a_story_that_is_not_there_stops_it_before_anything_is_printed(run: Run) -> None:
    result = run("ferry", "no-such")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no-such" in result.stderr


def test_a_check_that_holds_rules_is_chosen_whole_or_by_rule(run: Run, tmp_path: Path) -> None:
    give_caption(tmp_path / "library", "IMG_1234")
    whole = run("clean", "--only", "caption-rules").stdout
    one = run("clean", "--only", "caption-empty").stdout
    assert " caption-empty: " in one
    assert set(one.splitlines()) < set(whole.splitlines())
    assert run("clean", "--off", "caption-rules", "--only", "caption-empty").stdout == ""


def test_hints_can_be_left_out(run: Run, tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.set_fields("clean", {"credits[0]": "", "dateline.agency": "AP"})
    assert " hint no-byline: " in run("clean").stdout
    assert " hint " not in run("clean", "--no-hints").stdout
    assert all(
        each["severity"] != "hint"
        for each in json_of(run("clean", "--no-hints", "--json"))["findings"]
    )


def test_json_of_one_story_has_its_findings_with_their_places(run: Run) -> None:
    result = run("ferry", "--json", *only_known())
    assert result.stderr == ""
    findings = json_of(result)["findings"]
    (left,) = [each for each in findings if each["code"] == "tk-left" and each["field"] == "body"]
    assert BODY[left["start"] : left["end"]] == "TK"
    assert (left["line"], left["column"]) == (3, 9)
    (waved,) = [each for each in findings if each["waved"]]
    assert waved["waved"]["why"] == "It is how he said it"


def test_colours_are_for_terminals(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("ferry").output
    assert "\x1b[31mblocker\x1b[0m" in run("ferry", color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("ferry", color=True).output


def test_lines_stand_in_the_order_of_the_text_however_checks_are_arranged() -> None:
    def found(field: str, start: int = 0, severity: Severity = Severity.HINT) -> Finding:
        return Finding("x", severity, "Look.", field, start, start + 1)

    right = [
        found("headline", severity=Severity.BLOCKER),
        found("body", 3, Severity.WARNING),
        found("body", 1),
        found("body", 2),
        found("figures[2].alt"),
        found("figures[10].alt"),
        found("headline"),
    ]
    assert in_report_order(reversed(right)) == right
    waved = replace(right[0], waved=WavedThrough("x", "headline", "Look", "So", "Dana", NOON))
    assert in_report_order([waved, right[-1]]) == [right[-1], waved]


@given(st.text(st.sampled_from("a😀\r\n")), st.data())
def test_places_are_those_of_an_editor(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    if 0 < at < len(text) and text[at - 1 : at + 1] == "\r\n":
        at += 1  # nobody stands within a line end
    before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
    assert place_in(text, at) == Place(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def test_the_places_of_thousands_of_findings_take_no_time() -> None:
    text = "Some words on a line.\r\n" * 20_000
    began = time.monotonic()
    places = [place_in(text, at) for at in range(0, len(text), 100)]
    assert places[-1] == place_in(text, (len(places) - 1) * 100)
    assert len({each.line for each in places}) == len(places)
    assert time.monotonic() - began < 5  # it took half a minute
