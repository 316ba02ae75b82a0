"""A line to one site: requests, answers, and sentences about what stood in the way.

It knows nothing of any CMS. Nothing is tried again here: who asked decides, after a look. Secrets
go into headers alone, and no header is ever written into a message or a log.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from editor.domain.publishing.faults import Fault, NotSentError

CONNECT_S, ANSWER_S = 10.0, 60.0
MOST_OCTETS = 32_000_000
KEPT_CHARACTERS = 4_000
"""So much of an answer that makes no sense is kept."""

_AGENT = "Copydesk"
_BUSY = frozenset({408, 425, 429})
_REFUSED, _BROKEN = 400, 500
_MOVED = frozenset({301, 302, 303, 307, 308})

Headers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered.

    Attributes:
        url: Where the answer came from.
        headers: Names in small letters.
        data: Whole, and not more than ``MOST_OCTETS``.
    """

    status: int
    headers: Headers
    data: bytes
    url: str

    @property
    def is_good(self) -> bool:
        """2xx."""
        return self.status // 100 == 2  # noqa: PLR2004

    def json(self) -> Any:
        """The answer as JSON.

        Raises:
            NotSentError: It is none (``UNKNOWN``): a login page of a hotel, half an answer.
        """
        try:
            return json.loads(self.data)
        except ValueError:
            raise self.not_understood() from None

    def not_understood(self) -> NotSentError:
        """What is said of an answer that makes no sense."""
        return NotSentError(
            f"{_host(self.url)} answered something that can’t be understood ({self.status}).",
            Fault.UNKNOWN,
            hint="It is tried again. If you are in a hotel or on a train, sign in to its network.",
            status=self.status,
            answer=self.data[:KEPT_CHARACTERS].decode("utf-8", "replace"),
        )

    def failure(self, words: str = "", code: str = "", hint: str = "") -> NotSentError:
        """What is said of an answer that is no success.

        Args:
            words: The server's own, translated if somebody can.
            code: The server's own.
            hint: The way out.
        """
        if self.status in _BUSY or self.status >= _BROKEN:
            fault, said = Fault.SERVER, "has a fault of its own"
            if self.status in _BUSY:
                said = "has too much to do"
        elif self.status >= _REFUSED:
            fault, said = Fault.REFUSED, "refuses"
        else:
            return self.not_understood()
        told = f": {words.rstrip('.')}" if words else ""
        return NotSentError(
            f"{_host(self.url)} {said} ({self.status}){told}.",
            fault,
            hint=hint,
            status=self.status,
            code=code,
            answer=self.data[:KEPT_CHARACTERS].decode("utf-8", "replace") if not words else "",
            retry_after_s=_seconds(self.headers.get("retry-after", "")),
        )

    @property
    def at(self) -> datetime | None:
        """The server's own time (``Date``, RFC 9110, 6.6.1), in UTC; None if it tells none."""
        try:
            told = parsedate_to_datetime(self.headers.get("date", ""))
        except (TypeError, ValueError):
            return None
        return told.astimezone(UTC) if told.tzinfo else None


