"""The formats of texts that schemas name and the validator itself doesn't know."""

import json
import re
from datetime import datetime
from functools import cache
from typing import Any

# RFC 3339, 5.6; seconds may be 60 there, which no story needs.
_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII
)
# RFC 3986: characters that a URI or a relative reference is made of. Files that are delivered
# beside each other name each other relatively, so a scheme isn't asked for.
_REFERENCE = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")


@cache
def format_checker() -> Any:
    """A checker of ``date-time``, ``uri``, ``uri-reference`` and Ghost's ``json-string``."""
    from jsonschema import FormatChecker  # noqa: PLC0415

    checker = FormatChecker(formats=("date", "email", "regex"))
    checker.checks("date-time")(_on_text(_is_date_time))
    checker.checks("uri")(_on_text(_is_reference))
    checker.checks("uri-reference")(_on_text(_is_reference))
    checker.checks("json-string")(_on_text(_is_json))
    return checker


def _on_text(check: Any) -> Any:
    return lambda value: not isinstance(value, str) or check(value)


def _is_date_time(text: str) -> bool:
    if not _DATE_TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text.upper())
    except ValueError:
        return False
    return True


def _is_reference(text: str) -> bool:
    return _REFERENCE.fullmatch(text) is not None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
