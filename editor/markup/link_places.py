"""Where a body names web addresses: in links, in references, between brackets, on their own."""

import re
from collections.abc import Iterator

from editor.markup.hidden_notes import hidden_notes

_ADDRESS = re.compile(r"https?://[^\s<>\"\x00\[\]|\\^`{}]{1,2000}", re.IGNORECASE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INLINE_CODE = re.compile(r"(?<!`)(`{1,4})(?!`)[^`\n]{1,500}\1(?!`)")
_TRAILING = ".,;:!?'’”*_~"
_BLANK = "\x00"


def link_places(body: str) -> Iterator[tuple[int, int]]:
    """Start and end, in code points, of each web address that readers get; notes and code aside."""
    for match in _ADDRESS.finditer(_without_notes_and_code(body)):
        length = _length(match.group())
        if length > match.group().index("//") + 2:
            yield match.start(), match.start() + length


def _length(address: str) -> int:
    """Without a bracket that was opened before it, and without the signs of the sentence."""
    depth = 0
    for at, sign in enumerate(address):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            address = address[:at]
            break
    return len(address.rstrip(_TRAILING))


def _without_notes_and_code(body: str) -> str:
    """As long as the body, what isn't looked at being blanked out."""
    parts, at = [], 0
    for start, end in hidden_notes(body):
        parts += [body[at:start], _BLANK * (end - start)]
        at = end
    text = "".join((*parts, body[at:]))
    lines, fence = [], ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        is_code = bool(fence)
        if found and not fence:
            fence, is_code = found.group(1), True
        elif found and found.group(1).startswith(fence):
            fence = ""
        lines.append(_BLANK * len(line) if is_code else line)
    return _INLINE_CODE.sub(lambda code: _BLANK * len(code.group()), "".join(lines))
