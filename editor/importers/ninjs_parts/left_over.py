"""What an object of ninjs says and a story has no place for, a line each: people should see it."""

from collections.abc import Iterator

from editor.domain.article import Article
from editor.importers.ninjs_parts.item import Item
from editor.importers.ninjs_parts.metadata import update_of
from editor.importers.ninjs_parts.pictures import is_picture

# What is read elsewhere, or is about the file and not the story.
_READ = frozenset(
    (
        *("uri", "guid", "id", "type", "mimetype", "representationtype", "profile", "version"),
        *("standard", "schema", "firstcreated", "versioncreated", "contentcreated"),
        *("firstpublished", "embargoed", "embargoeduntil", "pubstatus", "urgency", "ednote"),
        *("language", "descriptions", "bodies", "headlines", "headline", "title", "by", "byline"),
        *("slugline", "located", "renditions", "associations", "altids", "charcount"),
        *("wordcount", "readtime", "person", "people", "organisation", "organisations"),
        *("authors", "place", "places", "subject", "subjects", "service", "keywords", "genre"),
        *("genres", "infosource", "infosources"),
    )
)
_KNOWN = {"places": {"dateline", "region", "country"}, "infosources": {"agency"}}
_ALTERNATIVES = frozenset({"canonical", "canonicalurl", "url", "urlslug"})
_TERMS = ("usageterms", "copyrightnotice")


def left_over(item: Item, article: Article, headline: str) -> Iterator[str]:
    """The lines, in no order that matters.

    Args:
        item: The object.
        article: What was made of it.
        headline: That of its text.
    """
    yield from _texts(item, article, headline)
    for name in item.names:
        is_told = name.startswith(("headline_", "body_", "description_"))
        if name not in _READ and not is_told:
            yield from _property(item, name)
    if article.urgency is None and (urgency := item.text("urgency")):
        yield f"urgency: {urgency}"
    if (located := item.text("located")) and not _is_in_dateline(located, article):
        yield f"located: {located}"
    yield from _rows(item)
    yield from update_of(item)
    for name, each in item.associated():
        if not is_picture(each):
            kind = each.text("type") or "of no type"
            yield f"association ({kind}): {each.text('headline', 'title', 'uri') or name}"


def left_over_of_pictures(item: Item) -> Iterator[str]:
    """The terms of use of other agencies' pictures: their files may not say them."""
    for name, each in item.associated():
        for term in _TERMS:
            if is_picture(each) and (text := each.text(term)):
                yield f"{term} of {name or 'a picture'}: {text}"


def _rows(item: Item) -> Iterator[str]:
    """Places, sources, further genres and other names of the object."""
    for kind, known in _KNOWN.items():
        for each in item.rows(kind):
            role, name = each.text("rel", "role"), each.text("name", "literal", "uri")
            if name and role.lower() not in known:
                yield f"{kind} ({role}): {name}" if role else f"{kind}: {name}"
    for each in list(item.rows("genres"))[1:]:
        yield f"genre: {each.text('name')}"
    for role, value in item.alternatives():
        if role not in _ALTERNATIVES:
            yield f"altids ({role}): {value}"


def _texts(item: Item, article: Article, headline: str) -> Iterator[str]:
    used = {article.headline, article.kicker, article.social_headline, article.seo_title}
    for kind, known in (("headline", used), ("description", {article.standfirst})):
        for role, _, text in item.told(kind):
            if text not in known:
                yield f"{kind} ({role}): {text}" if role else f"{kind}: {text}"
    if headline and headline != article.headline:
        yield f"headline: {headline}"


def _property(item: Item, name: str) -> Iterator[str]:
    if text := item.text(name):
        yield f"{name}: {text}"
    words = item.words(name)
    if words:
        yield f"{name}: {', '.join(words)}"
    for each in item.rows(name):
        if told := each.text("name", "title", "value", "href", "uri", "code"):
            yield f"{name}: {told}"
    inside = item.inside(name)
    for part in inside.names:
        if text := inside.text(part):
            yield f"{name} ({part}): {text}"


def _is_in_dateline(located: str, article: Article) -> bool:
    parts = article.dateline
    return located.casefold() in f"{parts.place}, {parts.region}, {parts.country}".casefold()
