"""What the caption rules find reaches the checks of the story, the gate and the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.cli.group import copydesk
from editor.domain.errors import RefusedError
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.newsroom import open_newsroom
from editor.settings import Settings
from tests.builders import jpeg

BODY = "Niamh Kehoe spoke to farmers in Dunmore on Jan. 29, 2026.\n\n![](figure:hay)\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a story whose figure has a caption with faults."""
    where = tmp_path / "library"
    with open_newsroom(where, Settings(name="Dana")) as newsroom:
        newsroom.stories.new("hay")
        newsroom.photos.add("hay", [jpeg(tmp_path / "hay.jpg", colour="olive")])
        article = newsroom.stories.get("hay")
        figure = replace(
            article.figures[0],
            name="hay",
            caption="Niamh Keohe waves near Dumore, Ireland, Jan. 29, 2025. JosÃ© Ruiz watches.",
            alt="DSC_0456.JPG",
        )
        newsroom.stories.save(replace(article, body=BODY, figures=(figure,)))
    return where


def findings(library: Path) -> dict[str, Finding]:
    with open_newsroom(library, Settings(name="Dana")) as newsroom:
        return {each.code: each for each in newsroom.stories.check("hay")}


def test_a_caption_is_held_against_the_article(library: Path) -> None:
    found = findings(library)

    assert found["name-unlike-story"].suggestions == ("Niamh Kehoe",)
    assert found["place-misspelt"].suggestions == ("Dunmore",)
    assert found["date-unlike-story"].suggestions == ("Jan. 29, 2026",)
    assert {found[each].field for each in ("name-unlike-story", "place-misspelt")} == {
        "figures[0].caption"
    }


def test_what_stops_publishing_stops_the_export_and_the_rest_does_not(
    library: Path, tmp_path: Path
) -> None:
    blockers = {
        code for code, each in findings(library).items() if each.severity is Severity.BLOCKER
    }
    assert {"mojibake", "alt-file-name"} <= blockers
    with (
        open_newsroom(library, Settings(name="Dana")) as newsroom,
        pytest.raises(RefusedError),
    ):
        newsroom.exports.export("hay", "html", tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_the_command_line_prints_the_finding_with_its_place(library: Path) -> None:
    result = CliRunner().invoke(copydesk, ["--library", str(library), "check", "hay", "--json"])
    found = {each["code"]: each for each in json.loads(result.output)["findings"]}

    assert result.exit_code == 1
    assert found["mojibake"]["severity"] == "blocker"
    assert found["mojibake"]["field"] == "figures[0].caption"
    plain = CliRunner().invoke(copydesk, ["--library", str(library), "check", "hay"])
    assert "name-unlike-story: The story spells this name Niamh Kehoe." in plain.output


def test_a_rule_that_the_house_doesnt_follow_is_silent_but_not_a_blocker(library: Path) -> None:
    chosen = Settings(name="Dana", caption_rules_off="name-unlike-story, mojibake")
    with open_newsroom(library, chosen) as newsroom:
        codes = {each.code for each in newsroom.stories.check("hay")}

    assert "name-unlike-story" not in codes
    assert "mojibake" in codes


def test_a_figure_without_a_place_in_the_text_is_left_alone(library: Path) -> None:
    with open_newsroom(library, Settings(name="Dana")) as newsroom:
        article = newsroom.stories.get("hay")
        newsroom.stories.save(replace(article, figures=(*article.figures, Figure("b"))))
        fields = {each.field for each in newsroom.stories.check("hay")}

    assert not any(field.startswith("figures[1].caption") for field in fields)
