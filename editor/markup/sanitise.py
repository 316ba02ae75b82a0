"""The last gate: an allowlist for HTML, whatever the parser may have let through."""

from editor.markup.addresses import SCHEMES
from editor.markup.source_lines import LINE

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "sup", "a", "span", "div"),
    *("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "figcaption"),
    *("aside", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "a": {"href", "aria-label"},
    "div": {"tabindex"},
    "figure": {"data-figure"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "th": {"scope"},
}
_ALIGNED = {"left", "right", "center"}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "aside": {"factbox"},
    "div": {"footnotes", "gallery", "table"},
    "figure": {"pullquote"},
    "p": {"embed"},
    "span": {"dateline"},
    "td": _ALIGNED,
    "th": _ALIGNED,
}


def sanitise(html: str, *, with_lines: bool = False) -> str:
    """Keep the elements, attributes, classes and address schemes of the dialect, nothing else.

    Marks of ``source_lines`` go too, unless they are asked for.

    No-break spaces stay the characters they are.
    """
    import nh3  # noqa: PLC0415

    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES | ({"*": {LINE}} if with_lines else {}),
        allowed_classes=_CLASSES,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    # The writer of HTML turns each into a reference; a reference that an author wrote is "&amp;…".
    return clean.replace("&nbsp;", "\u00a0")
