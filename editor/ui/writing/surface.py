"""What the page and the parts of the desk ask of a drafting surface, whatever it is made of."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QTextBlock

from editor.ui.writing.context_menu import MenuBuilder
from editor.ui.writing.fixes import Fixer
from editor.ui.writing.handlers import CopyHandler, KeyHandler, PasteHandler
from editor.ui.writing.underlines import Underlines


class EditorSurface(Protocol):
    """A place to write in.

    Offsets are code points into ``text()``; offsets within a block are UTF-16 units, as Qt counts.
    """

    typed: SignalInstance
    """A person changed the text; emitted for every key."""
    blocks_changed: SignalInstance
    """The text changed for whatever reason, in the blocks of these numbers: first and last."""
    scrolled_to: SignalInstance
    """Another block is the first that can be seen: its number."""

    key_handlers: list[KeyHandler]
    """Asked in order before a key does anything; the first that says True has done it."""
    paste_handlers: list[PasteHandler]
    """Asked in order for what is pasted or dropped where the cursor stands."""
    copy_handlers: list[CopyHandler]
    """Add formats to what is copied or dragged."""
    menu_builders: list[MenuBuilder]
    """Fill the menu at a word."""
    fixers: list[Fixer]
    """Offer what could stand at the caret instead."""
    underlines: Underlines
    """Marks on words."""

    def text(self) -> str:
        """The text, code point for code point: no-break spaces stay what they are."""

    def load(self, text: str) -> None:
        """Show another text; what could be undone is forgotten."""

    def change_to(self, text: str) -> None:
        """Make this the text, as one step that can be undone; the cursor stays where it was."""

    def select(self, start: int, end: int) -> None:
        """Select a range and bring it into view."""

    def cursor_offset(self) -> int:
        """Where the cursor is."""

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range, as a step that can be undone."""

    def replace_ranges(self, changes: Sequence[tuple[int, int, str]]) -> None:
        """Replace ranges, in ascending order, as one step that can be undone."""

    def insert_paragraph(self, text: str) -> None:
        """Put a paragraph of its own behind the one that the cursor is in."""

    def visible_blocks(self) -> Iterator[QTextBlock]:
        """The blocks that can be seen, from the top."""

    def show_fixes(self) -> None:
        """Show what the fixers offer at the caret; again if one of them knows more by now."""

    def word_count(self) -> int:
        """The words as they are typed, without figure lines and hidden notes."""
