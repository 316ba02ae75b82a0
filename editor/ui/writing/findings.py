"""What the checks found in the text: underlined, and fixed with Ctrl+."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from editor.domain.finding import Finding
from editor.ui.open_story import OpenStory
from editor.ui.writing.fixes import Fix
from editor.ui.writing.offsets import all_to_utf16, is_one_unit_each
from editor.ui.writing.plain_surface import PlainSurface

_MOST_FIXES = 6
# What is longer is about a whole sentence: a line under all of it would hide the others.
_LONGEST_MARK = 80
_LONGEST_FINDING = 20_000  # units: a paragraph


@dataclass(slots=True)
class _Place:
    start: int
    end: int
    finding: Finding
    marked: int
    """How many units are underlined: all of them, or the first word of a whole sentence."""


class FindingMarks(QObject):
    """Keeps the places of the findings while somebody types, until the checks have answered again.

    Places are UTF-16 units of the document. A finding whose words are changed is gone.
    """

    def __init__(self, open_story: OpenStory, surface: PlainSurface) -> None:
        super().__init__(surface)
        self._open_story = open_story
        self._surface = surface
        self._places: list[_Place] = []
        self._starts: list[int] = []
        surface.underlines.add("finding", self.ranges)
        surface.fixers.append(self.fixes)
        surface.menu_builders.append(self._fill_menu)
        surface.document().contentsChange.connect(self._changed)
        open_story.findings_changed.connect(self._take)

    def ranges(self, block: QTextBlock) -> Sequence[tuple[int, int]]:
        """Where a block has findings: first unit in it, and how many."""
        first, after = block.position(), block.position() + block.length()
        here = slice(bisect_left(self._starts, first), bisect_left(self._starts, after))
        return [(place.start - first, place.marked) for place in self._places[here]]

    def fixes(self, cursor: QTextCursor) -> list[Fix]:
        """What could stand in the place of the words at a cursor."""
        return [
            Fix(_label(suggestion), partial(self._replace, place, suggestion))
            for place in self._at(cursor)
            for suggestion in place.finding.suggestions[:_MOST_FIXES]
        ]

    def _at(self, cursor: QTextCursor) -> list[_Place]:
        at = cursor.position()
        return [place for place in self._places if place.start <= at <= place.end]

    def _fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        for place in self._at(cursor):
            menu.addAction(place.finding.message).setEnabled(False)
        for fix in self.fixes(cursor):
            menu.addAction(fix.label).triggered.connect(lambda _=False, run=fix.run: run())

    def _replace(self, place: _Place, words: str) -> None:
        if place in self._places:
            cursor = self._surface.textCursor()
            cursor.setPosition(place.start)
            cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
            self._surface.setTextCursor(cursor)

    def _take(self) -> None:
        found = [each for each in self._open_story.findings if each.field == "body"]
        text = self._open_story.article.body if found else ""
        found = sorted(
            (each for each in found if each.start < each.end <= len(text)),
            key=lambda each: (each.start, each.end),
        )
        self._places = list(_places(found, text))
        self._starts = [place.start for place in self._places]
        self._surface.underlines.refresh()

    def _changed(self, at: int, removed: int, added: int) -> None:
        """Move what stands behind a change; forget what it touched. Comes with every key."""
        if not self._places or removed == added == 0:
            return
        shift = added - removed
        near = bisect_left(self._starts, at - _LONGEST_FINDING)
        behind = bisect_left(self._starts, at + removed)
        kept = [place for place in self._places[near:behind] if place.end <= at]
        for place in self._places[behind:]:
            place.start += shift
            place.end += shift
        self._places[near:behind] = kept
        self._starts[near:] = [place.start for place in self._places[near:]]


def _places(found: Sequence[Finding], text: str) -> Iterator[_Place]:
    """The places of findings, which are in their order."""
    if is_one_unit_each(text):
        yield from (_place(each.start, each.end, each, text) for each in found)
        return
    bounds = sorted({bound for each in found for bound in (each.start, each.end)})
    place_of = dict(zip(bounds, all_to_utf16(text, bounds), strict=True))
    for each in found:
        yield _place(place_of[each.start], place_of[each.end], each, text)


def _place(start: int, end: int, finding: Finding, text: str) -> _Place:
    marked = end - start
    if marked > _LONGEST_MARK:
        word = text[finding.start : finding.end].partition(" ")[0]
        marked = min(marked, len(word.encode("utf-16-le")) // 2)
    return _Place(start, end, finding, marked)


def _label(suggestion: str) -> str:
    return suggestion.replace("&", "&&") or "Delete"
