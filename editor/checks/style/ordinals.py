"""First to ninth in words, 10th and above in figures, each with its right ending."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import FIGURES, HINT, Form, reader
from editor.language.figures.spelled import (
    ORDINALS,
    ordinal,
    ordinals_between,
    spelled_ordinal,
)

_RANKED = (
    "time|day|year|month|week|century|floor|place|person|woman|man|child|baby|son|daughter|attempt"
    "|round|season|inning|quarter|half|period|game|match|race|goal|win|victory|defeat|loss|birthday"
    "|anniversary|grade|grader|graders|edition|term|visit|victim|suspect|hole|lap|set|straight"
    "|consecutive|annual|largest|biggest|highest|most|oldest|longest|trimester|generation|cousin"
    "|wave|series|novel|album|film|book|chapter|try|wedding|night|hour|story|quarterly|member"
)
_FIGURE = re.compile(rf"(?<![\w.,/-])(?P<n>[1-9])(?:st|nd|rd|th)(?= (?:{_RANKED})\b)")
_WORDS = re.compile(rf"(?<![\w-])(?:{ordinals_between(10, 99)})(?=[ -](?:{_RANKED})\b)")
_ANY = re.compile(r"(?<![\w.,/])(?P<n>\d{1,4})(?P<ending>st|nd|rd|th)\b")
_CENTURY = re.compile(
    rf"(?P<before>\b[Aa]n? (?:early |mid-|late )?)"
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ordinals_between(1, 9)}) century"
    r"(?= (?!and\b|or\b|in\b|of\b|with\b|that\b|for\b)[a-z])"
)
_RANK = re.compile(
    rf"\b(?P<n>\d{{1,3}}(?:st|nd|rd|th)|{ordinals_between(2, 20)})"
    r" (?P<most>largest|biggest|highest|lowest|longest|oldest|smallest|tallest|fastest|deadliest"
    r"|richest|busiest|youngest|deepest|hottest|poorest|greatest|strongest)\b(?!-)"
)
_SUPERLATIVES = ("gest", "hest", "west", "dest", "lest", "test", "iest", "pest")
_ENDED = tuple(each + end for each in FIGURES for end in ("st", "nd", "rd", "th"))
_BIG_LETTER = re.compile(r"(?<![\w.,/])(?P<n>\d{1,3})(?P<ending>ST|ND|RD|TH)\b(?= [a-z])")


def _in_figures(match: re.Match[str]) -> str | None:
    if match.group() == "eleventh" and match.string.startswith(" hour", match.end()):
        return None  # what comes late comes at the eleventh hour
    return ordinal(ORDINALS[match.group()])


def _right_ending(match: re.Match[str]) -> str:
    return ordinal(int(match["n"]))


ORDINAL_FORM = Check(
    label="Ordinals",
    about="First to ninth are words and 10th and above figures, in AP style and British papers.",
    kinds=COPY,
    read=reader(
        Form(
            _ANY,
            "“{words}” has the wrong ending: it is {instead}.",
            _right_ending,
            _ENDED,
            in_headings=False,
        ),
        # Before a noun editors agree; behind a verb they don't, and many papers never do it.
        Form(
            _RANK, "A hyphen joins it: {instead}.", r"\g<n>-\g<most>", _SUPERLATIVES, severity=HINT
        ),
        Form(
            _CENTURY,
            "A hyphen joins it to the noun: {instead}.",
            r"\g<before>\g<n>-century",
            (" century",),
        ),
        Form(
            _FIGURE,
            "Ordinals below 10th are spelled out: write “{instead}”.",
            lambda match: spelled_ordinal(int(match["n"])),
            needs=("1st ", "2nd ", "3rd ", "th "),
            in_headings=False,
        ),
        Form(
            _WORDS,
            "Ordinals from 10th on are written in figures: {instead}.",
            _in_figures,
            needs=("enth", "eventh", "welfth", "teenth", "ieth", "ty-"),
            in_headings=False,
            in_mid_sentence=True,
        ),
        Form(
            _BIG_LETTER,
            "The ending of an ordinal is in small letters: {instead}.",
            _right_ending,
            needs=("ST ", "ND ", "RD ", "TH "),
        ),
    ),
    must_match=(
        "It is the third largest of all, the 12th longest.",
        "They live in a 19th century house by a sixth century wall.",
        "It was her 3rd time there.",
        "In the nineteenth century it was a mill.",
        "They mark their twenty-fifth anniversary.",
        "He came in 22th, and she 2th.",
        "She was 21ST in line.",
    ),
    must_not_match=(
        "It was her third time there, and his 10th try in the 19th century.",
        "The 5th Circuit, the 7th Fleet, the 1st Ward and 4th of July.",
        "They came at the eleventh hour, and a tenth of them left.",
        "On Jan. 11th, 12th, 13th, 111th, 112th and 21st, 22nd, 23rd, 101st.",
        "A 19th-century house of the 19th century; a century later a fourth century in a row.",
        "The third-largest of all, the largest, a second longer.",
        "She was tenth; a 2D film, and 3d printing in 3D.",
        "Eleventh place went to Oslo.",
    ),
)
