"""What every check must pass: a new file in ``editor/checks`` is tested before it has a test."""

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks import all_checks, check_story
from editor.checks.contract import Check, story_of
from editor.checks.running import findings_in_steps
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from tests.checks.found import found_by
from tests.strategies import stories

CHECKS = all_checks().items()
each_check = pytest.mark.parametrize(
    ("code", "check"), CHECKS, ids=[code for code, _check in CHECKS]
)
SPEED_LIMIT_S = 0.1
CLEAN_COPY = Path(__file__).parents[1] / "checks" / "clean_copy.md"

PARTS = (
    *("the", "to", "Both", "TK", "had", "😀", "שלום", "put", "Put", "a\n\n", "\r\n", "[TK]"),
    *(".", ",", "[", "]", "(", ")", "`", "*", "<!--", "-->", "```\n"),
)

ODD_BODIES = (
    "",
    "\n\n\n",
    "😀 the the 😀 TK",
    "אמר אמר TK ש the to",
    "\u202ethe the\u202c TK",
    "<!--" * 5000,
    "`" * 20_001,
    "[" * 20_000 + "](" * 20_000,
    "![" * 20_000,
    "https://" * 5000,
    "the " * 20_000,
    "Ab " * 20_000,
    "a Both " * 10_000,
    "x" * 200_000,
    "- a\n" * 20_000,
    "```\n" * 9_999,
    "TK\r\nTK\rTK\n![](figure:a)\r\n",
    "\x00 the \x00 the",
)


def text_of(story: Story, field: str) -> str:
    """The string of a field as ``show --json`` prints it; empty for fields without offsets."""
    article = story.article
    head, _, part = field.partition(".")
    name, _, number = head.rstrip("]").partition("[")
    if name == "figures":
        figure = article.figures[int(number)]
        texts = {"caption": story.caption_of(figure), "alt": story.alt_of(figure) or ""}
        return texts.get(part, "")
    value = getattr(article, name, "")
    if number:
        value = value[int(number)]
    value = getattr(value, part) if part else value
    return value if isinstance(value, str) else ""


def assert_sound(story: Story, code: str, findings: Iterable[Finding]) -> None:
    for finding in findings:
        text = text_of(story, finding.field)
        assert finding.code == code or finding.code in all_checks()[code].codes()
        assert finding.message.endswith((".", "?"))
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end][:200] in finding.excerpt


def assert_all_sound(story: Story) -> None:
    running = {code: replace(check, is_on=True) for code, check in CHECKS}
    for code, found in zip(running, findings_in_steps(running, story), strict=True):
        assert_sound(story, code, found)


@each_check
def test_it_finds_something_where_it_must(code: str, check: Check) -> None:
    assert check.must_match
    for each in check.must_match:
        story = story_of(each)
        found = found_by(code, story)
        assert found, each
        assert_sound(story, code, found)


@each_check
def test_it_finds_nothing_where_it_must_not(code: str, check: Check) -> None:
    assert check.must_not_match
    for each in check.must_not_match:
        assert not found_by(code, story_of(each)), each


@each_check
def test_one_that_can_stop_publishing_says_so_and_stays_on(code: str, check: Check) -> None:
    found = [finding for each in check.must_match for finding in found_by(code, each)]
    is_stop = check.severity is Severity.BLOCKER
    assert is_stop or not any(finding.is_stop for finding in found)


@each_check
def test_its_label_is_a_few_words(code: str, check: Check) -> None:
    assert 0 < len(check.label) <= 40
    assert code.replace("-", "_").isidentifier()


@pytest.mark.parametrize("body", ODD_BODIES, ids=range(len(ODD_BODIES)))
def test_odd_text_is_no_reason_to_raise_or_to_be_slow(body: str) -> None:
    article = Article("1", "odd", headline=body, body=body, figures=(Figure("a", caption=body),))
    story = Story(article)
    started = time.perf_counter()
    assert_all_sound(story)
    assert time.perf_counter() - started < 5


@settings(max_examples=60, deadline=None)
@given(stories())
def test_no_story_makes_a_check_raise_or_point_beside_the_text(story: Story) -> None:
    assert_all_sound(story)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_offsets_are_code_points_of_the_raw_text(parts: list[str]) -> None:
    body = " ".join(parts)
    story = Story(Article("1", "odd", language="en-US", body=body))
    for finding in check_story(story):
        if finding.code == "tk-left":
            assert body[finding.start : finding.end] in {"TK", "[TK]"}
        if finding.code == "lost-link-capital":
            assert body[finding.start : finding.end] in {"Both", "Put"}


def test_blockers_come_first() -> None:
    story = Story(Article("1", "x", body="The the plan costs TK."))
    severities = [finding.severity for finding in check_story(story)]
    assert severities == sorted(severities, key=["blocker", "warning", "hint"].index)
    assert len(set(severities)) > 1


def test_all_checks_read_a_story_of_a_thousand_words_in_a_tenth_of_a_second() -> None:
    body = CLEAN_COPY.read_text(encoding="utf-8")
    story = Story(Article("1", "ferry", headline="The ferry sails", body=body))
    check_story(replace(story, article=replace(story.article, slug="warm")))
    times = []
    for _ in range(5):
        started = time.perf_counter()
        check_story(story)
        times.append(time.perf_counter() - started)
    assert min(times) < SPEED_LIMIT_S, f"{min(times) * 1000:.1f} ms"
