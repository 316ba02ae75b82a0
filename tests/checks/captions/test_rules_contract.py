"""What every rule for captions must pass: a new file is tested before it has a test."""

import pytest

from editor.checks import all_checks
from editor.checks.captions import CaptionContext, CaptionRule, all_caption_rules, check_caption

RULES = all_caption_rules().items()
each_rule = pytest.mark.parametrize(("code", "rule"), RULES, ids=[code for code, _rule in RULES])


def assert_sound(context: CaptionContext, code: str, rule: CaptionRule) -> None:
    texts = {"caption": context.caption, "alt_text": context.alt or ""}
    for remark in rule.find(context):
        text = texts.get(remark.field, "")
        assert remark.message.endswith((".", "?"))
        assert 0 <= remark.start <= remark.end <= len(text)
        words = text[remark.start : remark.end]
        assert words not in remark.suggestions
        if remark.suggestions:
            assert words, "a fix stands in the place of words"


@each_rule
def test_it_finds_something_where_it_must(code: str, rule: CaptionRule) -> None:
    assert rule.must_match
    for context in rule.must_match:
        assert list(rule.find(context)), context
        assert_sound(context, code, rule)
        assert code in {each.code for each in check_caption(context)}


@each_rule
def test_it_finds_nothing_where_it_must_not(code: str, rule: CaptionRule) -> None:
    assert rule.must_not_match
    for context in rule.must_not_match:
        assert not list(rule.find(context)), context


@each_rule
def test_its_first_fix_settles_it(code: str, rule: CaptionRule) -> None:
    for context in rule.must_match:
        for remark in rule.find(context):
            if not remark.suggestions or remark.field != "caption":
                continue
            text = context.caption
            fixed = text[: remark.start] + remark.suggestions[0] + text[remark.end :]
            again = list(rule.find(_with_caption(context, fixed)))
            assert len(again) < len(list(rule.find(context))), fixed


@each_rule
def test_its_label_is_a_few_words_and_its_code_its_own(code: str, rule: CaptionRule) -> None:
    assert 0 < len(rule.label) <= 60
    if rule.is_for_stories:
        assert code not in all_checks()


def _with_caption(context: CaptionContext, caption: str) -> CaptionContext:
    values = {name: getattr(context, name) for name in CaptionContext.__dataclass_fields__}
    return CaptionContext(**{**values, "caption": caption})
