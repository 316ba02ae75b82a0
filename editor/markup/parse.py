"""From a body to its tree: the one source of HTML, plain text and word count."""

from collections.abc import Sequence
from threading import local
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from editor.markup.characters import disguise
from editor.markup.hidden_notes import kept_lines, without_notes
from editor.markup.source_lines import lines_before, mark_lines, parse_blocks

if TYPE_CHECKING:  # imported when the first body is parsed
    from markdown import Markdown

# By name, as Python-Markdown loads them: so it is imported when the first body is parsed.
DIALECT = (
    "editor.markup.dialect.embed:Embeds",
    "editor.markup.dialect.factbox:Factboxes",
    "editor.markup.dialect.figure:Figures",
    "editor.markup.dialect.links:Links",
    "editor.markup.dialect.notes:Footnotes",
    "editor.markup.dialect.plain_html:PlainHtml",
    "editor.markup.dialect.pull_quote:PullQuotes",
    "editor.markup.dialect.separate_lines:SeparateLines",
    "editor.markup.dialect.subhead:Subheads",
    "editor.markup.dialect.tables:Tables",
    "markdown.extensions.sane_lists",
)

# Of this thread, between two bodies.
_ready = local()


def parse(body: str, *, with_lines: bool = False) -> Element:
    """Parse a body.

    Args:
        body: Markdown of the desk's dialect.
        with_lines: Whether the outermost elements say in ``data-line`` which line of the body,
            from 0, they come from.

    Returns:
        A ``div`` with HTML elements; figures are ``<figure data-figure="NAME">``. Hidden notes are
        gone, addresses are safe, raw HTML is text. Texts are in the disguise of
        ``characters.disguise``. A body that is nested deeper than the parser can follow comes as
        plain paragraphs.
    """
    text = disguise(without_notes(body))
    try:
        return _tree(text, kept_lines(body) if with_lines else [])
    except RecursionError:
        root = Element("div")
        for paragraph in filter(str.strip, text.split("\n\n")):
            SubElement(root, "p").text = paragraph
        return root


def _tree(text: str, body_lines: Sequence[int]) -> Element:
    """The tree of a text, marked if it is said which line of the body each of its lines is."""
    parser = _parser()
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root, begins = parse_blocks(parser, lines)
    children = list(root)
    for processor in parser.treeprocessors:
        replacement = processor.run(root)
        root = root if replacement is None else replacement
    if body_lines:
        before = lines_before(text.split("\n"), lines)
        mark_lines(root, children, [body_lines[before[line]] for line in begins])
    _ready.parser = parser  # one that failed on its way isn't used again
    return root


def _parser() -> "Markdown":
    """A parser that nobody uses; made anew it takes as long as 80 words."""
    from markdown import Markdown  # noqa: PLC0415

    parser: Markdown | None = _ready.__dict__.pop("parser", None)
    if parser is None:
        return Markdown(extensions=DIALECT)
    parser.reset()
    return parser
