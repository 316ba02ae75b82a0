"""No. 1, not #1: how a rank or a number in a name is written."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import AP, UK, Form, reader
from editor.domain.article import Article

_HASH = re.compile(r"(?<![\w#/&])#(?P<n>\d{1,3})\b(?![\w-])")
_SMALL = re.compile(r"(?<![\w.])(?P<no>no\.?|nr\.?|NO\.?|No(?!\.)) ?(?P<n>\d{1,3})\b(?![\w,.]\d|:)")
_NO_SPACE = re.compile(r"(?<![\w.])(?P<no>No)\.(?P<n>\d{1,3})\b")
_NUMBER = re.compile(
    r"(?<=[a-z] )[Nn]umber (?P<n>\d{1,2})\b(?= (?:in|on|seed|hit|song|spot|pick|team)\b)"
)
_STOP = re.compile(r"(?<![\w.])(?P<s>No)s?\. ?(?P<n>\d{1,3})\b")
_MESSAGE = "Write {instead}."


def _stopped(match: re.Match[str]) -> str | None:
    # “There was no 3 in it” has no number in it.
    if match["no"] == "no" or match["no"] == "No":
        return None
    return f"No. {match['n']}"


def _plain(match: re.Match[str]) -> str | None:
    return f"No {match['n']}" if match["no"] in {"no.", "NO", "NO.", "nr", "nr."} else None


NUMBER_SIGN = Check(
    label="No. 1",
    about="AP style writes No. 1 and British papers No 1; the sign # is for social media.",
    read=reader(
        Form(_HASH, _MESSAGE, r"No. \g<n>", ("#",), AP),
        Form(_HASH, _MESSAGE, r"No \g<n>", ("#",), UK),
        Form(_SMALL, _MESSAGE, _stopped, ("no.", "nr", "NO"), AP),
        Form(_SMALL, _MESSAGE, _plain, ("no.", "nr", "NO"), UK),
        Form(_NO_SPACE, _MESSAGE, r"No. \g<n>", ("No.",), AP),
        Form(_NUMBER, _MESSAGE, r"No. \g<n>", ("umber",), AP),
        Form(_NUMBER, _MESSAGE, r"No \g<n>", ("umber",), UK),
        Form(
            _STOP,
            "British papers write “{instead}”, without a full stop.",
            r"No \g<n>",
            ("No",),
            UK,
        ),
    ),
    must_match=(
        "It is the #1 song and the no. 2 film, No.3 at home and number 1 in Ohio.",
        Article("1", "x", language="en-GB", body="It was No. 1 and #2."),
    ),
    must_not_match=(
        "It is No. 1, number one; there was no 5 in it. #blessed #2024goals &#39; a number 9 bus",
        "He said no. Five people left.",
        "No 10 people agree.",
        Article("1", "x", language="en-GB", body="No 1 of No 10; he said No. Five left."),
    ),
)
