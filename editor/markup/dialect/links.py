"""Links: to the web, mail, telephone or the same page, and found in linear time."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    LINK_RE,
    REFERENCE_RE,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from editor.markup.addresses import safe_address
from editor.markup.characters import restore

LINK_LENGTH = 2000
_AUTOMAIL = r"<([^<>\s@]+@[^<>\s@]+)>"
_NO_LINK = (None, None, None)


class Links(Extension):
    """Keeps the words of a link whose address may not be linked to, and drops the address."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Replace the processors that look for a bracket's partner to the end of the text."""
        md.inlinePatterns.register(_Link(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
        md.inlinePatterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
        for image in ("image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(image)
        md.inlinePatterns.register(_MailAddress(_AUTOMAIL, md), "automail", 110)
        md.treeprocessors.register(_SafeAddresses(md), "safe_addresses", -5)


def _within_reach(m: re.Match[str], data: str, sign: str) -> str:
    """The text as far as a link may be long, so that each bracket costs the same.

    Returns:
        Nothing if the sign that such a link can't be without isn't there.
    """
    end = m.end(0) + LINK_LENGTH
    return data[:end] if data.find(sign, m.end(0), end) >= 0 else ""


class _Link(LinkInlineProcessor):
    """``[words](address)``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]
        near = _within_reach(m, data, "](")
        closes = data.find(")", m.end(0), m.end(0) + LINK_LENGTH) >= 0
        return super().handleMatch(m, near) if near and closes else _NO_LINK


class _Reference(ReferenceInlineProcessor):
    """``[words][name]``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]
        near = _within_reach(m, data, "[") if self.md.references else ""
        return super().handleMatch(m, near) if near else _NO_LINK


class _ShortReference(ShortReferenceInlineProcessor):
    """``[name]``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]
        near = _within_reach(m, data, "]") if self.md.references else ""
        return super().handleMatch(m, near) if near else _NO_LINK


class _MailAddress(InlineProcessor):
    """``<desk@agency.example>``; Python-Markdown's own hides it from robots with references."""

    def handleMatch(  # type: ignore[override]  # the stubs know the older signature
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        link = Element("a", {"href": f"mailto:{m[1]}"})
        link.text = AtomicString(m[1])
        return link, m.start(0), m.end(0)


class _SafeAddresses(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            address = safe_address(restore(link.get("href", "")))
            if address:
                link.set("href", address)
            else:
                # No element of HTML: the sanitiser takes it away, and its words stay.
                link.tag = "words"
                link.attrib.clear()
