"""The fields of an article as a table: forms, the command line and limits come from it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from editor.domain.article import Article, Correction
from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.moment import Moment, moment
from editor.domain.slug import checked_slug
from editor.domain.status import SETTABLE, Status


class Kind(StrEnum):
    """What a field holds, and so how it is edited."""

    LINE = "line"
    TEXT = "text"
    WORDS = "words"
    NUMBER = "number"
    MOMENT = "moment"
    STATUS = "status"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the table in the newsroom's rules.

    Attributes:
        path: As the command line and findings name it, such as ``dateline.place``.
        limit: Longest good length in characters; None without one.
        hint: What to write, in a few words.
    """

    path: str
    label: str
    kind: Kind = Kind.LINE
    limit: int | None = None
    hint: str = ""


FIELDS = (
    Field("slug", "Slug", limit=24, hint="The desk's short name, never shown to readers"),
    Field("url_slug", "Address", limit=80, hint="The last part of the page's address"),
    Field("headline", "Headline", limit=70),
    Field("social_headline", "Social headline", limit=100),
    Field("seo_title", "Search title", limit=60),
    Field("kicker", "Kicker", limit=40),
    Field("standfirst", "Standfirst", limit=200),
    Field("section", "Section"),
    Field("desk", "Desk"),
    Field("genre", "Genre", hint="News, feature, analysis …"),
    Field("priority", "Priority", Kind.NUMBER, hint="1 (highest) to 6"),
    Field("urgency", "Urgency", Kind.NUMBER, hint="1 (highest) to 6"),
    Field("dateline.place", "Place", hint="City, as in running text"),
    Field("dateline.region", "Region", hint="State or country printed after the city"),
    Field("dateline.country", "Country"),
    Field("dateline.agency", "Agency"),
    Field("dateline.date", "Date", hint="As printed: March 3"),
    Field("body", "Text", Kind.TEXT),
    Field("language", "Language", hint="BCP 47: en-US, en-GB, de …"),
    Field("keywords", "Keywords", Kind.WORDS, hint="Separated by commas"),
    Field("subjects", "Subjects", Kind.WORDS, hint="Media Topics: medtop:20000705, …"),
    Field("editors_note", "Editor's note", Kind.TEXT, hint="For readers"),
    Field("corrections", "Corrections", Kind.CORRECTIONS, hint="For readers, one a line"),
    Field("note_to_desks", "Note to desks", Kind.TEXT, hint="For clients, not for readers"),
    Field("embargo_until", "Embargo until", Kind.MOMENT, hint="2026-11-24 06:00 Europe/Berlin"),
    Field("publish_at", "Publish at", Kind.MOMENT, hint="2026-11-24 06:00 Europe/Berlin"),
    Field("status", "Status", Kind.STATUS),
    Field("canonical_url", "Canonical address", hint="https://…"),
    Field("target_words", "Target", Kind.NUMBER, hint="Length in words"),
)

_BY_PATH = {field.path: field for field in FIELDS}
_LONGEST_NUMBER = 9  # in digits
_TOP_OF_SCALE = {"priority": 6, "urgency": 6, "target_words": 1_000_000}


def field_of(path: str) -> Field:
    """The field of that path.

    Raises:
        UnknownFieldError: There is none.
    """
    if path not in _BY_PATH:
        known = ", ".join(_BY_PATH)
        message = f"There is no field {quoted(path)}."
        raise UnknownFieldError(message, hint=f"The fields are: {known}.")
    return _BY_PATH[path]


def value_text(article: Article, path: str) -> str:
    """The value of a field as it is shown and typed; empty if it isn't set.

    Raises:
        UnknownFieldError: There is no such field.
    """
    field = field_of(path)
    head, _, part = path.partition(".")
    value = getattr(article, head)
    if part:
        value = getattr(value, part)
    if field.kind is Kind.WORDS:
        return ", ".join(value)
    if field.kind is Kind.CORRECTIONS:
        return "\n".join(f"{each.at.isoformat()} {each.text}" for each in value)
    return "" if value is None else str(value)


def with_value(article: Article, path: str, text: str, *, now: datetime | None = None) -> Article:
    """The article with a field set from what somebody typed.

    Args:
        article: The article as it is.
        path: A path of ``FIELDS``.
        text: The new value; empty unsets it.
        now: The time that a new correction gets, and that an embargo may not lie before; the
            clock's by default.

    Raises:
        UnknownFieldError: There is no such field, or it can't hold that.
    """
    field = field_of(path)
    head, _, part = path.partition(".")
    if part:
        return replace(article, dateline=replace(article.dateline, **{part: _line(field, text)}))
    value: Any
    if field.kind is Kind.CORRECTIONS:
        value = _corrections(article, text, now or datetime.now(UTC))
    elif field.kind is Kind.MOMENT:
        value = _moment(field, text, getattr(article, head), now or datetime.now(UTC))
    else:
        value = _READERS[field.kind](field, text)
    if path == "slug":
        value = checked_slug(text)
    return replace(article, **{head: value})


def _line(field: Field, text: str) -> str:
    if len(text.splitlines()) > 1:
        message = f"{field.label} is one line."
        raise UnknownFieldError(message, hint="Take out the line breaks.")
    return text.strip()


def _text(_field: Field, text: str) -> str:
    return text


def _words(_field: Field, text: str) -> tuple[str, ...]:
    words = (word.strip() for word in text.replace("\n", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def _number(field: Field, text: str) -> int | None:
    if not text.strip():
        return None
    top = _TOP_OF_SCALE[field.path]
    number = number_in(text)
    if number is None or not 1 <= number <= top:
        message = f"{field.label} is a whole number from 1 to {top}, not {quoted(text)}."
        raise UnknownFieldError(message, hint="Leave it empty to unset it.")
    return number


def number_in(text: str) -> int | None:
    """The whole number that a text is; None if it is none, or too long to be meant."""
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None


def _moment(field: Field, text: str, before: Moment | None, now: datetime) -> Moment | None:
    if not text.strip():
        return None
    at = moment(text)
    if at.utc <= now and at != before:
        message = f"{field.label} lies in the past: {at}."
        raise UnknownFieldError(message, hint="Choose a time to come, or leave it empty.")
    return at


def _status(_field: Field, text: str) -> Status:
    wanted = text.strip().casefold()
    for status in SETTABLE:
        if status.value.casefold() == wanted:
            return status
    choice = ", ".join(SETTABLE)
    hint = f"Choose one of: {choice}. The others come from publishing."
    raise UnknownFieldError(f"The status can't be set to {quoted(text)}.", hint=hint)


def _corrections(article: Article, text: str, now: datetime) -> tuple[Correction, ...]:
    kept = {(each.at.isoformat(), each.text): each for each in article.corrections}
    result = []
    for line in filter(None, map(str.strip, text.splitlines())):
        at, _, words = line.partition(" ")
        try:
            stamp = datetime.fromisoformat(at) if words else now
            words = words if stamp.tzinfo else line
        except ValueError:
            stamp, words = now, line
        stamp = stamp if stamp.tzinfo and words else now
        result.append(kept.get((at, words)) or Correction(words or line, stamp))
    return tuple(result)


_READERS: dict[Kind, Callable[[Field, str], object]] = {
    Kind.LINE: _line,
    Kind.TEXT: _text,
    Kind.WORDS: _words,
    Kind.NUMBER: _number,
    Kind.STATUS: _status,
}
