"""From a body to its tree: the one source of HTML, plain text and word count."""

from xml.etree.ElementTree import Element, SubElement

from editor.markup.characters import disguise
from editor.markup.hidden_notes import without_notes

# By name, as Python-Markdown loads them: so it is imported when the first body is parsed.
_DIALECT = (
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


def parse(body: str) -> Element:
    """Parse a body.

    Returns:
        A ``div`` with HTML elements; figures are ``<figure data-figure="NAME">``. Hidden notes are
        gone, addresses are safe, raw HTML is text. Texts are in the disguise of
        ``characters.disguise``. A body that is nested deeper than the parser can follow comes as
        plain paragraphs.
    """
    text = disguise(without_notes(body))
    try:
        return _tree(text)
    except RecursionError:
        root = Element("div")
        for paragraph in filter(str.strip, text.split("\n\n")):
            SubElement(root, "p").text = paragraph
        return root


def _tree(text: str) -> Element:
    from markdown import Markdown  # noqa: PLC0415

    parser = Markdown(extensions=_DIALECT)
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = parser.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in parser.treeprocessors:
        replacement = processor.run(root)
        root = root if replacement is None else replacement
    return root
