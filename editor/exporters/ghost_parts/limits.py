"""How long Ghost's fields may be, in characters (6.65: 422 ValidationError beyond), and the cut."""

TITLE_LIMIT = 255
EXCERPT_LIMIT = 300
ALT_LIMIT = 191
META_LIMIT = 300
SLUG_LIMIT = 191
TAG_LIMIT = 191
INJECTION_LIMIT = 65_535
LOCALE_LIMIT = 6
_MARK = "…"


def fits(text: str, limit: int) -> bool:
    """Whether a text isn't cut."""
    return len(" ".join(text.split())) <= limit


def cut(text: str, limit: int) -> str:
    """A text of one line, cut behind a word if it is too long for its field."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[: limit - len(_MARK)]
    at_word = head.rpartition(" ")[0].rstrip(" ,;:–—-") if line[len(head)] != " " else head
    return f"{at_word or head}{_MARK}"
