"""A correction says what was wrong."""

from collections.abc import Iterator
from datetime import UTC, datetime

from editor.checks.contract import Check
from editor.domain.article import Article, Correction
from editor.domain.finding import Finding, Severity
from editor.domain.status import Status
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    article = story.article
    for index, correction in enumerate(article.corrections):
        if not any(letter.isalnum() for letter in correction.text):
            yield Finding(
                code="empty-correction",
                severity=Severity.WARNING,
                message="A correction without words: say what was wrong, or take it out.",
                field=f"corrections[{index}].text",
            )
    if article.status is Status.CORRECTED and not article.corrections:
        yield Finding(
            code="empty-correction",
            severity=Severity.WARNING,
            message="The story counts as corrected, and no correction tells readers so.",
            field="corrections",
        )


def _example(*texts: str, status: Status = Status.DRAFT) -> Article:
    at = datetime(2026, 3, 20, tzinfo=UTC)
    corrections = tuple(Correction(text, at) for text in texts)
    return Article("1", "ferry", corrections=corrections, status=status)


EMPTY_CORRECTION = Check(
    label="Correction without words",
    about="Readers who saw the mistake are owed a sentence that says what was wrong.",
    find=_find,
    must_match=(
        _example(""),
        _example("The ferry has two ramps.", " … "),
        _example(status=Status.CORRECTED),
    ),
    must_not_match=(
        Article("1", "ferry"),
        _example("The ferry has two ramps.", status=Status.CORRECTED),
    ),
)
