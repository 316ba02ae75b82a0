"""Rules for captions, one file each: a module with one ``CaptionRule`` value is a rule."""

import sys
from dataclasses import replace
from functools import cache

from editor.checks.captions.context import CaptionContext, context_of_photo
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.story_facts import StoryFacts, facts_of, facts_of_article
from editor.checks.texts import excerpt
from editor.discovery import plugs
from editor.domain.finding import Finding, Severity

__all__ = [
    "CaptionContext",
    "CaptionRule",
    "StoryFacts",
    "all_caption_rules",
    "check_caption",
    "context_of_photo",
    "facts_of",
    "facts_of_article",
    "fault_of_rules",
]

LONGEST_CHARACTERS = 20_000  # what is longer is no caption; the rules read its beginning
_ORDER = tuple(Severity)


@cache
def all_caption_rules() -> dict[str, CaptionRule]:
    """Every rule by its code, such as ``weekday-wrong``."""
    return plugs(sys.modules[__name__], CaptionRule)


def fault_of_rules(names: str) -> str:
    """Why these rules, separated by commas, can't be left off; empty if they can."""
    rules = all_caption_rules()
    for name in filter(None, (each.strip() for each in names.split(","))):
        if name not in rules:
            return f"There is no rule for captions called {name}."
        if rules[name].severity is Severity.BLOCKER:
            return f"{name} stops publishing and stays; an export can step over it by name."
    return ""


def check_caption(context: CaptionContext) -> tuple[Finding, ...]:
    """Everything that the rules find in a caption: blockers first, then by place.

    The fields of the findings are names of ``PhotoFields``; places are code points of the
    caption, alt text or field as it stands in the context. Pure and quick enough to run while
    somebody types.
    """
    if max(len(context.caption), len(context.alt or "")) > LONGEST_CHARACTERS:
        context = replace(
            context,
            caption=context.caption[:LONGEST_CHARACTERS],
            alt=context.alt[:LONGEST_CHARACTERS] if context.alt else context.alt,
        )
    found = [
        _finding(code, rule, remark, context)
        for code, rule in all_caption_rules().items()
        if (rule.is_for_stories or not context.in_story)
        and (code not in context.form.off or rule.severity is Severity.BLOCKER)
        and (context.is_english or not rule.is_english)
        for remark in rule.find(context)
    ]
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.severity), each.start)))


def _finding(code: str, rule: CaptionRule, remark: Remark, context: CaptionContext) -> Finding:
    text = context.text_of(remark.field)
    return Finding(
        code=code,
        severity=rule.severity,
        message=remark.message,
        field=remark.field,
        start=remark.start,
        end=remark.end,
        excerpt=excerpt(text, remark.start, remark.end) if text and remark.end else "",
        suggestions=remark.suggestions,
        changes=remark.changes,
    )
