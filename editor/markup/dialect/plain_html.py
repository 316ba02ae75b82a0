"""HTML in the copy is text. Only character references (``&nbsp;``) mean what they stand for."""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from editor.markup.characters import disguise

_REFERENCE = r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"


class PlainHtml(Extension):
    """Takes everything from the parser that would let HTML or its comments pass."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Remove the HTML processors and read character references as the character."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Reference(_REFERENCE, md), "entity", 80)
        md.treeprocessors.register(_PlainCode(md), "plain_code", -1)


class _Reference(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # the stubs know the older signature
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return AtomicString(disguise(html.unescape(m[0]))), m.start(0), m.end(0)


class _PlainCode(Treeprocessor):
    """Python-Markdown escapes code when it parses; here the tree holds text, escaped at the end."""

    def run(self, root: Element) -> None:
        for code in root.iter("code"):
            text = code.text or ""
            code.text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
