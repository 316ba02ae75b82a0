"""Variables in templates and file names: ``{city}``, ``{creator:last}``, ``{date:ap}``.

``VARIABLES`` is the whole list; the help page prints it. What isn't in it stays as it was typed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from editor.domain.caption_dates import CaptionDate, taken_date
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_layers import value_of
from editor.domain.variable_forms import DATES, TIMES, cased, clock, dated, listed, numbered

_VARIABLE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::([A-Za-z0-9]+))?\}")
_TIME = re.compile(r"[T ](\d{2}):(\d{2})(?::(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a variable may ask for besides the photo.

    Attributes:
        figure: Its use in the story, when it is captioned for the story.
        number: Its place in the row that is worked on, from 1.
        today: Empty variables come of it if it is None.
        slug: Of the story.
        name: Of who is at work.
        initials: Of the same.
    """

    figure: Figure | None = None
    number: int = 1
    today: date | None = None
    slug: str = ""
    name: str = ""
    initials: str = ""


ANY = Occasion()


@dataclass(frozen=True, slots=True)
class Expanded:
    """A text after its variables or codes were put in.

    Attributes:
        unknown: What wasn't understood and stayed, as it was typed; each once, in order.
        empty: Names of variables of which the photo says nothing; each once, in order.
    """

    text: str
    unknown: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


Value = str | int | tuple[str, ...] | CaptionDate | None
Ask = Callable[[Photo, Occasion], Value]


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable.

    Attributes:
        name: As it is typed between braces.
        says: What it stands for, for people.
        ask: Gets its value.
        forms: What may follow a colon, the first being what shows without one.
        also: Names that other programs have for it.
    """

    name: str
    says: str
    ask: Ask
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


_CASES = ("upper", "lower")
_LISTS = ("and", "list", "1", "2", "3", "…")
_DIGITS = ("1", "2", "3", "…")


def _field(name: str) -> Ask:
    def ask(photo: Photo, occasion: Occasion) -> Value:
        value: Value = value_of(photo, occasion.figure, name)
        return value

    return ask


def _first(name: str) -> Ask:
    def ask(photo: Photo, occasion: Occasion) -> Value:
        values = value_of(photo, occasion.figure, name)
        return str(values[0]) if values else None

    return ask


def _taken(photo: Photo, occasion: Occasion) -> Value:
    return taken_date(value_of(photo, occasion.figure, "taken_at"))


def _time(photo: Photo, occasion: Occasion) -> Value:
    match = _TIME.search(value_of(photo, occasion.figure, "taken_at") or "")
    return "".join(each or "00" for each in match.groups()) if match else None


def _today(_: Photo, occasion: Occasion) -> Value:
    day = occasion.today
    return None if day is None else CaptionDate(day.year, day.month, day.day)


def _text(name: str, says: str, *also: str) -> Variable:
    return Variable(name, says, _field(name), _CASES, also)


VARIABLES = (
    _text("caption", "Caption, without credit"),
    _text("headline", "Headline"),
    _text("title", "Title, or object name"),
    _text("alt_text", "Alt text"),
    _text("long_description", "Long description"),
    Variable(
        "creator",
        "First creator",
        _first("creators"),
        (*_CASES, "last", "initials"),
        ("byline", "photographer"),
    ),
    Variable("creators", "All creators", _field("creators"), _LISTS),
    _text("creator_title", "Creator’s job title", "bylinetitle"),
    _text("credit_line", "Credit line", "credit"),
    _text("source", "Source"),
    _text("copyright", "Copyright notice"),
    _text("usage_terms", "Usage terms"),
    _text("instructions", "Instructions"),
    _text("job_id", "Job reference", "transref"),
    _text("city", "City"),
    _text("state", "State or province"),
    _text("country", "Country"),
    _text("country_code", "Country code", "countrycode"),
    _text("sublocation", "Place in the city", "location"),
    Variable(
        "person", "First person shown", _first("people"), (*_CASES, "last", "initials"), ()
    ),
    Variable("people", "Everybody shown, left to right", _field("people"), _LISTS, ("persons",)),
    Variable("keywords", "Keywords", _field("keywords"), _LISTS),
    _text("caption_writer", "Caption writer", "captionwriter"),
    Variable("date", "Day on which it was taken", _taken, DATES),
    Variable("time", "Time at which it was taken", _time, TIMES),
    Variable("today", "Today", _today, DATES),
    Variable(
        "filename",
        "File name without its ending",
        lambda photo, _: PurePosixPath(photo.file_name).stem,
        _CASES,
        ("filenamebase",),
    ),
    Variable(
        "extension",
        "Ending of the file name",
        lambda photo, _: PurePosixPath(photo.file_name).suffix.removeprefix("."),
        _CASES,
    ),
    Variable(
        "number", "Place in the row; a form is how many digits", lambda _, o: o.number, _DIGITS,
        ("seqn",),
    ),
    Variable("width", "Width in pixels", lambda photo, _: photo.width_px, _DIGITS),
    Variable("height", "Height in pixels", lambda photo, _: photo.height_px, _DIGITS),
    Variable("slug", "Slug of the story", lambda _, o: o.slug or None, _CASES),
    Variable("name", "Your name", lambda _, o: o.name or None, _CASES),
    Variable("initials", "Your initials", lambda _, o: o.initials or None, _CASES),
)  # fmt: skip
"""Every variable, in the order in which people look for them."""

_BY_NAME: Mapping[str, Variable] = {
    name: each for each in VARIABLES for name in (each.name, *each.also)
}


def expand(text: str, photo: Photo, occasion: Occasion = ANY, *, is_list: bool = False) -> Expanded:
    """Put in what a photo says; never raises, whatever is typed.

    Args:
        text: With variables such as ``{city}`` and ``{date:iso}``.
        photo: What they ask.
        occasion: What they ask besides.
        is_list: The text is a list with semicolons: so are the lists that come in.
    """
    unknown: dict[str, None] = {}
    empty: dict[str, None] = {}

    def put(match: re.Match[str]) -> str:
        name, form = match[1], match[2] or ""
        variable = _BY_NAME.get(name.lower())
        if variable is None:
            unknown[match[0]] = None
            return match[0]
        value = variable.ask(photo, occasion)
        shown = _shown(value, form or ("list" if is_list else ""), variable)
        if shown is None:
            unknown[match[0]] = None
            return match[0]
        if not shown:
            empty[variable.name] = None
        return shown

    return Expanded(_VARIABLE.sub(put, text), tuple(unknown), tuple(empty))


def _shown(value: Value, form: str, variable: Variable) -> str | None:
    """A value in a form; empty if there is none, None if there is no such form."""
    if variable.forms is DATES:
        return dated(value, form if form != "list" else "")
    if variable.forms is TIMES:
        return clock(str(value or ""), form if form != "list" else "")
    if variable.forms is _LISTS:
        return listed(value if isinstance(value, tuple) else (), form)
    if variable.forms is _DIGITS:
        return numbered(value, form if form != "list" else "")
    text = str(value or "")
    if form in variable.forms:
        return cased(text, form)
    return text if form in {"", "list"} else None
