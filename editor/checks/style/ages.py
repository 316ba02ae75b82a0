"""Ages: in figures in AP style, and with the hyphens of a 5-year-old."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, HINT, Form, reader
from editor.domain.article import Article
from editor.language.figures.spelled import NUMBERS, words_between

_NUMBER = rf"(?P<n>\d{{1,3}}|{words_between(1, 99)})"
_OLD = r"[ -](?P<unit>year|month|week|day)s?[ -]old"
# Before a noun, or as one: a 5 year old boy, the 5-years-old, two 5-year olds.
_LOOSE = re.compile(
    rf"(?P<before>\b(?:an?|the|this|that|another|his|her|their|its|whose) (?:[a-z]+, )?)"
    rf"{_NUMBER}{_OLD}(?P<s>s?)(?![\w-])",
    re.IGNORECASE,
)
_PLURAL = re.compile(rf"(?<![\w.,$-])(?P<before>){_NUMBER}{_OLD}(?P<s>s)(?![\w-])")
_MIXED = re.compile(
    rf"(?<![\w.,$-])(?P<before>){_NUMBER}(?:-(?P<unit>year|month|week) old| (?P<other>year)-old)"
    r"(?P<s>)(?= [a-z])"
)
_PREDICATE = re.compile(
    r"\b(?P<verb>(?:is|was|are|were|be|turned|now|only|just|about|almost|nearly) )"
    r"(?P<n>\d{1,3})-(?P<unit>years?)-old(?=[.,;!?]|\Z| and | when | but | or )"
)
_SPELLED_OLD = re.compile(rf"(?<![\w-]){_NUMBER}-(?P<unit>year|month)-old(?P<s>s?)(?![\w-])")
_SPELLED_YEARS = re.compile(
    rf"\b(?P<verb>(?:is|was|are|were|be|turned|now|only|just|about|almost|nearly|than) )"
    rf"(?P<n>{words_between(1, 99)})(?P<tail> (?:years?|months?) old)\b"
)
_AGED = re.compile(
    rf"\b(?P<word>[Aa]ged?|[Aa]t age|[Uu]nder age) (?P<n>{words_between(1, 99)})\b"
    r"(?! (?:hundred|to|and|or|of|by|groups?|people|times)\b)(?!-)"
)
_AGED_ASIDE = re.compile(r"\b(?P<name>[A-Z][\w’-]{1,20}), aged? (?P<n>\d{1,3})(?=,|\.)")
_AGED_OLD = re.compile(r"\b(?P<word>[Aa]ged (?P<n>\d{1,3})) years?(?: old)?\b")
_LIFE = re.compile(
    r"\b(?P<before>in (?:his|her|their|my|our|your)(?: early| late| mid)?[ -])"
    r"(?P<n>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
)


def _figure(match: re.Match[str]) -> str:
    words = match["n"].lower()
    return words if words.isdigit() else str(NUMBERS[words])


def _joined(match: re.Match[str]) -> str | None:
    unit = match["unit"] or match["other"]
    number = match["n"]
    if number.lower() == "one" and not match["before"]:
        return None
    return f"{match['before']}{number}-{unit}-old{match['s']}"


def _in_figures(match: re.Match[str]) -> str:
    return f"{_figure(match)}-{match['unit']}-old{match['s']}"


def _decade(match: re.Match[str]) -> str:
    words = match["n"]
    return f"{match['before']}{NUMBERS[words[:-3] + 'y']}s"


def _predicate(match: re.Match[str]) -> str:
    years = "year" if match["n"] == "1" else "years"
    return f"{match['verb']}{match['n']} {years} old"


_HYPHENS = "Hyphens join it: {instead}."
_AGES = "Ages are figures in AP style: {instead}."

AGES = Check(
    label="Ages",
    about="Ages are always figures in AP style, and a 5-year-old has two hyphens everywhere.",
    kinds=COPY,
    read=reader(
        Form(_LOOSE, _HYPHENS, _joined, (" old", "-old")),
        Form(_PLURAL, _HYPHENS, _joined, (" olds", "-olds")),
        Form(_MIXED, _HYPHENS, _joined, (" old", "-old")),
        Form(_PREDICATE, "Behind a verb it has no hyphens: {instead}.", _predicate, ("-old",)),
        Form(_SPELLED_OLD, _AGES, _in_figures, ("-old",), AP, in_mid_sentence=True),
        Form(
            _SPELLED_YEARS,
            _AGES,
            lambda match: f"{match['verb']}{_figure(match)}{match['tail']}",
            (" old",),
            AP,
        ),
        Form(_AGED, _AGES, lambda match: f"{match['word']} {_figure(match)}", ("ge",), AP),
        Form(
            _AGED_OLD, "“Aged” says it already: {instead}.", r"\g<word>", ("ged ",), severity=HINT
        ),
        Form(
            _AGED_ASIDE,
            "The figure alone tells the age: {instead}.",
            r"\g<name>, \g<n>",
            (", age",),
            severity=HINT,
        ),
        Form(_LIFE, "AP style writes this in figures: {instead}.", _decade, ("ties",), AP),
    ),
    must_match=(
        "A 5 year old boy and the 6-year old girl met a 7-years-old dog.",
        "It is for 8 year olds and 9-year olds.",
        "She is 12-years-old.",
        "Ann Lee, age 45, met Ed Roy, aged 46.",
        "A five-year-old boy met a thirty-year-old man, who is forty years old, at age nine.",
        "He was aged 90 years old, she in her late twenties.",
        Article("1", "x", language="en-GB", body="The 5 year-old is 5-years-old."),
    ),
    must_not_match=(
        "A 5-year-old boy who is 5 years old met two 6-year-olds, aged 7, in their 20s.",
        "The boy is a year old. A year-old law; a years-old feud; 10 years older; one year old.",
        "In the twenties jazz came to all ages; children of different ages, pages one to ten.",
        "The law is 8 years old and the old year is over; he was 9 when his old car broke.",
        "Six-year-old twins were found. The average three of them live in.",
        Article("1", "x", language="en-GB", body="The five-year-old is in her twenties."),
    ),
)
