"""Where the words of notes stand while the text is typed: every key moves what is behind it."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

Span = tuple[int, int]
"""First UTF-16 unit of the document, and the one behind the last."""


class Spans:
    """The places of notes in a document, kept right between two looks at the text.

    Args:
        document: Whose changes move them.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._spans: dict[str, Span] = {}
        document.contentsChange.connect(self._changed)

    def set(self, spans: Iterable[tuple[str, Span]]) -> None:
        """Know these places, by the id of the note, and no others."""
        self._spans = dict(spans)

    def of(self, note_id: str) -> Span | None:
        """Where the words of a note stand; None if they are gone."""
        return self._spans.get(note_id)

    def at(self, position: int) -> Iterator[str]:
        """The notes on the words at that place."""
        return (name for name, (start, end) in self._spans.items() if start <= position <= end)

    def in_block(self, block: QTextBlock) -> list[tuple[int, int]]:
        """What of them lies in a block: first unit in it, and how many."""
        first, length = block.position(), block.length() - 1
        parts = (
            (max(0, start - first), min(length, end - first)) for start, end in self._spans.values()
        )
        return [(start, end - start) for start, end in parts if start < end]

    def _changed(self, at: int, removed: int, added: int) -> None:
        if not self._spans:
            return
        moved = {}
        for name, (start, end) in self._spans.items():
            # What is typed at the edges belongs to the words around, not to the note.
            first = _moved(start, at, removed, added, at + added) if start >= at else start
            last = _moved(end, at, removed, added, at) if end > at else end
            if first < last:
                moved[name] = (first, last)
        self._spans = moved


def _moved(offset: int, at: int, removed: int, added: int, gone: int) -> int:
    """Where an offset at or behind a change is after it; ``gone`` if its place was removed."""
    return offset + added - removed if offset >= at + removed else gone