class Web:
    """A line to one site, kept open between requests. Not for several threads.

    Args:
        base: The site's address; paths are put behind it.
        headers: Gives the headers of each request anew, the one with the secret too.
    """

    def __init__(self, base: str, headers: Callable[[], Headers] = dict) -> None:
        self.base = base.rstrip("/")
        self._headers = headers
        self._client: Any = None
        self.clock: datetime | None = None
        """The site's own time as its last answer told it (UTC)."""

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        form: Mapping[str, str] | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        body: bytes | None = None,
        as_json: Any = None,
        headers: Headers | None = None,
        is_signed_in: bool = True,
    ) -> Answer:
        """Ask, and wait for the whole answer, whatever its status.

        Args:
            method: Of HTTP.
            path: Behind the base, or a whole address. Headers with secrets go to the machine of
                the base alone.
            query: Behind the ``?``; a list stands for a name several times.
            form: Fields of a form, with ``files`` as ``multipart/form-data``.
            files: By the field: file name, octets, media type.
            body: Octets, as they are.
            as_json: A value to send as JSON.
            headers: Beside the line's own.
            is_signed_in: With the line's own headers.

        Raises:
            NotSentError: No whole answer came: ``OFFLINE`` if nothing can have arrived there,
                ``BROKEN`` if the site may have acted.
        """
        import httpx2  # noqa: PLC0415 - 120 ms; only who sends something needs it

        url = path if "://" in path else f"{self.base}/{path.lstrip('/')}"
        own = self._headers() if is_signed_in and _same_machine(url, self.base) else {}
        sent = {"User-Agent": _AGENT, "Accept": "application/json", **own, **(headers or {})}
        try:
            with self._line(httpx2).stream(
                method,
                url,
                params=query,
                data=form,
                files=files,
                content=body,
                json=as_json,
                headers=sent,
            ) as response:
                answer = Answer(
                    response.status_code,
                    {name.lower(): value for name, value in response.headers.items()},
                    _whole(response, url),
                    str(response.url),
                )
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as error:
            self.close()
            raise NotSentError(
                f"{_host(url)} can’t be reached: {_why(error)}.",
                Fault.OFFLINE,
                hint="It is tried again when the network is back.",
            ) from error
        except httpx2.HTTPError as error:
            self.close()
            raise NotSentError(
                f"The line to {_host(url)} broke: {_why(error)}.",
                Fault.BROKEN,
                hint="It is looked up what arrived, then tried again.",
            ) from error
        except (httpx2.InvalidURL, UnicodeError) as error:
            raise NotSentError(
                "The address can’t be understood.", Fault.REFUSED, hint="Mend the target’s address."
            ) from error
        self.clock = answer.at or self.clock
        if answer.status in _MOVED:
            raise _led_on(answer, url)
        return answer

    def close(self) -> None:
        """Let go of the line; the next request opens another."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _line(self, httpx2: Any) -> Any:
        if self._client is None:
            timeout = httpx2.Timeout(ANSWER_S, connect=CONNECT_S)
            self._client = httpx2.Client(timeout=timeout, follow_redirects=False)
        return self._client


def is_plain(url: str) -> bool:
    """Whether what is sent there could be read on the way: plain http to another machine."""
    parts = _parts(url)
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")


def is_loopback(host: str) -> bool:
    """Whether a host is this very machine."""
    if host in {"localhost", ""} or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _whole(response: Any, url: str) -> bytes:
    """The whole answer.

    Raises:
        NotSentError: It is longer than any answer of a site is, or takes longer than it may.
    """
    until = time.monotonic() + ANSWER_S
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > MOST_OCTETS or time.monotonic() > until:
            raise NotSentError(f"{_host(url)} answers without end.", Fault.UNKNOWN)
    return bytes(data)


def _led_on(answer: Answer, url: str) -> NotSentError:
    where = answer.headers.get("location", "")
    return NotSentError(
        f"{_host(url)} leads on to {_host(where) or 'nowhere'}, where nothing is sent to.",
        Fault.REFUSED,
        hint="Set the target’s address to the one that the site leads to.",
        status=answer.status,
        code="redirected",
    )


def _same_machine(url: str, base: str) -> bool:
    one, other = _parts(url), _parts(base)
    return (one.scheme, one.netloc) == (other.scheme, other.netloc)


def _host(url: str) -> str:
    return _parts(url).netloc.rpartition("@")[2] or "the site"


def _parts(url: str) -> SplitResult:
    """An address taken apart; one that can't be has no parts, and the client refuses it."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _why(error: Exception) -> str:
    """Why a line broke, in words; nothing of what was sent stands in them."""
    kind = type(error).__name__
    known = {
        "ConnectTimeout": f"no answer in {CONNECT_S:.0f} seconds",
        "ReadTimeout": f"no answer in {ANSWER_S:.0f} seconds",
        "WriteTimeout": "it takes nothing more",
        "ReadError": "it broke off",
        "WriteError": "it broke off",
        "RemoteProtocolError": "it broke off in mid-answer",
        "DecodingError": "the answer is damaged",
    }
    cause = str(error)
    if "CERTIFICATE_VERIFY_FAILED" in cause or "certificate" in cause.lower():
        return "its certificate can’t be trusted"
    if "Name or service not known" in cause or "getaddrinfo" in cause or "nodename" in cause:
        return "there is no network, or no site of that name"
    if "refused" in cause.lower():
        return "it doesn’t take the connection"
    return known.get(kind, "no connection comes about")


def _seconds(text: str) -> float | None:
    return float(text) if text.isdecimal() else None
