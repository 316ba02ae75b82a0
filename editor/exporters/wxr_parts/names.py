"""Names as WordPress has them in addresses: of terms and of people."""

import re
import unicodedata
from urllib.parse import quote

# As its sanitize_title_with_dashes does, or a term that the site has already comes in twice.
_DASHES = re.compile(r"[\s./–—-]+")
_GONE = re.compile(r"[^\w-]")
_LONGEST = 60


def nicename(name: str) -> str:
    """A name in an address: accents gone, other scripts percent-encoded; ``none`` of nothing."""
    plain = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    words = _GONE.sub("", _DASHES.sub("-", unicodedata.normalize("NFC", bare)))
    return quote(re.sub("-+", "-", words)[:_LONGEST].strip("-")).lower() or "none"
