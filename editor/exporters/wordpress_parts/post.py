"""A story as the content of a post: blocks, one after the other."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.dates import machine_date, printed_date
from editor.exporters.page.fragment import FragmentForm
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.exporters.wordpress_parts.block import block, group
from editor.exporters.wordpress_parts.blocks import BlockWriter, heading, paragraph
from editor.exporters.wordpress_parts.line import text_html
from editor.exporters.wordpress_parts.pictures import SourceOf, caption_html, place_writer
from editor.markup.figures import lead_above
from editor.markup.read_blocks import read_blocks


def post_content(
    story: Story,
    figures: Mapping[str, ShownFigure],
    form: FragmentForm = FragmentForm(),
    source_of: SourceOf | None = None,
    *,
    lead_as_words: bool = False,
) -> str:
    """The story as block HTML, without a line end at its end.

    Never with a script: WordPress shows its text to readers where the author may not write one.

    Args:
        story: The story.
        figures: Those of it that are shown, by name.
        form: What stands in it beside the text.
        source_of: Gives the address of a figure's picture, not escaped; empty shows the words
            alone. By default the relative path of the largest rendition.
        lead_as_words: Of a lead above the text its caption and credit alone, for sites that show
            the picture themselves.
    """
    article = story.article
    language = language_tag(article.language)
    place = place_writer(story, figures, source_of or path_of_picture)
    dateline = dateline_text(article.dateline, language) if form.dateline else ""
    above = lead_above(article) if form.lead else None
    lead = ""
    if above and lead_as_words and above.name in figures:
        lead = paragraph(caption_html(story, figures[above.name]), "lead-caption")
    elif above and (picture := place((above.name,))):
        lead = _lead_box(picture)
    pieces = (
        *_head(story, form, lead),
        BlockWriter(place, dateline).body(read_blocks(article.body)),
        *_foot(story, form, language),
    )
    return "\n\n".join(filter(None, pieces))


def path_of_picture(shown: ShownFigure) -> str:
    """Where the largest rendition lies beside the document, as an address."""
    return quote(shown.largest.path) if shown.largest else ""


def _lead_box(picture: str) -> str:
    inner = f'<div class="wp-block-group lead">{picture}</div>'
    return block("group", inner, {"className": "lead", "layout": {"type": "constrained"}})


def _head(story: Story, form: FragmentForm, lead: str) -> Iterator[str]:
    article = story.article
    if form.headline and article.headline:
        yield heading(1, text_html(article.headline))
    if form.kicker:
        yield paragraph(text_html(article.kicker), "kicker")
    if form.standfirst:
        yield paragraph(text_html(article.standfirst), "standfirst")
    if form.byline:
        yield paragraph(_lines(lines_of(story).byline), "byline")
    yield lead
    if form.editors_note and article.editors_note:
        label = text_html(words_of(article.language).editors_note)
        note = f"<strong>{label}:</strong> {_lines(article.editors_note)}"
        yield group("editors-note", paragraph(note))


def _foot(story: Story, form: FragmentForm, language: str) -> Iterator[str]:
    tagline = _lines(lines_of(story).tagline) if form.tagline else ""
    if tagline:
        yield paragraph(f"<em>{tagline}</em>", "tagline")
    if form.corrections:
        label = text_html(words_of(language).correction)
        ltr = ' dir="ltr"' if direction(language) == "rtl" else ""
        for each in story.article.corrections:
            said, at = _lines(each.text), machine_date(each.at)
            day = text_html(printed_date(each.at, language))
            yield paragraph(
                f'<strong>{label}:</strong> {said} <time{ltr} datetime="{at}">{day}</time>',
                "correction",
            )


def _lines(text: str) -> str:
    return "<br>".join(map(text_html, text.split("\n"))) if text else ""
