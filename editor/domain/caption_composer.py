"""The frame of a caption from what is known of a photo, and what makes it a file photo."""

import re
from dataclasses import dataclass, replace
from datetime import date

from editor.domain.caption_dates import CaptionDate, date_text, dates_in, month_text, taken_date
from editor.domain.caption_form import CaptionForm
from editor.domain.caption_places import place_text
from editor.domain.caption_positions import people_text
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import OWN, credit_line_text
from editor.domain.photo import PhotoFields

FILE_PREFIX = "FILE – "
_OLD_FILE = re.compile(
    r"(?:FILE\s*[-–—]\s*)?In (?:this|a) (?P<date>[^()]{4,40}?),? file (?:photo|image|picture), ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A caption that waits for its verb.

    Attributes:
        text: Everything but what happens.
        caret: Where the words go, in code points; behind people, spaces on both sides are there
            already.
    """

    text: str
    caret: int


def caption_skeleton(
    fields: PhotoFields,
    form: CaptionForm | None = None,
    *,
    published: date | None = None,
    credit: CreditLine | None = None,
    prints_file: bool = True,
) -> Skeleton:
    """Compose ``Who , in City, State, Weekday, Month D, YYYY.`` with the caret before the comma.

    Where nobody is named it is ``in City, State, Weekday, Month D, YYYY.``, the caret in front. A
    date alone, or a credit, makes no caption: the text is empty.

    Args:
        fields: The photo's fields as shown.
        form: The house's; AP's by default.
        published: The day it is for; without it nothing is old and no weekday is printed.
        credit: Printed at the end where the caption carries its sign-off; left out in a story,
            where it is a field.
        prints_file: An old photo's text begins ``FILE –``; False in a story, where a flag says so.
    """
    form = form or CaptionForm()
    taken = taken_date(fields.taken_at)
    is_old = is_file_photo(taken, published, form.file_after_days)
    opening = FILE_PREFIX if is_old and prints_file else ""
    people = people_text([name for name in fields.people or () if name.strip()], form.positions)
    where, when = where_and_when(fields, form, published)
    if not (people or where):
        return Skeleton("", 0)
    start = f"{opening}{people}{' ' if people else ''}"
    rest = ", ".join(part for part in (where, when) if part)
    end = f"{', ' if people and rest else ''}{rest}"
    stop = "" if end.endswith(".") else "."
    signed = replace(credit, file=is_old) if credit else None
    sign_off = credit_line_text(signed, OWN) if signed else ""
    return Skeleton(f"{start}{end}{stop}{' ' if sign_off else ''}{sign_off}", len(start))


def where_and_when(
    fields: PhotoFields, form: CaptionForm, published: date | None
) -> tuple[str, str]:
    """``in City, State`` and ``Weekday, Month D, YYYY``; each empty if it isn't known."""
    taken = taken_date(fields.taken_at)
    is_old = is_file_photo(taken, published, form.file_after_days)
    where = place_text(fields, form.dates)
    return f"in {where}" if where else "", _when(taken, form.dates, None if is_old else published)


def is_file_photo(taken: CaptionDate | None, published: date | None, after_days: int = 14) -> bool:
    """Whether a photo is older than that at publication; False where a date isn't known.

    Of a month or a year without a day only the last day counts: it is old beyond doubt.
    """
    if taken is None or published is None or taken.year is None:
        return False
    last = taken.calendar_day or _last_day(taken.year, taken.month)
    return (published - last).days > after_days


def in_new_file_form(caption: str, form: CaptionForm | None = None) -> str | None:
    """Turn AP's old ``In this Sept. 22, 2018 file photo, …`` into ``FILE – …, Sept. 22, 2018``.

    Returns:
        The whole caption in AP's form of today; None if it isn't in the old one, or its date
        can't be read.
    """
    old = _OLD_FILE.match(caption)
    if old is None:
        return None
    found = dates_in(old["date"])
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(old["date"])):
        return None
    when = _when(found[0], (form or CaptionForm()).dates, None)
    stop = re.search(r"\.(?=\s*(?:$|\())", caption[old.end() :])
    if not when or stop is None:
        return None
    at = old.end() + stop.start()
    words = caption[old.end() : at]
    return f"{FILE_PREFIX}{words[:1].upper()}{words[1:]}, {when}{caption[at:]}"


def _when(taken: CaptionDate | None, style: str, published: date | None) -> str:
    if taken is None or taken.year is None:
        return ""
    if taken.calendar_day is not None:
        return date_text(taken.calendar_day, style, published=published)
    if taken.month is None:
        return f"{taken.year:04d}"
    return (
        f"{taken.year:04d}-{taken.month:02d}"
        if style == "iso"
        else month_text(taken.year, taken.month)
    )


def _last_day(year: int, month: int | None) -> date:
    if month is None or month == 12:  # noqa: PLR2004 - December
        return date(year, 12, 31)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)
