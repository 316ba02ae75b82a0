"""The last day of use, as terms give it: ``14 DAYS``, ``NO USE AFTER Feb. 3, 2008``."""

import re
from datetime import date, timedelta

from editor.domain.caption_dates import dates_in
from editor.domain.embargoes import in_running_case, is_ambiguous, without_embargo

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
    "twelve": 12, "fourteen": 14, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(_NUMBERS)})(?:\s*\(\d+\))?"
_UNIT = r"[-\s]*(?:calendar[-\s]+)?(?P<unit>hour|hr|day|week|month|year)s?"
_USE = r"\b(?:use[ds]?|usage|using|rights?|licen[cs]ed?|valid|available|publi\w+|expir\w+)\b"
_SPANS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?:within|during|first|only|max(?:imum)?\.?(?: of)?|up to)\s+(?:the\s+)?(?:a\s+)?"
        rf"(?:period of\s+)?{_COUNT}{_UNIT}\b",
        rf"{_USE}[^.;\n]{{0,40}}?\b(?:for|after|in|than|beyond)?\s*(?:the\s+)?(?:a\s+)?"
        rf"(?:period of\s+)?\b{_COUNT}{_UNIT}\b",
        rf"(?<![\w/-]){_COUNT}{_UNIT}['’]?[-\s]+(?:only|limit|maximum|max\b|{_USE})",
        # An instruction that consists of nothing else: 14 DAYS.
        rf"(?:^|[.;,/|\n])\s*(?:for\s+)?{_COUNT}{_UNIT}\s*(?=$|[.;,/|\n])",
        rf"\bfor\s+(?:a\s+period of\s+)?{_COUNT}{_UNIT}\s+(?:from|after|following)\b",
    )
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|exp(?:ires?|iry|\.)?:?(?: on| date:?)?|(?:not?|never)(?: to)?(?: be)?"
    r"(?: new)?(?: use[ds]?| for use| publication| usage)? after|valid to|last day of use:?|use by)"
    r"\s*(?:and including\s+)?",
    re.IGNORECASE,
)
_BEHIND = 40  # characters in which the date stands
_DAYS = {"day": 1, "week": 7, "year": 365}
_HOURS_A_DAY = 24
_MONTHS = 12
_LAST_SAFE_DAY = 28  # every month has it


def last_day_in(text: str, since: date | None) -> date | None:
    """The last day on which terms let a photo be used; None if they don't say it clearly.

    Args:
        text: Instructions or terms, as they came. What they say of an embargo doesn't count.
        since: From here a number of days counts: when the photo was taken or came.
    """
    words = in_running_case(without_embargo(text))
    for match in _UNTIL.finditer(words):
        behind = words[match.end() : match.end() + _BEHIND]
        found = dates_in(behind)
        if found and found[0].start == 0 and not is_ambiguous(behind, found[0]):
            day = found[0].calendar_day
            if day is not None:
                return day
    if since is None:
        return None
    ends = (_end(match, since) for form in _SPANS for match in form.finditer(words))
    return min((end for end in ends if end is not None), default=None)


def _end(match: re.Match[str], since: date) -> date | None:
    said, unit = match["count"].casefold(), match["unit"].casefold()
    count = _NUMBERS.get(said) or int(said)
    try:
        if unit in {"hour", "hr"}:
            return since + timedelta(days=-(-count // _HOURS_A_DAY))
        if unit == "month":
            months = since.month - 1 + count
            year, month = since.year + months // _MONTHS, months % _MONTHS + 1
            return since.replace(year=year, month=month, day=min(since.day, _LAST_SAFE_DAY))
        return since + timedelta(days=count * _DAYS[unit])
    except (OverflowError, ValueError):
        return None
