"""Where people stand in a picture, in words: ``left``, ``second from right``, ``(L-R)``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.domain.names import join_names

FORMS = ("commas", "brackets")
_TWO = 2
_NUMBER = r"(?:second|third|fourth|fifth|2nd|3rd|4th|5th)"
_COUNTED = rf"(?:{_NUMBER}[ -]from[ -](?:the[ -])?(?:left|right))"
_SIDE = (
    rf"(?:{_COUNTED}|(?:far|top|bottom|back|front|upper|lower)[ -](?:left|right)"
    r"|left|right|center|centre|middle)"
)
_POSITION = re.compile(
    rf"""\((?:at\ )?(?P<bracket>{_SIDE}|(?:back|front|top|bottom|second)\ row)\)
        |\((?P<letter>(?-i:L\s?-\s?R|L\s?to\s?R|L|R|C))\)
        |(?:,\ |^)(?:(?:at|on\ the)\ )?(?P<comma>{_SIDE})(?=,|\.|;|$)
        |\b(?P<row>from\ (?:the\ )?(?:left|right)(?:\ to\ (?:right|left))?
            |left\ to\ right|right\ to\ left|clockwise)\b
        |\b(?:at|on\ the|to\ the)\ (?P<at>{_SIDE})\b(?!-)
        |\b(?P<counted>{_COUNTED}|(?:back|front|top|bottom)\ row)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = {"L": "left", "R": "right", "C": "center"}
_SAME = {"centre": "center", "middle": "center", "2nd": "second", "3rd": "third"}


@dataclass(frozen=True, slots=True)
class Position:
    """A position as it is written.

    Attributes:
        place: ``left``, ``second from right``, ``row`` for a list from one side to the other.
        form: ``commas``, ``brackets``, ``letters`` (``(L)``) or ``words`` (``at left``).
        start: First code point, with the bracket or the comma's space left out.
        end: One past the last.
    """

    place: str
    form: str
    start: int
    end: int


def people_text(people: Sequence[str], form: str = "commas") -> str:
    """Name people in their order from left to right.

    Two are ``Ann Lee, left, and Bo Kim`` or ``Ann Lee (left) and Bo Kim``; more are ``From left,
    Ann Lee, Bo Kim and Cy Orr`` or ``(L-R) Ann Lee, Bo Kim and Cy Orr``.
    """
    if len(people) < _TWO:
        return "".join(people)
    if len(people) == _TWO:
        first, second = people
        left = "(left)" if form == "brackets" else ", left,"
        return f"{first} {left} and {second}".replace(" ,", ",")
    return f"{'(L-R) ' if form == 'brackets' else 'From left, '}{join_names(people)}"


def positions_in(text: str) -> tuple[Position, ...]:
    """The positions of a caption in order."""
    return tuple(_found(text))


def in_form(position: Position, form: str) -> str:
    """A position as the house writes it, to stand in the place of the one that was found.

    What stands between commas is written without them: they are outside its range.
    """
    return f"({position.place})" if form == "brackets" else position.place


def _found(text: str) -> Iterator[Position]:
    for match in _POSITION.finditer(text):
        group = match.lastgroup or ""
        said = match[group]
        if group == "letter":
            letters = re.sub(r"\s", "", said)
            yield Position(_LETTERS.get(letters, "row"), "letters", *match.span())
        elif group == "bracket":
            yield Position(_place(said), "brackets", *match.span())
        elif group == "comma":
            yield Position(_place(said), "commas", *match.span("comma"))
        elif group == "row":
            yield Position("row", "words", *match.span("row"))
        else:
            yield Position(_place(said), "words", *match.span(group))


def _place(said: str) -> str:
    words = said.casefold().replace("-", " ").replace(" the ", " ").split()
    return " ".join(_SAME.get(word, word) for word in words)
