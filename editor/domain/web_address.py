"""Addresses that a site names as its own: it may name anything, and only the web is opened."""

from urllib.parse import urlsplit

_LONGEST = 2_000


def is_web(url: str) -> bool:
    """Whether a browser may be sent there: a host by http or https, and nothing that steers."""
    if len(url) > _LONGEST or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def web_or_nothing(told: object) -> str:
    """What a site told as an address, if it is one of the web; else nothing."""
    return told if isinstance(told, str) and is_web(told) else ""
