"""The text of posts from before blocks: paragraphs are lines with a gap between, no elements."""

import re
from collections.abc import Iterator
from html import escape

_GAP = re.compile(r"\n[ \t]*\n\s*")
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|figure|figcaption|hr"
    r"|aside|section|article|header|footer|iframe|script|style|form|dl|dt|dd)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"<(pre|script|style)\b", re.IGNORECASE)
# Each look stops at the next opening, or a file of nothing but openings would take for ever.
_CAPTION = re.compile(
    r"\[(?:wp_)?caption\b[^\]\n]{0,300}\]"
    r"([^\[]*(?:\[(?!/?(?:wp_)?caption\b)[^\[]*)*)\[/(?:wp_)?caption\]"
)
_IMAGE = re.compile(r"\s*(?:<a\b[^>]*>\s*)?(<img\b[^>]*>)(?:\s*</a>)?", re.IGNORECASE)
_EMBED = re.compile(r"\[embed\b[^\]\n]{0,200}\]\s*(https?://[^\s<>\"\[\]]+)\s*\[/embed\]")
_LONE_ADDRESS = re.compile(r"^[ \t]*(https?://[^\s<>\"]+)[ \t]*$", re.MULTILINE)
_SHORTCODE = re.compile(r"\[(?:gallery|playlist|audio|video|embed)\b[^\]\n]{0,200}\]")


def html_of(text: str) -> str:
    """The text as HTML with paragraphs in elements, pictures with captions in figures."""
    text = text.replace("\r\n", "\n")
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(r"\n\n\1\n\n", text)
    text = _LONE_ADDRESS.sub(_player, text)
    pieces, at = [], 0
    for start, end in _kept(text):
        pieces += [_paragraphs(text[at:start]), text[start:end]]
        at = end
    return "\n".join([*pieces, _paragraphs(text[at:])])


def _kept(text: str) -> Iterator[tuple[int, int]]:
    """Where elements begin and end whose gaps are no paragraphs."""
    at, never_closed = 0, set()
    while opening := _KEPT.search(text, at):
        name = opening[1].lower()
        at = opening.end()
        if name in never_closed:
            continue
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, at)
        if closing is None:
            never_closed.add(name)
            continue
        yield opening.start(), closing.end()
        at = closing.end()


def shortcodes_in(text: str) -> tuple[str, ...]:
    """What only WordPress can make something of; it stays in the text."""
    return tuple(dict.fromkeys(_SHORTCODE.findall(text)))


def _paragraphs(text: str) -> str:
    return "\n".join(_paragraph(each.strip()) for each in _GAP.split(text) if each.strip())


def _paragraph(text: str) -> str:
    if _BLOCK.match(text):
        return text
    broken = text.replace("\n", "<br>\n")
    return f"<p>{broken}</p>"


def _figure(found: re.Match[str]) -> str:
    image = _IMAGE.match(found[1])
    if image is None:
        return found[1]
    words = found[1][image.end() :].strip()
    return f"\n\n<figure>{image[1]}<figcaption>{words}</figcaption></figure>\n\n"


def _player(found: re.Match[str]) -> str:
    address = escape(found[1])
    return f'\n\n<p class="embed"><a href="{address}">{address}</a></p>\n\n'
