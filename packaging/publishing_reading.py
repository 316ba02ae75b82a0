"""Asking a site, and telling a post from any other: what readers of all sites share."""

import hashlib
import json
import urllib.request
from collections.abc import Mapping
from typing import Any


def fetch(
    url: str, method: str = "GET", headers: Mapping[str, str] | None = None, body: Any = None
) -> bytes:
    """What a site answers.

    Raises:
        HTTPError: It refuses.
    """
    sent = {"Content-Type": "application/json"} if body is not None else {}
    request = urllib.request.Request(  # noqa: S310 - our own servers
        url,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={**sent, **(headers or {})},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
        return bytes(answer.read())


def digest_of(*words: str) -> str:
    """Tells a text from any other."""
    return hashlib.sha256("\0".join(words).encode()).hexdigest()
