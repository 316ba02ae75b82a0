"""``copydesk check --sarif``, and the golden reports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.checked_library import (
    BODY,
    Run,
    check_of,
    give_caption,
    json_of,
    library,
    lines_of,
    sarif_of,
)

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return check_of(library(tmp_path / "library"))


def test_sarif_names_every_rule_it_uses_and_its_level(run: Run) -> None:
    log = json_of(run("--all", "--sarif"))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert len(ids) == len(set(ids))
    assert {"tk-left", "link-dead", "caption-empty"} <= set(ids)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    for result in one["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}


def test_a_fix_of_sarif_put_in_by_its_offsets_mends_the_text(run: Run) -> None:
    (one,) = json_of(run("ferry", "--sarif", "--only", "doubled-words"))["runs"]
    results = one["results"]
    (fixed,) = [each for each in results if not each["suppressions"]]
    (change,) = fixed["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "ferry/body"}
    (put,) = change["replacements"]
    region = put["deletedRegion"]
    start, length = region["charOffset"], region["charLength"]
    mended = BODY[:start] + put["insertedContent"]["text"] + BODY[start + length :]
    assert mended.startswith("😀 The ferry is back.\r\n")
    (waved,) = [each for each in results if each["suppressions"]]
    assert waved["suppressions"][0]["justification"] == "It is how he said it"


def test_sarif_points_to_fields_by_addresses_that_are_addresses(run: Run, tmp_path: Path) -> None:
    give_caption(tmp_path / "library", "TK")
    (one,) = json_of(run("clean", "--sarif", "--only", "tk-left"))["runs"]
    (place,) = one["results"][0]["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "clean/figures%5B0%5D.caption"
    assert physical["region"]["snippet"] == {"text": "TK"}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "clean/figures[0].caption"


@pytest.mark.parametrize(("name", "made"), [("check.txt", lines_of), ("check.sarif", sarif_of)])
def test_the_report_is_the_golden_one(
    tmp_path: Path, name: str, made: Callable[[Path], str]
) -> None:
    """Written anew by hand: python -m tests.golden."""
    made_now = made(library(tmp_path / "library"))
    assert made_now == (GOLDEN / name).read_text(encoding="utf-8")
