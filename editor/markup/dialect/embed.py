"""An embed: a bare https address alone on its line, shown as a plain link."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

from editor.markup.addresses import safe_address

_LINE = re.compile(r"\n* {0,3}(https://[^\s<>]+)[ ]*\n*")


class Embeds(Extension):
    """Makes ``<p class="embed"><a href=…>`` of them: no frame, and nothing comes over the line."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run before paragraphs."""
        md.parser.blockprocessors.register(_EmbedBlock(md.parser), "embed", 95)


class _EmbedBlock(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        line = _LINE.fullmatch(block)
        return parent is self.parser.root and line is not None and bool(safe_address(line[1]))

    def run(self, parent: Element, blocks: list[str]) -> None:
        address = blocks.pop(0).strip()
        card = SubElement(parent, "p", {"class": "embed"})
        link = SubElement(card, "a", {"href": address})
        link.text = AtomicString(address.removeprefix("https://").removesuffix("/"))
