"""Phone numbers in AP style: hyphens between the parts, no brackets, dots or leading 1."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, FIGURES, Form, reader
from editor.domain.article import Article

_BRACKETS = re.compile(r"\((?P<a>\d{3})\)[ \u00a0-]?(?P<b>\d{3})[-. ](?P<c>\d{4})(?!\d)")
_DOTS = re.compile(r"(?<![\d.])(?P<a>\d{3})\.(?P<b>\d{3})\.(?P<c>\d{4})(?![\d.])")
_ONE = re.compile(r"(?<![\d.+-])(?:1-)(?P<a>\d{3})-(?P<b>\d{3})-(?P<c>\d{4})(?!\d)")
_INSTEAD = r"\g<a>-\g<b>-\g<c>"
_MESSAGE = "AP style writes {instead}."

PHONE_NUMBERS = Check(
    label="Phone numbers",
    about="One form for all numbers that readers are to call: 212-555-0134.",
    kinds=COPY,
    read=reader(
        Form(_BRACKETS, _MESSAGE, _INSTEAD, (")",), AP),
        Form(_DOTS, _MESSAGE, _INSTEAD, tuple(f"{each}." for each in FIGURES), AP),
        Form(_ONE, _MESSAGE, _INSTEAD, ("1-",), AP),
    ),
    must_match=("Call (212) 555-0134 or 212.555.0134 or 1-800-555-0134.",),
    must_not_match=(
        "Call 212-555-0134, or the (406) area. It scored 1.250.0000; 127.0.0.1 and 1-800 calls.",
        Article("1", "x", language="en-GB", body="Call (212) 555-0134."),
    ),
)
