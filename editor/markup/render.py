"""From a body to clean HTML."""

import re
from collections.abc import Callable, Iterator
from html import escape
from xml.etree.ElementTree import Element

from editor.markup.characters import printable, restore
from editor.markup.parse import parse
from editor.markup.sanitise import sanitise

_VOID = frozenset({"br", "hr"})
_FIGURE = re.compile(r'<figure data-figure="([a-z0-9-]+)"( data-line="\d+")?></figure>')
_FIRST_TAG = re.compile(r"<[a-z]+")
_BACK = {
    "de": "Zurück zum Text",
    "en": "Back to the text",
    "es": "Volver al texto",
    "fr": "Retour au texte",
    "it": "Torna al testo",
    "ja": "本文に戻る",
    "ko": "본문으로 돌아가기",
    "nl": "Terug naar de tekst",
    "pt": "Voltar ao texto",
}


def to_html(
    body: str,
    language: str,
    figure_html: Callable[[str], str],
    dateline: str = "",
    *,
    with_lines: bool = False,
) -> str:
    """Render a body.

    Args:
        body: Markdown of the desk's dialect.
        language: BCP 47; for the words that readers hear and the author didn't write.
        figure_html: Gives the HTML of the figure of that name, ready for the page: it is put in
            as it is. An empty string leaves the figure out.
        dateline: Plain text that is run into the first paragraph, with its dash and space.
        with_lines: Whether each outermost element says in ``data-line`` which line of the body,
            from 0, it comes from: for looking at, never for readers.

    Returns:
        HTML without a ``div`` around it: nothing in it but what ``sanitise`` lets through, and
        the figures.
    """
    root = parse(body, with_lines=with_lines)
    back = _BACK.get(language.partition("-")[0].lower(), _BACK["en"])
    for link in root.iter("a"):
        if link.get("class") == "footnote-backref":
            link.set("aria-label", back)
    if dateline:
        _run_in(root, printable(dateline))
    html = sanitise(restore("".join(_written(root))), with_lines=with_lines)
    return _with_figures(html, figure_html).strip("\n")


def _run_in(root: Element, dateline: str) -> None:
    first = next((child for child in root if child.tag == "p" and not child.get("class")), None)
    if first is None:
        first = Element("p")
        first.tail = "\n"
        root.insert(0, first)
    span = Element("span", {"class": "dateline"})
    span.text, span.tail = dateline, first.text
    first.text = None
    first.insert(0, span)


def _written(parent: Element) -> Iterator[str]:
    """What is inside an element, as HTML."""
    if parent.text:
        yield escape(parent.text, quote=False)
    for element in parent:
        attributes = "".join(f' {name}="{escape(to)}"' for name, to in element.attrib.items())
        yield f"<{element.tag}{attributes}>"
        if element.tag not in _VOID:
            yield from _written(element)
            yield f"</{element.tag}>"
        if element.tail:
            yield escape(element.tail, quote=False)


def _with_figures(html: str, figure_html: Callable[[str], str]) -> str:
    def placed(found: re.Match[str]) -> str:
        line = found[2]
        shown = figure_html(found[1])
        return _FIRST_TAG.sub(lambda tag: tag[0] + line, shown, count=1) if line else shown

    html = _FIGURE.sub(placed, html)
    return re.sub(r'<div class="gallery"(?: data-line="\d+")?>\s*</div>\n?', "", html)
