"""A line to one site: requests, answers, and sentences about what stood in the way.

It knows nothing of any CMS. What changes nothing there is asked again if the line breaks; all else
is not: who asked decides, after a look. Secrets go into headers alone, and no header is ever
written into a message or a log.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from ipaddress import ip_address
from typing import Any

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.answer import Answer, Headers, host_of, parts_of
from editor.network.broken_line import ANSWER_S, CONNECT_S, why
from editor.network.kept_answer import secrets_in
from editor.network.line_watch import LineWatch

__all__ = ["Answer", "Headers", "Web", "is_loopback", "is_plain", "is_same_machine"]

MOST_OCTETS = 32_000_000

_AGENT = "Copydesk"
_HARMLESS = frozenset({"GET", "HEAD"})
_AGAIN_S = (0.1, 0.4)
"""After so long a harmless question is asked again (RFC 9110, 9.2.2)."""
_QUICK_S = 5.0  # whoever kept us waiting longer isn't asked again at once
_SLOWEST = 16_000  # octets a second: a train's line takes so many of a picture
_MOVED = frozenset({301, 302, 303, 307, 308})


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
        self._watch = LineWatch()
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
        own = self._headers() if is_signed_in and is_same_machine(url, self.base) else {}
        named = {"User-Agent": _AGENT, "Accept": "application/json", **own, **(headers or {})}
        sent = {"params": query, "data": form, "files": files, "content": body, "json": as_json}
        answer = self._answer(httpx2, method, url, {**sent, "headers": named})
        answer = replace(answer, hidden=secrets_in(own))
        self.clock = answer.at or self.clock
        if answer.status in _MOVED:
            raise _led_on(answer, url)
        return answer

    def close(self) -> None:
        """Let go of the line; the next request opens another."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _answer(self, httpx2: Any, method: str, url: str, sent: Mapping[str, Any]) -> Answer:
        """The answer; a harmless question is asked again if the line breaks."""
        started = time.monotonic()
        for pause_s in _AGAIN_S if method in _HARMLESS else ():
            try:
                return self._asked_once(httpx2, method, url, sent)
            except NotSentError as error:
                if error.fault is not Fault.BROKEN or time.monotonic() - started > _QUICK_S:
                    raise
            time.sleep(pause_s)
        return self._asked_once(httpx2, method, url, sent)

    def _asked_once(self, httpx2: Any, method: str, url: str, sent: Mapping[str, Any]) -> Answer:
        try:
            return self._read(httpx2, method, url, sent)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as error:
            self.close()
            raise NotSentError(
                f"{host_of(url)} can’t be reached: {why(error)}.",
                Fault.OFFLINE,
                hint="What is published waits in the outbox.",
            ) from error
        except httpx2.HTTPError as error:
            self.close()
            raise NotSentError(
                f"The line to {host_of(url)} broke: {why(error)}.",
                Fault.BROKEN,
                hint="It is looked up what arrived, then tried again.",
            ) from error
        except (httpx2.InvalidURL, UnicodeError) as error:
            raise NotSentError(
                "The address can’t be understood.", Fault.REFUSED, hint="Mend the target’s address."
            ) from error

    def _read(self, httpx2: Any, method: str, url: str, sent: Mapping[str, Any]) -> Answer:
        watched = {"extensions": {"trace": self._watch.trace}}
        with (
            self._watch.no_longer_than(_longest_s(sent)),
            self._line(httpx2).stream(method, url, **sent, **watched) as response,
        ):
            answer = Answer(
                response.status_code,
                {name.lower(): value for name, value in response.headers.items()},
                _whole(response, url),
                str(response.url),
            )
        if self._watch.is_over:  # the end of the line may pass for the end of the answer
            late = "it was hung up on"
            raise httpx2.ReadTimeout(late)
        return answer

    def _line(self, httpx2: Any) -> Any:
        if self._client is None:
            timeout = httpx2.Timeout(ANSWER_S, connect=CONNECT_S)
            host = parts_of(self.base).hostname or ""
            # A proxy of this computer's settings is for other machines: what needs no encryption,
            # as it doesn't leave this one, mustn't go there.
            direct = {f"all://{_in_brackets(host)}": None} if is_loopback(host) and host else {}
            try:
                self._client = httpx2.Client(timeout=timeout, mounts=direct)
            except (ValueError, ImportError, httpx2.InvalidURL):
                # Without the cause: its words may hold the proxy's password.
                raise NotSentError(
                    "The proxy that this computer’s settings name can’t be used.",
                    Fault.OFFLINE,
                    hint="Mend the variables HTTPS_PROXY, HTTP_PROXY and ALL_PROXY.",
                ) from None
            except OSError as error:
                raise NotSentError(
                    "The certificates that this computer trusts can’t be read.",
                    Fault.OFFLINE,
                    hint="Mend the variables SSL_CERT_FILE and SSL_CERT_DIR.",
                ) from error
        return self._client


def is_plain(url: str) -> bool:
    """Whether what is sent there could be read on the way: plain http to another machine."""
    parts = parts_of(url)
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
            raise NotSentError(f"{host_of(url)} answers without end.", Fault.UNKNOWN)
    return bytes(data)


def _led_on(answer: Answer, url: str) -> NotSentError:
    where = answer.headers.get("location", "")
    return NotSentError(
        f"{host_of(url)} leads on to {host_of(where) or 'nowhere'}, where nothing is sent to.",
        Fault.REFUSED,
        hint="Set the target’s address to the one that the site leads to.",
        status=answer.status,
        code="redirected",
    )


def is_same_machine(url: str, base: str) -> bool:
    """Whether an address is on the machine that somebody typed the address of."""
    one, other = parts_of(url), parts_of(base)
    return (one.scheme, one.netloc.lower()) == (other.scheme, other.netloc.lower())


def _longest_s(sent: Mapping[str, Any]) -> float:
    """How long a request may take in all, by what is sent."""
    files = sum(len(octets) for _, octets, _ in (sent["files"] or {}).values())
    return CONNECT_S + ANSWER_S + (files + len(sent["content"] or b"")) / _SLOWEST


def _in_brackets(host: str) -> str:
    return f"[{host}]" if ":" in host else host
