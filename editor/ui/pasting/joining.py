"""How a text is put where the caret stands: into a paragraph, a list, a quote, or between them."""

import re
from dataclasses import dataclass

_QUOTE = re.compile(r"(?:> ?)+(?!\[!)")
_POINT = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d+[.)])(?P<gap> +)")
# What can't share its paragraph with other words.
_ALONE = re.compile(
    r"(?:#{1,6} |[-*+] |\d+[.)] |> |\| |!\[\]\(figure:|https://\S+$|\[\^\w+\]: |---$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Caret:
    """What stands round the caret.

    Attributes:
        before: The line up to the caret (up to where the selection begins).
        after: The rest of the line (behind the selection).
        line_above: The line over it; None at the beginning of the story.
        line_below: The line under it; None at its end.
    """

    before: str
    after: str
    line_above: str | None = None
    line_below: str | None = None


def joined(markdown: str, caret: Caret) -> str:
    """The text to put in at the caret, with the empty lines and marks that it needs there.

    In a quote the paragraphs go on being quoted; in a list each paragraph becomes a point.
    """
    quote = _QUOTE.match(caret.before)
    point = _POINT.match(caret.before)
    if quote and "\n" in markdown:
        mark = quote[0]
        return "\n".join(
            line if not at else f"{mark}{line}".rstrip(" " if not line else "")
            for at, line in enumerate(markdown.split("\n"))
        )
    if point:
        return _in_list(markdown, caret.before, point)
    return _between(markdown, caret)


def _in_list(markdown: str, before: str, point: re.Match[str]) -> str:
    indent, at_start = point["indent"], before == point[0]
    own = _POINT.match(markdown)
    if own and at_start:  # the mark stands there already
        first, *others = markdown.split("\n")
        return "\n".join([first[own.end() :], *(f"{indent}{line}" for line in others)])
    if own:
        return "\n" + "\n".join(f"{indent}{line}" for line in markdown.split("\n"))
    number = int(point["mark"][:-1]) if point["mark"][:-1].isdigit() else None
    found = []
    for count, paragraph in enumerate(markdown.split("\n\n")):
        mark = point["mark"] if number is None else f"{number + count}{point['mark'][-1]}"
        lead = "" if not count else f"{indent}{mark}{point['gap']}"
        found.append(lead + paragraph.replace("\n", f"\n{indent}    "))
    return "\n".join(found)


def _between(markdown: str, caret: Caret) -> str:
    paragraphs = markdown.split("\n\n")
    starts_alone = bool(_ALONE.match(paragraphs[0]))
    ends_alone = bool(_ALONE.match(paragraphs[-1]))
    several = len(paragraphs) > 1 or starts_alone
    front = back = ""
    if caret.before.strip():
        front = "\n\n" if starts_alone else ""
    elif several and (caret.line_above or "").strip():
        front = "\n"
    if caret.after.strip():
        back = "\n\n" if ends_alone else ""
    elif several and (caret.line_below or "").strip():
        back = "\n"
    return f"{front}{markdown}{back}"
