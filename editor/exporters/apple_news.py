"""An article for Apple News (Apple News Format 1.4): ``article.json`` and its pictures beside it.

The format has no embargo and a file holds nothing back: the date of publication that it tells is
never before the embargo, and whoever sends it has to wait.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from editor.domain.article import Article
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.apple_news_parts.components import Writer, bundle_address, file_name
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.dates import published_at
from editor.exporters.identity import urn_of
from editor.exporters.json_text import json_file, known
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.page.words import words_of
from editor.exporters.release import release_of
from editor.markup.addresses import web_address

_MOST_KEYWORDS = 50
_LAYOUT = {"columns": 7, "width": 1024, "margin": 70, "gutter": 40}
_TEXT_STYLES: dict[str, dict[str, Any]] = {
    "default": {"fontFamily": "Georgia", "fontSize": 17, "lineHeight": 25, "textColor": "#1C1C1E"},
    "default-title": {"fontWeight": "bold", "fontSize": 34, "lineHeight": 40},
    "default-intro": {"fontSize": 20, "lineHeight": 28},
    "default-byline": {"fontSize": 14, "lineHeight": 20},
    "default-caption": {"fontSize": 13, "lineHeight": 18, "textColor": "#5C5C60"},
    "default-quote": {"fontStyle": "italic"},
    "default-pullquote": {"fontStyle": "italic", "fontSize": 24, "lineHeight": 32},
    "kicker": {"fontWeight": "bold", "fontSize": 14, "lineHeight": 20},
}


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to choose."""


def _export(story: Story, _: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    yield OutputFile("article.json", json_file(_article(story, figures)))
    for shown in figures.values():
        if shown.largest:
            yield replace(shown.largest, path=file_name(shown))


def _article(story: Story, figures: Mapping[str, ShownFigure]) -> dict[str, Any]:
    article = story.article
    language = language_tag(article.language)
    title = " ".join(article.headline.split()) or words_of(language).untitled
    aligned = {"textAlignment": "right"} if direction(language) == "rtl" else {}
    styles = _TEXT_STYLES | {"default": _TEXT_STYLES["default"] | aligned}
    return {
        "version": "1.4",
        "identifier": urn_of(article).rpartition(":")[2],
        "title": title,
        "language": _language(language),
        "layout": _LAYOUT,
        "components": list(Writer(story, figures).components()),
        "componentTextStyles": styles,
        "componentStyles": {"factbox": {"backgroundColor": "#F2F2F7"}},
        "metadata": _metadata(story, figures),
    }


def _metadata(story: Story, figures: Mapping[str, ShownFigure]) -> dict[str, Any]:
    article, release = story.article, release_of(story.article)
    writers = (each.name for each in machine_credits(story) if each.role == "writer")
    pictured = [shown for shown in figures.values() if shown.largest]
    leading = [shown for shown in pictured if shown.figure.lead] or pictured
    published = _published(article)
    return known(
        {
            "authors": list(dict.fromkeys(name for name in writers if name)),
            "canonicalURL": web_address(article.canonical_url),
            "dateCreated": _date(release.first_at),
            "dateModified": _date(release.at),
            "datePublished": _date(published) if published else None,
            "excerpt": article.standfirst,
            "generatorName": "Copydesk",
            "keywords": list(islice(dict.fromkeys(filter(None, article.keywords)), _MOST_KEYWORDS)),
            "thumbnailURL": bundle_address(leading[0]) if leading else None,
        }
    )


def _published(article: Article) -> datetime | None:
    """When it is out: as it was sent or scheduled, and never before its embargo."""
    times = (published_at(article), release_of(article).embargo)
    return max((each for each in times if each), default=None)


def _date(at: datetime) -> str:
    """ISO 8601 with ``+00:00``: the format's schema takes no ``Z``."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _language(tag: str) -> str:
    """A language code as the format takes it: letters and hyphens, no ``es-419``."""
    return tag if tag.replace("-", "").isalpha() else tag.partition("-")[0]


_WHOLE = (
    *("headline", "standfirst", "byline", "text", "subheads", "emphasis", "code", "links"),
    *("lists", "quotes", "pull_quotes", "factboxes", "tables", "rules", "pictures"),
    *("figure_places", "galleries", "captions", "photo_credits", "alt", "corrections"),
    *("keywords", "language", "publish_at", "canonical_url"),
)
_FLATTENED = {
    "kicker": "a heading above the headline",
    "dateline": "bold words at the start of the text",
    "footnotes": "numbers in the text and a list at its end",
    "embeds": "links",
    "lead": "the thumbnail",
    "tagline": "the last paragraph, in italics",
    "credits": "the names of the writers",
    "editors_note": "a paragraph above the text",
    "correction_times": "a day behind the words",
    "embargo": "the date of publication, which holds nothing back",
    "release": "dates and the words of the text",
}


def _carries(_: Options) -> Carries:
    return Carries(frozenset(_WHOLE), _FLATTENED)


APPLE_NEWS = Exporter("Apple News", Options(), _export, _carries, lambda _: "apple-news")
