"""A story as a piece of HTML, for formats that hold HTML: no head, no style, no script.

``importers.fragment`` reads it back by its classes: ``kicker standfirst byline lead editors-note
dateline credit tagline correction``, and those of the dialect.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.dates import date_of
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.page.templates import template
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.markup.figures import lead_above
from editor.markup.render import to_html

FRAGMENT_PARTS = frozenset(
    {
        *("kicker", "standfirst", "dateline", "text", "subheads", "emphasis", "code", "links"),
        *("lists", "quotes", "pull_quotes", "factboxes", "tables", "footnotes", "rules"),
        *("pictures", "figure_places", "galleries", "captions", "photo_credits", "alt", "lead"),
        *("tagline", "editors_note", "corrections", "correction_times"),
    }
)
"""The parts of a story that HTML has elements for, or a class of ours (``exporters.parts``)."""
FLATTENED = MappingProxyType(
    {
        "dateline_parts": "the line that is printed",
        "credits": "the byline and the tagline",
        "embeds": "links to them",
    }
)
"""What becomes of the parts whose words stay."""


@dataclass(frozen=True, slots=True)
class FragmentForm:
    """What stands in the HTML itself because the format has no place of its own for it."""

    headline: bool = False
    kicker: bool = False
    standfirst: bool = False
    byline: bool = False
    lead: bool = True
    dateline: bool = True
    editors_note: bool = True
    tagline: bool = True
    corrections: bool = True


def fragment(
    story: Story,
    figures: Mapping[str, ShownFigure],
    form: FragmentForm = FragmentForm(),
    source_of: Callable[[ShownFigure], str] | None = None,
) -> str:
    """The story as HTML, without a line end at its end.

    Args:
        story: The story.
        figures: Those of it that are shown, by name.
        form: What stands in it beside the text.
        source_of: Gives the address of a figure's picture, not escaped; empty shows the words
            alone. By default the relative path of the largest rendition.
    """
    article = story.article
    language = language_tag(article.language)
    lines = lines_of(story)
    above = lead_above(article) if form.lead else None
    dateline = dateline_text(article.dateline, language) if form.dateline else ""
    place = source_of or _path

    def figure(name: str) -> str:
        found = figures.get(name)
        return figure_html(story, found, place(found)) if found else ""

    html: str = template("fragment.html").render(
        words=words_of(language),
        direction=direction(language),
        headline=article.headline if form.headline else "",
        kicker=article.kicker if form.kicker else "",
        standfirst=article.standfirst if form.standfirst else "",
        byline=lines.byline if form.byline else "",
        lead=figure(above.name) if above else "",
        editors_note=article.editors_note if form.editors_note else "",
        body=to_html(article.body, language, figure, dateline),
        tagline=lines.tagline if form.tagline else "",
        corrections=[(each.text, date_of(each.at, language)) for each in article.corrections]
        if form.corrections
        else [],
    )
    return html.strip("\n")


def figure_html(story: Story, shown: ShownFigure, source: str) -> str:
    """One figure: caption and credit are always words of it, whatever becomes of the picture."""
    figure = shown.figure
    caption = caption_text(story.caption_of(figure), figure.is_file)
    credit = story.credit_text_of(figure)
    if not (source or caption or credit):
        return ""
    html: str = template("fragment_figure.html").render(
        source=source if shown.largest else "",
        picture=shown.largest,
        alt=alt_of(story, shown) if source and shown.largest else story.alt_of(figure) or "",
        is_lead=figure.lead and lead_above(story.article) != figure,
        caption=caption,
        credit=credit,
    )
    return html.strip("\n")


def _path(shown: ShownFigure) -> str:
    return quote(shown.largest.path) if shown.largest else ""
