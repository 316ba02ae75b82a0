"""Whether something is the address of a site, before anything is sent there or kept."""

from urllib.parse import urlsplit

from editor.domain.errors import UnknownFieldError
from editor.network.answer import parts_of

_SCHEMES = frozenset({"https", "http"})
_HINT = "It looks like https://news.example.com, as in the browser’s address bar."


def with_scheme(typed: str) -> str:
    """An address as people type it, with the ``https://`` that they leave out."""
    return typed if "://" in typed else f"https://{typed}"


def is_web_address(url: str) -> bool:
    """Whether it leads to a machine by http or https, and holds no user and no password."""
    try:
        parts = urlsplit(url)
        is_good = parts.port != 0 and bool(parts.hostname) and parts.scheme in _SCHEMES
    except ValueError:
        return False
    return is_good and "@" not in parts.netloc and not any(map(str.isspace, url))


def machine_of(typed: str) -> str:
    """The machine that an address names, without its port and a ``www.``, to compare it."""
    host = parts_of(with_scheme(typed)).hostname or typed
    return host.removeprefix("www.")


def check_site_address(typed: str) -> None:
    """See that what somebody typed is the address of a site; ``https://`` may be left out.

    Raises:
        UnknownFieldError: It is none, or holds a user or a password, which don't belong where an
            address is kept and shown.
    """
    address = with_scheme(typed)
    if is_web_address(address):
        return
    if "@" in address.partition("://")[2].partition("/")[0]:
        raise UnknownFieldError(
            "The address holds a user or a password.",
            hint="Give the address without them: the secret has a place of its own.",
        )
    raise UnknownFieldError("That is no address of a site.", hint=_HINT)
