"""What holds for every check of the house style."""

from dataclasses import replace
from itertools import pairwise

import pytest

from editor.checks import groups
from editor.checks.contract import Check, Example, story_of
from editor.domain.article import Article
from editor.domain.finding import Finding
from tests.checks.found import found_by

CHECKS = {code: each for code, each in groups()["Style"].items() if each.of_desk is None}
each_check = pytest.mark.parametrize(("code", "check"), CHECKS.items(), ids=list(CHECKS))


def mended(article: Article, findings: list[Finding]) -> Article:
    """The article with the first suggestion of each finding taken."""
    for each in sorted(findings, key=lambda found: found.start, reverse=True):
        if each.suggestions and each.field in {"body", "headline"}:
            text = getattr(article, each.field)
            text = f"{text[: each.start]}{each.suggestions[0]}{text[each.end :]}"
            if each.field == "body":
                article = replace(article, body=text)
            else:
                article = replace(article, headline=text)
    return article


def article_of(example: Example) -> Article:
    return story_of(example).article


@each_check
def test_it_says_why_it_matters(code: str, check: Check) -> None:
    assert check.about.endswith(".")
    assert len(check.about) <= 160, len(check.about)


@each_check
def test_nothing_is_left_to_say_once_its_suggestions_are_taken(code: str, check: Check) -> None:
    for example in check.must_match:
        article = article_of(example)
        for _ in range(2):
            article = mended(article, found_by(code, article))
        left = [each for each in found_by(code, article) if each.suggestions]
        assert left == [], (article.headline, article.body)


@each_check
def test_what_it_takes_for_right_is_not_mended_into_something_else(code: str, check: Check) -> None:
    for example in check.must_not_match:
        article = article_of(example)
        assert mended(article, found_by(code, article)) == article


@each_check
def test_findings_do_not_lie_on_each_other(code: str, check: Check) -> None:
    for example in check.must_match:
        found = sorted(found_by(code, example), key=lambda each: (each.field, each.start))
        for first, second in pairwise(found):
            assert first.field != second.field or first.end <= second.start


@each_check
def test_it_leaves_copy_in_other_languages_alone(code: str, check: Check) -> None:
    for example in check.must_match:
        german = replace(article_of(example), language="de")
        assert found_by(code, german) == []
