"""What a site answered, and the sentences that come of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.kept_answer import kept, without

_BUSY = frozenset({408, 425, 429})
_REFUSED, _BROKEN = 400, 500
_LONGEST_WAIT_S = 3_600.0
"""No site makes us wait longer before we look again."""

Headers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered.

    Attributes:
        url: Where the answer came from.
        headers: Names in small letters.
        data: Whole, and not more than ``web.MOST_OCTETS``.
        hidden: The secrets that were sent: a site in trouble may repeat them.
    """

    status: int
    headers: Headers
    data: bytes
    url: str
    hidden: frozenset[str] = field(default=frozenset(), repr=False)

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
            told = json.loads(self.data, parse_constant=_no_number)
            if b"\\ud" in self.data.lower():  # halves of characters, which no text can hold
                whole = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
                told = json.loads(whole)
        except (ValueError, RecursionError):
            raise self.not_understood() from None
        return told

    @property
    def is_half(self) -> bool:
        """It says that it is JSON, and isn’t: some of it was lost on the way."""
        try:
            json.loads(self.data)
        except (ValueError, RecursionError):
            return "json" in self.headers.get("content-type", "")
        return False

    def not_understood(self) -> NotSentError:
        """What is said of an answer that makes no sense."""
        return NotSentError(
            f"{host_of(self.url)} answered something that can’t be understood ({self.status}).",
            Fault.UNKNOWN,
            hint="It is tried again. If you are in a hotel or on a train, sign in to its network.",
            status=self.status,
            answer=kept(self.data, self.hidden),
        )

    def failure(self, words: str = "", code: str = "", hint: str = "") -> NotSentError:
        """What is said of an answer that is no success.

        Args:
            words: The server's own, translated if somebody can.
            code: The server's own.
            hint: The way out.
        """
        if not words and self.is_half:
            return self.not_understood()
        if self.status in _BUSY or self.status >= _BROKEN:
            fault, said = Fault.SERVER, "has a fault of its own"
            if self.status in _BUSY:
                said = "has too much to do"
        elif self.status >= _REFUSED:
            fault, said = Fault.REFUSED, "refuses"
        else:
            return self.not_understood()
        told = f": {without(words, self.hidden).rstrip('.')}" if words else ""
        return NotSentError(
            f"{host_of(self.url)} {said} ({self.status}){told}.",
            fault,
            hint=hint,
            status=self.status,
            code=code,
            answer=kept(self.data, self.hidden) if not words else "",
            retry_after_s=_seconds(self.headers.get("retry-after", "")),
        )

    @property
    def at(self) -> datetime | None:
        """The server's own time (``Date``, RFC 9110, 6.6.1), in UTC; None if it tells none."""
        try:
            told = parsedate_to_datetime(self.headers.get("date", ""))
            return told.astimezone(UTC) if told.tzinfo else None
        except (TypeError, ValueError, OverflowError):
            return None


def host_of(url: str) -> str:
    """The machine that an address names, as sentences name it."""
    return parts_of(url).netloc.rpartition("@")[2] or "the site"


def parts_of(url: str) -> SplitResult:
    """An address taken apart; one that can't be has no parts, and the client refuses it."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _seconds(text: str) -> float | None:
    """How long to wait; a date is as good as nothing: who knows whose clock it is by."""
    return min(float(text), _LONGEST_WAIT_S) if text.isdecimal() else None


def _no_number(name: str) -> float:
    """``NaN`` and ``Infinity`` aren't JSON."""
    raise ValueError(name)
