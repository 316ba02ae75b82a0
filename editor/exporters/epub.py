"""An EPUB 3: the story as a little book, for readers on paper-like screens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.names import fold
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.contract import (
    Archive,
    Carries,
    Exporter,
    Output,
    OutputFile,
    RenditionRequest,
)
from editor.exporters.dates import date_of, machine_date, published_at
from editor.exporters.epub_parts.xhtml import xhtml
from editor.exporters.file_names import file_stem
from editor.exporters.identity import urn_of
from editor.exporters.page.embargo import embargo_line
from editor.exporters.page.fragment import fragment
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.page.templates import template
from editor.exporters.page.words import words_of
from editor.exporters.release import release_of
from editor.exporters.said.credits import lines_of
from editor.markup.addresses import web_address
from editor.resources import path_of

_FOLDER = "EPUB"
# MARC relators; whoever did something else contributed.
_RELATORS = {"writer": "aut", "photography": "pht", "editing": "edt", "translation": "trl"}


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to choose: its reader decides about type and pages."""


def _export(story: Story, _: Options) -> Iterator[Output]:
    figures = _numbered(shown_figures(story))
    pictures = [shown.largest for shown in figures.values() if shown.largest]
    text, subheads = xhtml(fragment(story, figures))
    said = _said(story, figures)
    files = {
        "META-INF/container.xml": template("epub/container.xml").render(),
        f"{_FOLDER}/package.opf": template("epub/package.opf").render(said, pictures=pictures),
        f"{_FOLDER}/nav.xhtml": template("epub/nav.xhtml").render(said, subheads=subheads),
        f"{_FOLDER}/story.xhtml": template("epub/story.xhtml").render(said, text=text),
        f"{_FOLDER}/style.css": path_of("templates/epub/style.css").read_text(encoding="utf-8"),
    }
    members: list[Output] = [OutputFile("mimetype", b"application/epub+zip")]
    members += (OutputFile(path, file.encode()) for path, file in files.items())
    members += (replace(each, path=f"{_FOLDER}/{each.path}") for each in pictures)
    yield Archive(f"{file_stem(story.article.slug, 'story')}.epub", tuple(members))


def _carries(_: Options) -> Carries:
    return Carries(
        frozenset(
            (
                *("headline", "kicker", "standfirst", "byline", "dateline", "text", "subheads"),
                *("emphasis", "code", "links", "lists", "quotes", "pull_quotes", "factboxes"),
                *("tables", "footnotes", "rules", "pictures", "figure_places", "galleries"),
                *("captions", "photo_credits", "alt", "lead", "tagline", "editors_note"),
                *("corrections", "correction_times", "section", "keywords", "language"),
                "canonical_url",
            )
        ),
        {
            "dateline_parts": "the dateline",
            "credits": "names with what they did",
            "embeds": "links",
            "embargo": "a line over the headline",
            "publish_at": "the day of publication",
            "release": "the time of its last change",
        },
    )


EPUB = Exporter("EPUB", Options(), _export, _carries, lambda _: "epub")


def _numbered(figures: dict[str, ShownFigure]) -> dict[str, ShownFigure]:
    """The figures with one picture each, under names that every archive can hold."""
    numbered = {}
    for number, (name, shown) in enumerate(figures.items(), 1):
        pictures = shown.renditions[-1:]
        path = "photos/picture-{}.{}"
        numbered[name] = replace(
            shown,
            renditions=tuple(
                replace(each, path=path.format(number, each.path.rpartition(".")[2]))
                for each in pictures
            ),
        )
    return numbered


def _said(story: Story, figures: dict[str, ShownFigure]) -> dict[str, Any]:
    """What the templates say of the story."""
    article, release = story.article, release_of(story.article)
    language = language_tag(article.language)
    cover = _cover(figures)
    return {
        "language": language,
        "direction": direction(language),
        "urn": urn_of(article),
        "title": article.headline.strip() or words_of(language).untitled,
        "kicker": article.kicker,
        "section": article.section,
        "standfirst": article.standfirst,
        "description": article.standfirst.strip(),
        "embargo": embargo_line(story),
        "byline": lines_of(story).byline,
        "published": date_of(published_at(article), language),
        "first": machine_date(release.first_at),
        "modified": machine_date(release.at),
        "makers": list(_makers(story)),
        "subjects": [each for each in article.keywords if each.strip()],
        "address": web_address(article.canonical_url),
        "is_described": all(
            story.alt_of(shown.figure) for shown in figures.values() if shown.largest
        ),
        "cover": cover.path if cover else "",
    }


def _makers(story: Story) -> Iterator[dict[str, str]]:
    """Everybody once, by what they did first."""
    people = {fold(each.name): each for each in reversed(machine_credits(story))}
    for each in reversed(people.values()):
        relator = _RELATORS.get(each.role, "ctb")
        element = "creator" if relator == "aut" else "contributor"
        if each.name.strip():
            yield {"element": element, "name": each.name, "relator": relator}


def _cover(figures: dict[str, ShownFigure]) -> RenditionRequest | None:
    """The picture that leads, else the first there is."""
    pictured = [shown for shown in figures.values() if shown.largest]
    leads = [shown for shown in pictured if shown.figure.lead]
    return (leads or pictured)[0].largest if pictured else None
