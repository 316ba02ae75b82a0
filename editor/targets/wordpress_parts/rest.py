"""The REST interface of a site: where it is, and questions to it."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from editor.domain.errors import on_one_line, quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
from editor.domain.web_address import web_or_nothing
from editor.network.shape import Shape, fits, thing_in
from editor.network.web import Answer, Headers, Web, is_same_machine
from editor.network.web_address import with_scheme
from editor.targets.wordpress_parts.refusals import refusal, told_code
from editor.targets.wordpress_parts.told import THING

MOST_IN_A_PAGE = 100
"""So many of anything WordPress gives at once."""

_RELATION = re.compile(r'<([^>]*)>\s*;[^,]*rel="?https://api\.w\.org/"?')
_ENDINGS = re.compile(r"/(wp-json|wp-admin|wp-login\.php|xmlrpc\.php)?/?$")
_FALLBACKS = ("wp-json/", "?rest_route=/")
_ROOT_FIELDS = "name,url,home,namespaces,authentication"
_NAME_LIMIT = 80
_GONE = frozenset({404, 410})
_GONE_CODES = frozenset({"rest_post_invalid_id", "rest_already_trashed"})
_SERVER_FAULT, _BUSY = 500, 429


@dataclass(frozen=True, slots=True)
class Root:
    """What a site says of itself.

    Attributes:
        address: Of the interface.
        site: Where its own editor is found.
        namespaces: Of the interface: plugins have their own.
        authorization: The page on which somebody lets a program in; empty if there is none.
    """

    address: str
    site: str = ""
    name: str = ""
    namespaces: frozenset[str] = field(default_factory=frozenset)
    authorization: str = ""


class Rest:
    """Questions to one site, signed in by an application password.

    Args:
        target: Its address and user.
        secret: The application password; its spaces don't matter.
    """

    def __init__(self, target: Target, secret: str) -> None:
        self.web = Web(_home(target.url), self._headers)
        self.user = target.user
        self._secret = secret
        self._root: Root | None = None

    @property
    def root(self) -> Root:
        """What the site says of itself; asked once.

        Raises:
            NotSentError: There is no site, or it is no WordPress.
        """
        if self._root is None:
            self._root = self._found(self._linked())
        return self._root

    def ask(
        self,
        method: str,
        route: str,
        query: Mapping[str, Any] | None = None,
        *,
        as_json: Any = None,
        form: Mapping[str, str] | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        headers: Headers | None = None,
    ) -> Answer:
        """Ask, whatever the answer is.

        Args:
            method: Of HTTP.
            route: Such as ``wp/v2/posts``.
            query: Behind the ``?``.
            as_json: A value to send as JSON.
            form: Fields of a form, with ``files``.
            files: By the field: file name, octets, media type.
            headers: Beside those that sign us in.
        """
        address, asked = _placed(self.root.address, route)
        return self.web.request(
            method,
            address,
            query={**asked, **(query or {})} or None,
            as_json=as_json,
            form=form,
            files=files,
            headers=headers,
        )

    def one(
        self,
        method: str,
        route: str,
        query: Mapping[str, Any] | None = None,
        *,
        shape: Shape = THING,
        **sent: Any,
    ) -> dict[str, Any]:
        """Ask for one thing of a shape; ``sent`` as in ``ask``.

        Raises:
            NotSentError: It isn't given.
        """
        return good_one(self.ask(method, route, query, **sent), shape)

    def many(
        self, route: str, query: Mapping[str, Any], shape: Shape = THING
    ) -> list[dict[str, Any]]:
        """Ask for a page of things, each of a shape.

        Raises:
            NotSentError: They aren't given.
        """
        return good_many(self.ask("GET", route, {"per_page": MOST_IN_A_PAGE, **query}), shape)

    def now(self) -> datetime | None:
        """The site's own time (UTC), asked for anew; None if it tells none.

        Raises:
            NotSentError: It doesn't answer.
        """
        self.one("GET", "wp/v2/users/me", {"_fields": "id"})  # nothing between us keeps that
        return self.web.clock

    def maybe(
        self, route: str, query: Mapping[str, Any], shape: Shape = THING
    ) -> dict[str, Any] | None:
        """One thing of a shape; None if there is none.

        Raises:
            NotSentError: It isn't given.
        """
        answer = self.ask("GET", route, query)
        return None if is_gone(answer) else good_one(answer, shape)

    def secret(self) -> str:
        """The password, for the one question that carries it in its text."""
        return self._secret

    def _headers(self) -> Headers:
        word = b64encode(f"{self.user}:{self._secret}".encode()).decode("ascii")
        return {"Authorization": f"Basic {word}"}

    def _linked(self) -> tuple[str, ...]:
        """Where the site says that its interface is, else where it usually is."""
        answer = self.web.request("HEAD", "", is_signed_in=False)
        linked = _RELATION.search(answer.headers.get("link", ""))
        usual = tuple(f"{self.web.base}/{each}" for each in _FALLBACKS)
        return (linked[1],) if linked else usual

    def _found(self, addresses: tuple[str, ...]) -> Root:
        for address in addresses:
            _refuse_elsewhere(address, self.web.base)
            place, asked = _placed(address, "")
            answer = self.web.request(
                "GET", place, query={**asked, "_fields": _ROOT_FIELDS}, is_signed_in=False
            )
            if answer.status >= _SERVER_FAULT or answer.status == _BUSY:
                raise refusal(answer)
            told = _json_or_nothing(answer)
            if fits(told, {"namespaces": [str]}) and "wp/v2" in told["namespaces"]:
                return _root(address, self.web.base, told)
        raise NotSentError(
            f"There is no WordPress interface at {self.web.base}.",
            Fault.REFUSED,
            hint="Check the address. A plugin there may switch the REST API off: have it let "
            "signed-in users through.",
            code="no_rest",
        )


def good_one(answer: Answer, shape: Shape = THING) -> dict[str, Any]:
    """One thing of an answer, of a shape.

    Raises:
        NotSentError: The answer is a refusal, or makes no sense.
    """
    if not answer.is_good:
        raise refusal(answer)
    told = answer.json()
    if not fits(told, shape):
        raise answer.not_understood()
    return dict(told)


def good_many(answer: Answer, shape: Shape = THING) -> list[dict[str, Any]]:
    """The things of an answer, each of a shape.

    Raises:
        NotSentError: The answer is a refusal, or makes no sense.
    """
    if not answer.is_good:
        raise refusal(answer)
    told = answer.json()
    if not fits(told, [shape]):
        raise answer.not_understood()
    return list(told)


def is_gone(answer: Answer) -> bool:
    """Whether WordPress itself says that there is no such thing, and not something before it."""
    return answer.status in _GONE and told_code(answer) in _GONE_CODES


def _home(typed: str) -> str:
    """The address of the site, of what people type or copy."""
    return _ENDINGS.sub("", with_scheme(typed.strip()))


def _json_or_nothing(answer: Answer) -> dict[str, Any]:
    """What a place answers where there may be no WordPress at all.

    Raises:
        NotSentError: Only half an answer came: nobody knows yet.
    """
    if answer.is_half:
        raise answer.not_understood()
    try:
        told = answer.json() if answer.is_good else {}
    except NotSentError:
        return {}  # a page for people: the interface isn't here
    return told if isinstance(told, dict) else {}


def _root(address: str, base: str, told: Mapping[str, Any]) -> Root:
    way = thing_in(thing_in(told, "authentication"), "application-passwords")
    site = web_or_nothing(told.get("url")) or web_or_nothing(told.get("home")) or base
    return Root(
        address,
        site.rstrip("/"),
        on_one_line(str(told.get("name", "")), _NAME_LIMIT),
        frozenset(told["namespaces"]),
        web_or_nothing(thing_in(way, "endpoints").get("authorization")),
    )


def _placed(root: str, route: str) -> tuple[str, dict[str, str]]:
    """A route's address and query: where permalinks are plain, the route is part of the query."""
    place, _, query = root.partition("?")
    if not query:
        return f"{root.rstrip('/')}/{route}", {}
    asked = dict(parse_qsl(query))
    if "rest_route" in asked:
        asked["rest_route"] = f"{asked['rest_route'].rstrip('/')}/{route}"
    return place, asked


def _refuse_elsewhere(address: str, base: str) -> None:
    """The password goes to the machine that somebody typed, and to no other."""
    if is_same_machine(address, base):
        return
    if not web_or_nothing(address):
        raise NotSentError(
            f"The site names an address of its interface that is none: {quoted(address)}.",
            Fault.REFUSED,
            hint="Somebody there can tell what sends the header “Link”.",
            code="no_rest",
        )
    there, here = urlsplit(address), urlsplit(base)
    home = f"{there.scheme}://{there.netloc}"
    raise NotSentError(
        f"The site calls itself {home}, not {here.scheme}://{here.netloc}.",
        Fault.REFUSED,
        hint=f"Set the target’s address to {home}.",
        code="redirected",
    )
