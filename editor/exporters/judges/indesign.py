"""InDesign tagged text, judged by a reader of its tags."""

import re
from collections.abc import Iterator

from editor.exporters.judging.contract import Judge

_SURE = 95
_MARK = b"\xff\xfe"
_OPENING = "<UNICODE-WIN>\r\n"
_TAG = re.compile(r"\\.|<([A-Za-z]+):([^<>\r\n]*)>|<(0x[0-9A-F]{4})>|[<>\\]", re.DOTALL)
_DEFINITION = re.compile(r"<Define(Para|Char)Style:([^=<>]+)=((?:<[A-Za-z]+:[^<>]*>)*)>\r\n")
_HEAD = re.compile(r"<Version:[0-9.]+><FeatureSet:InDesign-[A-Za-z]+>\r\n")
_ESCAPES = {"\\\\", "\\<", "\\>"}
_PAIRS = {
    "FootnoteEnd": "FootnoteStart",
    "TableEnd": "TableStart",
    "RowEnd": "RowStart",
    "CellEnd": "CellStart",
}
_STANDS_IN = {"RowStart": "TableStart", "CellStart": "RowStart"}
_OTHERS = {"ParaStyle", "CharStyle", "ColStart"}


def _recognises(_: str, data: bytes) -> int:
    return _SURE if data.startswith(_MARK + "<UNICODE-WIN>".encode("utf-16-le")) else 0


def _faults(data: bytes) -> tuple[str, ...]:
    try:
        text = data.removeprefix(_MARK).decode("utf-16-le")
    except UnicodeDecodeError:
        return ("It isn’t UTF-16, little-endian.",)
    if not data.startswith(_MARK) or not text.startswith(_OPENING):
        return ("It doesn’t begin with the byte order and <UNICODE-WIN> on a line.",)
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[str]:
    if text.count("\n") != text.count("\r\n") or text.count("\r") != text.count("\n"):
        yield "A line doesn’t end with CR LF."
    head = _HEAD.match(text, len(_OPENING))
    if head is None:
        yield "The second line isn’t the version and the set of features."
        return
    at = head.end()
    defined: dict[str, set[str]] = {"Para": set(), "Char": set()}
    while definition := _DEFINITION.match(text, at):
        defined[definition[1]].add(definition[2])
        at = definition.end()
    yield from _faults_of_tags(text[at:], defined)
    for line in text[at:].split("\r\n"):
        if line and not line.startswith("<ParaStyle:"):
            yield f"A paragraph has no style: {line[:40]}"


def _faults_of_tags(text: str, defined: dict[str, set[str]]) -> Iterator[str]:
    """What is wrong with the tags, one after the other."""
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        name, value = tag[1], tag[2]
        if tag[3] or tag[0] in _ESCAPES:
            continue
        if name is None:
            yield f"A sign of tags isn’t marked as text: {text[tag.start() : tag.start() + 20]}"
        elif name in _PAIRS:
            if not opened or opened.pop() != _PAIRS[name]:
                yield f"{name} closes nothing."
        elif name in _PAIRS.values():
            if name in _STANDS_IN and opened[-1:] != [_STANDS_IN[name]]:
                yield f"{name} doesn’t stand in {_STANDS_IN[name]}."
            opened.append(name)
        elif name not in _OTHERS:
            yield f"There is no tag {name}."
        elif name != "ColStart" and value and value not in defined[name.removesuffix("Style")]:
            yield f"The style {value} isn’t defined."
    yield from (f"{name} isn’t closed." for name in opened)


INDESIGN_JUDGE = Judge("InDesign tagged text", _recognises, _faults)
