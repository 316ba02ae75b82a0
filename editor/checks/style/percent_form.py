"""Percentages: 5% in AP style, 5% or 5 per cent in British papers, one way within a story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.style.forms import AP, HINT, UK, Form, slips
from editor.checks.texts import Text, excerpt
from editor.domain.article import Article
from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.language.figures.spelled import NUMBERS, words_between


class Sign(StrEnum):
    """How British copy writes it."""

    EITHER = "either"
    SIGN = "5%"
    WORDS = "5 per cent"


@dataclass(frozen=True, slots=True)
class PercentOptions:
    """What a desk chooses."""

    british: Sign = field(default=Sign.EITHER, metadata={"label": "In British copy"})


_N = r"(?<![\w.,/$£€])(?P<n>(?:\d{1,3}(?:,\d{3})*)?(?:\.\d{1,3})?(?<=\d))"
_WITH_WORD = re.compile(rf"{_N}[ -](?:percent|per cent|per-cent|pct\.?)(?![\w-]| points?\b)")
_WITH_SPACE = re.compile(rf"{_N}[ \u00a0]+%(?!\w)")
_WITH_SIGN = re.compile(rf"{_N}%(?! points?\b)")
_POINTS = re.compile(rf"{_N}(?:%|[ -](?:percent|per cent))[ -](?P<points>points?)\b")
_SPELLED = re.compile(
    rf"(?<![\w-])(?<![Tt]he )(?P<n>{words_between(1, 99)}) (?:percent|per cent)(?![\w-]| points?\b)"
)
_NO_ZERO = re.compile(r"(?<![\w.,])\.(?P<n>\d{1,2})(?P<tail>%| percent| per cent)")
_PERCENT = re.compile(r"(?<![\w-])(?P<a>[Pp])ercent(?![\w-])")
_PER_CENT = re.compile(r"(?<![\w-])(?P<a>[Pp])er[ -]cent(?![\w-])")
_OPEN_RANGE = re.compile(rf"{_N}(?:%?[-–])(?P<high>\d{{1,3}}(?:\.\d{{1,3}})?)%")

_SHARED = (
    Form(
        _POINTS,
        "A change in a percentage is told in points: {instead}.",
        r"\g<n> percentage \g<points>",
        ("point",),
    ),
    Form(_NO_ZERO, "A zero stands before the point: {instead}.", r"0.\g<n>\g<tail>", (" .", "(.")),
    Form(_WITH_SPACE, "No space stands before the sign: {instead}.", r"\g<n>%", ("%",)),
)
_AP = (
    *_SHARED,
    Form(
        _WITH_WORD,
        "Behind a figure AP style has the sign: {instead}.",
        r"\g<n>%",
        ("percent", "per cent", "per-cent", "pct"),
        AP,
    ),
    Form(
        _SPELLED,
        "Percentages are figures, with the sign: {instead}.",
        lambda match: f"{NUMBERS[match['n']]}%",
        ("percent", "per cent"),
        AP,
        in_mid_sentence=True,
    ),
    Form(
        _PER_CENT,
        "In AP style it is one word: “{instead}”.",
        r"\g<a>ercent",
        ("er cent", "er-cent"),
        AP,
    ),
    Form(
        _OPEN_RANGE,
        "Both ends of a range have the sign: {instead}.",
        r"\g<n>% to \g<high>%",
        ("%",),
        AP,
        HINT,
        in_headings=False,
    ),
)
_UK = (
    *_SHARED,
    Form(
        _PERCENT,
        "In British papers it is two words: “{instead}”.",
        r"\g<a>er cent",
        ("ercent",),
        UK,
    ),
)
_TO_SIGN = Form(
    _WITH_WORD, "The house has the sign: {instead}.", r"\g<n>%", ("percent", "per cent"), UK
)
_TO_WORDS = Form(
    _WITH_SIGN,
    "The house writes it out: {instead}.",
    r"\g<n> per cent",
    ("%",),
    UK,
    in_headings=False,
)
_FORMS = {Sign.EITHER: _UK, Sign.SIGN: (_TO_SIGN, *_UK), Sign.WORDS: (*_UK, _TO_WORDS)}


def _read(passage: Passage, options: PercentOptions) -> Iterator[Slip]:
    prose = passage.prose
    if "%" not in prose and "er" not in prose:
        return
    forms = _FORMS[options.british] if passage.style in UK else _AP
    yield from slips(passage, forms)


def _find(story: Story, options: PercentOptions) -> Iterator[Finding]:
    """In British copy, those in the minority, where the desk leaves the form to the writer."""
    body = story.article.body
    if options.british != Sign.EITHER or "%" not in body or "per cent" not in body:
        return
    if story.desk.style_in(story.article.language) not in UK:
        return
    text = Text("body", body, is_markdown=True)
    prose = text.prose()
    signs, words = list(_WITH_SIGN.finditer(prose)), list(_WITH_WORD.finditer(prose))
    if not signs or not words:
        return
    has_signs = len(signs) >= len(words)
    for match in words if has_signs else signs:
        instead = f"{match['n']}{'%' if has_signs else ' per cent'}"
        yield Finding(
            "percent-form",
            HINT,
            f"Most of the story writes it another way: {instead}.",
            "body",
            *match.span(),
            excerpt(text.raw, *match.span()),
            (instead,),
        )


def _british(body: str) -> Article:
    return Article("1", "x", language="en-GB", body=body)


PERCENT_FORM = Check(
    label="Percent",
    about="AP has 5% behind a figure and percent otherwise; British papers 5% or 5 per cent.",
    options=PercentOptions(),
    find=_find,
    read=_read,
    must_match=(
        "It rose 5 percent, or 5 per cent, or 5 %, or 5 pct.",
        "It fell by five percent.",
        "A small per cent of them rose by .5%.",
        "It rose by 2% points, or 1.5 percent points.",
        "It is 10-15% more.",
        _british("It rose 5 percent, then 3 %, and .5%."),
        _british("It rose 5%, then 6%, then 7 per cent."),
    ),
    must_not_match=(
        "It rose 5%, 0.5%, 1,200% and 12% to 15%; a small percent, by 2 percentage points.",
        "Five percent stayed. The one percent. A percentage of percentiles.",
        "He is 5, per Centre rules; 7 per century.",
        _british("It rose 5 per cent, then 6 per cent, by 2 percentage points."),
    ),
)
