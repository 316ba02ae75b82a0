"""The text of an item: escaped HTML, XHTML, NITF or plain text."""

import re
from collections.abc import Iterable
from copy import deepcopy
from html import escape

from editor.importers.nitf_parts.read import told_by_nitf
from editor.importers.xml_parts.told import Told
from editor.importers.xml_parts.tree import (
    Element,
    child,
    children,
    every,
    name_of,
    raw_text,
    text_of,
)

_MARKUP = re.compile(r"\s*<(?:p|div|h[1-6]|ul|section|article)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)
_INDENT = re.compile(r" {3,}\S")
_BREAK = re.compile(r"\n(?:[ \t]*\n)+|\n {3,}(?=\S)")
_AROUND = ("header", "footer")
_NOT_HTML = frozenset({"text/plain", "text/x-plain"})


def told_by_content(item: Element, *, own: bool) -> Told:
    """What the first content that can be read tells; HTML before XML, as it is the more complete.

    Args:
        item: ``newsItem``.
        own: Whether Copydesk wrote it.
    """
    contents = child(item, "contentSet")
    for each in children(contents, "inlineData"):
        text = raw_text(each).strip()
        if text and not each.get("encoding"):
            is_plain = each.get("contenttype", "").partition(";")[0] in _NOT_HTML
            if is_plain and not _MARKUP.match(text):
                text = _of_plain(text)
            return Told(html=text if own else with_paragraphs(text), is_own=own)
    for each in children(contents, "inlineXML"):
        nitf, page = next(every(each, "nitf"), None), next(every(each, "html"), None)
        if nitf is not None:
            return told_by_nitf(nitf, own=own)
        inside = child(page, "body") if page is not None else None
        html = _serialised(inside if inside is not None else each)
        return Told(html=with_paragraphs(html), is_own=own, not_understood=_around(inside))
    return Told(is_own=own)


def with_paragraphs(html: str) -> str:
    """HTML whose only paragraph is a whole wire story, its paragraphs by their indents.

    So Reuters and ANSA send it: some lines are indented and begin a paragraph, others aren't.
    """
    if len(_PARAGRAPH.findall(html)) != 1:
        return html
    lines = [line for line in html.splitlines()[1:] if line.strip()]
    indented = [line for line in lines if _INDENT.match(line)]
    if not indented or len(indented) == len(lines):
        return html
    return _BREAK.sub("</p>\n<p>", html)


def pictures_html(pictures: Iterable[Element], text: str) -> str:
    """The figures of picture items that the text doesn't show already."""
    return "\n".join(filter(None, (_figure(each, text) for each in pictures)))


def _figure(item: Element, text: str) -> str:
    renditions = [
        each for each in children(child(item, "contentSet"), "remoteContent") if each.get("href")
    ]
    if any(escape(each.get("href", "")) in text for each in renditions):
        return ""
    best = max(renditions, key=_width, default=None)
    meta = child(item, "contentMeta")
    caption = escape(_caption(meta), quote=False)
    credit = text_of(child(meta, "creditline"))
    if credit and credit.strip("()") not in caption:
        caption += f' <span class="credit">{escape(credit, quote=False)}</span>'
    image = f'<img src="{escape(best.get("href", ""))}">' if best is not None else ""
    words = f"<figcaption>{caption.strip()}</figcaption>" if caption.strip() else ""
    return f"<figure>{image}{words}</figure>" if image or words else ""


def _caption(meta: Element | None) -> str:
    """What is called a caption, else the first description."""
    descriptions = [*children(meta, "description")]
    named = [each for each in descriptions if each.get("role", "").endswith(":caption")]
    return text_of(next(iter([*named, *descriptions]), None))


def _width(rendition: Element) -> int:
    width = rendition.get("width", "")
    return int(width) if width.isdecimal() and len(width) < 6 else 0  # noqa: PLR2004


def _of_plain(text: str) -> str:
    paragraphs = text.replace("\r\n", "\n").split("\n\n")
    return "\n".join(f"<p>{escape(each)}</p>" for each in paragraphs if each.strip())


def _around(body: Element | None) -> tuple[str, ...]:
    """What stands around the story: with dpa its keywords, its day and who to ask."""
    around = children(body, *_AROUND)
    return tuple(f"{name_of(each)}: {text}" for each in around if (text := text_of(each)))


def _serialised(element: Element) -> str:
    """XML as HTML: its elements without their namespace, and nothing around the story."""
    from lxml import etree  # noqa: PLC0415

    copied = deepcopy(element)
    copied.tail = None
    for each in [*children(copied, *_AROUND)]:
        copied.remove(each)
    for each in copied.iter():
        if name := name_of(each):
            each.tag = name
    etree.cleanup_namespaces(copied)
    html = etree.tostring(copied, encoding="unicode", method="html")
    return str(html)
