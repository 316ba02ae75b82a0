"""The Admin API key of an integration, and the token that is made of it for each request."""

import base64
import hashlib
import hmac
import json
import re
from dataclasses import dataclass, field
from typing import Any

from editor.domain.publishing.faults import Fault, NotSentError

TOKEN_S = 300
"""Ghost takes no token that is older, whatever the token itself says."""

_KEY = re.compile(r"([0-9a-f]{24}):((?:[0-9a-f]{2}){16,})", re.IGNORECASE)
_CONTENT_KEY = re.compile(r"[0-9a-f]{26}", re.IGNORECASE)
_WHERE = "In Ghost, open Settings, Integrations, your integration, and copy its Admin API key."


@dataclass(frozen=True, slots=True)
class AdminKey:
    """A key: what the site knows it by, and what tokens are signed with."""

    id: str
    secret: bytes = field(repr=False)


def key_of(text: str) -> AdminKey:
    """The key that somebody pasted.

    Raises:
        NotSentError: It is none (``REFUSED``).
    """
    pasted = text.strip()
    found = _KEY.fullmatch(pasted)
    if found:
        return AdminKey(found[1], bytes.fromhex(found[2]))
    if not pasted:
        said = "This target has no Admin API key."
    elif _CONTENT_KEY.fullmatch(pasted):
        said = "That is a Content API key, which can only read."
    else:
        said = "That is no Admin API key: it has 24 signs, a colon, and 64 signs, all 0–9 and a–f."
    raise NotSentError(said, Fault.REFUSED, hint=_WHERE, code="no-key")


def token(key: AdminKey, at_s: float) -> str:
    """A token for one request (RFC 7519, HS256).

    Args:
        key: Whose.
        at_s: The time by the site's clock, in seconds since 1970.
    """
    head = {"alg": "HS256", "typ": "JWT", "kid": key.id}
    claims = {"iat": int(at_s), "exp": int(at_s) + TOKEN_S, "aud": "/admin/"}
    signed = f"{_part(head)}.{_part(claims)}"
    mark = hmac.new(key.secret, signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_base64(mark)}"


def _part(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _base64(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()
