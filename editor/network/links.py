"""Whether web addresses still answer. Nothing is asked unless somebody wants to know.

A request carries no cookie, no name and no word of the story but the address; of the answer only
the head is read. Python's own client is enough: it takes the very connection that was made to the
machine that was looked up, so that no second look-up leads elsewhere.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit, urlunsplit

from editor.domain.link_answer import LinkAnswer, LinkState
from editor.network.hosts import PrivateHostError, addresses_of

TIMEOUT_S = 10.0
_AT_ONCE = 8
_MOST_HOPS = 5
_PORTS = {"http": 80, "https": 443}
_LASTING = frozenset({301, 308})
_PASSING = frozenset({302, 303, 307})
_GONE = frozenset({404, 410})
_FAULT = 400
_BROKEN = 500
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Copydesk link check)",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_KEPT = "!$&'()*+,;=:@/?%~-._"  # signs that a path or query may have, percent-encoded or not
# Without those that end the address of a link in Markdown: a site doesn't write into our copy.
_SUGGESTED = "!$&*+,;=:@/?%~-._"
_NO_ADDRESS = "It leads to something that is no web address."

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    location: str


class _RefusedError(Exception):
    """An address that isn't asked; the message is a sentence."""


class _NoSiteError(OSError):
    """What answers doesn't speak as a web site does."""


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "There is no site of that name."),
    (ssl.SSLError, "No safe connection comes about."),
    (TimeoutError, f"No answer came in {TIMEOUT_S:.0f} seconds."),
    (ConnectionRefusedError, "The machine doesn’t take the connection."),
    (_NoSiteError, "What answers there is no web site, or breaks off."),
)


def look_at_all(
    addresses: Iterable[str], progress: Progress | None = None, *, may_be_private: bool = False
) -> dict[str, LinkAnswer]:
    """Look at several addresses, a few at a time.

    Args:
        addresses: Each is asked once.
        progress: Called with how many have answered, of how many.
        may_be_private: Machines of this network may be asked, too.
    """
    wanted = list(dict.fromkeys(addresses))
    found = {}
    pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="links")
    try:
        asked = [pool.submit(look_at, each, may_be_private=may_be_private) for each in wanted]
        for done, each in enumerate(as_completed(asked), 1):
            answer = each.result()
            found[answer.address] = answer
            if progress:
                progress(done, len(wanted))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return {each: found[each] for each in wanted}


def look_at(address: str, *, may_be_private: bool = False) -> LinkAnswer:
    """Look whether one address answers, and where it leads to.

    It takes six times ``TIMEOUT_S`` a hop at the very most, and the look-up of the name: the head
    and the page are asked for, each of two machines at a time.
    """
    at, moved_to, is_lasting = urldefrag(address).url, "", True
    try:
        for _ in range(_MOST_HOPS + 1):
            reply = _ask(at, may_be_private=may_be_private)
            if reply.status not in _LASTING | _PASSING or not reply.location:
                return _judged(address, reply.status, moved_to)
            is_lasting = is_lasting and reply.status in _LASTING
            at = _led_to(at, reply.location)
            moved_to = at if is_lasting else moved_to
    except _RefusedError as error:
        return LinkAnswer(address, LinkState.REFUSED, reason=str(error))
    except OSError as error:
        return LinkAnswer(address, LinkState.SILENT, reason=_why(error))
    except ValueError:  # an address that can't be taken apart, here or where it leads to
        return LinkAnswer(address, LinkState.REFUSED, reason=_NO_ADDRESS)
    reason = f"It leads on more than {_MOST_HOPS} times."
    return LinkAnswer(address, LinkState.SILENT, reason=reason)


def _led_to(at: str, location: str) -> str:
    """The address that a site leads on to, in signs that stand in any text, without a password.

    Raises:
        ValueError: It can't be taken apart.
    """
    parts = urlsplit(urljoin(at, location))
    told = (quote(each, safe=_SUGGESTED) for each in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], *told))


