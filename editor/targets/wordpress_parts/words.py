"""Words as WordPress keeps them: plain text is HTML there, and comes back as such."""

import re
import unicodedata
from html import escape, unescape

_TAG = re.compile(r"</?[a-zA-Z!][^>]*>")
_OCTET = re.compile(r"%[0-9a-fA-F]{2}")
_SHOWN = 80
_BEFORE = 20


def as_html(text: str) -> str:
    """Plain text for a title, an excerpt or a caption, in which WordPress reads HTML."""
    return escape(text, quote=False)


def as_plain(html: str) -> str:
    """A title, an excerpt or a caption as plain text."""
    return unescape(_TAG.sub("", html)).strip()


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ by no more than the room between words."""
    return one.split() == other.split()


def same_alt(sent: str, read: str) -> bool:
    """Whether an alt text is the one that was sent, but for what WordPress always takes out."""
    kept = _OCTET.sub("", _TAG.sub("", sent))
    return same_words(unescape(kept), unescape(read))


def folded(name: str) -> str:
    """A name as WordPress's database compares names: capitals and accents don't count."""
    apart = unicodedata.normalize("NFKD", unescape(name))
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(bare.casefold().split())


def apart(sent: str, read: str) -> tuple[str, str]:
    """Two texts that differ, each from shortly before the place where they do."""
    at = next(
        (at for at, pair in enumerate(zip(sent, read, strict=False)) if pair[0] != pair[1]),
        min(len(sent), len(read)),
    )
    begin = max(0, at - _BEFORE)
    return _short(sent, begin), _short(read, begin)


def _short(text: str, begin: int) -> str:
    shown = text[begin : begin + _SHOWN]
    before = "…" if begin else ""
    after = "…" if begin + _SHOWN < len(text) else ""
    return f"{before}{shown}{after}"
