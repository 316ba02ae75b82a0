"""Copy as AP and British papers print it: no check of the house style says anything."""

from pathlib import Path

import pytest

from editor.checks import groups
from editor.checks.contract import story_of
from editor.checks.running import findings_in_steps
from editor.domain.article import Article

HERE = Path(__file__).resolve().parent
CHECKS = {code: each for code, each in groups()["Style"].items() if each.of_desk is None}


def lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def said_of(line: str, language: str) -> list[str]:
    story = story_of(Article("1", "story", body=line, language=language))
    found = (each for step in findings_in_steps(CHECKS, story) for each in step)
    return [f"{each.code}: {line[each.start : each.end]}" for each in found]


@pytest.mark.parametrize("line", lines("right_ap.txt"))
def test_copy_in_ap_style_is_left_alone(line: str) -> None:
    assert said_of(line, "en-US") == []


@pytest.mark.parametrize("line", lines("right_uk.txt"))
def test_copy_of_british_papers_is_left_alone(line: str) -> None:
    assert said_of(line, "en-GB") == []
