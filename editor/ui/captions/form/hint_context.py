"""What the caption rules read of the photo in the form."""

from datetime import date

from editor.checks.captions.context import CaptionContext
from editor.domain.credit_line import CreditLine
from editor.domain.rights import Rights
from editor.domain.sign_off import credit_of_fields
from editor.ui.captions.session import CaptionSession


def day_of_publication(session: CaptionSession, today: date) -> date:
    """The day for which it is captioned: the story's plan, else today."""
    plan = session.open_story.fields.publish_at if session.figure is not None else None
    return today if plan is None else date.fromisoformat(plan.wall[:10])


def context_of_session(session: CaptionSession, today: date) -> CaptionContext:
    """The current photo, for the story or for the library.

    What the story's text says is left out: it takes too long to read between two keys.
    """
    photo = session.current
    if photo is None:
        return CaptionContext(is_hidden=True)
    story = session.open_story.resolved_fields
    language = story.article.language
    credit, rights = session.value("credit"), session.value("rights")
    return CaptionContext(
        caption=session.value("caption") or "",
        alt=session.value("alt_text"),
        fields=photo.shown,
        credit=credit
        if isinstance(credit, CreditLine)
        else credit_of_fields(photo.shown) or CreditLine(),
        is_file=session.value("is_file") is True,
        in_story=session.figure is not None,
        is_hidden=session.value("caption") == "",
        rights=rights if isinstance(rights, Rights) else Rights(),
        file_name=photo.file_name,
        day=day_of_publication(session, today),
        language=language,
        form=story.caption_form.in_language(language),
    )
