"""Where a photo may be used, as agencies write it: ``FRANCE OUT``, ``UK AND IRELAND ONLY``."""

import re

from editor.domain.places import REGIONS

_SHORT = {
    "UK": "UK",
    "U.K.": "UK",
    "GB": "UK",
    "GBR": "UK",
    "GREAT BRITAIN": "UK",
    "BRITAIN": "UK",
    "US": "U.S.",
    "U.S.": "U.S.",
    "USA": "U.S.",
    "U.S.A.": "U.S.",
    "AMERICA": "U.S.",
    "NORTH AMERICA": "North America",
    "EUROPE": "Europe",
    "EU": "EU",
    "ASIA": "Asia",
    "SCANDINAVIA": "Scandinavia",
    "BENELUX": "Benelux",
    "MIDDLE EAST": "Middle East",
    "LATIN AMERICA": "Latin America",
    "HOLLAND": "Netherlands",
    "REPUBLIC OF IRELAND": "Ireland",
    "IRISH REPUBLIC": "Ireland",
    "SUI": "Switzerland",
    "AUT": "Austria",
    "GER": "Germany",
    "ESP": "Spain",
    "ITA": "Italy",
    "FRA": "France",
    "NED": "Netherlands",
    "BEL": "Belgium",
}
_NAMES = {name.upper(): name for name in REGIONS} | _SHORT
_PLACE = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_JOIN = r"\s*(?:,\s*and\b|,\s*&|,|/|;|&|\band\b|\bor\b|\+)\s*"
# Possessive and of an end: a file that names a thousand places must not take its time.
_PLACES = (
    rf"(?:the\s+)?(?<![\w.])(?:{_PLACE})(?!\w)(?:{_JOIN}(?:the\s+)?(?:{_PLACE})(?!\w)){{0,30}}+"
)
_NAME = re.compile(rf"(?<![\w.])(?:{_PLACE})(?!\w)", re.IGNORECASE)
_OUT = (
    re.compile(rf"({_PLACES})\s*(?:IS\s+|ARE\s+)?[-:]?\s*\bOUT\b(?!\s+OF\b)", re.IGNORECASE),
    # OUT UK, but no sentence such as: he is out. France beat …
    re.compile(rf"\bOUT(?:\s+(?:OF|IN|FOR))?\s*:?\s+({_PLACES})"),
    re.compile(
        r"\b(?:no|not)\b(?:\s+(?:for\s+)?(?:use|usage|publication|distribution|sales?|release))*"
        rf"\s+(?:(?:with)?in|to|for)?\s*({_PLACES})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bnot (?:available|licen[cs]ed|cleared)\b[^.;\n]{{0,60}}?\b(?:in|to|for)\s+({_PLACES})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:world(?:wide)?(?: rights)?|everywhere)\s+(?:except|excluding|ex\.?)\s+({_PLACES})",
        re.IGNORECASE,
    ),
)
_ONLY = (
    re.compile(rf"({_PLACES})\s+(?:(?:use|usage|rights|publication)\s+)?only\b", re.IGNORECASE),
    re.compile(
        rf"\bonly\s+(?:for\s+(?:use\s+)?)?(?:with)?in\s+({_PLACES})|\brights:\s*({_PLACES})\b",
        re.IGNORECASE,
    ),
)


def territory_in(text: str) -> str:
    """Where it may be used: ``Not in Austria, Germany``, ``Only in UK``; empty without a limit."""
    out, rest = _taken(_OUT, text)
    only, _ = _taken(_ONLY, rest)
    parts = (("Only in", only), ("Not in", out))
    return "; ".join(f"{words} {', '.join(names)}" for words, names in parts if names)


def _taken(forms: tuple[re.Pattern[str], ...], text: str) -> tuple[list[str], str]:
    """The places of these forms by their usual names, and the text without them."""
    names: dict[str, None] = {}
    for form in forms:
        for match in form.finditer(text):
            for place in _NAME.finditer(" ".join(filter(None, match.groups()))):
                names[_NAMES[place[0].upper()]] = None
        text = form.sub(lambda match: " " * len(match[0]), text)
    return list(names), text
