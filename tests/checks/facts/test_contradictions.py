"""Stories that contradict themselves are seen; those that only look so are left alone."""

from pathlib import Path
from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.domain.moment import moment
from editor.domain.story import Story
from tests.checks.facts.planted import CHECKS, CLEAN, clean_text, findings_in, read, story_of

PLANTED = [*read("contradictions")["story"], *read("contradictions_unseen")["story"]]
CLEAN_TEXTS = sorted(CLEAN.glob("[0-9]*.md"))


@pytest.mark.parametrize("told", PLANTED, ids=lambda told: str(told["check"]))
def test_a_planted_contradiction_is_seen(told: dict[str, Any]) -> None:
    found = findings_in(story_of(told))
    assert told["check"] in {each.code for each in found}


@pytest.mark.parametrize("told", PLANTED, ids=lambda told: str(told["check"]))
def test_a_planted_contradiction_brings_no_other_warning(told: dict[str, Any]) -> None:
    found = findings_in(story_of(told))
    others = [each for each in found if each.code != told["check"]]
    assert [each for each in others if each.severity is not Severity.HINT] == []


def test_every_check_of_facts_has_a_planted_contradiction() -> None:
    hardly_told = {"each-wrong", "headline-name-not-in-story", "tense-unlike-date"}
    assert {told["check"] for told in PLANTED} | hardly_told == set(CHECKS)


@pytest.mark.parametrize("body", read("quiet")["paragraphs"], ids=lambda body: str(body)[:40])
def test_news_prose_that_only_looks_odd_is_left_alone(body: str) -> None:
    assert findings_in(Story(Article("1", "quiet", body=body))) == []


def test_the_quiet_paragraphs_are_left_alone_together() -> None:
    body = "\n\n".join(read("quiet")["paragraphs"])
    assert findings_in(Story(Article("1", "quiet", body=body))) == []


@pytest.mark.parametrize("path", CLEAN_TEXTS, ids=lambda path: path.stem)
def test_no_clean_text_gets_a_warning(path: Path) -> None:
    language = "en-GB" if int(path.stem[:2]) > 40 else "en-US"
    article = Article("1", "clean", body=path.read_text(encoding="utf-8"), language=language)
    found = findings_in(Story(article))
    assert [each for each in found if each.severity is not Severity.HINT] == []


HEADLINES = read("clean_headlines")


@pytest.mark.parametrize("number", HEADLINES)
def test_headlines_that_fit_their_story_get_no_warning(number: str) -> None:
    language = "en-GB" if int(number) > 40 else "en-US"
    story = story_of(HEADLINES[number], clean_text(number), language)
    assert [each for each in findings_in(story) if each.severity is not Severity.HINT] == []


def test_headlines_that_fit_their_stories_hardly_get_hints() -> None:
    stories = [story_of(told, clean_text(number)) for number, told in HEADLINES.items()]
    assert sum(len(findings_in(each)) for each in stories) <= len(stories) // 10


def test_a_headline_over_another_story_is_noticed() -> None:
    numbers = [*HEADLINES]
    others = zip(numbers, numbers[1:] + numbers[:1], strict=True)
    noticed = [findings_in(story_of(HEADLINES[one], clean_text(other))) for one, other in others]
    assert sum(bool(each) for each in noticed) >= len(numbers) * 0.7


def test_other_languages_are_left_alone() -> None:
    for told in PLANTED:
        found = findings_in(story_of(told, language="de-DE"))
        assert found == []


def test_an_archived_story_gets_no_warning_by_the_day_it_is_opened() -> None:
    for path in CLEAN_TEXTS[:10]:
        body = path.read_text(encoding="utf-8")
        article = Article("1", "old", body=body, updated_at=moment("2031-05-05 10:00 UTC").utc)
        found = findings_in(Story(article))
        assert [each for each in found if each.severity is not Severity.HINT] == []
