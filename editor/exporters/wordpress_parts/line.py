"""A line of text as HTML for WordPress: looks, links, footnote marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from editor.markup.characters import printable
from editor.markup.story_blocks import Span, Spans


def text_html(text: str) -> str:
    """Words as HTML. WordPress would run what stands in square brackets as a shortcode."""
    return escape(printable(text), quote=False).replace("[", "&#091;")


def attribute(text: str) -> str:
    """Words as the value of an attribute, in which WordPress runs shortcodes, too."""
    return escape(printable(text)).replace("[", "&#091;")


@dataclass(slots=True)
class LineWriter:
    """Writes lines of one post: the marks of a footnote that is named twice stay apart."""

    _marked: dict[str, int] = field(default_factory=dict)

    def html(self, spans: Spans) -> str:
        """A line, without an element around it."""
        return "".join(self._nested(spans, _LAYERS))

    def marks_of(self, number: str) -> list[str]:
        """The ids of the marks of a footnote, as far as they are written."""
        counts = range(1, self._marked.get(number, 1) + 1)
        return [note_mark_id(number, count) for count in counts]

    def _nested(self, spans: Spans, layers: tuple["_Layer", ...]) -> Iterator[str]:
        """Spans that are alike in a look stand in one element: a link isn't cut into three."""
        if not layers:
            for span in spans:
                yield self._mark(span.note) if span.note else _text(span.text)
            return
        layer, *rest = layers
        for value, alike in groupby(spans, key=layer.value):
            inner = "".join(self._nested(tuple(alike), tuple(rest)))
            link = f' href="{attribute(value)}"' if isinstance(value, str) else ""
            yield f"<{layer.name}{link}>{inner}</{layer.name}>" if value else inner

    def _mark(self, number: str) -> str:
        """A footnote's mark. No colon in an id: WordPress takes what is before it for a scheme."""
        count = self._marked[number] = self._marked.get(number, 0) + 1
        place = note_mark_id(number, count)
        return (
            f'<sup id="{place}"><a href="#{note_id(number)}" class="footnote-ref">'
            f"{text_html(number)}</a></sup>"
        )


def note_id(number: str) -> str:
    """The id of a footnote."""
    return f"fn-{attribute(number)}"


def note_mark_id(number: str, count: int = 1) -> str:
    """The id of a mark in the text that leads to a footnote; the first, second … of its number."""
    return f"fnref-{attribute(number)}" + (f"-{count}" if count > 1 else "")


@dataclass(frozen=True, slots=True)
class _Layer:
    """A look and the element that it becomes."""

    name: str
    value: Callable[[Span], bool | str]


_LAYERS = (
    _Layer("a", lambda span: span.address),
    _Layer("strong", lambda span: span.strong),
    _Layer("em", lambda span: span.emphasis),
    _Layer("code", lambda span: span.code),
)


def _text(text: str) -> str:
    return text_html(text).replace("\n", "<br>")
