"""Measures: their units written out in AP style, their hyphens before a noun everywhere."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, FIGURES, HINT, UK, Form, full_stop, reader
from editor.domain.article import Article
from editor.language.figures.spelled import NUMBERS, words_between

_NUMBER = r"(?<![\w.,$£€/-])(?P<n>\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?)"
_SHORT = re.compile(
    rf"{_NUMBER}(?P<gap>[ \u00a0-]?)(?P<unit>km|kg|cm|lb|ft|yd|hr|min|sec|kilo)s?\b(?![²³/])"
    r"(?:\.(?= [a-z]))?"
)
_ARTICLE = re.compile(r"\b[Aa]n? $")
_UNITS = {
    "km": "kilometer", "kg": "kilogram", "cm": "centimeter", "lb": "pound", "ft": "foot",
    "yd": "yard", "hr": "hour", "min": "minute", "sec": "second", "kilo": "kilogram",
}  # fmt: skip
_PLURALS = {"foot": "feet"}
_METRIC_PLURAL = re.compile(rf"{_NUMBER}[ \u00a0]?(?P<unit>km|kg|cm|mm)s\b")
_METRIC_SPACE = re.compile(rf"{_NUMBER}[ \u00a0](?P<unit>km|kg|cm|mm)\b")
_SPEED = re.compile(r"(?<![\w.,])(?P<n>\d{1,3})[ \u00a0]?(?:[Mm]\.[Pp]\.[Hh](?:\.|\b)|MPH\b|Mph\b)")
_SPEED_CLOSED = re.compile(r"(?<![\w.,])(?P<n>\d{1,3})(?P<unit>mph|mpg|kph)\b")
_SPEED_SPACED = re.compile(r"(?<![\w.,])(?P<n>\d{1,3}) (?P<unit>mph|kph)\b")
_THINGS = (
    "foot|mile|inch|yard|acre|meter|metre|kilometer|kilometre|pound|ton|gallon|year|month|week|day"
    "|hour|minute|second|member|story|storey|point|page|man|person|seat|bedroom|volume|game|run"
    "|stroke|lap|lane|room|unit|state|county|nation|country"
)
_LOOSE = re.compile(
    rf"(?P<before>\b[Aa]n? )(?P<n>\d{{1,3}}(?:,\d{{3}})*|{words_between(1, 99)})"
    rf" (?P<unit>{_THINGS})"
    r"(?= (?!(?:old|and|or|of|in|at|to|is|was|per|as|on|by|for|from|ago|that|with|who|when)\b)"
    r"[a-z]{3,20}\b)"
)
_THE = re.compile(
    r"(?P<before>\b(?:[Tt]he|this|that|its|his|her|their) )(?P<n>\d{1,3}(?:,\d{3})*)"
    r" (?P<unit>foot|mile|inch|yard|acre|meter|metre|pound|ton|year|month|week|day|hour|minute)"
    r"(?= (?!(?:old|and|or|of|in|at|to|is|was|per|as|on|by|for|from|ago|laborers|workers)\b)"
    r"[a-z]{3,20}\b)"
)
_PLURAL = re.compile(
    r"(?P<before>\b[Aa]n? )(?P<n>\d{1,3}(?:,\d{3})*)-(?P<unit>feet|miles|inches|yards|acres|meters"
    r"|metres|pounds|tons|years|months|weeks|days|hours|minutes)(?=[ -](?!old\b)[a-z])"
)
_TALL = re.compile(
    r"(?<![\w.,-])(?<!\ba )(?<!\ban )(?P<n>\d{1,3})-(?P<unit>feet|inches|meters|metres)"
    r"[ -](?P<how>tall|high|long|wide|deep)\b"
)
_SINGLES = {"feet": "foot", "inches": "inch"}
_WORDS = re.compile(
    rf"(?<![\w-])(?<!own )(?<!whole )(?P<n>{words_between(2, 99)}) "
    r"(?P<unit>miles|feet|inches|yards|kilometers|pounds|ounces|gallons|acres|degrees|tons)\b"
)
_LONG_UNITS = (
    *(" miles", " feet", " inches", " yards", " kilometers", " pounds", " ounces", " gallons"),
    *(" acres", " degrees", " tons"),
)
_FEET = re.compile(r"\b(?:his|her|their|its|my|your|our|on|all) $")
_DEGREES = re.compile(r"(?<![\w.,])(?P<n>-?\d{1,3}(?:\.\d)?)[ \u00a0]?[°º][ \u00a0]?(?P<s>[CF])\b")
_MINUS = re.compile(r"(?<=[a-z] )[-−–](?P<n>\d{1,3}(?:\.\d)?)(?= degrees)")
_SMALL_SCALE = re.compile(r"\b(?P<s>celsius|fahrenheit)\b")
_CENTIGRADE = re.compile(r"\b[Cc]entigrade\b")
_SCALES = {"C": "Celsius", "F": "Fahrenheit"}


def _written_out(match: re.Match[str]) -> str | None:
    unit = _UNITS[match["unit"]]
    if match["unit"] == "min" and not match["gap"]:
        return None
    start = match.start()
    if match["gap"] == "-" or _ARTICLE.search(match.string, max(0, start - len(" an ")), start):
        return f"{match['n']}-{unit}"
    plural = unit if match["n"] == "1" else _PLURALS.get(unit, f"{unit}s")
    return f"{match['n']} {plural}"


def _single(match: re.Match[str]) -> str:
    unit = match["unit"]
    return f"{match['before']}{match['n']}-{_SINGLES.get(unit, unit.removesuffix('s'))}"


def _in_figures(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - len(" their ")) : match.start()]
    if match["unit"] == "feet" and _FEET.search(before):
        return None  # stands on its own two feet
    return f"{NUMBERS[match['n']]} {match['unit']}"


_OUT = "AP style writes out the unit: {instead}."
_JOIN = "A hyphen joins it to the noun: {instead}."

MEASURES = Check(
    label="Measures",
    about="AP style has figures and whole words: 5 kilometers; a 6-foot wall is 6 feet high.",
    kinds=COPY,
    read=reader(
        Form(_SHORT, _OUT, _written_out, FIGURES, AP),
        Form(
            _METRIC_PLURAL,
            "An abbreviated unit has no plural: {instead}.",
            r"\g<n>\g<unit>",
            ("kms", "kgs", "cms", "mms"),
            UK,
        ),
        Form(
            _METRIC_SPACE,
            "British papers leave no space: {instead}.",
            r"\g<n>\g<unit>",
            (" km", " kg", " cm", " mm"),
            UK,
            HINT,
        ),
        Form(
            _SPEED,
            "Write {instead}.",
            lambda match: f"{match['n']} mph{full_stop(match)}",
            ("p.h", "P.H", "PH", "Mph"),
            AP,
        ),
        Form(
            _SPEED,
            "Write {instead}.",
            lambda match: f"{match['n']}mph{full_stop(match)}",
            ("p.h", "P.H", "PH", "Mph"),
            UK,
        ),
        Form(
            _SPEED_CLOSED,
            "A space stands before it: {instead}.",
            r"\g<n> \g<unit>",
            ("mp", "kph"),
            AP,
        ),
        Form(
            _SPEED_SPACED,
            "British papers leave no space: {instead}.",
            r"\g<n>\g<unit>",
            (" mph", " kph"),
            UK,
            HINT,
        ),
        Form(
            _LOOSE,
            _JOIN,
            r"\g<before>\g<n>-\g<unit>",
            tuple(f" {each} " for each in _THINGS.split("|")),
        ),
        Form(
            _THE,
            _JOIN,
            r"\g<before>\g<n>-\g<unit>",
            tuple(f" {each} " for each in _THINGS.split("|")),
        ),
        Form(_PLURAL, "Before a noun the unit is in the singular: {instead}.", _single, ("-",)),
        Form(
            _TALL,
            "Without a noun behind it, it has no hyphens: {instead}.",
            r"\g<n> \g<unit> \g<how>",
            ("-feet", "-inches", "-met"),
        ),
        Form(
            _WORDS,
            "Measures are figures in AP style: {instead}.",
            _in_figures,
            _LONG_UNITS,
            AP,
            in_quotes=False,
            in_mid_sentence=True,
        ),
        Form(
            _DEGREES,
            "AP style writes it out: {instead}.",
            lambda match: f"{match['n']} degrees {_SCALES[match['s']]}",
            ("°", "º"),
            AP,
            HINT,
        ),
        Form(
            _DEGREES,
            "British papers leave out the sign: {instead}.",
            r"\g<n>\g<s>",
            ("°", "º"),
            UK,
            HINT,
        ),
        Form(_MINUS, "AP style has the word: {instead}.", r"minus \g<n>", (" degrees",), AP),
        Form(
            _SMALL_SCALE,
            "The scale is a person’s name: {instead}.",
            lambda match: match["s"].capitalize(),
            ("celsius", "fahrenheit"),
        ),
        Form(
            _CENTIGRADE,
            "The scale is called {instead} now.",
            "Celsius",
            ("entigrade",),
            severity=HINT,
        ),
    ),
    must_match=(
        "It is 5km or 5 km long, weighs 3 kg or 7 lbs, and took 4 hrs.",
        "A 5-km race at 65 m.p.h., 70 MPH or 75mph.",
        "It took 3 min. more.",
        "The 6 foot wall fell. They built a 6 foot wall, a 10-feet fence and a two day fair.",
        "He is 6-feet tall and walked five miles at -10 degrees celsius.",
        "It is 75°F, or 24 °C, or 24 degrees centigrade.",
        Article("1", "x", language="en-GB", body="It is 5 km, or 6kms, at 65 mph, and 24°C."),
    ),
    must_not_match=(
        "It is 5 kilometers long. A 6-foot wall 6 feet high, a two-day fair at 75 mph.",
        "It took a year or two. A 10 percent cut. A five of spades. A one and only. A 5 year-old.",
        "The whole nine yards at 10 km/h.",
        "She stood on her own two feet; they fled on two feet. Twenty miles on they slept.",
        "In 5 minutes a minute hand, a second mile; 9mm guns, 35mm film.",
        "Highs in the 20s, lows of minus 10 degrees Celsius, a 5-10 degree change.",
        "Call 5 Min Street; a 5min, $5 lb.",
        Article(
            "1", "x", language="en-GB", body="It is 5km, 65mph and 24C; a 6ft wall; five miles."
        ),
    ),
)
