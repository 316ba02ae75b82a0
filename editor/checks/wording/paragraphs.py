"""What kind of paragraph a passage is."""

import re

from editor.checks.passage import Passage

# Lists, quotes, tables, headings, notes, figures, rules, embeds: no sentences, or not only.
_MARKED = re.compile(
    r"^[ \t]{0,8}(?:[-*+•–—][ \t]|\d{1,3}[.)][ \t]|[>|#:<]|!?\[[\^!]|!\[|[-_*=]{3,}|https?:)",
    re.MULTILINE,
)


def is_plain(passage: Passage) -> bool:
    """Whether it is an ordinary paragraph: no list, quote, table, heading or note."""
    return not passage.is_heading and _MARKED.search(passage.raw) is None
