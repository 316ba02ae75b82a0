"""Spaces: two in a row, one before a comma, none after a full stop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.domain.finding import Severity
from editor.language.common_words import is_common_word

_BLANKS = r"[ \u00a0\u202f\u2009]"
_DOUBLE = re.compile(rf"(?<=\S){_BLANKS}{{2,40}}(?=[^\s\x00])")
_MARKER = re.compile(r"[ \t]{0,8}(?:[-*+>#•]{1,6}|\d{1,3}[.)]|\[[ x]\]|>[ ]?[-*])[ ]?")
_BEFORE_STOP = re.compile(
    rf"(?<=[\w”’\"')\]%]){_BLANKS}{{1,3}}(?=[,;](?![\w)])|[.!?:](?=\s|\Z)(?! \.))"
)
_NO_BLANK = re.compile(
    r"(?<=[a-z]{2})(?P<stop>[.!?])(?=(?:[A-Z][a-z]|A |I |[“‘][A-Z]))"
    r"|(?<=[a-z])(?P<comma>[,;])(?=[A-Za-z]{2})"
    r"|(?<=[a-z]{2}[.,!?])(?P<mark>[”])(?=[A-Za-z]{2})"
)
# ``Node.Js`` and ``Booking.Com`` are names; words with a full stop and no blank may be addresses.
_ADDRESS = re.compile(r"(?:com|org|net|gov|edu|js|io|tv|uk|de|fr|us|py)\b", re.IGNORECASE)
# ``Fine.Art``: names of firms are set so, where no sentence could begin with what follows.
_NAMED = re.compile(r"(?:^|(?<=[\s“‘(]))[A-Z][a-z]{1,20}$")
_FOLLOWING = re.compile(r"[A-Z][a-z]{1,20}\b")
_REACH = 24
_INSIDE = re.compile(
    rf"(?<=[(\[“]){_BLANKS}{{1,3}}(?=[\w“‘])|(?<=[\w.,!?…]){_BLANKS}{{1,3}}(?=[)\]”])"
)
# One of these stands wherever something is wrong; most paragraphs have none, and it is fast.
_UNUSUAL = re.compile(
    r"[ \u00a0\u202f\u2009](?:[ \u00a0\u202f\u2009,;.!?:)\]”])|[.!?,;”][A-Za-z“‘]"
    r"|[(\[“][ \u00a0\u202f\u2009]|[\u200b\u2060\ufeff\u00ad\u2028\u2029\u0085]"
)
_HIDDEN = re.compile(r"[\u200b\u2060\ufeff\u00ad\u2028\u2029\u0085]{1,20}")
_DASH = re.compile(
    rf"(?<=[\w”’\"')\],.])(?P<before>{_BLANKS}?)(?P<dash>—)(?P<after>{_BLANKS}?)(?=[\w“‘\"'(\[$£€])"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for spaces."""

    dashes: bool = field(default=True, metadata={"label": "Spaces around dashes, by style"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    prose = passage.prose
    if _UNUSUAL.search(prose):
        if not passage.raw.lstrip().startswith("|"):
            yield from _double(passage)
        yield from _others(passage)
    if options.dashes and "—" in prose:
        yield from _dashes(passage)


def _double(passage: Passage) -> Iterator[Slip]:
    for match in _DOUBLE.finditer(passage.prose):
        start, end = match.span()
        line = passage.prose[passage.prose.rfind("\n", 0, start) + 1 : start]
        is_marker = len(line) < 12 and _MARKER.fullmatch(line)  # noqa: PLR2004 - the longest marker
        is_column = "\n" in passage.raw and end - start > 3  # noqa: PLR2004 - verse, addresses
        if not is_marker and not is_column:
            yield Slip(start, end, "Two spaces stand here. One is enough.", (" ",))


def _others(passage: Passage) -> Iterator[Slip]:
    prose = passage.prose
    for match in _BEFORE_STOP.finditer(prose):
        yield Slip(*match.span(), "A space stands before a mark. Take it out.", ("",))
    for match in _INSIDE.finditer(prose):
        message = "A space stands inside a bracket or quotation mark. Take it out."
        yield Slip(*match.span(), message, ("",))
    for match in _NO_BLANK.finditer(prose):
        if not _ADDRESS.match(prose, match.end()) and not _is_name(prose, match):
            yield Slip(
                *match.span(), "A space is missing here. Put one in.", (f"{match.group()} ",)
            )
    for match in _HIDDEN.finditer(prose):
        message = "A character that nobody can see stands here. Take it out."
        yield Slip(*match.span(), message, ("",))


def _is_name(prose: str, match: re.Match[str]) -> bool:
    """Whether a full stop without a blank parts two capitalised halves of a name."""
    following = _FOLLOWING.match(prose, match.end()) if match["stop"] == "." else None
    if following is None:
        return False
    before = prose[max(0, match.start() - _REACH) : match.start()]
    return _NAMED.search(before) is not None and not is_common_word(following.group().lower())


def _dashes(passage: Passage) -> Iterator[Slip]:
    wanted = " – " if passage.style == "uk" else " — "
    name = "a short dash" if passage.style == "uk" else "a dash"
    for match in _DASH.finditer(passage.prose):
        before, after = match["before"], match["after"]
        if bool(before) != bool(after):
            message = "There is a space on one side of this dash only. Set one on both."
            yield Slip(*match.span(), message, (wanted,))
        elif match.group() != wanted and (passage.style == "uk" or not before):
            message = f"This style has {name} with a space on either side."
            yield Slip(*match.span(), message, (wanted,), Severity.HINT)


SPACING = Check(
    label="Spaces missing or too many",
    about="Spaces that an edit or a paste left behind show in print.",
    read=_read,
    options=Options(),
    must_match=(
        "The boat  sails.",
        "The boat , he said , sails .",
        "He left the town.The boat sailed.",
        "The boat,which sails, is new.",
        "The boat —new — sails.",
        "The boat—new—sails.",
        "The boat ( new ) sails.",
        "The bo\u00adat sails.",
        "The boat \u00a0sails.",
    ),
    must_not_match=(
        "The boat sails. It — the boat — is new (from Oban), said U.S. Node.js and a.m. users.",
        "-   The boat\n1.  The quay  \nThe end",
        "| The  boat | sails |\n|---|---|\n| a  b | c |",
        "It sails . . . or ... or not … for .5 percent of 10,000, `a  b`.",
        "The founders of Sea.Tel left the board, and so did Sea.Tel’s lawyer.",
        "He said the Ph.D. from Booking.com, Inc., cost $3\u00a0million.",
    ),
)
