"""Millions and billions in words behind a figure: $48 million, or £48m."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import AP, HINT, UK, Form, reader
from editor.domain.article import Article
from editor.language.figures.spelled import NUMBERS, words_between

_ROUND = re.compile(
    r"(?<![\d.,/])(?P<sign>(?:US|A|C)?\$|[£€])?(?P<n>\d{1,3}(?:,\d{3}){2,3})(?![\d/]|,\d|\.\d)"
)
_SHORT = re.compile(
    r"(?<![\w.,])(?P<money>(?:US|A|C)?[$£€]\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?)"
    r"(?: ?(?P<unit>m|M|mn|mln|mil|b|B|bn|bln|bil|t|T|tn|trn)"
    r"|(?P<hyphen>-(?:million|billion|trillion)))\b"
)
_LONG = re.compile(
    r"(?<![\w.,])(?P<money>[£€]\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?)"
    r"[ -](?P<unit>million|billion|trillion)\b(?!-)"
)
_SPELLED = re.compile(
    rf"(?<![\w-])(?P<n>{words_between(2, 99)})[ -](?P<unit>million|billion|trillion)\b(?!-|th)"
)
_HALF = re.compile(
    r"(?<![\w.,])(?P<money>[$£€]?\d{1,3}) (?P<unit>million|billion|trillion) and a half\b"
)
_OPEN_RANGE = re.compile(
    r"(?<![\w.,])(?P<sign>[$£€])(?P<low>\d{1,3}(?:\.\d{1,2})?)(?P<to>-| to |–)"
    r"(?P=sign)?(?P<high>\d{1,3}(?:\.\d{1,2})?) (?P<unit>million|billion|trillion)\b"
)
_THOUSAND_MILLION = re.compile(r"(?<![\w.,])(?P<n>\d{1,2}),(?P<rest>\d00) million\b")
_UNITS = {
    "m": "million", "mn": "million", "mln": "million", "mil": "million", "b": "billion",
    "bn": "billion", "bln": "billion", "bil": "billion", "t": "trillion", "tn": "trillion",
    "trn": "trillion",
}  # fmt: skip
_LETTERS = {"million": "m", "billion": "bn", "trillion": "tn"}
_NAMES = {2: "million", 3: "billion"}
# Beyond two places behind the point the whole figure is meant.
_PLACES = 2


def _rounded(match: re.Match[str]) -> tuple[str, str] | None:
    """A number without its noughts, and what they come to; None if it isn't round."""
    groups = match["n"].split(",")
    head, *tail = groups
    name = _NAMES[len(tail)]
    decimals = "".join(tail).rstrip("0")
    if len(decimals) > _PLACES or head.startswith("0"):
        return None
    return f"{head}.{decimals}" if decimals else head, name


def _in_words(match: re.Match[str]) -> str | None:
    found = _rounded(match)
    return found and f"{match['sign'] or ''}{found[0]} {found[1]}"


def _in_letters(match: re.Match[str]) -> str | None:
    found = _rounded(match)
    if found is None or not match["sign"]:
        return found and f"{found[0]} {found[1]}"
    return f"{match['sign']}{found[0]}{_LETTERS[found[1]]}"


def _written_out(match: re.Match[str]) -> str:
    unit = match["hyphen"][1:] if match["hyphen"] else _UNITS[match["unit"].lower()]
    return f"{match['money']} {unit}"


def _shortened(match: re.Match[str]) -> str:
    return f"{match['money']}{_LETTERS[match['unit']]}"


def _right_letters(match: re.Match[str]) -> str:
    unit = match["hyphen"][1:] if match["hyphen"] else _UNITS[match["unit"].lower()]
    return f"{match['money']}{_LETTERS[unit]}"


_ZEROS = "Noughts are hard to count: write {instead}."

LARGE_NUMBERS = Check(
    label="Millions and billions",
    about=(
        "Readers take in $48 million, not $48,000,000: AP puts the word behind the figure, British"
        " papers m, bn or tn behind a sum."
    ),
    read=reader(
        Form(_ROUND, _ZEROS, _in_words, needs=("00,", ",000"), styles=AP),
        Form(_ROUND, _ZEROS, _in_letters, needs=("00,", ",000"), styles=UK),
        Form(
            _HALF,
            "The half goes into the figure: {instead}.",
            r"\g<money>.5 \g<unit>",
            needs=("and a half",),
        ),
        Form(
            _SHORT,
            "AP style writes it out: {instead}.",
            _written_out,
            needs=("$", "£", "€"),
            styles=AP,
            in_headings=False,
        ),
        Form(
            _SHORT,
            "Behind a sum the letters are m, bn and tn: {instead}.",
            _right_letters,
            needs=("$", "£", "€"),
            styles=UK,
        ),
        Form(
            _OPEN_RANGE,
            "The first sum lacks its unit: write {instead}.",
            r"\g<sign>\g<low> \g<unit> to \g<sign>\g<high> \g<unit>",
            needs=("illion",),
            styles=AP,
            severity=HINT,
            in_headings=False,
        ),
        Form(
            _SPELLED,
            "A figure stands before millions and billions: {instead}.",
            lambda match: f"{NUMBERS[match['n']]} {match['unit']}",
            needs=("illion",),
            styles=AP,
            in_mid_sentence=True,
        ),
        Form(
            _SPELLED,
            "Most papers set a figure before millions and billions: {instead}.",
            lambda match: f"{NUMBERS[match['n']]} {match['unit']}",
            needs=("illion",),
            styles=UK,
            severity=HINT,
            in_mid_sentence=True,
        ),
        Form(
            _LONG,
            "British papers shorten it: {instead}.",
            _shortened,
            needs=("£", "€"),
            styles=UK,
            severity=HINT,
            in_headings=False,
        ),
        Form(
            _THOUSAND_MILLION,
            "A thousand million is a billion: is it {instead}?",
            lambda match: f"{match['n']}.{match['rest'].rstrip('0') or '0'} billion".replace(
                ".0 ", " "
            ),
            needs=("00 million",),
            severity=HINT,
        ),
    ),
    must_match=(
        "It cost $48,000,000.",
        "They want €1,250,000,000 for 12,000,000 cans.",
        "It cost 1 million and a half.",
        "It cost $48m, or $3.5bn, or $2M, or a $5-million loan.",
        "Some five million people voted.",
        "It costs $12 to $14 million.",
        "They lent 1,500 million euros.",
        Article("1", "x", language="en-GB", body="It cost £48,000,000, or £3 million, or €5B."),
    ),
    must_not_match=(
        "It cost $48 million to $50 million, or $1.25 billion, a $5 million loan.",
        "It has 1,234,567 people, 10,203,000 cows and 500,000 cats.",
        "One in a million; a million people; Millions came, two millionths.",
        "Five million people voted. The $400 bag, the $5 meal and a 5 m pole.",
        "## It cost $48M",
        Article("1", "x", language="en-GB", body="£48m, €3.5bn or $2tn for 5 million people."),
    ),
)
