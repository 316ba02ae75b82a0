"""The fields of a post beside its text."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from editor.domain.dateline_text import dateline_text
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.ghost_parts.html import source_of
from editor.exporters.ghost_parts.limits import (
    EXCERPT_LIMIT,
    INJECTION_LIMIT,
    LOCALE_LIMIT,
    META_LIMIT,
    SLUG_LIMIT,
    TAG_LIMIT,
    TITLE_LIMIT,
    cut,
)
from editor.exporters.ghost_parts.pieces import featured, image_of
from editor.exporters.json_text import known
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.page.plain_html import lines_html
from editor.exporters.page.structured_data import structured_data
from editor.exporters.page.words import words_of
from editor.exporters.release import ReleaseKind, release_of
from editor.markup.addresses import web_address


def post_of(
    story: Story, figures: Mapping[str, ShownFigure], text: dict[str, str]
) -> dict[str, Any]:
    """The post.

    Args:
        story: The story.
        figures: Those of it that are shown, by name.
        text: Its text, under the name of its field.
    """
    article = story.article
    language = language_tag(article.language)
    at = _scheduled_at(story)
    return {
        "title": cut(article.headline, TITLE_LIMIT) or words_of(language).untitled,
        **known(
            {
                "slug": cut(article.url_slug, SLUG_LIMIT),
                "status": "scheduled" if at else "draft",
                "published_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z") if at else None,
                "custom_excerpt": cut(article.standfirst, EXCERPT_LIMIT),
                **_feature_image(story, figures),
                **text,
                "meta_title": cut(article.seo_title, META_LIMIT),
                "og_title": cut(article.social_headline, META_LIMIT),
                "twitter_title": cut(article.social_headline, META_LIMIT),
                "canonical_url": web_address(article.canonical_url),
                "locale": language if len(language) <= LOCALE_LIMIT else language.partition("-")[0],
                "tags": [{"name": name} for name in _tags(story)],
                "codeinjection_head": _structured_data(story),
            }
        ),
    }


def _scheduled_at(story: Story) -> datetime | None:
    """When it goes out by itself: only if the story is ready, and never before its embargo."""
    article = story.article
    if article.publish_at is None or article.status is not Status.READY:
        return None
    embargo = release_of(article).embargo
    return max(article.publish_at.utc, embargo) if embargo else article.publish_at.utc


def _feature_image(story: Story, figures: Mapping[str, ShownFigure]) -> dict[str, Any]:
    shown = featured(story, figures)
    if shown is None:
        return {}
    image = image_of(story, shown)
    return {
        "feature_image": source_of(image),
        "feature_image_alt": image.alt,
        "feature_image_caption": lines_html(image.words),
    }


def _tags(story: Story) -> Iterator[str]:
    """The section first, as Ghost takes it for the main one; ``#…`` stays inside the house."""
    article, release = story.article, release_of(story.article)
    told = [each.lstrip("# ") for each in (article.section, *article.keywords)]
    told += [f"#{code}" for code in article.subjects]
    if release.kind is not ReleaseKind.NEW:
        told.append(f"#{release.kind.value.capitalize()}")
    if release.embargo:
        told.append(f"#Embargoed until {machine_date(release.embargo)}")
    taken: set[str] = set()
    for name in (cut(each, TAG_LIMIT) for each in told):
        if name and name.casefold() not in taken:
            taken.add(name.casefold())
            yield name


def _structured_data(story: Story) -> str:
    """What search engines read beside what Ghost tells them; pictures get addresses of Ghost's."""
    article = story.article
    dateline = dateline_text(article.dateline, language_tag(article.language))
    data = structured_data(story, (), dateline)
    script = f'<script type="application/ld+json">{data}</script>'
    return script if len(script) <= INJECTION_LIMIT else ""
