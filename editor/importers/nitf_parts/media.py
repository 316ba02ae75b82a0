"""``media`` of NITF as figures of HTML; films and sounds as embeds."""

from html import escape

from editor.importers.nitf_parts.inline import inline
from editor.importers.xml_parts.tree import Element, child, children, text_of
from editor.markup.addresses import web_address

_PICTURES = frozenset({"image", "photo", "picture", "graphic", ""})


def media_html(element: Element, kind: str = "") -> str:
    """The figure with the largest of its pictures; of a film its address and its caption.

    Args:
        element: The ``media``.
        kind: The class of the figure; may be empty.
    """
    references = [*children(element, "media-reference")]
    pictures = [each for each in references if each.get("source")]
    best = max(pictures, key=_width, default=references[0] if references else None)
    source = best.get("source", "").strip() if best is not None else ""
    caption = "<br>".join(
        filter(None, (_line(each) for each in children(element, "media-caption")))
    )
    credit = _credit(element, best, text_of(child(element, "media-caption")))
    if element.get("media-type", "").strip().lower() not in _PICTURES:
        return _film(source, caption, credit)
    words = " ".join(filter(None, (caption, credit)))
    alt = best.get("alternate-text") if best is not None else None
    image = unseen = ""
    if source:
        said = "" if alt is None else f' alt="{escape(alt)}"'
        image = f'<img src="{escape(source)}"{said}>'
    elif alt:
        unseen = f' data-alt="{escape(alt)}"'
    figcaption = f"<figcaption>{words}</figcaption>" if words else ""
    classes = f' class="{kind}"' if kind else ""
    return f"<figure{classes}{unseen}>{image}{figcaption}</figure>" if image or words else ""


def is_lead(element: Element) -> bool:
    """Whether the figure stands for the story."""
    return "lead" in _classes(element)


def is_above(element: Element) -> bool:
    """Whether it stands over the text, and not in it."""
    return "above" in _classes(element)


def is_beside(element: Element) -> bool:
    """Whether it belongs to the figure before it."""
    return "beside" in _classes(element)


def _classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def _width(reference: Element) -> int:
    width = reference.get("width", "")
    return int(width) if width.isdecimal() and len(width) < 6 else 0  # noqa: PLR2004


def _line(caption: Element) -> str:
    return inline(caption).strip()


def _credit(element: Element, reference: Element | None, caption: str) -> str:
    """The producer, or else the credit of the reference, unless the caption names it already."""
    credit = text_of(child(element, "media-producer"))
    if not credit and reference is not None:
        credit = reference.get("source-credit", "").strip()
    if not credit or credit.strip("()") in caption:
        return ""
    return f'<span class="credit">{escape(credit, quote=False)}</span>'


def _film(source: str, caption: str, credit: str) -> str:
    address = web_address(source)
    link = (
        f'<p class="embed"><a href="{escape(address)}">{escape(address)}</a></p>' if address else ""
    )
    words = " ".join(filter(None, (caption, credit)))
    return f"{link}<p>{words}</p>" if words else link
