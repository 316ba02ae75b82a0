"""No comma before Inc. or Jr. in AP style, and no full stop behind them in British papers."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import AP, UK, Form, full_stop, reader
from editor.domain.article import Article

_COMPANY = re.compile(
    r"(?<=[\w’]), (?P<suffix>Inc\.|Incorporated|Ltd\.|LLC|L\.L\.C\.|Corp\.|PLC|plc|LLP|Co\.)"
    r",?(?=[ .,;:)’]|$)"
)
_PERSON = re.compile(
    r"\b(?P<name>[A-Z][\w’-]{1,20}), (?P<suffix>Jr|Sr|II|III|IV)(?P<stop>\.?)(?:,(?! [A-Z]))?(?!\w)"
)
_UK = re.compile(r"(?<=\w )(?P<suffix>Inc|Ltd|Corp|Co|Bros|plc|PLC|Jr|Sr)\.(?!\w)")
_UK_COMMA = re.compile(
    r"(?<=[\w’]), (?P<suffix>Inc|Ltd|LLC|Jr|Sr)(?P<stop>\.?)(?:,(?! [A-Z]))?(?!\w)"
)
_PARTED = tuple(
    f", {each}" for each in ("Inc", "Ltd", "L", "Corp", "PLC", "plc", "Co.", "Jr", "Sr", "I")
)
_INITIALS = {"L.L.C.": "LLC", "Incorporated": "Inc."}


def _company(match: re.Match[str]) -> str:
    suffix = match["suffix"]
    return f" {_INITIALS.get(suffix, suffix)}"


def _person(match: re.Match[str]) -> str:
    suffix = match["suffix"]
    if suffix in {"Jr", "Sr"}:
        return f"{match['name']} {suffix}."
    return f"{match['name']} {suffix}{match['stop']}"


def _plain(match: re.Match[str]) -> str:
    return f" {match['suffix']}{full_stop(match)}"


COMPANY_SUFFIX = Check(
    label="Inc. and Jr.",
    about="Inc. and Jr. are parts of the name: no comma parts them from it.",
    read=reader(
        Form(_COMPANY, "It belongs to the name, without a comma.", _company, _PARTED, AP),
        Form(_PERSON, "It belongs to the name, without a comma.", _person, _PARTED, AP),
        Form(_UK_COMMA, "It belongs to the name, without a comma.", _plain, _PARTED, UK),
        Form(
            _UK,
            "British papers write it without a full stop.",
            lambda match: match["suffix"] + full_stop(match),
            (".",),
            UK,
        ),
    ),
    must_match=(
        "He works at Brightway Foods, Inc., in Ohio.",
        "Martin Luther King, Jr., spoke; Ed Roy, III, did not.",
        Article(
            "1", "x", language="en-GB", body="Acme Ltd. and Bolt, Inc. sued Ed Roy Jr. He won."
        ),
    ),
    must_not_match=(
        "He works at Brightway Foods Inc. in Ohio with Ed Roy Jr. and Jo Day III.",
        "By mouth, IV, or both; a war, II, and Ed, IVF.",
        "Two firms, LLCs both, and Ford, IIIrd best. The magazine Inc. said so.",
        Article("1", "x", language="en-GB", body="Acme Ltd, Bolt Inc and Ed Roy Jr sued."),
    ),
)
