"""Fractions: a hyphen between their words, and words for those below one."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, HINT, Form, reader
from editor.language.figures.spelled import NUMBERS, words_between

_PARTS = "thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_SPACED = re.compile(
    r"(?<![\w-])(?<!last )(?<!first )(?<!past )"
    r"(?P<n>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)"
    rf" (?P<part>{_PARTS})(?= of\b| majority\b)"
)
_QUARTERS = re.compile(
    r"(?<![\w-])(?P<n>[Tt]hree) (?P<part>quarters)(?= of (?:the|its|his|her|their"
    r"|all|those|that|them|a|an|our|my|what|it|which|whom|us|people|voters|adults|Americans|respondents)\b)"
)
_ONE = re.compile(
    r"(?<![\w-])(?P<n>[Oo]ne) (?P<part>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?= of (?:the|its|his|her|their|all|those|that|this|them|what|it|our|my)\b)"
)
_FIGURES = re.compile(r"(?<![\w.,/-])(?P<n>[1-9])/(?P<of>[3-9]|10)(?= of\b)")
_MEASURED = (
    "(?:hours|days|weeks|months|years|decades|centuries|minutes|miles|feet|inches|pounds|tons|acres"
    "|times|meters|kilometers|million|billion|games|innings)"
)
_HALF = re.compile(rf"(?<![\w-])(?P<n>{words_between(2, 99)})[ -]and[ -]a[ -]half(?= {_MEASURED})")
_NAMES = {
    3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
    10: "tenth",
}  # fmt: skip
_PIECES = (
    " third",
    " fourth",
    " quarters",
    " fifth",
    " sixth",
    " seventh",
    " eighth",
    " ninth",
    " tenth",
)
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _in_words(match: re.Match[str]) -> str | None:
    number, of = int(match["n"]), int(match["of"])
    if number >= of:
        return None
    return f"{_ONES[number]}-{_NAMES[of]}{'s' * (number > 1)}"


FRACTIONS = Check(
    label="Fractions",
    about="Two-thirds is one word for one amount: its hyphen keeps “two thirds” from being two.",
    kinds=COPY,
    read=reader(
        Form(_SPACED, "A hyphen joins a fraction: {instead}.", r"\g<n>-\g<part>", _PIECES),
        Form(_QUARTERS, "A hyphen joins a fraction: {instead}.", r"\g<n>-\g<part>", (" quarters",)),
        Form(_ONE, "A hyphen joins a fraction: {instead}.", r"\g<n>-\g<part>", _PIECES, AP),
        Form(
            _FIGURES,
            "A fraction below one is written in words: {instead}.",
            _in_words,
            ("/",),
            in_headings=False,
        ),
        Form(
            _HALF,
            "AP style writes a whole number with a fraction in figures: {instead}.",
            lambda match: f"{NUMBERS[match['n']]} 1/2",
            ("half",),
            AP,
            HINT,
            in_quotes=False,
            in_mid_sentence=True,
        ),
    ),
    must_match=(
        "About two thirds of them left, and three quarters of those.",
        "It took one third of the money.",
        "Some 2/3 of voters stayed for two and a half hours.",
    ),
    must_not_match=(
        "About two-thirds of them left, a third of them by car, one-third of the rest.",
        "He came in one third, with two thirds, two fifths and a first.",
        "On 2/3 he took 1/2, 9/11, 24/7 and 3/4-inch pipe.",
        "They had two quarters of growth and three quarters of losses.",
        "The last two quarters of 2025 were weak.",
        "It was half past two and a half moon.",
    ),
)
