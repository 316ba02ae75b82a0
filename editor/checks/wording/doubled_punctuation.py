"""Two marks where one is enough: ``,,``, ``..``, ``?.``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.domain.finding import Severity

_CLOSING = r"[”’\"')\]*_]{0,3}"
_DOUBLED = re.compile(
    rf"(?P<same>,[ ]?,|;[ ]?;|:[ ]:|(?<=\w)\.[ ]\.(?![ ]?\.)|(?<![./\\\d])\.\.(?![./\\]))"
    rf"|(?P<ended>[?!])(?P<closing>{_CLOSING})\.(?![.\w])"
    r"|(?P<mixed>,[ ]?[.;:](?![.\w)])|[;:][ ]?[,.](?!\w|\.)|(?<=[\w”])[?!],(?= [a-z]))"
    r"|(?P<loud>[?!]{2,9})"
)
# Two marks near each other: looked for first, as most paragraphs have none.
_NEAR = re.compile(r"[,;:.?!][ ”’\"')\]*_]{0,3}[,;:.?!]")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if not _NEAR.search(passage.prose):
        return
    for match in _DOUBLED.finditer(passage.prose):
        start, end = match.span()
        found = match.group()
        if match["same"]:
            message = "The same mark stands here twice. One is enough."
            yield Slip(start, end, message, (found[0],))
        elif match["ended"]:
            message = f"The “{found[0]}” ends the sentence. Take out the full stop."
            yield Slip(start, end, message, (found[:-1],))
        elif match["loud"] and not passage.is_quoted(start):
            message = "One question or exclamation mark is enough."
            yield Slip(start, end, message, (found[0],), Severity.HINT)
        elif match["mixed"] and found[0] not in "?!":
            yield Slip(start, end, "Two marks stand here. Keep one.", (found[-1], found[0]))


DOUBLED_PUNCTUATION = Check(
    label="Marks that stand twice",
    about="What is left of an edit: two commas, or a full stop behind a question mark.",
    read=_read,
    must_match=(
        "They came,, and left.",
        "They came.. They left.",
        "They came. . They left.",
        "“Will it sail?”. Nobody knew.",
        "Will it sail?. Nobody knew.",
        "They came,. They left.",
        "It sails!!",
    ),
    must_not_match=(
        "They came ... and left. . . . They came… It sails at 5 p.m., he said: Inc., too.",
        "“Will it sail?” he asked. He asked, “Will it sail?” Nobody knew!",
        "It costs .5 percent. See ../boats and std::boat.",
        "“Who’s Afraid?,” she said.",
    ),
)
