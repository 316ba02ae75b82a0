"""Subheads: ``##`` and a space. A paragraph that starts with ``#hashtag`` is none."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_SUBHEAD = re.compile(r" {0,3}(#{1,6}) +(.*?)(?: +#+)? *")
_HIGHEST = 2  # the page's first level is the headline
_TAGS = ("h2", "h3", "h4", "h5", "h6")


class Subheads(Extension):
    """Subheads from the second level down, none skipped; underlined ones are not in the dialect."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the place of Python-Markdown's own headings."""
        md.parser.blockprocessors.deregister("setextheader")
        md.parser.blockprocessors.deregister("hashheader")
        md.parser.blockprocessors.register(_SubheadBlock(md.parser), "subhead", 70)
        md.treeprocessors.register(_Levels(md), "subhead_levels", 5)


class _SubheadBlock(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return "#" in block and any(_words(line) for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        text: list[str] = []
        for line in blocks.pop(0).split("\n"):
            if words := _words(line):
                self.parser.parseBlocks(parent, ["\n".join(text)])
                text = []
                level = max(_HIGHEST, line.strip().index(" "))
                SubElement(parent, f"h{level}").text = words
            else:
                text.append(line)
        self.parser.parseBlocks(parent, ["\n".join(text)])


def _words(line: str) -> str:
    subhead = _SUBHEAD.fullmatch(line)
    return subhead[2] if subhead else ""


class _Levels(Treeprocessor):
    """Readers that jump from subhead to subhead must not meet a gap (WCAG technique G141)."""

    def run(self, root: Element) -> None:
        level = _HIGHEST - 1
        for element in root.iter():
            if element.tag in _TAGS:
                level = min(int(element.tag[1]), level + 1)
                element.tag = f"h{level}"
