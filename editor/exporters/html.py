"""A page for the web: one document that needs nothing but its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any

from editor.domain.caption_text import caption_text
from editor.domain.crops import FREE
from editor.domain.dateline_text import dateline_text
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.dates import date_of, published_at
from editor.exporters.page.fragment import FLATTENED, FRAGMENT_PARTS
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import ShownFigure, alt_of, shown_figures
from editor.exporters.page.structured_data import structured_data
from editor.exporters.page.templates import template
from editor.exporters.page.words import words_of
from editor.markup.addresses import web_address
from editor.markup.figures import lead_above
from editor.markup.render import to_html
from editor.resources import path_of


class PictureKind(Enum):
    """What the pictures of a page are."""

    JPEG = "JPEG, for every reader"
    WEBP = "WebP, a third smaller"
    AVIF = "AVIF, half as large"


class Shape(Enum):
    """How the pictures of a page are cropped."""

    OWN = "As each is cropped"
    WIDE = "16:9"
    CLASSIC = "3:2"
    FULL = "4:3"
    SQUARE = "1:1"
    UPRIGHT = "4:5"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a page; its style sheet stands in it, so it reads anywhere."""

    pictures: PictureKind = field(
        default=PictureKind.JPEG, metadata={"label": "Kind of the pictures"}
    )
    shape: Shape = field(default=Shape.OWN, metadata={"label": "Shape of the pictures"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    ratio = FREE if options.shape is Shape.OWN else options.shape.value
    figures = shown_figures(story, f"image/{options.pictures.name.lower()}", ratio)
    page, _ = _page(story, figures)
    yield OutputFile("index.html", page.encode())
    for shown in figures.values():
        yield from shown.renditions


def _carries(_: Options) -> Carries:
    """Everything that readers get; a page has no field for what desks say to each other."""
    return Carries(
        whole=FRAGMENT_PARTS
        | {
            *("headline", "byline", "social_headline", "seo_title", "section", "keywords"),
            *("language", "publish_at", "canonical_url"),
        },
        flattened=FLATTENED,
    )


HTML_PAGE = Exporter("HTML page", Options(), _export, carries=_carries)


def page_with_lines(story: Story) -> tuple[str, str, dict[str, str]]:
    """The page for looking at: what is exported, and on the text's elements their source lines.

    Returns:
        The page; the part of it that is the article's text; the photo of each path in it.
    """
    figures = shown_figures(story)
    page, text = _page(story, figures, with_lines=True)
    renditions = (each for shown in figures.values() for each in shown.renditions)
    return page, text, {each.path: each.photo for each in renditions}


def _page(
    story: Story, figures: dict[str, ShownFigure], *, with_lines: bool = False
) -> tuple[str, str]:
    """The page, and the part of it that is the article's text."""
    article = story.article
    language = language_tag(article.language)
    words = words_of(language)
    dateline = dateline_text(article.dateline, language)
    above, lines = lead_above(article), printed_credits(story)
    first = next((name for name, shown in figures.items() if shown.largest), None)

    def figure_html(name: str) -> str:
        shown = figures.get(name)
        return _figure(story, shown, is_first=name == first) if shown else ""

    text = to_html(article.body, language, figure_html, dateline, with_lines=with_lines)
    page: str = template("article.html").render(
        article=article,
        language=language,
        direction=direction(language),
        words=words,
        headline=article.headline or words.untitled,
        title=article.seo_title or article.headline or words.untitled,
        social_title=article.social_headline or article.headline or words.untitled,
        address=web_address(article.canonical_url),
        byline=lines.byline,
        agency_line=lines.agency_line,
        tagline=lines.tagline,
        published=date_of(published_at(article), language),
        corrections=[(each.text, date_of(each.at, language)) for each in article.corrections],
        social_image=_social_image(story, figures),
        structured_data=structured_data(story, figures.values(), dateline),
        style=_style(),
        lead=figure_html(above.name) if above else "",
        body=text,
    )
    return page, text


def _figure(story: Story, shown: ShownFigure, *, is_first: bool) -> str:
    """One figure: with its picture, or what is known of it as long as the picture is missing."""
    figure = shown.figure
    caption = caption_text(story.caption_of(figure), figure.is_file)
    credit = story.credit_text_of(figure)
    if not (shown.largest or caption or credit):
        return ""
    html: str = template("figure.html").render(
        picture=shown.largest,
        renditions=shown.renditions,
        alt=alt_of(story, shown) if shown.largest else story.alt_of(figure) or "",
        is_lead=figure.lead and lead_above(story.article) != figure,
        caption=caption,
        credit=credit,
        loading="eager" if is_first else "lazy",
    )
    return html


def _social_image(story: Story, figures: dict[str, ShownFigure]) -> dict[str, Any] | None:
    """The picture that stands for the page elsewhere: the lead's, or the first there is."""
    pictured = [shown for shown in figures.values() if shown.largest]
    shown = next((shown for shown in pictured if shown.figure.lead), next(iter(pictured), None))
    return {"picture": shown.largest, "alt": alt_of(story, shown)} if shown else None


@cache
def _style() -> str:
    return path_of("templates/article.css").read_text(encoding="utf-8").strip()
