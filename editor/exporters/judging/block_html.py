"""Blocks of WordPress judged by what its own validator is known to complain about."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_COMMENT = re.compile(
    r"<!--\s+(?P<closing>/)?wp:(?P<name>[a-z][a-z0-9_/-]*)\s+"
    r"(?:(?P<attributes>\{[^\n]*?\})\s+)?(?P<void>/)?-->"
)
# How blocks must begin, in every version from 6.1 on; there are many more that others make.
_BEGINNINGS = {
    "paragraph": r"<p[ >]",
    "heading": r"<h[1-6][ >]",
    "list": r"<[uo]l[ >]",
    "list-item": r"<li>",
    "quote": r'<blockquote class="wp-block-quote\b',
    "pullquote": r'<figure class="wp-block-pullquote\b',
    "table": r'<figure class="wp-block-table\b',
    "code": r'<pre class="wp-block-code"><code>',
    "separator": r'<hr class="wp-block-separator [^"]*\bhas-alpha-channel-opacity\b',
    "image": r'<figure class="wp-block-image\b',
    "gallery": r'<figure class="wp-block-gallery has-nested-images\b',
    "embed": r'<figure class="wp-block-embed\b',
    "group": r'<(?:div|aside|section|main|header|footer|article) class="wp-block-group\b',
}
_ESCAPED = re.compile(r"--|[<>&]")
# Their text stays visible for readers where the author may not write them.
_FORBIDDEN = re.compile(r"<(script|style|iframe)\b", re.IGNORECASE)
_DEFAULT_LEVEL = 2


@dataclass(slots=True)
class _Open:
    name: str
    line: int
    attributes: dict[str, Any]
    html: list[str] = field(default_factory=list)


def block_faults(text: str) -> tuple[str, ...]:
    """What is wrong with block HTML, each with its line; nothing for an empty text."""
    found = [
        f"Line {_line(text, each.start())}: a {each[1].lower()} in a post."
        for each in _FORBIDDEN.finditer(text)
    ]
    return (*found, *_structure_faults(text))


def _structure_faults(text: str) -> Iterator[str]:
    opened: list[_Open] = []
    at = 0
    for comment in _COMMENT.finditer(text):
        yield from _between(text, at, comment.start(), opened)
        at, line, name = comment.end(), _line(text, comment.start()), comment["name"]
        if comment["closing"]:
            if not opened or opened[-1].name != name:
                yield f"Line {line}: “{name}” is closed but wasn’t open."
                return
            yield from _own_faults(opened.pop())
            continue
        attributes = _attributes(comment["attributes"])
        if attributes is None:
            yield f"Line {line}: the attributes of “{name}” are no JSON that can be in a comment."
        parent = opened[-1].name if opened else ""
        if (name == "list-item") != (parent == "list"):
            yield f"Line {line}: “{name}” in “{parent or 'the post'}”."
        if not comment["void"]:
            opened.append(_Open(name, line, attributes or {}))
    yield from _between(text, at, len(text), opened)
    for each in opened:
        yield f"Line {each.line}: “{each.name}” is never closed."


def _between(text: str, start: int, end: int, opened: list[_Open]) -> Iterator[str]:
    """What stands between two comments belongs to the block that is open."""
    piece = text[start:end]
    if opened:
        opened[-1].html.append(piece)
    elif piece.strip():
        yield f"Line {_line(text, start)}: HTML outside of any block."


def _own_faults(block: _Open) -> Iterator[str]:
    place = f"Line {block.line}: “{block.name}”"
    html = "".join(block.html).lstrip("\n")
    if not re.match(_BEGINNINGS.get(block.name, ""), html):
        yield f"{place} begins with {html[:60]!r}."
        return
    if not html.startswith(_element_of(block)):
        yield f"{place} says it is {_element_of(block)}> and isn’t."
    if block.name == "table" and "hasFixedLayout" not in block.attributes:
        yield f"{place} lacks hasFixedLayout, about which versions disagree."
    classes = block.attributes.get("className")
    if classes and not re.search(rf'class="[^"]*\b{re.escape(str(classes))}"', html):
        yield f"{place} lacks its class {classes}."


def _element_of(block: _Open) -> str:
    """How the HTML must begin for what the attributes say; without them by WordPress's defaults."""
    said = block.attributes
    match block.name:
        case "heading":
            return f"<h{said.get('level', _DEFAULT_LEVEL)}"
        case "list":
            return "<ol" if said.get("ordered") else "<ul"
        case "group":
            return f"<{said.get('tagName', 'div')} "
    return ""


def _attributes(text: str | None) -> dict[str, Any] | None:
    """The attributes; None if they are no object or hold what a comment can't."""
    if text is None:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and not _ESCAPED.search(text) else None


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
