"""What is typed into the form, and what it means."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.moment import moment
from editor.domain.rights import Rights
from editor.domain.rights_terms import terms_in_words
from editor.language.media_topics import TopicNotFoundError, topic_code, topic_name
from editor.ui.captions.form.fields import FormField, Kind

TICKED = "yes"
_PARTLY = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_ZONE = re.compile(r"(?=(Z|[+-]\d\d:?\d\d)$)")
_OFFSET = re.compile(r"\s*(Z|[+-]\d\d:?\d\d)$")


def text_of(field: FormField, value: Any) -> str:
    """A value as it stands in its box; empty if it isn't set."""
    if value is None:
        return ""
    if field.kind is Kind.TICK:
        return TICKED if value else ""
    if field.kind is Kind.TOPICS:
        return "; ".join(map(topic_name, value))
    if field.kind is Kind.LIST:
        return ("; " if any("," in each for each in value) else ", ").join(value)
    if field.kind is Kind.MOMENT:
        day, _, time = str(value).partition("T")
        return f"{day} {_ZONE.sub(' ', time)}" if time else day
    return str(value)


def value_of(field: FormField, text: str) -> Any:
    """What was typed, as the session takes it; an empty box is None.

    Raises:
        UnknownFieldError: It can't be meant.
    """
    if field.kind is Kind.LIST:
        return items_in(text) or None
    readers: dict[Kind, Callable[[str], Any]] = {
        Kind.TOPICS: topics_in,
        Kind.MOMENT: taken_at,
        Kind.EXPIRY: expiry,
        Kind.EMBARGO: embargo,
        Kind.TICK: lambda words: words == TICKED or None,
    }
    if field.kind in readers:
        return readers[field.kind](text)
    if field.kind in {Kind.CAPTION, Kind.TEXT}:
        return text or None
    return " ".join(text.split()) or None


def items_in(text: str) -> tuple[str, ...]:
    """The items of a list: separated by semicolons if there are any, else by commas."""
    items = (" ".join(each.split()) for each in text.split(";" if ";" in text else ","))
    return tuple(dict.fromkeys(each for each in items if each))


def topics_in(text: str) -> tuple[str, ...] | None:
    """Codes of the Media Topics that stand there by name or code, separated by semicolons.

    Raises:
        UnknownFieldError: There is no such topic.
    """
    names = (" ".join(each.split()) for each in text.split(";"))
    try:
        return tuple(dict.fromkeys(topic_code(each) for each in names if each)) or None
    except TopicNotFoundError as error:
        message = f"There is no topic {quoted(error.name)}."
        raise UnknownFieldError(message, hint="Choose one from the list.") from None


def embargo(text: str) -> Any:
    """Read the moment before which nothing may go out; empty is without one.

    Raises:
        UnknownFieldError: It is none.
    """
    return moment(text) if text.strip() else None


def taken_at(text: str) -> str | None:
    """Read a date and time as far as it is known: ``2015``, ``2015-02-10 18:05 -05:00``.

    Raises:
        UnknownFieldError: It is none.
    """
    stripped = text.strip()
    if not stripped:
        return None
    if _PARTLY.fullmatch(stripped):
        return stripped
    try:
        date.fromisoformat(stripped)
    except ValueError:
        iso = _OFFSET.sub(r"\1", stripped).replace(" ", "T", 1)
        try:
            datetime.fromisoformat(iso)
        except ValueError:
            message = f"This is no date: {quoted(text)}."
            hint = "Write it as 2015-02-10 18:05 -05:00, or as far as it is known."
            raise UnknownFieldError(message, hint=hint) from None
        return iso
    return stripped


def expiry(text: str) -> date | None:
    """Read the last day of use; empty is without an end.

    Raises:
        UnknownFieldError: It is no day.
    """
    stripped = text.strip()
    if not stripped:
        return None
    try:
        return date.fromisoformat(stripped)
    except ValueError:
        message = f"This is no day: {quoted(text)}."
        raise UnknownFieldError(message, hint="Write it as 2026-12-31.") from None


def rights_line(rights: Rights, now: datetime) -> tuple[str, str]:
    """What may be done with a photo in a few words, and why it may not be used now, if so."""
    parts = dict(terms_in_words(rights))
    end = parts.pop("expires_on", "no expiry")
    words = " · ".join(parts.values()) or "no terms noted"
    stop = "embargoed" if rights.embargo_until and now < rights.embargo_until.utc else ""
    if not rights.allow(now.date()):
        stop = f"expired {rights.expires_on}"
    return f"{words[:1].upper()}{words[1:]} · {end}", stop
