"""What judges of feeds ask of addresses and dates."""

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

# RFC 3986: a scheme, and nothing that an address can't hold.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_RELATIVE = re.compile(r"[^\s<>\"{}|\\^`:]+(?:/[^\s<>\"{}|\\^`]*)?")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def is_address(text: str | None) -> bool:
    """Whether it is a whole address, with its scheme."""
    return bool(text and _ADDRESS.fullmatch(text))


def is_reference(text: str | None) -> bool:
    """Whether it is an address, whole or relative to the document."""
    return is_address(text) or bool(text and _RELATIVE.fullmatch(text))


def is_mail_date(text: str | None) -> bool:
    """Whether it is a date of RFC 822 with four digits of the year and a zone."""
    try:
        return parsedate_to_datetime(text or "").tzinfo is not None
    except (ValueError, TypeError, IndexError, OverflowError):
        return False


def is_net_date(text: str | None) -> bool:
    """Whether it is a date of RFC 3339."""
    if not text or not _RFC_3339.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def one_each(parent: "etree._Element", *tags: str) -> Iterator[str]:
    """A sentence for each of the elements that isn't there exactly once."""
    for tag in tags:
        count = len(parent.findall(tag))
        if count != 1:
            yield f"Line {parent.sourceline}: {local(tag)} stands {count} times, not once."


def local(tag: str) -> str:
    """The name of a tag without its namespace."""
    return tag.rpartition("}")[2]
