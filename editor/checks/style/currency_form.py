"""Sums of money: the sign in front, once, and no noughts behind the point."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import AP, HINT, UK, Form, reader
from editor.domain.article import Article
from editor.language.figures.spelled import NUMBERS, words_between

_SUM = r"\d{1,3}(?:,?\d{3}){0,3}(?:\.\d{1,2})?"
_UNIT = r"(?: (?:million|billion|trillion)|(?:m|bn|tn)\b)?"
_TWICE = re.compile(
    rf"(?<!\w)(?P<sum>(?:US|A|C)?(?:\$(?P<d>)|£(?P<p>)|€(?P<e>)){_SUM}{_UNIT})"
    r" (?:U\.?S\.? )?(?:(?(d)dollars?|(?!x)x)|(?(p)pounds?|(?!x)x)|(?(e)euros?|(?!x)x))\b"
    r"(?! sterling)"
)
_BEHIND = re.compile(rf"(?<![\w.,$£€])(?P<sum>{_SUM}) ?(?P<sign>[$£€])(?![\d\w])")
_SPACE = re.compile(rf"(?P<sign>[$£€])[ \u00a0]+(?P<sum>{_SUM})\b")
_DOLLARS = re.compile(
    rf"(?<![\w.,/$-])(?P<sum>{_SUM}(?: (?:million|billion|trillion))?)"
    r"[ -](?:U\.S\. |US )?dollars?\b(?!-)"
)
_SPELLED = re.compile(rf"(?<![\w-])(?P<n>{words_between(2, 99)}) dollars\b")
_CODE = re.compile(rf"\b(?P<code>USD|EUR|GBP)[ \u00a0]?(?P<sum>{_SUM})\b")
_CODE_BEHIND = re.compile(rf"(?<![\w.,$£€])(?P<sum>{_SUM}{_UNIT})[ \u00a0]?(?P<code>USD|EUR|GBP)\b")
_NOUGHTS = re.compile(r"(?<!\w)(?P<sum>[$£€]\d{1,3}(?:,?\d{3})*)\.00(?!\d)")
_CENTS = re.compile(r"(?<![\w.,])\$0?\.(?P<n>\d\d)(?!\d)")
_CENT_SIGN = re.compile(r"(?<![\w.,])(?P<n>\d{1,2}) ?¢")
_PENCE = re.compile(r"(?<![\w.,])£0?\.(?P<n>\d\d)(?!\d)")
_PENCE_WORD = re.compile(r"(?<![\w.,$£€])(?P<n>\d{1,2})(?: pence| ?P\b)")
_US = re.compile(r"(?<!\w)(?:US|U\.S\. ?)\$(?=\d)")
_AP_EURO = re.compile(rf"(?<!\w)€(?P<sum>{_SUM}(?: (?:million|billion|trillion))?)(?![\w-])")
_AP_POUND = re.compile(rf"(?<!\w)£(?P<sum>{_SUM}(?: (?:million|billion|trillion))?)(?![\w-])")
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SOME_SIGN = ("$", "£", "€")


def _cents(match: re.Match[str]) -> str | None:
    number = int(match["n"])
    return f"{number} cent{'s' * (number != 1)}" if number else None


def _pence(match: re.Match[str]) -> str:
    return f"{int(match['n'])}p"


def _with_sign(match: re.Match[str]) -> str:
    return f"{_SIGNS[match['code']]}{match['sum']}"


def _singular(match: re.Match[str], name: str) -> str:
    return f"{match['sum']} {name}{'s' * (match['sum'] != '1')}"


CURRENCY_FORM = Check(
    label="Sums of money",
    about="The sign stands in front of the figure and says all: $5, not $5 dollars or 5$.",
    read=reader(
        Form(_TWICE, "The sign says it already: {instead}.", r"\g<sum>", _SOME_SIGN),
        Form(
            _BEHIND,
            "The sign stands in front of the figure: {instead}.",
            r"\g<sign>\g<sum>",
            _SOME_SIGN,
        ),
        Form(_SPACE, "No space stands behind the sign: {instead}.", r"\g<sign>\g<sum>", _SOME_SIGN),
        Form(_CENTS, "AP style writes less than a dollar in cents: {instead}.", _cents, ("$",), AP),
        Form(_CENT_SIGN, "AP style writes out the cents: {instead}.", _cents, ("¢",), AP),
        Form(_PENCE, "Less than a pound is written in pence: {instead}.", _pence, ("£",), UK),
        Form(
            _PENCE_WORD,
            "British papers write it short: {instead}.",
            _pence,
            ("pence", "P"),
            UK,
            HINT,
        ),
        Form(
            _NOUGHTS,
            "The noughts behind the point say nothing: {instead}.",
            r"\g<sum>",
            (".00",),
            severity=HINT,
        ),
        Form(_DOLLARS, "Write the sign with a figure: {instead}.", r"$\g<sum>", ("dollar",), AP),
        Form(
            _SPELLED,
            "Sums of money are figures: {instead}.",
            lambda match: f"${NUMBERS[match['n']]}",
            ("dollars",),
            AP,
            HINT,
            in_mid_sentence=True,
        ),
        Form(_CODE, "Readers know the sign: {instead}.", _with_sign, tuple(_SIGNS), severity=HINT),
        Form(
            _CODE_BEHIND,
            "Readers know the sign: {instead}.",
            _with_sign,
            tuple(_SIGNS),
            severity=HINT,
        ),
        Form(_US, "AP style has the sign alone for U.S. dollars.", "$", ("$",), AP, HINT),
        Form(
            _AP_EURO,
            "AP style writes the word: {instead}.",
            lambda match: _singular(match, "euro"),
            ("€",),
            AP,
            HINT,
            in_headings=False,
        ),
        Form(
            _AP_POUND,
            "AP style writes the word: {instead}.",
            lambda match: _singular(match, "pound"),
            ("£",),
            AP,
            HINT,
            in_headings=False,
        ),
    ),
    must_match=(
        "It cost $5 dollars, $3 million dollars or £6 pounds.",
        "It cost 5$, 6 € or $ 7.",
        "It cost 5 dollars or 20 million U.S. dollars, not five dollars.",
        "It cost $0.50, $.75 or 5¢, then $5.00.",
        "It cost USD 500 or 500 EUR; US$5.",
        "It cost €5 million or £10.",
        Article("1", "x", language="en-GB", body="It cost £0.50, 50 pence, or £5.00, or 5£."),
    ),
    must_not_match=(
        "It cost $5, 50 cents, $5.50 or 5 million euros; the dollar fell to 10 Canadian dollars.",
        "A million dollar question; a few dollars, dollars for pounds of meat, 5 pounds.",
        "It has dollars. USDA rules; EUROPE 500.",
        "The price ($5) was $5 a pound, and $5, dollars being scarce.",
        Article("1", "x", language="en-GB", body="It cost 50p, £5, £5.50, €3m or US$5; 5 Pall."),
    ),
)
