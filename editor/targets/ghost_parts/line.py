"""A signed-in line to one Ghost."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from editor.network.shape import fits, thing_in
from editor.network.web import Answer, Headers, Web
from editor.network.web_address import with_scheme
from editor.targets.ghost_parts.answers import OLD_TOKEN, failure
from editor.targets.ghost_parts.key import key_of, token
from editor.targets.ghost_parts.told import SHAPES

_MOST_PAGES = 50
_SITE = {"version": str, "title?": (str, None), "url?": (str, None)}
_VERSION = "v5.0"
"""Ghost 5 and 6 answer it; one that needs a later one says so (406)."""


def address_of(typed: str) -> str:
    """The address of a Ghost, whatever of it somebody typed: its home page, or its desk."""
    address = with_scheme(typed.strip()) if typed.strip() else ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address  # the first request tells
    before, _, _ = f"{parts.path}/".partition("/ghost/")
    return f"{parts.scheme}://{parts.netloc}{before.rstrip('/')}"


class Line:
    """Asks a Ghost and gives back its posts; what it refuses is told in plain words.

    Args:
        address: Of the site, as ``address_of`` gives it.
        secret: Its Admin API key, as somebody pasted it.
        seconds: This computer's clock: seconds since 1970.
    """

    def __init__(self, address: str, secret: str, seconds: Callable[[], float] = time.time) -> None:
        self.address = address
        self.web = Web(f"{address}/ghost/api/admin", self._headers)
        self._secret = secret
        self._seconds = seconds
        self._site_ahead_s = 0.0
        self._token_ahead_s = 0.0
        self._site: Mapping[str, Any] = {}

    def now(self) -> datetime:
        """The time (UTC), by the site's clock once it has told it."""
        return datetime.fromtimestamp(self._seconds() + self._site_ahead_s, UTC)

    def ask(self, method: str, path: str, **sent: Any) -> Answer:
        """Ask, signed in; an answer that is no success is raised.

        A token that is too old for the site is made anew by the site's own clock, once: the site
        has done nothing yet.

        Raises:
            NotSentError: Whatever stood in the way.
        """
        answer = self._answer(method, path, **sent)
        if not answer.is_good and failure(answer).code == OLD_TOKEN:
            self._token_ahead_s = self._site_ahead_s
            answer = self._answer(method, path, **sent)
        if not answer.is_good:
            raise failure(answer)
        return answer

    def listed(self, kind: str, query: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Things of a kind, such as ``posts``, all pages of them.

        Raises:
            NotSentError: Whatever stood in the way.
        """
        found: list[dict[str, Any]] = []
        page = 1
        while True:
            answer = self.ask("GET", f"{kind}/", query={**query, "page": page})
            found += things(answer, kind)
            after = _page_after(page, answer)
            if after is None:
                return found
            if after > _MOST_PAGES:
                raise answer.not_understood()
            page = after

    def site(self) -> Mapping[str, Any]:
        """What the site says of itself to anybody: title, version, public address.

        Raises:
            NotSentError: Whatever stood in the way.
        """
        if not self._site:
            answer = self._answer("GET", "site/", is_signed_in=False)
            if not answer.is_good:
                raise failure(answer)
            told = answer.json()
            site = thing_in(told, "site")
            if not fits(site, _SITE) or not site["version"]:
                raise answer.not_understood()
            self._site = site
        return self._site

    def _answer(self, method: str, path: str, **sent: Any) -> Answer:
        answer = self.web.request(method, path, **sent)
        if answer.at is not None:
            self._site_ahead_s = answer.at.timestamp() - self._seconds()
        return answer

    def _headers(self) -> Headers:
        made = token(key_of(self._secret), self._seconds() + self._token_ahead_s)
        return {"Authorization": f"Ghost {made}", "Accept-Version": _VERSION}


def things(answer: Answer, kind: str) -> list[dict[str, Any]]:
    """The things of an answer of Ghost.

    Raises:
        NotSentError: There are none in it (``UNKNOWN``).
    """
    told = answer.json()
    if not fits(told, {kind: [SHAPES[kind]]}):
        raise answer.not_understood()
    return list(told[kind])


def only(answer: Answer, kind: str = "posts") -> dict[str, Any]:
    """The one thing of an answer of Ghost.

    Raises:
        NotSentError: There isn't one in it (``UNKNOWN``).
    """
    found = things(answer, kind)
    if not found:
        raise answer.not_understood()
    return found[0]


def _page_after(page: int, answer: Answer) -> int | None:
    """The next page, if there is one."""
    after = thing_in(thing_in(answer.json(), "meta"), "pagination").get("next")
    return after if isinstance(after, int) and after > page else None
