"""A caption put together from the fields, around the words that somebody wrote already."""

from dataclasses import replace
from datetime import date

from editor.domain.caption_composer import FILE_PREFIX, Skeleton, caption_skeleton, is_file_photo
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

    To an empty caption it is ``caption_skeleton``. Else what the first sentence doesn't say is
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
        return caption_skeleton(
            fields, form, published=published, credit=credit, prints_file=prints_file
        )
    frame = caption_skeleton(_missing(words, fields), form, published=published, prints_file=False)
    clause = frame.text[frame.caret :].removesuffix(".")
    people = people_text([name for name in fields.people or () if name.strip()], form.positions)
    opening = f"{people} " if people and words[0].islower() else ""
    end = sentences(words)[0][1]
    first, stop = words[:end].rstrip(), ""
    if first.endswith(_STOPS):
        first, stop = first[:-1], first[-1]
    stop = stop or "."
    if stop == "." and clause.endswith("."):  # ``N.Y.`` has a stop of its own
        stop = ""
    body = f"{opening}{first}{clause}{stop}{words[end:]}"
    start = caption.find(parts.body)
    before, behind = caption[:start], caption[start + len(parts.body) :]
    is_old = is_file_photo(taken_date(fields.taken_at), published, form.file_after_days)
    if prints_file and is_old and not parts.is_file:
        before = FILE_PREFIX
        if behind.rstrip().endswith(")") and parts.credit and not parts.credit.file:
            behind = f"{behind.rstrip()[:-1]}, File)"
    if prints_file and parts.credit is None and credit is not None and not behind.strip():
        sign_off = credit_line_text(replace(credit, file=is_old or parts.is_file))
        behind = f" {sign_off}" if sign_off else ""
    return Skeleton(f"{before}{body}{behind}", len(f"{before}{opening}{first}"))


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
