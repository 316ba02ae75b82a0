"""What a check says of a body: the words it points to, and what it would write instead."""

from editor.checks.contract import story_of
from editor.domain.article import Article
from editor.domain.finding import Severity
from tests.checks.found import found_by

BRITISH = "en-GB"


def said(code: str, body: str, language: str = "en-US", **options: object) -> list[tuple[str, str]]:
    """Words and first suggestion, in the order of the text; empty where there is none."""
    article = Article("1", "story", body=body, language=language)
    found = sorted(found_by(code, article, **options), key=lambda each: each.start)
    return [
        (body[each.start : each.end], each.suggestions[0] if each.suggestions else "")
        for each in found
    ]


def severities(code: str, body: str, language: str = "en-US") -> list[Severity]:
    """How much each of them matters."""
    story = story_of(Article("1", "story", body=body, language=language))
    return [each.severity for each in sorted(found_by(code, story), key=lambda each: each.start)]
