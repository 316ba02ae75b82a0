"""An old picture says so twice: ``FILE –`` before the caption and ``, File`` in the sign-off."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import excerpt, placed_figures
from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.sign_off import credit_of_fields, parse_credit_line, split_caption
from editor.domain.story import Story

_CODE = "file-disagrees"
_PREFIX = re.compile(r"\s*\(?\s*FILES?(?:\s+PHOTO)?\s*\)?(?:\s*[-–—:])?", re.IGNORECASE)
_FILE_PHOTO = "file photo"  # a caption that begins so gets no second FILE in front


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        yield from _in_caption(f"figures[{index}].caption", story.caption_of(figure), figure)
        yield from _in_credit(f"figures[{index}].credit", story, figure)


def _in_caption(field: str, caption: str, figure: Figure) -> Iterator[Finding]:
    """What the caption itself says, FILE prefix and sign-off being no part of it."""
    parts = split_caption(caption)
    prefix = _PREFIX.match(caption)
    says_so_itself = figure.is_file and caption.casefold().startswith(_FILE_PHOTO)
    if parts.is_file and prefix and not says_so_itself:
        message = (
            "The caption begins with FILE, which would be printed twice."
            if figure.is_file
            else "The caption begins with FILE, but the figure isn't marked as a file photo."
        )
        yield _at(field, caption, prefix.span(), message)
    if parts.credit and parts.credit.file and not figure.is_file:
        start = max(0, caption.rfind(parts.credit.raw))
        span = (start, min(len(caption), start + len(parts.credit.raw)))
        yield _at(field, caption, span, "The sign-off says File, but the caption has no FILE.")


def _in_credit(field: str, story: Story, figure: Figure) -> Iterator[Finding]:
    credit, came_with_caption = _credit_behind(story, figure)
    if credit is None:
        return
    says_file = credit.file or parse_credit_line(credit.raw).file
    if says_file and not figure.is_file:
        message = "The sign-off says File, but the figure isn't marked as a file photo."
    elif came_with_caption and figure.is_file and not says_file:
        message = "The caption says FILE, but the sign-off that came with it doesn't say File."
    else:
        return
    yield Finding(_CODE, Severity.BLOCKER, message, field, excerpt=credit.raw)


def _credit_behind(story: Story, figure: Figure) -> tuple[CreditLine | None, bool]:
    """The credit that shows, with its own flag, and whether it came with this caption."""
    photo = story.photo_of(figure)
    if photo and photo.credit:
        return photo.credit, False
    if figure.sign_off:
        return figure.sign_off, True
    return (credit_of_fields(photo.shown) if photo else None), False


def _at(field: str, text: str, span: tuple[int, int], message: str) -> Finding:
    start, end = span
    around = excerpt(text, start, end)
    return Finding(_CODE, Severity.BLOCKER, message, field, start, end, around)


def _example(figure: Figure) -> Article:
    return Article("1", "bridge", body=f"![](figure:{figure.name})", figures=(figure,))


_SIGNED = CreditLine(creators=("Ann Lee",))
_SIGNED_FILE = CreditLine(creators=("Ann Lee",), file=True, raw="Ann Lee, File")

FILE_DISAGREES = Check(
    label="FILE and File disagree",
    about="An old picture that passes for a new one misleads; FILE must stand in both places.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        _example(Figure("a", caption="The span.", is_file=True, sign_off=_SIGNED)),
        _example(Figure("a", caption="The span.", sign_off=_SIGNED_FILE)),
        _example(Figure("a", caption="FILE – The span.", sign_off=_SIGNED)),
        _example(Figure("a", caption="FILE – The span.", is_file=True, sign_off=_SIGNED_FILE)),
        _example(Figure("a", caption="The span. (AP Photo/Ann Lee, File)", sign_off=_SIGNED)),
    ),
    must_not_match=(
        _example(Figure("a", caption="The span.", sign_off=_SIGNED)),
        _example(Figure("a", caption="The span.", is_file=True, sign_off=_SIGNED_FILE)),
        _example(Figure("a", caption="The span.", is_file=True)),
        _example(Figure("a", caption="File photo dated May 1 of a span.", is_file=True)),
        _example(Figure("a", caption="Files of the county.", sign_off=_SIGNED)),
    ),
)
