"""The site generators and what is peculiar to each."""

from dataclasses import dataclass
from enum import Enum


class Site(Enum):
    """Who sets the Markdown."""

    COPYDESK = "Copydesk, reads back whole"
    HUGO = "Hugo"
    JEKYLL = "Jekyll"
    ELEVENTY = "Eleventy"
    ASTRO = "Astro"


@dataclass(frozen=True, slots=True)
class Ways:
    """How a generator wants a story.

    Attributes:
        tags: The field of the keywords: in Eleventy ``tags`` would make collections.
        date: The field of the day of publication.
        changed: The field of the last change.
        image: The field of the lead picture.
        hidden: The field that keeps it off the site, and its value.
        canonical: The field of the address that search engines should take.
        has_footnotes: Whether it sets ``[^1]`` without a plug-in.
        keeps_future_back: Whether it leaves out a story with a later date.
    """

    tags: str
    date: str
    changed: str
    image: str
    hidden: tuple[str, bool]
    canonical: str
    has_footnotes: bool
    keeps_future_back: bool


WAYS = {
    Site.HUGO: Ways(
        *("tags", "date", "lastmod", "image", ("draft", True), "canonicalURL"),
        has_footnotes=True,
        keeps_future_back=True,
    ),
    Site.JEKYLL: Ways(
        *("tags", "date", "last_modified_at", "image", ("published", False)),
        "canonical_url",
        has_footnotes=True,
        keeps_future_back=True,
    ),
    Site.ELEVENTY: Ways(
        *("keywords", "date", "updated", "image", ("permalink", False), "canonicalURL"),
        has_footnotes=False,
        keeps_future_back=False,
    ),
    Site.ASTRO: Ways(
        *("tags", "pubDate", "updatedDate", "heroImage", ("draft", True), "canonicalURL"),
        has_footnotes=True,
        keeps_future_back=False,
    ),
}
