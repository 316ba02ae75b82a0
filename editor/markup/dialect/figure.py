"""Figures, and galleries: figure lines that follow each other without a blank line."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from editor.markup.figures import FIGURE_LINE


class Figures(Extension):
    """Makes ``<figure data-figure="NAME">``, and ``<div class="gallery">`` around several."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run before anything else could take the block."""
        md.parser.blockprocessors.register(_FigureBlock(md.parser), "figure", 96)


class _FigureBlock(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        # In lists and quotes it is text: only a line of the story itself places a figure.
        return parent is self.parser.root and bool(FIGURE_LINE.match(block.lstrip("\n")))

    def run(self, parent: Element, blocks: list[str]) -> None:
        names = FIGURE_LINE.findall(blocks.pop(0))
        if len(names) > 1:
            parent = SubElement(parent, "div", {"class": "gallery"})
        for name in names:
            SubElement(parent, "figure", {"data-figure": name})
