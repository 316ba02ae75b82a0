"""The owner of a new Ghost, who sets it up as somebody would in the browser."""

import json
import urllib.request
from http.cookiejar import CookieJar
from typing import Any

_MAIL, _PASSWORD = "owner@example.test", "A-site-that-nobody-keeps-1"
_AUTHOR = "Author"


class Owner:
    """Signed in by a cookie, as the admin pages are.

    Args:
        url: Of the site, without a slash at the end.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._cookies = CookieJar()
        self._line = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))

    def set_up(self, title: str) -> None:
        """Become the owner, and sign in."""
        owner = {"name": "The Chief", "email": _MAIL, "password": _PASSWORD, "blogTitle": title}
        self._ask("POST", "authentication/setup/", {"setup": [owner]})
        self._ask("POST", "session/", {"username": _MAIL, "password": _PASSWORD})

    def integration(self, name: str) -> str:
        """Make one; gives its key for the Admin API."""
        made = self._ask(
            "POST", "integrations/?include=api_keys", {"integrations": [{"name": name}]}
        )
        keys = made["integrations"][0]["api_keys"]
        return str(next(each["secret"] for each in keys if each["type"] == "admin"))

    def invite(self, mail: str) -> None:
        """Invite an author."""
        roles = self._ask("GET", "roles/?limit=all")["roles"]
        author = next(each["id"] for each in roles if each["name"] == _AUTHOR)
        self._ask("POST", "invites/", {"invites": [{"email": mail, "role_id": author}]})

    def accept(self, token: str, mail: str, name: str) -> None:
        """Be the author who was invited, and come in."""
        who = {"name": name, "email": mail, "password": f"{_PASSWORD}-{mail}", "token": token}
        self._ask("POST", "authentication/invitation/", {"invitation": [who]})

    def version(self) -> str:
        """What the site says it is."""
        return str(self._ask("GET", "site/")["site"]["version"])

    def _ask(self, method: str, path: str, body: Any = None) -> Any:
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self._url}/ghost/api/admin/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Origin": self._url},
        )
        with self._line.open(request) as answer:
            said = answer.read()
        return json.loads(said) if said.startswith((b"{", b"[")) else said.decode()
