"""Seasons, directions, and federal and state as plain words have no capital."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import HINT, Form, reader

_BEHIND = r"(?= (?:of|and|when|he|she|it|they|the|to|after|before|by|\d{4})\b|[.,;:?!]|$)"
_SEASON = re.compile(
    r"(?<=[a-z] )(?P<before>(?:(?:in|by|until|since|during|through) (?:the |early |late )?"
    r"|last |this |next |each |every |early |late ))(?P<season>Spring|Summer|Fall|Autumn|Winter)"
    + _BEHIND
)
_DIRECTION = re.compile(
    r"(?<=\w )(?P<verb>(?:headed|heading|drove|driving|moved|moving|traveled|travelled|walked"
    r"|flew|flying|turned|marched|sailed|fled|ran|miles|kilometers|kilometres) )"
    r"(?P<d>(?:due )?(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest))"
    r"(?= (?:of|on|along|from|to|toward|towards|through|into|across)\b|[.,;])"
)
_FEDERAL = re.compile(
    r"(?<=[a-z,] )(?P<word>Federal|State)(?= (?:government|law|laws|court|courts|judge|judges"
    r"|officials|prosecutors|agents|agencies|agency|funds|funding|money|budget|regulators|lawmakers"
    r"|legislators|employees|workers|taxes|aid|grants|charges|police)\b)"
)

NEEDLESS_CAPITALS = Check(
    label="Needless capitals",
    about="Seasons, directions and federal are plain words: a capital makes a name of them.",
    severity=HINT,
    kinds=COPY,
    read=reader(
        Form(
            _SEASON,
            "A season has no capital: {instead}.",
            lambda match: match["before"] + match["season"].lower(),
            ("Spring", "Summer", "Fall", "Autumn", "Winter"),
        ),
        Form(
            _DIRECTION,
            "A direction has no capital: {instead}.",
            lambda match: match["verb"] + match["d"].lower(),
            ("North", "South", "East", "West"),
        ),
        Form(
            _FEDERAL,
            "It is no part of a name here: {instead}.",
            lambda match: match["word"].lower(),
            ("Federal", "State"),
        ),
    ),
    must_match=(
        "It opened in the Spring of 2020 and shut last Winter.",
        "They drove North on the road, 5 miles East of town.",
        "He broke Federal law, and the State police came.",
    ),
    must_not_match=(
        "It opened in the spring, in Winter Park, at Fall River; the Summer Olympics of last Summer"
        " Games.",
        "They drove north to North Dakota; she moved West Virginia; he headed South Korea’s team.",
        "The Federal Reserve and the State Department; Federal law holds.",
    ),
)
