"""Names that NewsML-G2 fixes, and small elements that occur in every item."""

import re
from collections.abc import Iterable

from editor.domain.article import Article
from editor.exporters.nitf_parts.elements import Element, Maker
from editor.language.media_topics import topics
from editor.markup.addresses import web_address
from editor.markup.characters import printable

NAR = "http://iptc.org/std/nar/2006-10-01/"
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
STANDARD = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}
UNKNOWN = "unknown"
_SOFT_SPACES = re.compile(r"[ \t\r\n]+")

G2 = Maker(NAR)
"""Makes elements of NewsML-G2."""


def coded(tag: str, code: str) -> Element:
    """An element whose value is a code of one of IPTC's vocabularies."""
    return G2.element(tag, {"qcode": code})


def named(tag: str, name: str, attributes: dict[str, str | int | None] | None = None) -> Element:
    """A person, place or thing that no vocabulary knows, by its name."""
    return G2.element(tag, attributes, G2.element("name", None, literal(name)))


def literal(name: str) -> str:
    """A name as the schema has names: on one line, soft spaces as one."""
    return _SOFT_SPACES.sub(" ", printable(name)).strip(" ")


def said(
    tag: str, text: str | None, attributes: dict[str, str | int | None] | None = None
) -> Element | None:
    """A text on one line; None if there are no words in it."""
    words = literal(text or "")
    return G2.element(tag, attributes, words) if words else None


def provider(article: Article) -> Element:
    """Who answers for the item: the agency of the dateline, or the site that it is published on."""
    host = web_address(article.canonical_url).partition("://")[2].partition("/")[0]
    name = article.dateline.agency.strip() or host
    return (
        named("provider", name, {"literal": literal(name)})
        if name
        else G2.element("provider", {"literal": UNKNOWN})
    )


def subjects(codes: Iterable[str]) -> list[Element]:
    """What it is about: media topics with their names, others by what stands there."""
    found = []
    for each in codes:
        topic = topics().get(each)
        if topic:
            found.append(named("subject", topic.name, {"qcode": topic.code}))
        elif printable(each).strip():
            found.append(named("subject", each, {"literal": literal(each)}))
    return found


def keywords(words: Iterable[str]) -> list[Element]:
    """Words that it can be found by."""
    return [element for each in words if (element := said("keyword", each)) is not None]
