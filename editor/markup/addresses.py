"""Which addresses a story may link to, and how they are written."""

import re
from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_FORBIDDEN = re.compile(r"[\x00-\x20\"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?")


def safe_address(address: str) -> str | None:
    """An address that may stand in a page, or None if it may not.

    Web addresses with a host, mail addresses, telephone numbers and places in the same page
    (``#…``) may. Characters that a URL can't hold are percent-encoded.
    """
    front, mark, fragment = address.strip().partition("#")
    quoted_fragment = _FORBIDDEN.sub(_percent, fragment).replace("#", "%23")
    quoted = _FORBIDDEN.sub(_percent, front) + mark + quoted_fragment
    if not front:
        return quoted if fragment else None
    try:
        parts = urlsplit(quoted)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return None
    if parts.scheme not in SCHEMES:
        return None
    if parts.scheme in {"http", "https"}:
        is_web = front.lower().startswith(f"{parts.scheme}://")
        host_is_fine = bool(_HOST.fullmatch(parts.hostname or ""))
        return quoted if is_web and host_is_fine and port_is_fine else None
    return quoted if parts.path else None


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{octet:02X}" for octet in match[0].encode())


def web_address(address: str) -> str:
    """An http or https address that may stand in a page, or nothing."""
    safe = safe_address(address)
    return safe if safe and urlsplit(safe).scheme in {"http", "https"} else ""
