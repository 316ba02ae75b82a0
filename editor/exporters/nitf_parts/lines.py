"""Lines of text in NITF: bold, italics, links and footnote marks."""

from collections.abc import Callable, Iterable
from itertools import groupby

from editor.exporters.nitf_parts.elements import Element, Maker
from editor.markup.story_blocks import Span

Piece = str | Element

# From the outside in. NITF has no bold: ``em`` is all there is, and its class says which is meant.
_TAGS: dict[str, Callable[[str], tuple[str, dict[str, str | int | None]]]] = {
    "address": lambda address: ("a", {"href": address}),
    "strong": lambda _: ("em", {"class": "bold"}),
    "emphasis": lambda _: ("em", {}),
    "code": lambda _: ("em", {"class": "code"}),
}


def note_id(number: str) -> str:
    """The id of a footnote."""
    return f"fn-{number}"


def pieces(make: Maker, spans: Iterable[Span]) -> list[Piece]:
    """A line as texts and elements; what is linked or emphasised in one go stays one element."""
    return _pieces(make, spans, tuple(_TAGS))


def _pieces(make: Maker, spans: Iterable[Span], looks: tuple[str, ...]) -> list[Piece]:
    if not looks:
        return [piece for span in spans for piece in _plain(make, span)]
    look, *deeper = looks
    made: list[Piece] = []
    for value, group in groupby(spans, lambda span: getattr(span, look)):
        inside = _pieces(make, group, tuple(deeper))
        made += [make.element(*_TAGS[look](value), *inside)] if value else inside
    return made


def _plain(make: Maker, span: Span) -> list[Piece]:
    if span.note:
        mark = {"href": f"#{note_id(span.note)}", "class": "footnote"}
        return [make.element("a", mark, span.note)]
    first, *others = span.text.split("\n")
    made: list[Piece] = [first] if first else []
    for each in others:
        made.append(make.element("br"))
        made += [each] if each else []
    return made
