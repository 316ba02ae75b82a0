"""A story as an object of ninjs 3.1."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from editor.domain.names import is_organisation
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.identity import urn_of
from editor.exporters.json_text import known
from editor.exporters.ninjs_parts.notes import note_for_clients
from editor.exporters.ninjs_parts.pictures import associations
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.release import ReleaseKind, release_of
from editor.exporters.said.credits import lines_of
from editor.language.media_topics import topics
from editor.markup.addresses import web_address

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
_MEDIA_TOPIC = re.compile(r"medtop:(\d+)")
_HIGHEST_URGENCY, _LOWEST_URGENCY = 1, 9
_FIGURE = re.compile(r"<figure>.*?</figure>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RELATIONS = {"writer": "creator"}


def item_of(
    story: Story, figures: Mapping[str, ShownFigure], body: str, address: str = ""
) -> dict[str, Any]:
    """The object, in the order in which the standard lists its properties.

    Args:
        story: The story.
        figures: Those of it that are shown, by name.
        body: Its HTML.
        address: Of the folder that the pictures are put into; empty if they stay beside the file.
    """
    article, release = story.article, release_of(story.article)
    pictures = associations(story, figures.values(), address)
    is_killed = release.kind is ReleaseKind.KILL
    urgency = article.urgency
    return known(
        {
            "uri": urn_of(article),
            "type": "text",
            "representationType": "full",
            "profile": "copydesk-text-photo" if pictures else "copydesk-text",
            "version": str(release.version),
            "firstCreated": machine_date(release.first_at),
            "versionCreated": machine_date(release.at),
            "embargoedUntil": machine_date(release.embargo) if release.embargo else None,
            "pubStatus": "canceled" if is_killed else "usable",
            "urgency": urgency and min(max(urgency, _HIGHEST_URGENCY), _LOWEST_URGENCY),
            "edNote": note_for_clients(article),
            "language": article.language,
            "descriptions": list(_texts(("summary", article.standfirst))),
            "bodies": [
                {
                    "role": "main",
                    "contentType": "text/html",
                    "wordCount": _word_count(body),
                    "value": body,
                }
            ],
            "headlines": list(
                _texts(
                    ("main", article.headline),
                    ("kicker", article.kicker),
                    ("social", article.social_headline),
                    ("seo", article.seo_title),
                )
            ),
            "people": [_maker(each) for each in _makers(story, organisations=False)],
            "organisations": [_maker(each) for each in _makers(story, organisations=True)],
            "places": list(_places(story)),
            "subjects": list(_subjects(story)),
            "infoSources": [{"name": article.dateline.agency, "role": "agency"}]
            if article.dateline.agency
            else [],
            "title": article.headline,
            "by": lines_of(story).byline,
            "slugline": article.slug,
            "located": article.dateline.place,
            "associations": pictures,
            "altIds": list(
                _texts(
                    ("canonical", web_address(article.canonical_url)),
                    ("urlSlug", article.url_slug),
                )
            ),
            "genres": [{"name": article.genre}] if article.genre else [],
        }
    )


def _word_count(body: str) -> int:
    """Words of a body of HTML without its captions, as the standard counts them."""
    text = unescape(_TAG.sub(" ", _FIGURE.sub(" ", body)))
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _texts(*said: tuple[str, str]) -> Iterator[dict[str, str]]:
    for role, text in said:
        if text:
            yield {"role": role, "value": text}


def _makers(story: Story, *, organisations: bool) -> Iterator[tuple[str, str, str, str]]:
    """Name, role, affiliation and place of those whom machines may know of."""
    for each in machine_credits(story):
        entry = story.contributors.get(each.contributor_id or "")
        is_house = entry.is_organisation if entry else is_organisation(each.name)
        if each.name and is_house is organisations:
            yield each.name, each.role, each.affiliation, each.place


def _maker(told: tuple[str, str, str, str]) -> dict[str, Any]:
    name, role, affiliation, place = told
    ways = [{"role": "affiliation", "value": affiliation}] if affiliation else []
    where = [{"role": "place", "address": {"locality": place}}] if place else []
    return known({"name": name, "rel": _RELATIONS.get(role, role), "contactInfo": [*ways, *where]})


def _places(story: Story) -> Iterator[dict[str, str]]:
    """The dateline by its parts. Nobody knows coordinates, so none are told."""
    parts = story.article.dateline
    told = (("dateline", parts.place), ("region", parts.region), ("country", parts.country))
    for relation, name in told:
        if name:
            yield {"name": name, "rel": relation}


def _subjects(story: Story) -> Iterator[dict[str, str]]:
    article = story.article
    if article.section:
        yield {"name": article.section, "rel": "section"}
    for code in article.subjects:
        number, topic = _MEDIA_TOPIC.fullmatch(code), topics().get(code)
        where = {"uri": f"{MEDIA_TOPICS}{number[1]}"} if number else {"literal": code}
        yield known({"name": topic.name if topic else "", "rel": "about", **where})
    for keyword in article.keywords:
        if keyword:
            yield {"name": keyword, "rel": "keyword"}
