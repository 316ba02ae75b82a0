"""Text as Markdown that every generator sets as that text: CommonMark, kramdown, templates."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from editor.markup.characters import printable
from editor.markup.story_blocks import Span, Spans

_SIGNS = re.compile(r"[\\`*_\[\]<>|]|&(?=#?\w+;)|~(?=~)|(?<=~)~|\{|\$(?=\$)|(?<=\$)\$")
# A brace would begin a tag of Liquid, a shortcode of Hugo or attributes of kramdown.
_REFERENCES = {"{": "&#123;", "<": "&lt;", "&": "&amp;", "~": "&#126;"}
_BLOCK = re.compile(
    r"^(?P<space>\s*)(?:(?P<mark>[-+#=:](?=[-+#=:\s]|$))|(?P<number>\d{1,9})(?P<point>[.)])(?=\s|$))"
)
_TEMPLATE = re.compile(r"\{[{%#]")
_URL = re.compile(r"[()<>\s|{}\\\"]")
_TICKS = re.compile(r"`+")
_BREAK = "  \n"


def escaped(text: str) -> str:
    """Text in which nothing means anything, within a paragraph."""
    return _SIGNS.sub(lambda sign: _REFERENCES.get(sign[0], f"\\{sign[0]}"), printable(text))


def as_paragraph(line: str) -> str:
    """A written paragraph whose lines don't begin like a list, a heading or a rule."""
    return "\n".join(map(_without_block, line.split("\n")))


def _without_block(line: str) -> str:
    block = _BLOCK.match(line)
    if block is None:
        return line
    at = block.start("point" if block["number"] else "mark")
    return f"{line[:at]}\\{line[at:]}"


def line_of(spans: Spans, *, has_footnotes: bool = True) -> str:
    """A line of text; line ends in it are two spaces and a line end."""
    written = ""
    groups = [(key, list(group)) for key, group in groupby(spans, key=lambda span: span.address)]
    for at, (address, group) in enumerate(groups):
        after = groups[at + 1][1][0].text[:1] if at + 1 < len(groups) else ""
        if address:
            inside = "".join(_written(group, "[", "]", has_footnotes=has_footnotes))
            written += f"[{inside}]({web(address)})" if inside.strip() else inside
        else:
            written += "".join(_written(group, written[-1:], after, has_footnotes=has_footnotes))
    return written.replace("\n", _BREAK)


def web(address: str) -> str:
    """An address that nothing can end too early."""
    return _URL.sub(lambda sign: f"%{ord(sign[0]):02X}", printable(address))


def _written(spans: list[Span], before: str, after: str, *, has_footnotes: bool) -> Iterator[str]:
    for at, span in enumerate(spans):
        following = spans[at + 1].text[:1] if at + 1 < len(spans) else after
        piece = _piece(span, before, following, has_footnotes=has_footnotes)
        before = piece[-1:] or before
        yield piece


def _piece(span: Span, before: str, after: str, *, has_footnotes: bool) -> str:
    if span.note:
        return f"[^{span.note}]" if has_footnotes else f"\\[{span.note}\\]"
    if span.code and not _TEMPLATE.search(span.text) and span.text.strip():
        return _code(span.text)
    return _emphasised(span, before, after)


def _code(text: str) -> str:
    """Words between ticks, more of them than stand inside."""
    plain = printable(text).replace("\n", " ")
    longest = max(map(len, _TICKS.findall(plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{space}{plain}{space}{fence}"


def _emphasised(span: Span, before: str, after: str) -> str:
    """Text between its marks. Spaces stand outside, and where marks wouldn't be read they go."""
    text = span.text.strip()
    written = escaped(span.text)
    level = 2 * span.strong + span.emphasis
    if not text or not level:
        return written
    start, end = span.text[: len(span.text) - len(span.text.lstrip())], ""
    end = span.text[len(span.text.rstrip()) :]
    mark = ("_" if before == "*" and not start else "*") * level
    if not _can_open(start[-1:] or before, text[0]) or not _can_open(end[:1] or after, text[-1]):
        return written
    return f"{escaped(start)}{mark}{escaped(text)}{mark}{escaped(end)}"


def _can_open(outside: str, inside: str) -> bool:
    """Whether a mark between these signs is read as one (CommonMark 0.31, 6.2)."""
    return not _is_sign(inside) or not outside or outside.isspace() or _is_sign(outside)


def _is_sign(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
