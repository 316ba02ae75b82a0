"""Initials in brackets are those of the name before them."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity

_NAME = re.compile(
    r"(?P<name>[A-Z][\w’'-]{1,30}(?: (?:[A-Z][\w’'-]{1,30}|of|the|for|and|on|in|de|&)){1,8}) "
    r"\((?P<short>[A-Z]{3,7})\)"
)
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "&"})
_OPENING = frozenset({"The", "An", "A", "Then", "But", "And", "At", "In", "For"})
# The initials of the name in another language.
_FOREIGN = frozenset({"FSB", "RFS", "SVR", "DFB", "FFF", "IDF"})


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    if "(" not in passage.prose:
        return
    for match in passage.matches(_NAME):
        short = match["short"]
        right = _nearly(match["name"].split(), short)
        if right and match["short"] not in _FOREIGN:
            message = (
                f"The name’s initials are {right}, the brackets say {short}. "
                "Look up how it is abbreviated."
            )
            yield Slip(match.start("short"), match.end("short"), message, (right,))


def _nearly(words: list[str], short: str) -> str:
    """The initials that differ in one letter or have two swapped.

    Empty if some fit, or none nearly.
    """
    if words[0] in _OPENING:
        words = words[1:]
    large = [word[0] for word in words if word not in _SMALL]
    every = [word[0].upper() for word in words]
    # Words of the sentence may be in front of the name: ``On Monday the World …``.
    tails = ["".join(letters[-len(short) :]) for letters in (large, every)]
    if short in tails or len(large) != len(short):
        return ""
    others = [pair for pair in zip(tails[0], short, strict=True) if pair[0] != pair[1]]
    is_swapped = len(others) == 2 and others[0] == others[1][::-1]  # noqa: PLR2004 - a pair
    return tails[0] if len(others) == 1 or (is_swapped and _are_neighbours(tails[0], short)) else ""


def _are_neighbours(one: str, other: str) -> bool:
    """Whether the two letters that changed places stand side by side."""
    places = [at for at, letter in enumerate(one) if letter != other[at]]
    return places[-1] - places[0] == 1


ACRONYM_WRONG = Check(
    label="Initials that aren’t those of the name",
    about="Mostly it is another organization’s.",
    read=_read,
    kinds=COPY,
    severity=Severity.HINT,
    must_match=(
        "The World Health Organization (WTO) said so.",
        "The Quiet Lake Rescue Board (QRLB) said so.",
    ),
    must_not_match=(
        "The World Health Organization (WHO) said so.",
        "Doctors Without Borders (MSF) and the Kurdistan Workers’ Party (PKK) said so.",
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF) said so.",
        "The Federal Security Service (FSB) and the Transport Research Lab (TRLX) said so.",
        "The U.S. Department of Homeland Security (DHS) said so.",
        "The Food and Drug Administration (FDA) said so. The Football Association (FIFA) did, too.",
    ),
)
