"""What stands within a line: notes, code, links, addresses, footnotes, emphasis and TKs."""

import re
from collections.abc import Iterator, Set
from re import Match

from editor.markup.addresses import safe_address
from editor.ui.writing.styling.emphasis import HIDDEN, emphasis
from editor.ui.writing.styling.ranges import Part

_SPECIAL = re.compile(r"[\\`\[<*_&]|TK|tktk")
_NOTE = re.compile(r"<!--.*?(?:-->|$)")
# As the check for a TK that is left reads it.
_TK = re.compile(r"\[(?:TK)+\]|(?<!\w)(?:(?:TK)+|(?:tk){2,})(?!\w)")
_CLOSEST = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()>#+.!|-])"
    r"|(?P<code>(?P<ticks>`++)(?P<in_code>.+?)(?<!`)(?P=ticks)(?!`))"
    r"|(?P<web><(?:https?|ftps?)://[^<>]*>)"
    r"|(?P<mail><[^<>\s@]+@[^<>\s@]+>)"
    r"|(?P<reference>&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\[(?P<words>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\]"
    r"(?:\([ ]*(?P<address><[^<>]*>|[^()\s<>]*+(?:\([^()\s]*+\)[^()\s]*+)*+)"
    r"(?P<title>[ ]+(?:\"[^\"]*\"|'[^']*'))?[ ]*\)"
    r"|[ ]?\[(?P<name>[^\[\]]*)\])?"
)
_NO_NAMES: Set[str] = frozenset()


def inline(text: str, at: int, names: Set[str] = _NO_NAMES) -> Iterator[Part]:
    """The parts of a stretch of a line.

    Args:
        text: The stretch.
        at: Where it begins in its line.
        names: The names that links and footnotes are defined under in this story, in lower case;
            those of footnotes with their ``^``.
    """
    if not _SPECIAL.search(text):
        return
    yield from _inline(text, at, names)
    for found in _TK.finditer(text):
        yield at + found.start(), at + found.end(), "tk"
    for found in _NOTE.finditer(text):
        yield at + found.start(), at + found.end(), "note"


def _inline(text: str, at: int, names: Set[str]) -> Iterator[Part]:
    if "<!--" in text:
        text = _NOTE.sub(_hidden, text)
    left: list[str] = []
    done = 0
    for found in _CLOSEST.finditer(text):
        yield from _closest(found, at)
        left += (text[done : found.start()], HIDDEN * (found.end() - found.start()))
        done = found.end()
    text = "".join((*left, text[done:])) if left else text
    if "[" in text:
        links = list(_links(text, names))
        for found in links:
            yield from _link(found, at)
        for found in reversed(links):
            text = text[: found.start()] + _hidden(found) + text[found.end() :]
    yield from emphasis(text, at)


def _links(text: str, names: Set[str]) -> Iterator[Match[str]]:
    position = text.find("[")
    while position >= 0:
        found = _LINK.match(text, position)
        if found and _leads_somewhere(found, names):
            yield found
            position = text.find("[", found.end())
        else:
            position = text.find("[", position + 1)


def _leads_somewhere(found: Match[str], names: Set[str]) -> bool:
    if found["address"] is not None:
        return True
    if found["words"].startswith("^"):
        return found["words"].lower() in names
    return (found["name"] or found["words"]).lower() in names


def _hidden(found: Match[str]) -> str:
    return HIDDEN * (found.end() - found.start())


def _closest(found: Match[str], at: int) -> Iterator[Part]:
    start, end = at + found.start(), at + found.end()
    match found.lastgroup:
        case "escape":
            yield start, start + 1, "markup"
        case "web" | "mail":
            yield start, start + 1, "markup"
            yield start + 1, end - 1, "link"
            yield end - 1, end, "markup"
        case "reference":
            yield start, end, "markup"
        case _:
            yield start, at + found.start("in_code"), "markup"
            yield at + found.start("in_code"), at + found.end("in_code"), "code"
            yield at + found.end("in_code"), end, "markup"


def _link(found: Match[str], at: int) -> Iterator[Part]:
    start, end = at + found.start(), at + found.end()
    words, address = found["words"], found["address"]
    first, last = at + found.start("words"), at + found.end("words")
    if words.startswith("^") and address is None:
        yield start, last + 1, "footnote"
        return
    yield start, first, "markup"
    yield last, end, "markup"
    where = "address" if address is not None else "name"
    if found[where]:
        yield at + found.start(where), at + found.end(where), "address"
    if address is None or safe_address(address.strip("<>").replace(HIDDEN, "x")) is not None:
        yield first, last, "link"
    yield from emphasis(words, first)
