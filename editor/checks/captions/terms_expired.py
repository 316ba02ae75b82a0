"""Some photos may be used for so many days only."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import date_text, dates_in
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields
from editor.domain.rights import Rights

_NUMBERS = {"seven": 7, "ten": 10, "fourteen": 14, "thirty": 30, "sixty": 60, "ninety": 90}
_DAYS = re.compile(
    rf"\b(?:for|within|during|first|only|max(?:imum)?\.?(?: of)?|up to)\s+(?:the\s+)?(?:a\s+)?"
    rf"(?:period of\s+)?(?P<days>\d{{1,3}}|{'|'.join(_NUMBERS)})"
    r"(?:\s*\(\d+\))?[-\s]+(?:calendar\s+)?days?\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|expires?:?(?: on)?|expiry:?|(?:not?|never)(?: to)?(?: be)?"
    r"(?: used?| for use)? after|valid to)\s+(?:and including\s+)?",
    re.IGNORECASE,
)
_BEHIND = 40  # characters in which the date stands


def _find(context: CaptionContext) -> Iterator[Remark]:
    # Where somebody noted the last day, that counts, and the gate of rights knows it.
    if context.day is None or context.rights.expires_on is not None:
        return
    taken = context.taken.calendar_day if context.taken else None
    fields = context.fields
    texts = {
        "instructions": " ".join((fields.instructions or "", context.rights.raw)),
        "usage_terms": " ".join((fields.usage_terms or "", context.rights.terms)),
        "caption": context.parts.advisory,
    }
    for field, text in texts.items():
        last = _last_day(text, taken)
        if last and context.day > last:
            style = context.form.dates
            message = f"By its terms the photo could be used until {date_text(last, style)}."
            yield Remark(message, field)
            return


def _last_day(text: str, taken: date | None) -> date | None:
    for match in _UNTIL.finditer(text):
        found = dates_in(text[match.end() : match.end() + _BEHIND])
        if found and found[0].start == 0 and found[0].calendar_day:
            return found[0].calendar_day
    span = _DAYS.search(text)
    if span is None or taken is None:
        return None
    said = span["days"].casefold()
    try:
        return taken + timedelta(days=_NUMBERS.get(said) or int(said))
    except OverflowError:
        return None


_TERMS = "May only be used for 14 days from time of transmission."
_TAKEN = PhotoFields(taken_at="2008-01-29", instructions=_TERMS)

TERMS_EXPIRED = CaptionRule(
    label="Time of use is over",
    number=25,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks.", fields=_TAKEN, day=date(2008, 2, 13)),
        CaptionContext(
            fields=PhotoFields(instructions="NO USE AFTER Feb. 3, 2008"), day=date(2008, 2, 4)
        ),
        CaptionContext(rights=Rights("until 3 May 2007"), day=date(2008, 2, 4)),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks.", fields=_TAKEN, day=date(2008, 2, 12)),
        CaptionContext("Ann Lee speaks.", fields=_TAKEN),
        CaptionContext(
            fields=_TAKEN, rights=Rights(expires_on=date(2009, 1, 1)), day=date(2008, 3, 1)
        ),
        CaptionContext(
            fields=PhotoFields(taken_at="2008-01-29", instructions="Shot for 14 days."),
        ),
    ),
)
