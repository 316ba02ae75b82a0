"""What of an answer that nobody understands is kept for people: short, plain, and no secret."""

import binascii
import re
from base64 import b64decode
from collections.abc import Collection, Iterator, Mapping

KEPT_CHARACTERS = 4_000

_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HIDDEN = "…"
_SHORTEST = 8  # whatever is shorter is a word that any page may have


def kept(data: bytes, hidden: Collection[str] = ()) -> str:
    """The beginning of an answer.

    Args:
        data: As it came.
        hidden: What is taken out wherever it stands: a site in trouble shows what it was sent.
    """
    # A little more than is kept: a secret that the end cuts through is taken out whole.
    longest = max(map(len, hidden), default=0)
    text = data[: KEPT_CHARACTERS * 4].decode("utf-8", "replace")[: KEPT_CHARACTERS + longest]
    return _STEERS.sub("\N{REPLACEMENT CHARACTER}", without(text, hidden))[:KEPT_CHARACTERS]


def without(text: str, hidden: Collection[str]) -> str:
    """A text without secrets."""
    for each in sorted(hidden, key=len, reverse=True):
        text = text.replace(each, _HIDDEN)
    return text


def secrets_in(headers: Mapping[str, str]) -> frozenset[str]:
    """What of headers that sign us in must never be repeated."""
    return frozenset(each for each in _secrets_in(headers) if len(each) >= _SHORTEST)


def _secrets_in(headers: Mapping[str, str]) -> Iterator[str]:
    for value in headers.values():
        scheme, _, word = value.partition(" ")
        yield word
        if scheme != "Basic":
            continue
        try:
            password = b64decode(word).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            continue
        yield from (password, "".join(password.split()))
