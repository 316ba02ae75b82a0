"""Reading a Ghost by its Admin API, as somebody who never heard of Copydesk would."""

import base64
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.parse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from publishing_reading import digest_of, fetch
from publishing_seen import Seen, Shown, read_html

_TOKEN_S = 240


class GhostSite:
    """Reads and edits by the Admin API.

    Args:
        url: Of the site.
        key: Of an integration: id and secret with a colon between.
        images: The folder of its pictures: it has no list of them.
    """

    name = "Ghost"
    removes_pictures = False  # its interface has no way to

    def __init__(self, url: str, key: str, images: Path) -> None:
        self._url, self._images = url, images
        self._id, _, self._secret = key.partition(":")
        self._digests: dict[str, str] = {}

    def posts(self) -> list[dict[str, Any]]:
        """Every post, whatever its status."""
        query = {"limit": "all", "formats": "html", "include": "tags,authors"}
        found: list[dict[str, Any]] = self._ask("GET", "posts/", query)["posts"]
        return found

    def pictures(self) -> list[str]:
        """Where every picture lies that came after the site itself."""
        return [
            str(each.relative_to(self._images))
            for each in sorted(self._images.glob("20??/**/*"))
            if each.is_file() and not each.stem.endswith("_o")
        ]

    def seen(self, slug: str) -> Seen | None:
        """The post of that address; None if there is none."""
        found = [each for each in self.posts() if each["slug"] == slug]
        return self._seen(found[0]) if found else None

    def edit(self, id: str, old: str, new: str) -> None:
        """Change words of a post, as somebody in the browser would."""
        post = self._ask("GET", f"posts/{id}/", {"formats": "lexical"})["posts"][0]
        text = post["lexical"].replace(old, new)
        assert text != post["lexical"], f"“{old}” isn’t in the post"
        sent = {"lexical": text, "updated_at": post["updated_at"]}
        self._ask("PUT", f"posts/{id}/", {}, {"posts": [sent]})

    def page(self, seen: Seen) -> str:
        """The page that readers get."""
        return fetch(seen.url).decode()

    def straight_url(self, seen: Seen) -> str:
        """Where readers get it."""
        return seen.url

    def _seen(self, post: Mapping[str, Any]) -> Seen:
        lines, pictures = read_html(post["html"] or "")
        names = [each["name"] for each in post["tags"] if not each["name"].startswith("#")]
        lead = post["feature_image"]
        return Seen(
            id=post["id"],
            url=post["url"],
            status=post["status"],
            title=post["title"],
            slug=post["slug"],
            excerpt=post["custom_excerpt"] or "",
            section=names[0] if names else "",
            tags=tuple(names[1:]),
            lines=lines,
            pictures=tuple(replace(each, digest=self._digest(each.url)) for each in pictures),
            lead=Shown(
                read_html(f"<p>{post['feature_image_caption'] or ''}</p>")[0][0]
                if post["feature_image_caption"]
                else "",
                post["feature_image_alt"] or "",
                lead,
                self._digest(lead),
            )
            if lead
            else None,
            authors=tuple(each["name"] for each in post["authors"]),
            digest=digest_of(post["title"], post["html"] or "", post["custom_excerpt"] or ""),
            raw=post["html"] or "",
        )

    def _digest(self, url: str) -> str:
        if url not in self._digests:
            try:
                self._digests[url] = hashlib.sha256(fetch(url)).hexdigest()
            except urllib.error.HTTPError:
                return ""
        return self._digests[url]

    def _ask(self, method: str, path: str, query: Mapping[str, str], body: Any = None) -> Any:
        url = f"{self._url}/ghost/api/admin/{path}?{urllib.parse.urlencode(query)}"
        headers = {"Authorization": f"Ghost {self._token()}"}
        return json.loads(fetch(url, method, headers, body))

    def _token(self) -> str:
        """A JSON Web Token (RFC 7519) for the next minutes."""
        now = int(time.time())
        head = {"alg": "HS256", "typ": "JWT", "kid": self._id}
        claims = {"iat": now, "exp": now + _TOKEN_S, "aud": "/admin/"}
        words = ".".join(_base64url(json.dumps(each).encode()) for each in (head, claims))
        key = bytes.fromhex(self._secret)
        return f"{words}.{_base64url(hmac.digest(key, words.encode(), 'sha256'))}"


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
