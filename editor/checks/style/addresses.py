"""Addresses in AP style: 35 Elm St. with a number, Elm Street without; roads written out."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, Form, full_stop, reader
from editor.domain.article import Article
from editor.language.figures.spelled import spelled_ordinal

_SHORT = {"Street": "St.", "Avenue": "Ave.", "Boulevard": "Blvd."}
_WHOLE = {
    "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Ln": "Lane", "Ct": "Court", "Pl": "Place",
    "Hwy": "Highway", "Pkwy": "Parkway",
}  # fmt: skip
_WORD = r"(?:[A-Z][a-z’'-]{1,20}|\d{1,3}(?:st|nd|rd|th))"
_NAME = rf"(?:[NSEW]\. )?{_WORD}(?: {_WORD})?"
_NUMBERED = re.compile(
    rf"(?<![\w.,$-])(?P<before>\d{{1,5}} {_NAME} )(?P<kind>Street|Avenue|Boulevard)\b(?! [A-Z])\.?"
)
_ROADS = re.compile(
    rf"(?<![\w.,$-])(?P<before>\d{{1,5}} {_NAME} )(?P<kind>Rd|Ln|Ct|Pl|Pkwy)\.(?=[ ,;]|$)"
)
_ALONE = re.compile(
    r"(?<=[a-z] )(?P<before>(?:[A-Z][a-z’'-]{1,20} ){1,2})(?P<kind>Ave|Blvd|Rd|Ln|Hwy|Pkwy)\."
)
_STOPPED = tuple(f" {each}." for each in _WHOLE)
# Not: More than 100 Bourbon Street bars, in 2008 Wall Street fell.
_AT = re.compile(r"(?:\b(?:at|near|from|to|outside|opposite|address|is|was|block of)|[,(:])[ ]?$")
_REACH = 12
_LOW = re.compile(r"(?<!\w)(?P<n>[1-9])(?:st|nd|rd|th)(?= (?:Street|Avenue|St\.|Ave\.))")


def _shortened(match: re.Match[str]) -> str | None:
    if not _AT.search(match.string, max(0, match.start() - _REACH), match.start()):
        return None
    return f"{match['before']}{_SHORT[match['kind']]}"


def _written_out(match: re.Match[str]) -> str:
    return f"{match['before']}{_WHOLE[match['kind']]}{full_stop(match)}"


ADDRESSES = Check(
    label="Addresses",
    about="AP style has 35 Elm St. with a number and Elm Street without one; a road is a road.",
    kinds=COPY,
    read=reader(
        Form(
            _NUMBERED,
            "With a number AP style abbreviates it: {instead}",
            _shortened,
            ("Street", "Avenue", "Boulevard"),
            AP,
        ),
        Form(_ROADS, "AP style writes it out: {instead}.", _written_out, _STOPPED, AP),
        Form(
            _ALONE, "Without a number AP style writes it out: {instead}.", _written_out, (".",), AP
        ),
        Form(
            _LOW,
            "Streets below the 10th have words for names: {instead}.",
            lambda match: spelled_ordinal(int(match["n"])).capitalize(),
            ("St", "Ave"),
            AP,
        ),
    ),
    must_match=(
        "The house at 35 Elm Street burned, and one at 1200 N. Grand Avenue did not.",
        "They met on Fulton Ave. and on Sunset Blvd. It rained.",
        "He lives at 12 Mill Rd. in town, near 5th Avenue.",
    ),
    must_not_match=(
        "The house at 35 Elm St. burned, on Elm Street and Fifth Avenue; 12 Mill Road did not.",
        "He paid $35 Street fees. In 2020 Wall Street fell on 42nd Street.",
        "More than 100 Bourbon Street bars shut. In 2008 Wall Street fell.",
        "St. Louis and Dr. Ann Lee of Route 5.",
        Article("1", "x", language="en-GB", body="The house at 35 Elm Street burned."),
    ),
)
