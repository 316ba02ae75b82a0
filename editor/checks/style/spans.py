"""From 2019 to 2022, between 5 and 10: the words of a span and its dash don't mix."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import Form, reader

_YEARS = r"(?P<first>(?:1[5-9]|20)\d\d) ?[-–—] ?(?P<last>(?:(?:1[5-9]|20)\d\d|\d\d))(?![\w-])"
_FROM_YEARS = re.compile(rf"\b(?P<word>[Ff]rom) {_YEARS}")
_BETWEEN_YEARS = re.compile(rf"\b(?P<word>[Bb]etween) {_YEARS}")
_BETWEEN = re.compile(
    r"\b(?P<word>[Bb]etween) (?P<first>[$£€]?\d{1,3}(?:,\d{3})*%?) ?[-–—] ?"
    r"(?P<last>[$£€]?\d{1,3}(?:,\d{3})*%?)(?!\w|[-/]|,\d|\.\d| and\b)"
)
_BETWEEN_TO = re.compile(
    r"\b(?P<word>[Bb]etween) "
    r"(?P<first>[$£€]?\d[\d,.]{0,12}%?(?: (?:million|billion|percent|[ap]\.m\.))?)"
    r" to (?P<last>[$£€]?\d[\d,.]{0,12})(?![^.;]{0,40} and [$£€]?\d)"
)
_FROM_TIMES = re.compile(
    r"\b(?P<word>[Ff]rom) (?P<first>\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?) ?[-–—] ?"
    r"(?P<last>\d{1,2}(?::\d\d)?(?= ?[ap]\.?m\b))"
)


def _joined(match: re.Match[str], by: str) -> str:
    first, last = match["first"], match["last"]
    if len(last) == len("22") and len(first) == len("2019") and first.isdigit():
        last = first[:2] + last
    return f"{match['word']} {first} {by} {last}"


def _to(match: re.Match[str]) -> str:
    return _joined(match, "to")


def _and(match: re.Match[str]) -> str:
    return _joined(match, "and")


SPANS = Check(
    label="From … to, between … and",
    about="A dash already says “from … to”: behind “from” or “between” the words must go on.",
    kinds=COPY,
    read=reader(
        Form(_FROM_YEARS, "“From” needs its “to”: {instead}.", _to, ("rom ",)),
        Form(_FROM_TIMES, "“From” needs its “to”: {instead}.", _to, ("rom ",)),
        Form(_BETWEEN_YEARS, "“Between” needs its “and”: {instead}.", _and, ("etween ",)),
        Form(_BETWEEN, "“Between” needs its “and”: {instead}.", _and, ("etween ",)),
        Form(_BETWEEN_TO, "“Between” needs its “and”: {instead}.", _and, ("etween ",)),
    ),
    must_match=(
        "He was mayor from 2019-2022, or from 2019–22.",
        "She worked there between 1998-2004.",
        "It costs between $5-$10, between 10-20% and between 10 to 20 people.",
        "It is open from 7-9 p.m. on Mondays.",
    ),
    must_not_match=(
        "He was mayor from 2019 to 2022, in the 2019-2022 term, between 1998 and 2004.",
        "They came back from 3-1 down; it rose from 5-10% to 20%.",
        "Between 24-hour shifts and 10-day breaks he sleeps between 10 and 20 hours.",
        "The bonds fell between 98-14/32 and 99, and the dealers left.",
        "They chose between 5-2 and 4-3 formations, from 5 to 9.",
    ),
)
