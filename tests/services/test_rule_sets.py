"""The sets in the box: whole, sound, each rule doing what it says, and quiet on clean copy."""

from pathlib import Path

import pytest

from editor.checks.house_rules.scan import HouseScan
from editor.checks.passages import passages_of
from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.domain.story import Story
from editor.resources import path_of
from editor.services.rule_sets import RuleSet, rule_sets
from editor.storage.desk_files.contents import read_contents
from editor.storage.desk_files.house_style import read_rules

CLEAN = Path(__file__).parents[1] / "checks" / "clean"

each_set = pytest.mark.parametrize("each", rule_sets(), ids=lambda each: each.name)


def test_there_are_two_with_as_much_as_they_promise() -> None:
    sizes = {each.name: len(each.rules) for each in rule_sets()}
    assert sizes["ap-like"] >= 120
    assert sizes["plain-english"] >= 150
    names = [rule.name for each in rule_sets() for rule in each.rules]
    assert len(names) == len(set(names))


@each_set
def test_a_set_is_read_without_a_fault(each: RuleSet) -> None:
    _, faults = read_rules(read_contents(path_of(f"house_style/{each.name}.toml")))
    assert faults == ()
    assert each.label
    assert each.about.endswith(".")


@each_set
def test_every_rule_offers_something_else_and_says_why(each: RuleSet) -> None:
    scan = HouseScan(each.rules)
    for rule in each.rules:
        assert rule.reason.endswith(".")
        assert rule.set == each.name
        for words in rule.words:
            story = Story(Article("1", "x", language="en", body=f"It was {words} again."))
            (passage,) = [placed.passage for placed in passages_of(story)]
            (hit,) = scan.hits(passage)
            assert hit.rule is rule, words
            assert hit.replacements == rule.replacement


@each_set
def test_clean_copy_has_no_warnings(each: RuleSet) -> None:
    scan = HouseScan(each.rules)
    for path in sorted(CLEAN.glob("[0-9]*.md")):
        body = path.read_text(encoding="utf-8")
        story = Story(Article("1", "x", language="en-US", body=body))
        for placed in passages_of(story):
            hits = scan.hits(placed.passage)
            assert [hit for hit in hits if hit.rule.severity is not Severity.HINT] == [], path.name
