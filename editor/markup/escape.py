"""Plain words as Markdown: what would mean something there is escaped, ordinary prose stays."""

import re

_BLOCK = re.compile(
    r"""^(?P<space>\s*)(?:
        (?P<mark>\#{1,6}(?=\s|$) | > | [*+-](?=\s|$) | [-_*](?=(?:\s?[-_*]){2,}\s*$)
            | \[(?=[^\]]+\]:))
      | (?P<number>\d+)(?P<point>[.)])(?=\s|$)
    )""",
    re.VERBOSE,
)
_INLINE = re.compile(
    r"""(?P<backslash>\\(?=[\\`*_{}\[\]()>\#+.!|-]))
      | (?P<tick>`)
      | (?P<star>(?<![ \t])\*|\*(?![ \t]|$))
      | (?P<line>(?<![^\W_])_|_(?![^\W_]))
      | (?P<note>\[(?=\^))
      | (?P<link>\](?=\(|\s?\[))
      | (?P<angle><(?=!--|[a-zA-Z][a-zA-Z+.-]*:|[^>\s@]{1,300}@[^<>\s@]+>))
      | (?P<reference>&(?=\#?\w{1,32};))""",
    re.VERBOSE,
)
_AS_REFERENCE = {"<": "&lt;", "&": "&amp;"}


def escape_markdown(text: str) -> str:
    """Escape one paragraph or line, so that the desk's Markdown renders it as itself.

    Only where it would mean something: a lone asterisk between spaces, an underscore within a
    word, brackets without an address keep their look. What a backslash can't escape (the ``<`` of
    an address, the ``&`` of a character reference) is written as a reference.
    """
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    escaped = _INLINE.sub(lambda mark: _AS_REFERENCE.get(mark[0], f"\\{mark[0]}"), line)
    block = _BLOCK.match(escaped)
    if block is None:
        return escaped
    at = block.start("point" if block["number"] else "mark")
    return f"{escaped[:at]}\\{escaped[at:]}"
