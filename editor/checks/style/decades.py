"""Decades and centuries: the 1990s, the ’90s, the 20th century."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import Form, reader

_BEFORE = r"(?P<before>\b(?:[Tt]he|[Ee]arly|[Ll]ate|mid)[ -])"
_WHOLE = re.compile(rf"{_BEFORE}(?P<n>1[5-9]\d0|20\d0)['’]s(?![\w-])(?! (?:best|worst|biggest))")
_SHORT = re.compile(rf"{_BEFORE}(?P<mark>['’]?)(?P<n>[1-9]0)['’]s(?![\w-])")
_LIFE = re.compile(
    r"(?P<before>\b(?:his|her|their|my|our|your|its)(?: early| late| mid)?[ -])"
    r"(?P<n>[2-9]0)['’]s(?![\w-])"
)
_CENTURY = re.compile(r"(?<=\d(?:st|nd|rd|th)[ -])(?P<c>Centur(?:y|ies))\b(?! [A-Z])")
_MID = re.compile(r"\b(?P<mid>[Mm]id) (?P<n>(?:1[5-9]|20)\d0s|[’'][1-9]0s|[2-9]0s)\b")
_LATE = re.compile(
    r"(?P<the>\b(?:the|in|his|her|their) )(?P<when>early|late)-"
    r"(?P<n>(?:1[5-9]|20)\d0s|[’'][1-9]0s|[2-9]0s)"
    r"(?=[.,;:!?)]| and\b|$)"
)
_YEAR_MARK = re.compile(r"(?P<n>\b(?:19|20)\d0)-s\b")


def _short(match: re.Match[str]) -> str:
    mark = "'" if match["mark"] == "'" else "’"
    return f"{match['before']}{mark}{match['n']}s"


DECADES = Check(
    label="Decades and centuries",
    about="A decade is a plural: no apostrophe before its s, but one for the figures left out.",
    read=reader(
        Form(
            _WHOLE,
            "A decade has no apostrophe before its s: {instead}.",
            r"\g<before>\g<n>s",
            ("0's", "0’s"),
        ),
        Form(
            _LIFE,
            "A decade of life has no apostrophe: {instead}.",
            r"\g<before>\g<n>s",
            ("0's", "0’s"),
        ),
        Form(
            _SHORT,
            "The apostrophe stands for the figures left out: {instead}.",
            _short,
            ("0's", "0’s"),
        ),
        Form(_YEAR_MARK, "A decade is written {instead}.", r"\g<n>s", ("-s",)),
        Form(_MID, "A hyphen joins it: {instead}.", r"\g<mid>-\g<n>", ("id ",)),
        Form(
            _LATE,
            "Early and late need no hyphen here: {instead}.",
            r"\g<the>\g<when> \g<n>",
            ("early-", "late-"),
        ),
        Form(
            _CENTURY,
            "A century has no capital: {instead}.",
            lambda match: match["c"].lower(),
            ("Centur",),
            in_headings=False,
        ),
    ),
    must_match=(
        "It was in the mid 1990s and the late-1980s.",
        "He sang in the 1990's, the late 1980’s and the 60's.",
        "She is in her 30's, and he in his late 40’s.",
        "It is of the 19th Century and the 1970-s.",
    ),
    must_not_match=(
        "He sang in the 1990s, the ’60s, the '70s, his 30s, and in 2020’s best film.",
        "“It was ‘98 or so’ that cost,” she said; the 2024's; ‘90s’ is a word.",
        "Rain fell as 2020’s summer ended; 20th Century Studios; the 19th century; 767's.",
        "It was in the mid-1990s, a late-1980s film. Amid 1990s songs he hid.",
        "Temperatures will be in the 70s; she read the 1950 's.",
    ),
)
