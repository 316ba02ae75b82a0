"""The front matter of a site generator: its own fields, and ours where it has none."""

from datetime import datetime
from typing import Any

from editor.domain.dateline import Dateline
from editor.domain.printed_credits import machine_credits, printed_credits
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.dates import modified_at
from editor.exporters.front_matter import fields_that_differ, yaml_between_rules
from editor.exporters.markdown_parts.site import WAYS, Site
from editor.exporters.release import Release, release_of
from editor.exporters.said.credits import lines_of


def site_facts(story: Story, site: Site, image: str) -> str:
    """The front matter with its two rules.

    Args:
        story: The story.
        site: Never Copydesk itself.
        image: The path of the lead picture; may be empty.
    """
    article, ways = story.article, WAYS[site]
    release = release_of(article)
    facts: dict[str, Any] = {
        "title": article.headline,
        "description": article.standfirst,
        **_dates(story, site, release),
        "authors": [each.name for each in machine_credits(story) if _is_author(each.role)],
        "categories": [article.section] if article.section else [],
        ways.tags: list(article.keywords),
        "lang": article.language,
        ways.image: image,
        ways.canonical: article.canonical_url,
        "slug": article.url_slug or article.slug,
    }
    if _is_kept_back(story, site):
        facts |= dict([ways.hidden])
    if site is Site.JEKYLL:
        facts |= {"layout": "post", "render_with_liquid": False}
    if site is Site.ELEVENTY:
        facts["templateEngineOverride"] = "md"
        if facts.get("permalink") is False:
            facts["eleventyExcludeFromCollections"] = True
    facts |= _newsroom(story)
    return yaml_between_rules({name: each for name, each in facts.items() if not _is_unset(each)})


def _is_author(role: str) -> bool:
    return role in {"writer", "reporting", "writing"}


def _is_unset(value: Any) -> bool:
    return value in (None, "", [], {})


def _is_kept_back(story: Story, site: Site) -> bool:
    """A story that was withdrawn, and one under embargo where the date alone holds nothing back."""
    article = story.article
    is_withdrawn = article.status is Status.KILLED
    return is_withdrawn or (article.embargo_until is not None and not WAYS[site].keeps_future_back)


def _dates(story: Story, site: Site, release: Release) -> dict[str, Any]:
    """Instants in UTC; the one of publication is never before the end of an embargo."""
    ways = WAYS[site]
    first = out_at(release)
    dates: dict[str, Any] = {ways.date: first}
    if site is Site.HUGO:
        dates["publishDate"] = first
    changed = modified_at(story.article)
    if changed:
        dates[ways.changed] = changed
    return dates


def out_at(release: Release) -> datetime:
    """When readers may get it: never before the end of an embargo."""
    return max(release.first_at, release.embargo or release.first_at)


def _newsroom(story: Story) -> dict[str, Any]:
    """Our own fields for what no generator knows: themes can print them, and we read them."""
    article, lines = story.article, printed_credits(story)
    return {
        "kicker": article.kicker,
        "byline": lines_of(story).byline,
        "dateline": fields_that_differ(article.dateline, Dateline()),
        "tagline": lines.tagline,
        "editors_note": article.editors_note,
        "desk": article.desk,
        "genre": article.genre,
        "priority": article.priority,
        "urgency": article.urgency,
        "subjects": list(article.subjects),
        "social_headline": article.social_headline,
        "seo_title": article.seo_title,
        "url_slug": article.url_slug,
        "embargo_until": str(article.embargo_until or ""),
        "publish_at": str(article.publish_at or ""),
        "corrections": [
            {"text": each.text, "at": each.at.isoformat()} for each in article.corrections
        ],
    }
