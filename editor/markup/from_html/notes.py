"""Footnotes: marks in the text that lead to a note, and notes that lead back."""

import re
from collections.abc import Container, Iterator
from itertools import count

from editor.markup.from_html.tree import Tag

MARK = "data-copydesk-note"
"""Set on the mark of a note, with the note's label."""
_REACH = 3
_FAR = 100
_BLOCKS = frozenset({"p", "li", "div", "dd", "aside"})
_OWN_NOTE = re.compile(r"fn:\d+")
_NOTE_BOX = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote|footnote-|endnote-)\d+")


def take_notes(root: Tag, taken: Container[str]) -> tuple[tuple[str, Tag], ...]:
    """Take the notes out of a page and label the marks that lead to them.

    A mark and its note point to each other: so do those of Word, Google Docs, LibreOffice, web
    pages and our own.

    Args:
        root: Is changed.
        taken: Labels that the story already uses.

    Returns:
        Label and note, in the order of their marks.
    """
    links = [tag for tag in root.tags() if tag.name == "a" and _place(tag)]
    if not links:
        return ()
    loose = [tag for tag in root.tags() if _OWN_NOTE.fullmatch(tag.attrs.get("id", ""))]
    parents = {
        id(child): tag for tag in root.tags() for child in tag.inside if isinstance(child, Tag)
    }
    names = {name: tag for tag in root.tags() for name in _names(tag)}
    free = (label for label in map(str, count(1)) if label not in taken)
    notes: dict[int, tuple[str, Tag]] = {}
    back: set[int] = set()
    for mark in links:
        target = names.get(_place(mark))
        if id(mark) in back or target is None:
            continue
        own = {name for each in _upwards(mark, parents) for name in _names(each)}
        returns = [each for each in _links_at(target, parents) if _place(each) in own]
        box = _box(target, parents)
        if not returns or box is None or any(each is box for each in _upwards(mark, parents, _FAR)):
            continue
        back.update(map(id, returns))
        if id(box) not in notes:
            notes[id(box)] = (next(free), box)
        label = notes[id(box)][0]
        mark.attrs[MARK] = label
        mark.inside.clear()
    for tag in loose:  # of our own, also those that nothing points to
        if tag.name == "li" and id(tag) not in notes:
            notes[id(tag)] = (next(free), tag)
            back.update(id(each) for each in tag.tags() if each.classes == ["footnote-backref"])
    _remove(root, back | set(notes))
    return tuple(notes.values())


def _place(tag: Tag) -> str:
    """The place in the page that a link leads to."""
    address = tag.attrs.get("href", "")
    return address.rpartition("#")[2] if address.startswith(("#", "file:", "about:")) else ""


def _names(tag: Tag) -> list[str]:
    named = [tag.attrs.get("id", "")]
    if tag.name == "a":
        named.append(tag.attrs.get("name", ""))
    return [name for name in named if name]


def _upwards(tag: Tag, parents: dict[int, Tag], reach: int = _REACH) -> Iterator[Tag]:
    at: Tag | None = tag
    for _ in range(reach):
        if at is None or at.name in {"body", "html"}:
            return
        yield at
        at = parents.get(id(at))


def _links_at(target: Tag, parents: dict[int, Tag]) -> list[Tag]:
    """The links in a note, or, if the target is a small anchor, in its paragraph."""
    box = target if target.name in _BLOCKS else _box(target, parents)
    return [tag for tag in (box or target).tags() if tag.name == "a" and _place(tag)]


def _box(target: Tag, parents: dict[int, Tag]) -> Tag | None:
    found: Tag | None = None
    for each in _upwards(target, parents, _FAR):
        if found is None and each.name in _BLOCKS:
            found = each
        if _NOTE_BOX.fullmatch(each.attrs.get("id", "")) and each.name in _BLOCKS:
            return each
    return found


def _remove(root: Tag, gone: set[int]) -> None:
    """Take elements out, with the spaces that stood before them."""
    for tag in list(root.tags()):
        if any(isinstance(each, Tag) and id(each) in gone for each in tag.inside):
            kept: list[Tag | str] = []
            for each in tag.inside:
                if isinstance(each, str) or id(each) not in gone:
                    kept.append(each)
                elif kept and isinstance(kept[-1], str):
                    kept[-1] = kept[-1].rstrip()
            tag.inside = kept
