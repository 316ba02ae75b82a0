"""JSON-LD (schema.org NewsArticle) as a file of its own, for search engines and archives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from editor.domain.article import Article
from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.dates import machine_date
from editor.exporters.identity import urn_of
from editor.exporters.json_text import json_file, known
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.page.structured_data import news_article
from editor.exporters.page.words import words_of
from editor.exporters.release import ReleaseKind, release_of
from editor.exporters.said.credits import lines_of
from editor.language.media_topics import topics
from editor.markup.text import plain_text
from editor.markup.word_count import count_words

_STATUS = {
    ReleaseKind.NEW: "",
    ReleaseKind.UPDATE: "Updated",
    ReleaseKind.CORRECTION: "Corrected",
    ReleaseKind.KILL: "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to choose."""


def _export(story: Story, _: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    yield OutputFile("news-article.jsonld", json_file(_document(story, figures.values())))
    for shown in figures.values():
        if shown.largest:
            yield shown.largest


def _document(story: Story, figures: Iterable[ShownFigure]) -> dict[str, Any]:
    article, release = story.article, release_of(story.article)
    shown = tuple(figures)
    dateline = dateline_text(article.dateline, language_tag(article.language))
    facts = news_article(story, shown, dateline)
    images = [
        image
        | known(
            {
                "description": story.alt_of(each.figure),
                "representativeOfPage": each.figure.lead or None,
            }
        )
        for image, each in zip(facts.get("image", ()), shown, strict=False)
    ]
    embargo = machine_date(release.embargo) if release.embargo else ""
    return known(
        facts
        | {
            "image": images,
            "identifier": urn_of(article),
            "version": str(release.version),
            "creativeWorkStatus": _STATUS[release.kind],
            "conditionsOfAccess": embargo and f"Embargoed: not for publication before {embargo}.",
            "alternativeHeadline": article.social_headline,
            "genre": article.genre,
            "about": [_topic(code) for code in article.subjects],
            "creditText": lines_of(story).byline,
            "wordCount": count_words(article.body),
            "articleBody": _words(story, dateline),
        }
    )


def _words(story: Story, dateline: str) -> str:
    """The text as words, with what readers are told around it."""
    article = story.article
    parts = (
        _note(article),
        f"{dateline}{plain_text(article.body)}",
        lines_of(story).tagline,
    )
    return "\n\n".join(filter(None, parts))


def _note(article: Article) -> str:
    label = words_of(language_tag(article.language)).editors_note
    return f"{label}: {article.editors_note}" if article.editors_note else ""


def _topic(code: str) -> dict[str, str]:
    topic = topics().get(code)
    return known(
        {"@type": "DefinedTerm", "termCode": code, "name": topic.name if topic else ""},
    )


_AS_WORDS = "plain words of articleBody"
_WHOLE = (
    *("headline", "standfirst", "social_headline", "byline", "dateline", "text", "pictures"),
    *("captions", "photo_credits", "alt", "lead", "corrections", "correction_times", "section"),
    *("genre", "keywords", "subjects", "language", "publish_at", "release", "canonical_url"),
)
_IN_WORDS = (
    *("subheads", "emphasis", "code", "lists", "quotes", "pull_quotes", "factboxes", "tables"),
    "links",
)


def _carries(_: Options) -> Carries:
    return Carries(
        frozenset(_WHOLE),
        dict.fromkeys(_IN_WORDS, _AS_WORDS)
        | {
            "dateline_parts": "one place and an organisation",
            "footnotes": "words at the end of articleBody, without their marks",
            "tagline": "the last paragraph of articleBody",
            "editors_note": "the first paragraph of articleBody",
            "credits": "authors and contributors without roles and places",
            "embargo": "a sentence of conditionsOfAccess, which few programs read",
        },
    )


JSON_LD = Exporter("JSON-LD", Options(), _export, _carries, lambda _: "json-ld")
