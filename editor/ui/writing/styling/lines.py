"""What kind of line a line is, and what the line after it stands in."""

import re
from collections.abc import Iterable, Iterator, Set
from enum import IntEnum
from re import Match

from editor.markup.figures import FIGURE_LINE
from editor.ui.writing.styling.inline import inline
from editor.ui.writing.styling.ranges import Part, Range, flattened

# Beyond this a paragraph is shown plain: one key in it would cost too much.
LONGEST = 20_000


class State(IntEnum):
    """What the next line stands in."""

    START = 0
    TEXT = 1
    LIST = 2
    LIST_GAP = 3
    QUOTE = 4
    TABLE_HEAD = 5
    TABLE = 6
    CODE = 7
    NOTE = 8
    OPEN_NOTE = 9
    """In a note that is never closed: it ends with its paragraph."""


_SUBHEAD = re.compile(r"( {0,3}(#{1,6}) +)(\S.*?)( +#+)? *$")
_QUOTE = re.compile(r"( {0,3}> ?)(.*)")
_BOX = re.compile(r" {0,3}> ?\[!(pullquote|factbox)\][ ]*", re.IGNORECASE)
_WHO = re.compile(r"(?:—|–|--?) *\S")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d+\.) +(?=\S)")
_RULE = re.compile(r" {0,3}([-_*])(?: {0,2}\1){2,} *$")
_EMBED = re.compile(r" {0,3}https://[^\s<>]+ *$")
_DEFINITION = re.compile(r"( {0,3}\[([^\[\]]+)\]:[ ]*)(\S+)?")
_SEPARATOR = re.compile(r" {0,3}(?=.*\|)\|?(?: *:?-+:? *\|)*(?: *:?-+:? *)?$")
_FIRST = frozenset("#>!-*+ \t0123456789[_h|")
_NO_NAMES: Set[str] = frozenset()
_ALONE = ((FIGURE_LINE, "figure"), (_RULE, "markup"), (_EMBED, "embed"))
_SUBHEAD_SIGNS = 2
_CODE_INDENT = 4
_Found = tuple[Iterable[Part], State]


def is_separator(line: str) -> bool:
    """Whether a line is the one under a table's header."""
    return "|" in line and "-" in line and bool(_SEPARATOR.match(line))


def defined_name(line: str) -> str:
    """The name that a line defines a link or (with ``^``) a footnote under, in lower case."""
    found = _DEFINITION.match(line) if "]:" in line else None
    return found[2].lower() if found else ""


def styled(
    text: str,
    state: int = State.START,
    names: Set[str] = _NO_NAMES,
    *,
    next_line: str = "",
    is_closed: bool = False,
) -> tuple[list[Range], State]:
    """What a line's parts are.

    Args:
        text: The line.
        state: What it stands in.
        names: The names that links and footnotes are defined under.
        next_line: It tells whether this one heads a table.
        is_closed: Whether a note that begins here and doesn't end here ends in a later line.

    Returns:
        Ranges with their kinds, and what the next line stands in.
    """
    if state in {State.NOTE, State.OPEN_NOTE}:
        return _in_note(text, State(state), names)
    if len(text) > LONGEST:
        return [], State.TEXT
    ranges, after = _line(text, State(max(state, 0)), names, next_line)
    opened = text.rfind("<!--")
    if opened >= 0 and text.find("-->", opened) < 0:
        after = State.NOTE if is_closed else State.OPEN_NOTE
    return ranges, after


def _in_note(text: str, state: State, names: Set[str]) -> tuple[list[Range], State]:
    close = text.find("-->") if state is State.NOTE else -1
    if close < 0:
        if state is State.OPEN_NOTE and not text.strip():
            return [], State.START
        return [(0, len(text), ("note",))], state
    end = close + 3
    ranges, after = styled(text[end:], State.TEXT, names)
    return [(0, end, ("note",)), *((a + end, b + end, kinds) for a, b, kinds in ranges)], after


