"""The dead and hurt of a caption are somebody's count, and the caption says whose."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_NUMBER = (
    r"(?:\d[\d,]{0,9}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens"
    r"|scores|hundreds|thousands)"
)
_HARM = r"(?:dead|died|displaced|hurt|injured|killed|missing|wounded)"
_CLAIM = re.compile(
    rf"\b{_NUMBER}\b(?: (?!and\b)[\w-]+){{0,4}} {_HARM}\b"
    rf"|\b{_HARM}(?: at least| more than| about| some| nearly| over)? {_NUMBER}\b"
    r"(?! (?:years?|miles)\b)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:according to|authorities|confirm(?:s|ed)|estimates?|ministry|officials?|police"
    r"|report(?:s|ed|edly)?|said|say|says|statement|told)\b",
    re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    words = context.words
    found = _CLAIM.search(words)
    if found and not _SOURCE.search(words):
        start, end = (context.words_start + each for each in found.span())
        yield Remark("Nobody is named who says how many.", "caption", start, end)


CLAIM_WITHOUT_SOURCE = CaptionRule(
    label="Number of dead or hurt without a source",
    number=21,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Rescuers search a house in Oslo where 12 people were killed."),
        CaptionContext("A storm killed at least three in Oslo."),
    ),
    must_not_match=(
        CaptionContext("Rescuers search a house where 12 people were killed, police said."),
        CaptionContext("Rescuers search for the dead in Oslo."),
        CaptionContext("A bird killed by a cat lies in Oslo, Jan. 29, 2008."),
    ),
    is_english=True,
)
