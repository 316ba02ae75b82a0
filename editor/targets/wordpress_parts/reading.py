"""A post as the site tells it, and what it is told from any other by."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.web_address import web_or_nothing
from editor.network.shape import is_number, thing_in, things_in
from editor.targets.wordpress_parts.content import shown_pictures
from editor.targets.wordpress_parts.people import Person
from editor.targets.wordpress_parts.words import as_plain

STATUSES = {
    "publish": RemoteStatus.PUBLISHED,
    "private": RemoteStatus.DRAFT,
    "future": RemoteStatus.SCHEDULED,
    "trash": RemoteStatus.REMOVED,
}
WORDS = {
    RemoteStatus.PUBLISHED: "publish",
    RemoteStatus.SCHEDULED: "future",
    RemoteStatus.DRAFT: "draft",
}
_EDITED = ("slug", "author", "featured_media", "categories", "tags")
_TEXTS = ("title", "content", "excerpt")


@dataclass(frozen=True, slots=True)
class Touch:
    """Who changed a post last, if it can be told, and whether somebody has it open there."""

    by: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A post as it was told.

    Attributes:
        raw: WordPress's own words of it, as its editor has them.
        authors: Whom a plugin names as authors; empty without one.
        pictures: What is said of its pictures.
    """

    raw: Mapping[str, Any]
    authors: tuple[Person, ...] = ()
    pictures: tuple[Mapping[str, Any], ...] = ()

    def text(self, name: str) -> str:
        """Title, content or excerpt, as the site's editor has it; else as readers see it."""
        told = self.raw[name]
        return str(told["raw"] if "raw" in told else told["rendered"])

    @property
    def status(self) -> RemoteStatus:
        """Who sees it; what readers don't see is a draft."""
        return STATUSES.get(str(self.raw["status"]), RemoteStatus.DRAFT)

    @property
    def revision(self) -> str:
        """The latest revision; of a post never changed empty."""
        older = things_in(thing_in(self.raw, "_links").get("predecessor-version"))
        return str(older[0]["id"]) if older and is_number(older[0].get("id")) else ""

    @property
    def mark(self) -> tuple[str, str]:
        """What changes whenever somebody was at it."""
        return self.revision, str(self.raw.get("modified_gmt") or "")

    @property
    def digest(self) -> str:
        """SHA-256 over all that somebody could edit there."""
        told = {name: self.raw.get(name) for name in _EDITED}
        told |= {name: self.text(name) for name in _TEXTS}
        told["categories"] = sorted(self.raw.get("categories", ()))
        told["tags"] = sorted(self.raw.get("tags", ()))
        told["authors"] = [each.nicename for each in self.authors]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    @property
    def picture_ids(self) -> tuple[int, ...]:
        """The pictures that it shows, the featured one first."""
        featured = int(self.raw.get("featured_media") or 0)
        shown = shown_pictures(self.text("content"))
        return tuple(dict.fromkeys(filter(None, (featured, *shown))))

    def embedded(self, name: str) -> list[Any]:
        """What came along with it: ``author``, or the ``wp:term`` of each taxonomy."""
        found = thing_in(self.raw, "_embedded").get(name)
        return found if isinstance(found, list) else []

    def names_of(self, taxonomy: str) -> list[str]:
        """The names of its categories or tags, as HTML."""
        return [
            str(each.get("name", ""))
            for group in self.embedded("wp:term")
            for each in things_in(group)
            if each.get("taxonomy") == taxonomy
        ]

    def post(self, site: str, touch: Touch = Touch()) -> RemotePost:
        """As the contract has it.

        Args:
            site: Where the site's own editor is.
            touch: Who was at it.
        """
        number = str(self.raw["id"])
        return RemotePost(
            number,
            self.status,
            url=web_or_nothing(self.raw.get("link")),
            edit_url=f"{site}/wp-admin/post.php?post={number}&action=edit",
            modified=str(self.raw.get("modified_gmt") or ""),
            revision=self.revision,
            digest=self.digest,
            title=as_plain(self.text("title")),
            excerpt=as_plain(self.text("excerpt")),
            body=self.text("content"),
            changed_by=touch.by,
            is_open=touch.is_open,
        )
