"""What the page asks of a drafting surface, whatever widget it is made of."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class EditorSurface(Protocol):
    """A place to write in. Offsets are code points into ``text()``."""

    typed: SignalInstance
    """A person changed the text; emitted for every key."""

    def text(self) -> str:
        """The text, code point for code point: no-break spaces stay what they are."""

    def load(self, text: str) -> None:
        """Show another text; what could be undone is forgotten."""

    def change_to(self, text: str) -> None:
        """Make this the text, as one step that can be undone; the cursor stays where it was."""

    def select(self, start: int, end: int) -> None:
        """Select a range and bring it into view."""

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range, as a step that can be undone."""

    def insert_paragraph(self, text: str) -> None:
        """Put a paragraph of its own behind the one that the cursor is in."""

    def word_count(self) -> int:
        """The words as they are typed, without figure lines and hidden notes."""
