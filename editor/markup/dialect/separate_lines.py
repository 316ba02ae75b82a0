"""Lines that stand for themselves get blank lines around them, so that each is its own block.

Figures, embeds, subheads, rules, and the quotes that are pull quotes or factboxes. It also keeps
the block parser linear: it would otherwise cut such lines off one long block one by one.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from editor.markup.figures import FIGURE_LINE

_ALONE = re.compile(r" {0,3}(?:#{1,6} |https://[^\s<>]+[ ]*$|([-_*])(?: {0,2}\1){2,} *$)")
_QUOTED = re.compile(r" {0,3}>")
_BOX = re.compile(r" {0,3}> ?\[!(?:pullquote|factbox)\]", re.IGNORECASE)


class SeparateLines(Extension):
    """Gives lines of their own kind blank lines around them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after white space was normalised."""
        md.preprocessors.register(_Separate(md), "separate_lines", 10)


class _Separate(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        kind_before = ""
        for line in lines:
            kind = _kind(line, kind_before)
            if kind != kind_before or kind == "alone":
                out.append("")
            out.append(line)
            kind_before = kind
        return out


def _kind(line: str, kind_before: str) -> str:
    """Lines of one kind stay together; a line of the kind ``alone`` stays by itself."""
    if _BOX.match(line):
        return "box" if kind_before != "box" else "another box"
    if _QUOTED.match(line):
        return kind_before if kind_before.endswith("box") else ""
    if FIGURE_LINE.match(line):
        return "figure"
    return "alone" if _ALONE.match(line) else ""
