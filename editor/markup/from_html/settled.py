"""Paragraphs that need no tidying, as nearly all of a long page do."""

from collections.abc import Sequence

from editor.markup.from_html.blocks import Run, Runs

_OBJECT = "\ufffc"  # the one printable sign that nobody typed


def settled_line(runs: Sequence[Run]) -> Runs | None:
    """One run of letters with single spaces, without spaces at its ends; None for all others."""
    if len(runs) != 1:
        return None if runs else ()
    (run,) = runs
    text = run.text.strip(" ")
    if run.note or "  " in text or not text.isprintable() or _OBJECT in text:
        return None
    return (run.saying(text),) if text else ()
