"""An apostrophe turned the wrong way: ``‘90s`` for ``’90s``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip

_TURNED = re.compile(
    r"(?<!\w)‘(?=\d0s\b|\d\d\b(?! ?[%’]))"
    r"|(?<!\w)‘(?=n’|(?:em|tis|twas|twere|til|cause|bout)\b)"
    r"|(?<=\w)‘(?=(?:s|t|re|ve|ll|d|m)\b)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"‘(?!n’)(?!\d0s)\w[^‘’\n]{0,200}’(?!\w)")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if "‘" not in passage.prose:
        return
    for match in _TURNED.finditer(passage.prose):
        start, end = match.span()
        # ‘99 Red Balloons’ and ‘Til Death’ are titles.
        if not _TITLE.match(passage.prose, start):
            message = "This apostrophe is turned the wrong way. It should be “’”."
            yield Slip(start, end, message, ("’",))


WRONG_APOSTROPHE = Check(
    label="Apostrophes the wrong way round",
    about="An apostrophe at the start of a word looks like the end of a quotation.",
    read=_read,
    must_match=(
        "It was built in the ‘90s.",
        "They told ‘em so.",
        "It was rock ‘n’ roll.",
        "He didn‘t sail.",
        "The class of ‘98 met.",
    ),
    must_not_match=(
        "It was built in the ’90s; they told ’em so, and it was rock ’n’ roll.",
        "“She said, ‘Twenty came,’ and left.”",
        "They sang ‘99 Red Balloons’ twice.",
        "It was built in the '90s.",
    ),
)