def _judged(address: str, status: int, moved_to: str) -> LinkAnswer:
    if status in _GONE:
        return LinkAnswer(
            address, LinkState.GONE, reason=f"The site says that it is gone ({status})."
        )
    if status >= _BROKEN:
        reason = f"The site has a fault of its own ({status})."
        return LinkAnswer(address, LinkState.SILENT, reason=reason)
    if not moved_to or moved_to.rstrip("/") == urldefrag(address).url.rstrip("/"):
        return LinkAnswer(address, LinkState.ANSWERS)
    mark = urldefrag(address).fragment
    whole = f"{moved_to}#{mark}" if mark and "#" not in moved_to else moved_to
    return LinkAnswer(address, LinkState.MOVED, moved_to=whole)


def _ask(address: str, *, may_be_private: bool) -> _Reply:
    """The head of the page; where a site doesn't give that away, the beginning of the page.

    Raises:
        _RefusedError: It isn't asked.
        OSError: There is no answer, or one that can't be understood.
    """
    with suppress(_NoSiteError, ConnectionError):
        reply = _request("HEAD", address, may_be_private=may_be_private)
        if reply.status < _FAULT:
            return reply
    return _request("GET", address, may_be_private=may_be_private)


def _request(method: str, address: str, *, may_be_private: bool) -> _Reply:
    # Loaded when somebody asks: the window starts without it.
    from http.client import HTTPConnection, HTTPException  # noqa: PLC0415

    parts = urlsplit(address)
    host, port = _host_and_port(parts)
    try:
        machines = addresses_of(host, port, may_be_private=may_be_private)
    except PrivateHostError:
        message = f"{host} is a machine of a private network, which readers can’t reach."
        raise _RefusedError(message) from None
    line = _Line(_connected(machines, port))
    # A site that says one letter every few seconds would never run into the time-out.
    watch = threading.Timer(TIMEOUT_S, line.hang_up)
    watch.daemon = True
    watch.start()
    connection = HTTPConnection(host, port, timeout=TIMEOUT_S)
    try:
        if parts.scheme == "https":
            line.secure(host)
        connection.sock = line.socket
        connection.request(method, _target(parts), headers={**_HEADERS, "Host": _host_line(parts)})
        with closing(connection.getresponse()) as answer:
            if line.is_broken_off:  # the end of the line passes for the end of the headers
                raise TimeoutError
            location = (answer.getheader("Location") or "").encode("latin-1", "replace")
            return _Reply(answer.status, location.decode("utf-8", "replace").strip())
    except HTTPException as error:
        raise _NoSiteError from error
    except ValueError as error:  # hung up on in mid-word; or a certificate, which is an OSError
        raise error if isinstance(error, OSError) else _NoSiteError from error
    finally:
        watch.cancel()
        connection.close()
        line.socket.close()


class _Line:
    """A connection that another thread may break off."""

    def __init__(self, socket: socket.socket) -> None:
        self.socket = socket
        self.is_broken_off = False

    def secure(self, host: str) -> None:
        """Make it a safe one."""
        # Hung up while it still shakes hands, too: so the new socket is known before.
        safe = _trust().wrap_socket(
            self.socket, server_hostname=host, do_handshake_on_connect=False
        )
        self.socket = safe
        safe.do_handshake()

    def hang_up(self) -> None:
        """Break it off: whoever reads gets an end."""
        self.is_broken_off = True
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates the system trusts."""
    return ssl.create_default_context()


def _host_and_port(parts: SplitResult) -> tuple[str, int]:
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except (UnicodeError, ValueError):
        host, port = "", 0
    if not host or not port or parts.scheme not in _PORTS:
        raise _RefusedError(_NO_ADDRESS)
    return host, port


def _host_line(parts: SplitResult) -> str:
    host, port = _host_and_port(parts)
    name = f"[{host}]" if ":" in host else host
    return name if port == _PORTS[parts.scheme] else f"{name}:{port}"


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe=_KEPT)


def _connected(machines: tuple[str, ...], port: int) -> socket.socket:
    """A connection to the first machine that takes it."""
    last: OSError = ConnectionError()
    for each in machines[:2]:
        try:
            return socket.create_connection((each, port), TIMEOUT_S)
        except OSError as error:
            last = error
    raise last


def _why(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"Its certificate can’t be trusted: {error.verify_message}."
    said = next((sentence for kind, sentence in _REASONS if isinstance(error, kind)), "")
    why = getattr(error, "strerror", None) or "no reason is given"
    return said or f"The connection broke off: {why}."
