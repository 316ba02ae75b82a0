"""A story says in which language it is."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

# BCP 47: a language of two or three letters, then script, region and variants.
_TAG = re.compile(r"(?:[a-z]{2,3})(?:-[a-z0-9]{2,8}){0,6}", re.IGNORECASE)
_UNDETERMINED = frozenset({"und", "mul", "zxx", "mis"})


def _find(story: Story, _options: None) -> Iterator[Finding]:
    language = story.article.language
    is_known = _TAG.fullmatch(language) and language.lower() not in _UNDETERMINED
    if is_known:
        return
    what = f"“{language[:30]}” is no language" if language.strip() else "The story has no language"
    yield Finding(
        code="language-unknown",
        severity=Severity.WARNING,
        message=f"{what}: write it like en-US, en-GB or de.",
        field="language",
        end=len(language),
        excerpt=language[:200],
    )


LANGUAGE_UNKNOWN = Check(
    label="Language unknown",
    about="Spelling, quotes, screen readers and search engines go by the language of the story.",
    is_english=False,
    find=_find,
    must_match=(
        Article("1", "ferry", language=""),
        Article("1", "ferry", language="English"),
        Article("1", "ferry", language="en_US"),
        Article("1", "ferry", language="und"),
    ),
    must_not_match=(
        Article("1", "ferry"),
        Article("1", "ferry", language="de"),
        Article("1", "ferry", language="zh-Hant-TW"),
        Article("1", "ferry", language="de-CH-1996"),
    ),
)
