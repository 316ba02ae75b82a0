"""What NITF's ``head`` says of a story: whose it is, when it may be used, what it is about."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from editor.domain.article import Article
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.identity import urn_of
from editor.exporters.nitf_parts.elements import GENERATOR, Element, Maker
from editor.exporters.release import Release, ReleaseKind, release_of
from editor.language.media_topics import topics
from editor.markup.addresses import web_address
from editor.markup.characters import printable

_TOPIC = re.compile(r"medtop:(\d{8})")
_FUNCTIONS = {
    "writer": "writer-author",
    "editing": "editor",
    "photography": "photographer",
    "video": "videographer",
    "graphics": "graphic-artist",
    "producer": "producer",
}


def head(make: Maker, story: Story) -> Element:
    """The head of the document, in the order of the schema."""
    article, release = story.article, release_of(story.article)
    return make.lines(
        "head",
        None,
        make.element("title", None, article.headline),
        make.element("meta", {"name": "generator", "content": GENERATOR}),
        _topics(make, article),
        _document(make, article, release),
        _publication(make, article),
        *_makers(make, story),
    )


def _date(at: datetime) -> str:
    """``20261124T050000Z``: the basic form of ISO 8601, as NITF's readers expect it."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _topics(make: Maker, article: Article) -> Element:
    genre = make.element("tobject.property", {"tobject.property.type": article.genre})
    return make.lines(
        "tobject",
        {"tobject.type": "news"},
        genre if printable(article.genre).strip() else None,
        *(
            make.element(
                "tobject.subject",
                {
                    "tobject.subject.ipr": "IPTC",
                    "tobject.subject.refnum": known[1],
                    "tobject.subject.detail": topic.name if (topic := topics().get(each)) else None,
                },
            )
            for each in article.subjects
            if (known := _TOPIC.fullmatch(each))
        ),
    )


def _document(make: Maker, article: Article, release: Release) -> Element:
    named = urn_of(article)
    is_killed = release.kind is ReleaseKind.KILL
    note = article.note_to_desks
    status = "embargoed" if release.embargo else "usable"
    return make.lines(
        "docdata",
        {
            "management-status": "canceled" if is_killed else status,
            "management-doc-idref": named if is_killed else None,
            "management-idref-status": "canceled" if is_killed else None,
        },
        *(
            make.element("correction", {"info": each.text, "id-string": named})
            for each in article.corrections
        ),
        make.element("doc-id", {"id-string": named}),
        make.element("urgency", {"ed-urg": article.urgency}),
        make.element("date.issue", {"norm": _date(release.at)}),
        make.element("date.release", {"norm": _date(release.embargo)}) if release.embargo else None,
        make.element("ed-msg", {"info": note}) if note.strip() else None,
        *_messages(make, article, release),
        make.element("du-key", {"key": article.slug, "version": release.version}),
        _keywords(make, article),
        _identified(make, article),
    )


def _messages(make: Maker, article: Article, release: Release) -> Iterator[Element]:
    """What this version does to those before it, for desks that read no other field."""
    for each in article.corrections:
        yield make.element("ed-msg", {"msg-type": "correction", "info": each.text})
    if release.kind is ReleaseKind.UPDATE:
        told = f"Update: version {release.version} replaces those before it."
        yield make.element("ed-msg", {"msg-type": "update", "info": told})


def _keywords(make: Maker, article: Article) -> Element | None:
    words = [make.element("keyword", {"key": each}) for each in article.keywords if each.strip()]
    return make.lines("key-list", None, *words) if words else None


def _identified(make: Maker, article: Article) -> Element | None:
    """What the schema has a place for only here: a country not printed, subjects of others."""
    place = article.dateline
    found = [
        make.element("classifier", {"type": "subject", "value": each})
        for each in article.subjects
        if each.strip() and not _TOPIC.fullmatch(each)
    ]
    if place.country and place.region and place.region != place.country:
        country = make.element("country", None, place.country)
        found.append(make.element("location", {"class": "dateline"}, country))
    return make.lines("identified-content", None, *found) if found else None


def _publication(make: Maker, article: Article) -> Element | None:
    at, address = article.publish_at, web_address(article.canonical_url)
    said = {
        "date.publication": _date(at.utc) if at else None,
        "position.section": article.section if printable(article.section).strip() else None,
        "ex-ref": address or None,
    }
    if not any(said.values()):
        return None
    return make.element("pubdata", {"type": "web" if address else None, **said})


def _makers(make: Maker, story: Story) -> Iterator[Element]:
    for each in machine_credits(story):
        function = _FUNCTIONS.get(each.role, "other")
        yield make.element(
            "revision-history",
            {
                "name": each.name,
                "function": function,
                "comment": each.role if function == "other" and each.role else None,
            },
        )
