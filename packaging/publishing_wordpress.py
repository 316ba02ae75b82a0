"""Reading a WordPress by REST, as somebody who never heard of Copydesk would."""

import base64
import hashlib
import json
import urllib.error
import urllib.parse
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from publishing_reading import digest_of, fetch
from publishing_seen import Seen, Shown, plain, read_html

_PAGE = 100
_ALL = "publish,future,draft,pending,private,trash"


class WordPressSite:
    """Reads and edits by REST (``wp/v2``).

    Args:
        url: Straight to the server, whatever stands before it for others.
        user: Who asks; ``password`` an application password.
        shown_url: What the pages call the server, if they were made through a proxy.
    """

    name = "WordPress"
    removes_pictures = True

    def __init__(self, url: str, user: str, password: str, shown_url: str = "") -> None:
        self._url, self._shown_url = url, shown_url or url
        word = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {word}"}
        self._digests: dict[str, str] = {}

    def posts(self) -> list[dict[str, Any]]:
        """Every post, whatever its status, those in the bin too."""
        return list(self._all("posts", {"status": _ALL}))

    def media(self) -> list[dict[str, Any]]:
        """Every picture of the library."""
        return list(self._all("media", {}))

    def pictures(self) -> list[str]:
        """Where every picture of the library lies."""
        return [each["source_url"] for each in self.media()]

    def seen(self, slug: str) -> Seen | None:
        """The post of that address; None if there is none.

        Raises:
            LookupError: There are several.
        """
        found = [each for each in self.posts() if each["slug"] == slug]
        if len(found) > 1:
            message = f"{len(found)} posts have the address {slug}"
            raise LookupError(message)
        return self.seen_post(found[0]) if found else None

    def seen_post(
        self,
        post: Mapping[str, Any],
        media: Mapping[int, Mapping[str, Any]] | None = None,
        terms: Mapping[int, str] | None = None,
    ) -> Seen:
        """A post, with what belongs to it."""
        lines, pictures = read_html(post["content"]["raw"])
        library = media if media is not None else {each["id"]: each for each in self.media()}
        names = terms if terms is not None else self.terms()
        by_url = {
            self._straight(address): each
            for each in library.values()
            for address in _addresses(each)
        }
        owners = [by_url.get(self._straight(each.url)) for each in pictures]
        lead = library.get(post["featured_media"])
        return Seen(
            id=str(post["id"]),
            url=post["link"],
            status=post["status"],
            title=post["title"]["raw"],
            slug=post["slug"],
            excerpt=post["excerpt"]["raw"],
            section=", ".join(names[each] for each in post["categories"]),
            tags=tuple(names[each] for each in post["tags"]),
            lines=lines,
            pictures=tuple(
                replace(each, digest=self.digest(owner["source_url"]) if owner else "")
                for each, owner in zip(pictures, owners, strict=True)
            ),
            media=tuple(_shown(each) for each in owners if each is not None),
            lead=replace(_shown(lead), digest=self.digest(lead["source_url"])) if lead else None,
            authors=(self._user(post["author"]),),
            takes_authors=False,
            digest=digest_of(post["title"]["raw"], post["content"]["raw"], post["excerpt"]["raw"]),
            raw=post["content"]["raw"],
        )

    def terms(self) -> dict[int, str]:
        """The names of all tags and categories by their ids."""
        found = {}
        for kind in ("tags", "categories"):
            for each in self._all(kind, {}):
                found[int(each["id"])] = _unescaped(each["name"])
        return found

    def digest(self, url: str) -> str:
        """SHA-256 of a file there; empty if it is gone."""
        straight = self._straight(url)
        if straight not in self._digests:
            try:
                self._digests[straight] = hashlib.sha256(fetch(straight)).hexdigest()
            except urllib.error.HTTPError:
                return ""
        return self._digests[straight]

    def edit(self, id: str, old: str, new: str) -> None:
        """Change words of a post, as somebody in the browser would."""
        post = self._ask("GET", f"posts/{id}", {"context": "edit"})
        text = post["content"]["raw"].replace(old, new)
        assert text != post["content"]["raw"], f"“{old}” isn’t in the post"
        self._ask("POST", f"posts/{id}", {}, {"content": text})

    def page(self, seen: Seen) -> str:
        """The page that readers get."""
        return fetch(self._straight(seen.url)).decode()

    def straight_url(self, seen: Seen) -> str:
        """Where readers get it, past any proxy."""
        return self._straight(seen.url)

    def _straight(self, url: str) -> str:
        return url.replace(self._shown_url, self._url, 1)

    def _user(self, id: int) -> str:
        return str(self._ask("GET", f"users/{id}", {})["name"])

    def _all(self, kind: str, query: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        number = 1
        while True:
            asked = {"per_page": str(_PAGE), "page": str(number), "context": "edit", **query}
            found = self._ask("GET", kind, {**asked, "orderby": "id", "order": "asc"})
            yield from found
            if len(found) < _PAGE:
                return
            number += 1

    def _ask(self, method: str, path: str, query: Mapping[str, str], body: Any = None) -> Any:
        url = f"{self._url}/wp-json/wp/v2/{path}?{urllib.parse.urlencode(query)}"
        try:
            return json.loads(fetch(url, method, self._headers, body))
        except urllib.error.HTTPError as error:
            if b"rest_post_invalid_page_number" in error.read():
                return []
            raise


def _addresses(media: Mapping[str, Any]) -> Iterator[str]:
    """Where a picture of the library lies: as it came, and in every size."""
    yield media["source_url"]
    for each in media.get("media_details", {}).get("sizes", {}).values():
        yield each["source_url"]


def _shown(media: Mapping[str, Any]) -> Shown:
    caption = " ".join(read_html(media["caption"]["raw"])[0])
    return Shown(plain(caption), media["alt_text"], media["source_url"])


def _unescaped(text: str) -> str:
    return " ".join(read_html(f"<p>{text}</p>")[0])
