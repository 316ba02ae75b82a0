"""A caption put together from the fields, around the words that somebody wrote already."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

from editor.domain.caption_composer import (
    FILE_PREFIX,
    Skeleton,
    caption_skeleton,
    is_file_photo,
    where_and_when,
)
from editor.domain.caption_dates import dates_in, taken_date
from editor.domain.caption_form import CaptionForm
from editor.domain.caption_places import place_names
from editor.domain.caption_positions import people_text
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import credit_line_text
from editor.domain.names import fold
from editor.domain.photo import PhotoFields
from editor.domain.sign_off import split_caption
from editor.language.sentences import sentences

_STOPS = (".", "!", "?", "…")


def composed_caption(
    caption: str,
    fields: PhotoFields,
    form: CaptionForm | None = None,
    *,
    published: date | None = None,
    credit: CreditLine | None = None,
    prints_file: bool = True,
) -> Skeleton:
    """Compose a caption from the fields; words that stand there are kept.

    To an empty caption it is ``caption_skeleton``, and so it is to one that was composed before and
    got no words of anybody: by now more may be known. Else what the first sentence doesn't say is
    added: the people where it begins with a verb, place and date at its end, FILE and the sign-off.
    What was composed once stays as it is.

    Args:
        caption: As it stands, with its FILE prefix and sign-off.
        fields: The photo's fields as shown.
        form: The house's; AP's by default.
        published: The day it is for.
        credit: Printed at the end if no sign-off stands there; None in a story.
        prints_file: An old photo's text begins ``FILE –``; False in a story.
    """
    form = form or CaptionForm()
    parts = split_caption(caption)
    words = parts.body.strip()
    if not words:
        signed = parts.credit or credit
        made = caption_skeleton(
            fields, form, published=published, credit=signed, prints_file=prints_file
        )
        return made if made.text else Skeleton(caption, len(caption))
    if _is_composed(words, fields, form):
        made = caption_skeleton(fields, form, published=published, prints_file=False)
        if not made.text:
            return Skeleton(caption, len(caption))
    else:
        made = _around(words, fields, form, published)
    start = caption.find(parts.body)
    before, behind = caption[:start], caption[start + len(parts.body) :]
    is_old = is_file_photo(taken_date(fields.taken_at), published, form.file_after_days)
    if prints_file and is_old and not parts.is_file:
        before = FILE_PREFIX
        if parts.credit and not parts.credit.file:
            behind = _signed_as_file(behind, credit)
    if prints_file and parts.credit is None and credit is not None and not behind.strip():
        sign_off = credit_line_text(replace(credit, file=is_old or parts.is_file))
        behind = f" {sign_off}" if sign_off else ""
    return Skeleton(f"{before}{made.text}{behind}", len(before) + made.caret)


def _signed_as_file(behind: str, credit: CreditLine | None) -> str:
    """A sign-off with File in it: in its supplier's form if it was printed from the credit."""
    sign_off = behind.strip()
    if credit is not None and sign_off == credit_line_text(replace(credit, file=False)):
        return f" {credit_line_text(replace(credit, file=True))}"
    return f"{behind.rstrip()[:-1]}, File)" if sign_off.endswith(")") else behind


def _around(words: str, fields: PhotoFields, form: CaptionForm, published: date | None) -> Skeleton:
    """Somebody's words with what their first sentence leaves out; the caret stands behind it."""
    where, when = where_and_when(_missing(words, fields), form, published)
    people = people_text([name for name in fields.people or () if name.strip()], form.positions)
    opening = f"{people} " if people and words[0].islower() else ""
    end = sentences(words)[0][1]
    first, stop = words[:end].rstrip(), ""
    if first.endswith(_STOPS):
        first, stop = first[:-1], first[-1]
    first, where = _before_date(first, where)
    clause = "".join(f", {part}" for part in (where, when) if part)
    stop = stop or "."
    if stop == "." and clause.endswith("."):  # ``N.Y.`` has a stop of its own
        stop = ""
    caret = len(opening) + len(first)
    return Skeleton(f"{opening}{first}{clause}{stop}{words[end:]}", caret)


def _before_date(first: str, where: str) -> tuple[str, str]:
    """Put a place before the date at the end of a sentence; gives back what is still to be put."""
    dates = dates_in(first) if where else ()
    if not dates or dates[-1].end != len(first):
        return first, where
    before = first[: dates[-1].start]
    if not before.endswith(", ") or not before.rstrip(", "):
        return first, where
    return f"{before}{where}, {first[dates[-1].start :]}", ""


def _is_composed(words: str, fields: PhotoFields, form: CaptionForm) -> bool:
    """Whether the words are a frame of what is known, or was known while it was less."""
    said = _bare(words)
    return any(_bare(each) == said for each in _frames(fields, form))


def _frames(fields: PhotoFields, form: CaptionForm) -> Iterator[str]:
    names = [name for name in fields.people or () if name.strip()]
    people = [people_text(names[:count], form.positions) for count in range(len(names) + 1)]
    kept = [
        PhotoFields(city=city, state=state, country=country)
        for city, state, country in product(
            {fields.city, None}, {fields.state, None}, {fields.country, None}
        )
    ]
    places = {where_and_when(each, form, None)[0] for each in kept}
    days = {""}
    known = (fields.taken_at or "")[:10]
    day = taken_date(known)
    for taken_at, published in product(
        {known, known[:7], known[:4]}, {None, day.calendar_day if day else None}
    ):
        days.add(where_and_when(PhotoFields(taken_at=taken_at), form, published)[1])
    for who, where, when in product(people, places, days):
        yield ", ".join(part for part in (who, where, when) if part)


def _bare(words: str) -> str:
    """Without the gap for the verb and the stop at the end."""
    return words.replace(" ,", ",").strip(" ,.")


def _missing(words: str, fields: PhotoFields) -> PhotoFields:
    """Place and date, as far as the words don't say them."""
    folded = fold(words)
    has_place = any(fold(name) in folded for name in place_names(fields))
    return PhotoFields(
        city=None if has_place else fields.city,
        state=None if has_place else fields.state,
        country=None if has_place else fields.country,
        taken_at=None if dates_in(words) else fields.taken_at,
    )