def _line(text: str, state: State, names: Set[str], next_line: str) -> tuple[list[Range], State]:
    if not text.strip():
        in_list = state in {State.LIST, State.LIST_GAP}
        return [], State.LIST_GAP if in_list else State.START
    if state in {State.TABLE_HEAD, State.TABLE}:
        return flattened(_row(text, state, names)), State.TABLE
    if state is State.LIST_GAP and not text[0].isspace() and not _ITEM.match(text):
        state = State.START  # the list is over
    if "|" in text and state is State.START and is_separator(next_line):
        return flattened(_row(text, state, names)), State.TABLE_HEAD
    if text[0] in _FIRST:
        special = _alone(text) or _own_kind(text, state, names)
        if special is not None:
            return flattened(special[0]), special[1]
    after = State.TEXT if state in {State.START, State.CODE, State.LIST_GAP} else state
    return flattened(inline(text, 0, names)), after


def _alone(text: str) -> _Found | None:
    """A line that stands for itself, with nothing to be styled in it."""
    for pattern, kind in _ALONE:
        if pattern.match(text):
            return [(0, len(text), kind)], State.START
    return None


def _own_kind(text: str, state: State, names: Set[str]) -> _Found | None:
    """A line of its own kind; None if it is running text after all."""
    if subhead := _SUBHEAD.match(text):
        return _subhead(subhead, names), State.START
    if quote := _QUOTE.match(text):
        return _quote(text, quote, names), State.QUOTE
    return None if state in {State.TEXT, State.QUOTE} else _after_a_gap(text, state, names)


def _after_a_gap(text: str, state: State, names: Set[str]) -> _Found | None:
    """What needs a blank line, or its like, before it."""
    in_list = state in {State.LIST, State.LIST_GAP}
    if definition := _DEFINITION.match(text):
        return _definition(definition, names), State.START
    item = _ITEM.match(text)
    if item and (in_list or len(item[1]) < _CODE_INDENT):
        return _item(text, item, names), State.LIST
    if not in_list and text.startswith((" " * _CODE_INDENT, "\t")):
        return [(0, len(text), "code")], State.CODE
    return (inline(text, 0, names), State.LIST) if in_list and text[0] in " \t" else None


def _item(text: str, found: Match[str], names: Set[str]) -> Iterator[Part]:
    yield 0, found.end(), "markup"
    yield from inline(text[found.end() :], found.end(), names)


def _subhead(found: Match[str], names: Set[str]) -> Iterator[Part]:
    yield 0, found.end(), "subhead" if len(found[2]) <= _SUBHEAD_SIGNS else "smaller_subhead"
    yield 0, found.end(1), "markup"
    yield found.end(3), found.end(), "markup"
    yield from inline(found[3], found.start(3), names)


def _quote(text: str, found: Match[str], names: Set[str]) -> Iterator[Part]:
    kind, start = "quote", found.end(1)
    if box := _BOX.match(text):
        kind, start = ("pull" if box[1].lower() == "pullquote" else "box_title"), box.end()
    elif _WHO.match(found[2]):
        kind = "who"
    yield 0, len(text), kind
    yield 0, start, "markup"
    rest = text[start:]
    if inner := _QUOTE.match(rest) or _ITEM.match(rest):
        yield start, start + inner.end(1), "markup"
    yield from inline(rest, start, names)


def _definition(found: Match[str], names: Set[str]) -> Iterator[Part]:
    text = found.string
    if found[2].startswith("^"):
        yield 0, found.end(1), "footnote"
        yield from inline(text[found.end(1) :], found.end(1), names)
        return
    yield 0, len(text), "markup"
    if found[3]:
        yield found.start(3), found.end(3), "address"


def _row(text: str, state: State, names: Set[str]) -> Iterator[Part]:
    if state is State.TABLE_HEAD:
        yield 0, len(text), "markup"
        return
    if state is State.START:
        yield 0, len(text), "head"
    yield from inline(text, 0, names)
    at = text.find("|")
    while at >= 0:
        if at == 0 or text[at - 1] != "\\":
            yield at, at + 1, "markup"
        at = text.find("|", at + 1)
