"""Posts there: looked for, read with all that belongs to them, and changed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.kept_answer import kept
from editor.targets.wordpress_parts.content import is_shell, marker_of, shell_of
from editor.targets.wordpress_parts.media import Media
from editor.targets.wordpress_parts.people import People
from editor.targets.wordpress_parts.reading import Seen
from editor.targets.wordpress_parts.refusals import refusal
from editor.targets.wordpress_parts.rest import Rest, is_gone
from editor.targets.wordpress_parts.told import POST

_ROUTE = "wp/v2/posts"
_EDITED = {"context": "edit"}
# Names of terms and of the author come along: no question more for each.
_WITH_NAMES = {**_EDITED, "_embed": "wp:term,author"}
_NEEDED = ("title", "content", "excerpt")


class Posts:
    """The posts of one site.

    Args:
        rest: The site.
        people: Its authors.
        media: Its pictures.
    """

    def __init__(self, rest: Rest, people: People, media: Media) -> None:
        self._rest = rest
        self._people = people
        self._media = media

    def read(self, id: str) -> Seen | None:
        """A post with its authors; None if it is gone for good."""
        raw = self._rest.maybe(f"{_ROUTE}/{id}", _WITH_NAMES, POST)
        return None if raw is None else self.seen(raw)

    def with_pictures(self, seen: Seen) -> Seen:
        """The same, with what is said of its pictures there."""
        return replace(seen, pictures=self._media.words_of(seen.picture_ids))

    def seen(self, raw: Mapping[str, Any]) -> Seen:
        """An answer as a post, with its authors.

        Raises:
            NotSentError: It is none, or not as its editor has it.
        """
        if not all(isinstance(raw.get(each), dict) and "raw" in raw[each] for each in _NEEDED):
            raise NotSentError(
                "The site gives a post in a form that can’t be understood.",
                Fault.UNKNOWN,
                hint="A plugin there may change what its interface says.",
                answer=kept(json.dumps(raw).encode()),
            )
        return Seen(raw, self._people.names_of(dict(raw)))

    def at(self, slug: str) -> Seen | None:
        """A post with that address: any that we may edit, and what readers see."""
        found = self._rest.many(_ROUTE, {**_EDITED, "slug": slug, "status": "any"}, POST)
        if not found:
            # For editing WordPress leaves out those of others.
            found = self._rest.many(_ROUTE, {"slug": slug}, POST)
        return Seen(found[0]) if found else None

    def shells(self, urn: str) -> list[Seen]:
        """Our empty drafts of a story, the oldest first; where somebody wrote, is none of them."""
        asked = {**_EDITED, "search": marker_of(urn), "status": "draft", "orderby": "id"}
        found = [Seen(each) for each in self._rest.many(_ROUTE, {**asked, "order": "asc"}, POST)]
        return [each for each in found if is_shell(each.text("content"), urn)]

    def begin(self, urn: str, title: str) -> Seen:
        """Make an empty draft. It has no address yet: a second one can't take it from the first."""
        sent = {"title": title, "content": shell_of(urn), "status": "draft"}
        return self.seen(self._rest.one("POST", _ROUTE, _EDITED, shape=POST, as_json=sent))

    def change(self, id: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Change fields of a post; what WordPress has made of it is given back."""
        told = self._rest.one("POST", f"{_ROUTE}/{id}", _EDITED, shape=POST, as_json=dict(fields))
        if str(told.get("id")) != id:
            raise NotSentError("The site changed another post.", Fault.UNKNOWN)
        return told

    def remove(self, id: str) -> None:
        """Take a post away for good; one that is gone is no fault."""
        answer = self._rest.ask("DELETE", f"{_ROUTE}/{id}", {"force": "true"})
        if not answer.is_good and not is_gone(answer):
            raise refusal(answer)
