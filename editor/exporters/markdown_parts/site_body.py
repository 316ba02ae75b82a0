"""The body of a story as a site generator takes it, with all that readers must see."""

from collections.abc import Iterator, Mapping

from editor.domain.caption_text import caption_text
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.exporters.dates import printed_date
from editor.exporters.markdown_parts.blocks import BlockWriter
from editor.exporters.markdown_parts.words import as_paragraph, line_of, web
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.page.words import words_of
from editor.exporters.run_in import blocks_with_dateline
from editor.exporters.said.credits import lines_of
from editor.markup.figures import lead_above
from editor.markup.story_blocks import Span


def site_body(
    story: Story,
    figures: Mapping[str, ShownFigure],
    paths: Mapping[str, str],
    *,
    has_footnotes: bool,
) -> str:
    """The Markdown, with a line end at its end.

    Args:
        story: The story.
        figures: Those that are shown, by name.
        paths: Where their pictures are, as the text names them.
        has_footnotes: Whether the generator sets footnotes.
    """

    def figure(name: str) -> str:
        found = figures.get(name)
        return _figure(story, found, paths.get(name, "")) if found else ""

    lead = lead_above(story.article)
    writer = BlockWriter(figure, has_footnotes=has_footnotes)
    parts = [
        figure(lead.name) if lead else "",
        _lines(Span(lines_of(story).byline)),
        *_note(story),
        writer.written(blocks_with_dateline(story)),
        *_ending(story),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _figure(story: Story, shown: ShownFigure, path: str) -> str:
    """The image, and under it in the same paragraph its caption in italics and its credit."""
    figure = shown.figure
    caption = _line(caption_text(story.caption_of(figure), figure.is_file))
    credit = _line(story.credit_text_of(figure))
    if credit.startswith("(") and caption:
        said = _lines(Span(caption, emphasis=True), Span(f" {credit}"))
    else:
        said = _lines(Span(f"{caption} {credit}".strip(), emphasis=True))
    image = f"![{_lines(Span(_line(alt_of(story, shown))))}]({web(path)})" if path else ""
    return "  \n".join(filter(None, (image, said)))


def _note(story: Story) -> Iterator[str]:
    note = _line(story.article.editors_note)
    if note:
        label = f"{words_of(story.article.language).editors_note}:"
        yield _lines(Span(label, strong=True), Span(f" {note}"))


def _ending(story: Story) -> Iterator[str]:
    article = story.article
    lines = printed_credits(story)
    for text in filter(None, map(_line, lines.tagline.splitlines())):
        yield _lines(Span(text, emphasis=True))
    if "photo_credits" in lines.overrides:
        yield _lines(Span(_line(lines.photo_credits)))
    label = words_of(article.language).correction
    for each in article.corrections:
        day = printed_date(each.at, article.language)
        yield _lines(Span(f"{label}, {day}:", strong=True), Span(f" {_line(each.text)}"))


def _lines(*spans: Span) -> str:
    return as_paragraph(line_of(spans)).strip()


def _line(text: str) -> str:
    return " ".join(text.split())
