"""A factbox: ``> [!factbox] title`` and its lines."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from editor.markup.dialect.quoted import unquoted

_OPENING = re.compile(r"\n* {0,3}> ?\[!factbox\][ ]*", re.IGNORECASE)


class Factboxes(Extension):
    """Makes ``<aside class="factbox">`` with the title as a subhead."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run before plain block quotes."""
        md.parser.blockprocessors.register(_Factbox(md.parser), "factbox", 93)


class _Factbox(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return bool(_OPENING.match(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        title, *lines = unquoted(_OPENING.sub("", blocks.pop(0), count=1)) or [""]
        if not title.strip() and not any(line.strip() for line in lines):
            return
        box = SubElement(parent, "aside", {"class": "factbox"})
        if title.strip():
            SubElement(box, "h2").text = title.strip()
        self.parser.parseChunk(box, "\n".join(lines))
