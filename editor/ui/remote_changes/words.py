"""What the comparison says of a passage, in words and as sections of a page. No widgets."""

from collections.abc import Iterator, Mapping

from editor.domain.publishing.dispatch import Dispatch
from editor.domain.publishing.remote import RemotePost
from editor.domain.publishing.three_way import Passage, Side, State
from editor.language.word_difference import word_difference
from editor.markup.figures import FIGURE_LINE
from editor.markup.text import plain_text
from editor.ui.difference.sections import Kind, Row, Run, Section, rows_of

_EXCERPT_CHARACTERS = 90
_EMPTY = "(nothing)"


def line_of(passage: Passage) -> str:
    """What the list calls a passage: its kind, and how it begins."""
    sides = [passage.ours, passage.theirs, passage.sent]
    if passage.state is State.THEIRS:
        sides = [passage.theirs, passage.sent]
    text = readable(next(filter(None, sides), ""))
    words = " ".join((text if passage.path else plain_text(text) or text).split())
    short = words if len(words) <= _EXCERPT_CHARACTERS else f"{words[: _EXCERPT_CHARACTERS - 1]}…"
    return f"{passage.label}: {short or _EMPTY}"


def decision_of(passage: Passage, choices: Mapping[str, Side]) -> str:
    """Who changed it, and whose is taken."""
    if passage.asks and passage.id not in choices:
        return f"{passage.state} · choose"
    taken = "theirs is taken" if passage.side(choices) is Side.THEIRS else "ours is kept"
    return f"{passage.state} · {taken}"


def readable(text: str) -> str:
    """Markdown whose figure lines say that there is a picture."""
    return FIGURE_LINE.sub(lambda found: f"[Picture “{found[1]}”]", text)


def sections_of(passage: Passage, who: str) -> tuple[Section, ...]:
    """The three versions, what they changed and what we changed marked word by word.

    Args:
        passage: The passage.
        who: Who changed it there; empty if the site doesn't tell.
    """
    by = f", by {who}" if who else ""
    return (
        Section("As it was sent", _plain(passage.sent)),
        _version(f"There now{by}", passage.sent, passage.theirs),
        _version("Here now", passage.sent, passage.ours),
    )


def told_of(dispatch: Dispatch, target: str, seen: RemotePost, counts: tuple[int, int]) -> str:
    """What happened, and what is asked.

    Args:
        dispatch: Which met the change.
        target: What the place is called.
        seen: The post as it stands there.
        counts: How much is still to be chosen, and how much isn't alike.
    """
    left, changed = counts
    who = seen.changed_by or "Somebody"
    head = f"{who} changed “{dispatch.headline or dispatch.slug}” at {target} since it was sent."
    if not changed:
        asked = "What is compared here is alike. Send writes ours over the rest."
    elif left:
        asked = "Choose where both changed it; the rest comes together by itself."
    else:
        asked = "Look through it, choose otherwise where you like, and send."
    return f"{head} Nothing was overwritten. {asked}"


def open_words(left: int, changed: int) -> str:
    """How far the choice is."""
    if not changed:
        return "Nothing to choose."
    if left:
        return f"{left} still to be chosen, of {_changes(changed)}."
    return f"{_changes(changed)}, all decided."


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count:,} changes"


def _version(title: str, sent: str, now: str) -> Section:
    if now == sent:
        return Section(f"{title}: as it was sent", ())
    if not now:
        title = f"{title}: taken out"
    elif not sent:
        title = f"{title}: put in"
    return Section(title, tuple(rows_of(word_difference(readable(sent), readable(now)))))


def _plain(text: str) -> tuple[Row, ...]:
    return tuple(_lines(readable(text) or _EMPTY))


def _lines(text: str) -> Iterator[Row]:
    for line in text.split("\n"):
        if line.strip():
            yield Row((Run(Kind.SAME, line),))
