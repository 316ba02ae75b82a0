"""Captions composed from the fields of the selected photos, in one step that can be undone."""

from datetime import date
from typing import Any

from editor.domain.caption_composer import is_file_photo
from editor.domain.caption_dates import taken_date
from editor.domain.credit_line import CreditLine
from editor.domain.photo import Photo
from editor.language.caption_composing import composed_caption
from editor.ui.captions.form.hint_context import day_of_publication
from editor.ui.captions.session import CaptionSession

NOTHING_KNOWN = "Nothing is known of this photo that a caption could be made of."
_FILL_IN = "Fill in people, city or the date, then compose it."


def compose_captions(session: CaptionSession, today: date) -> int | None:
    """Compose the caption of every selected photo.

    Returns:
        Where the writer goes on in the caption, in UTF-16 units as Qt counts; None if several are
        selected or nothing was composed.
    """
    day = day_of_publication(session, today)
    changes: dict[str, dict[str, Any]] = {}
    caret: int | None = None
    for digest in session.selected:
        photo = session.photo(digest)
        if photo is None:
            continue
        composed, at = _composed(session, photo, day)
        if composed:
            changes[digest] = composed
            caret = at
    if not changes:
        if session.selected:
            session.open_story.banner.emit(NOTHING_KNOWN, _FILL_IN)
        return None
    session.apply_each(changes, name="composing the caption")
    return caret if len(session.selected) == 1 else None


def _composed(session: CaptionSession, photo: Photo, day: date) -> tuple[dict[str, Any], int]:
    """The new values of one photo, and where its writer goes on."""
    story = session.open_story.resolved_fields
    form = story.caption_form.in_language(story.article.language)
    is_used = session.figure_of(photo.digest) is not None
    credit = session.value_of(photo.digest, "credit")
    made = composed_caption(
        session.value_of(photo.digest, "caption") or "",
        photo.shown,
        form,
        published=day,
        credit=credit if isinstance(credit, CreditLine) and not is_used else None,
        prints_file=not is_used,
    )
    if not any(letter.isalnum() for letter in made.text):
        return {}, 0
    changes: dict[str, Any] = {"caption": made.text}
    if is_used and is_file_photo(taken_date(photo.shown.taken_at), day, form.file_after_days):
        changes["is_file"] = True
    return changes, len(made.text[: made.caret].encode("utf-16-le")) // 2
