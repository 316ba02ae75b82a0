"""A pull quote: ``> [!pullquote] words`` and, if somebody said them, ``> — who`` at its end."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from editor.markup.dialect.quoted import unquoted

_OPENING = re.compile(r"\n* {0,3}> ?\[!pullquote\][ ]*", re.IGNORECASE)
_WHO = re.compile(r"(?:—|–|--?) *\S")


class PullQuotes(Extension):
    """Makes ``<figure class="pullquote">`` with the words in a quote and the name under it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run before plain block quotes."""
        md.parser.blockprocessors.register(_PullQuote(md.parser), "pullquote", 94)


class _PullQuote(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return bool(_OPENING.match(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = unquoted(_OPENING.sub("", blocks.pop(0), count=1))
        while lines and not lines[-1].strip():
            lines.pop()
        who = lines.pop().strip() if lines and _WHO.match(lines[-1].strip()) else ""
        if not who and not any(line.strip() for line in lines):
            return
        figure = SubElement(parent, "figure", {"class": "pullquote"})
        quote = SubElement(figure, "blockquote")
        self.parser.parseChunk(quote, "\n".join(lines))
        if who:
            SubElement(figure, "figcaption").text = who
