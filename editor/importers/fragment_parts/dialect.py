"""Whether HTML is written as Copydesk writes it: a fragment has no head to say so."""

import re

from editor.markup.from_html.tree import Tag

_DOCUMENT = re.compile(r"<(?:!doctype|html|head|body|title|meta)\b", re.IGNORECASE)
_PLAIN = """
h1 h2 h3 h4 h5 h6 p span aside br hr em strong code pre ul blockquote figcaption table thead tbody
tr td
"""
_ATTRIBUTES = {
    **{name: frozenset[str]() for name in _PLAIN.split()},
    "a": frozenset({"href", "aria-label"}),
    "div": frozenset({"tabindex"}),
    "figure": frozenset({"data-alt"}),
    "img": frozenset({"src", "width", "height", "alt"}),
    "li": frozenset({"id"}),
    "ol": frozenset({"start"}),
    "sup": frozenset({"id"}),
    "th": frozenset({"scope"}),
    "time": frozenset({"datetime", "dir"}),
}
_ALIGNED = frozenset({"left", "center", "right"})
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "aside": {"factbox"},
    "div": {"footnotes", "gallery", "table", "lead"},
    "figure": {"pullquote", "lead"},
    "p": {"embed", "kicker", "standfirst", "byline", "editors-note", "tagline", "correction"},
    "span": {"dateline", "credit"},
    "td": _ALIGNED,
    "th": _ALIGNED,
}
_NEEDS_CLASS = frozenset({"div", "span", "aside"})


def is_own_fragment(text: str, root: Tag) -> bool:
    """Whether a file holds a piece of HTML with nothing in it but what Copydesk writes.

    Args:
        text: The file.
        root: Its tree.
    """
    if _DOCUMENT.search(text):
        return False
    return all(_is_own(tag) for tag in root.tags() if tag.name not in {"html", "head", "body"})


def _is_own(tag: Tag) -> bool:
    attributes = _ATTRIBUTES.get(tag.name)
    if attributes is None or tag.attrs.keys() - attributes - {"class"}:
        return False
    has_class = len(tag.classes) == 1 or tag.name not in _NEEDS_CLASS
    return has_class and set(tag.classes) <= _CLASSES.get(tag.name, set())
