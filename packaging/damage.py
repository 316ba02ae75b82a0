"""Damages clean text the way that pages do which publish wire copy again.

Such a page lifts the links out of the copy and sets them back as it can: "apparently meant to
pressure Russia" is then read as "apparently meant Pressure Russia". Nothing of ``editor`` is
imported, so that the checks can't be proved by what they know themselves.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from random import Random

WORDS_PER_DAMAGE = 60
_SMALL_WORDS = """
    a an the to of in on at by for from with into onto over under about after before between through
    during against without within across along behind beyond until since near off out up down as
    than and or but that which who whom whose if when while because although is are was were be been
    being am has have had do does did will would can could may might must shall should not i you he
    she it we they me him her us them his its our their your my this these those there no nor so
    what where how
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
_SPEECH = frozenset(
    ("said", "says", "told", "asked", "added", "recalled", "wrote", "noted", "reads")
)
_JOINTS = ("in which", "to", "that", "for", "of")
_LINK_AT_SMALL_WORD = 0.25
_SHORTEST_OTHER = 3
_ATTRIBUTION_WORDS = 5

_WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'\-]+(?:, [\w. ]+)?(?: \([\w/]+\))? — ")
_ADDRESS = re.compile(r"\]\([^)]*\)")
_TITLES = ("Gov", "Sen", "Dr", "Mr", "No", "St", "U.S", "a.m", "p.m")
_MONTHS = ("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
_NO_END = "".join(rf"(?<!\b{re.escape(each)})" for each in (*_TITLES, *_MONTHS))
_SENTENCE_END = re.compile(rf"{_NO_END}[.!?:][”’\"')]*\s+(?=[“‘\"'(\[]*[A-ZÀ-Þ0-9])")
_NO_PROSE = ("#", "-", "*", ">", "!", "|", "_", "1")


class Kind(StrEnum):
    """What a page did to a link, or to a word."""

    CAPITAL = "capital"
    SHIFTED = "shifted"
    LIFTED = "lifted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged place.

    Attributes:
        start: First code point in the damaged text: of the word that has a capital now, or of the
            word before a gap.
        end: One past that word, or one past the word behind the gap.
        lost: What stood there: the joint that is gone (CAPITAL, empty if none is), the link as it
            was (SHIFTED), the words that are missing (LIFTED, DROPPED).
    """

    kind: Kind
    start: int
    end: int
    lost: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of one sentence with nothing but single spaces between them.

    Attributes:
        spans: Where the words are in the clean text.
        first: The first word that may be touched: sentence starts and attributions may not.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    first: int


@dataclass(frozen=True, slots=True)
class _Edit:
    """What replaces a piece of the clean text.

    Attributes:
        damage: Its span counts from the start of ``new``.
    """

    start: int
    end: int
    new: str
    damage: Damage


def damaged(text: str, seed: int) -> tuple[str, tuple[Damage, ...]]:
    """Damage about one place in 60 words, each in a sentence of its own.

    Args:
        text: A clean Markdown body. Headings, lists, datelines and addresses stay as they are.
        seed: The same text and seed give the same damage.

    Returns:
        The damaged text and what was done to it, in the order of the text. Short texts may have
        room for less.
    """
    random = Random(f"{seed} {text}")  # noqa: S311 - damage, no secret
    sentences = list(_sentences(text))
    random.shuffle(sentences)
    wanted = round(len(_WORD.findall(text)) / WORDS_PER_DAMAGE)
    edits: list[_Edit] = []
    makers: list[_Maker] = []
    for stretches in sentences:
        if len(edits) == wanted:
            break
        if not makers:
            makers = random.sample(_ROUND, len(_ROUND))
        edit = makers[-1](random, stretches)
        if edit is not None:
            edits.append(edit)
            makers.pop()
    return _applied(text, sorted(edits, key=lambda edit: edit.start))


def _applied(text: str, edits: list[_Edit]) -> tuple[str, tuple[Damage, ...]]:
    pieces: list[str] = []
    damages: list[Damage] = []
    behind = length = 0
    for edit in edits:
        pieces += text[behind : edit.start], edit.new
        length += edit.start - behind
        one = edit.damage
        damages.append(replace(one, start=one.start + length, end=one.end + length))
        length += len(edit.new)
        behind = edit.end
    return "".join((*pieces, text[behind:])), tuple(damages)


def _sentences(text: str) -> Iterator[tuple[_Stretch, ...]]:
    """The sentences that have a stretch to damage."""
    masked = _ADDRESS.sub(lambda found: "]" + "\0" * (len(found[0]) - 1), text)
    for paragraph in re.finditer(r"\S.*", masked):
        if paragraph[0].startswith(_NO_PROSE):
            continue
        dateline = _DATELINE.match(masked, paragraph.start())
        begin = dateline.end() if dateline else paragraph.start()
        ends = (found.end() for found in _SENTENCE_END.finditer(masked, begin, paragraph.end()))
        for start, end in pairwise((begin, *ends, paragraph.end())):
            if stretches := tuple(_stretches(masked, start, end)):
                yield stretches


def _stretches(masked: str, start: int, end: int) -> Iterator[_Stretch]:
    found = list(_WORD.finditer(masked, start, end))
    run: list[re.Match[str]] = []
    for word in found:
        if run and masked[run[-1].end() : word.start()] != " ":
            yield _stretch(masked, run)
            run = []
        run.append(word)
    if run:
        yield _stretch(masked, run)


def _stretch(masked: str, run: list[re.Match[str]]) -> _Stretch:
    words = tuple(word[0] for word in run)
    first = 1
    before = masked[: run[0].start()].rstrip(" ")[-1:]
    if before in ("", "\n", ".", "?", "!", "”", "’", "—", ")"):
        spoken = [n for n, word in enumerate(words[:_ATTRIBUTION_WORDS]) if word in _SPEECH]
        first = max((1, *(n + 1 for n in spoken)))
    return _Stretch(words, tuple(word.span() for word in run), first)


def _capital(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    """A link's first word gets a capital; how many words the link had doesn't show."""
    link = _link_start(random, list(_starts(stretches, 1)))
    return None if link is None else _capital_at(*link, 0)


def _capital_for_joint(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    """The word that joined the link to the sentence goes, too."""
    link = _link_start(random, [(s, n) for s, n in _starts(stretches, 1) if _joint_before(s, n)])
    return None if link is None else _capital_at(*link, _joint_before(*link))


def _capital_at(stretch: _Stretch, at: int, gone: int) -> _Edit:
    new = _with_capital(stretch.words[at])
    lost = " ".join(stretch.words[at - gone : at])
    start, end = stretch.spans[at - gone][0], stretch.spans[at][1]
    return _Edit(start, end, new, Damage(Kind.CAPITAL, 0, len(new), lost))


def _shifted(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    length, far = random.randint(2, 4), random.choice((-3, -2, -1, 1, 2, 3))
    fitting = [
        (s, n)
        for s, n in _starts(stretches, length)
        if n + far >= s.first and n + length + far <= len(s.words)
        if s.words[n + length - 1] not in SMALL_WORDS
    ]
    link = _link_start(random, fitting)
    if link is None:
        return None
    stretch, at = link
    low, high = min(at, at + far), max(at, at + far) + length
    moved = stretch.words[at : at + length]
    shown = (_with_capital(moved[0]), *moved[1:])
    rest = (*stretch.words[low:at], *stretch.words[at + length : high])
    before, behind = (rest, ()) if far > 0 else ((), rest)
    offset = len("".join(f"{word} " for word in before))
    damage = Damage(Kind.SHIFTED, offset, offset + len(shown[0]), " ".join(moved))
    new = " ".join((*before, *shown, *behind))
    return _Edit(stretch.spans[low][0], stretch.spans[high - 1][1], new, damage)


def _lifted(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    length = random.randint(2, 4)
    fitting = [
        (s, n)
        for s in stretches
        for n in range(s.first, len(s.words) - length)
        if s.words[n + length - 1] not in SMALL_WORDS
    ]
    link = _link_start(random, fitting)
    return None if link is None else _gap(Kind.LIFTED, *link, length)


def _dropped_small(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    return _dropped(random, [(s, n) for s, n in _starts(stretches, 1) if _carries_grammar(s, n)])


def _dropped_other(random: Random, stretches: tuple[_Stretch, ...]) -> _Edit | None:
    others = [(s, n) for s, n in _starts(stretches, 1) if not _carries_grammar(s, n)]
    return _dropped(random, [(s, n) for s, n in others if len(s.words[n]) >= _SHORTEST_OTHER])


def _dropped(random: Random, places: list[tuple[_Stretch, int]]) -> _Edit | None:
    inside = [(s, n) for s, n in places if n + 1 < len(s.words)]
    return _gap(Kind.DROPPED, *random.choice(inside), 1) if inside else None


_Maker = Callable[[Random, tuple[_Stretch, ...]], _Edit | None]
# Ten of each kind: half of the capitals without what joined them, 60 % of the dropped words small.
_ROUND: tuple[_Maker, ...] = (
    *(_capital, _capital_for_joint) * 5,
    *(_shifted, _lifted) * 10,
    *(_dropped_small,) * 6,
    *(_dropped_other,) * 4,
)


def _starts(stretches: tuple[_Stretch, ...], length: int) -> Iterator[tuple[_Stretch, int]]:
    """Where a link of so many words may begin, at a word in small letters."""
    for stretch in stretches:
        for at in range(stretch.first, len(stretch.words) - length + 1):
            word = stretch.words[at]
            if word.islower() and word[0].isalpha():
                yield stretch, at


def _gap(kind: Kind, stretch: _Stretch, at: int, length: int) -> _Edit:
    """The words on both sides of a gap move together."""
    new = f"{stretch.words[at - 1]} {stretch.words[at + length]}"
    lost = " ".join(stretch.words[at : at + length])
    start, end = stretch.spans[at - 1][0], stretch.spans[at + length][1]
    return _Edit(start, end, new, Damage(kind, 0, len(new), lost))


def _link_start(random: Random, places: list[tuple[_Stretch, int]]) -> tuple[_Stretch, int] | None:
    """A verb, a noun or an adjective as a rule; a small word is never the whole of a link."""
    longer = [(s, n) for s, n in places if n + 1 < len(s.words) or not _carries_grammar(s, n)]
    at_small = random.random() < _LINK_AT_SMALL_WORD
    liked = [(s, n) for s, n in longer if _carries_grammar(s, n) is at_small]
    return random.choice(liked or longer) if longer else None


def _joint_before(stretch: _Stretch, at: int) -> int:
    """How many words join the link to what is before it; 0 if none does."""
    for joint in _JOINTS:
        words = tuple(joint.split())
        start = at - len(words)
        if start >= stretch.first and stretch.words[start:at] == words:
            return len(words)
    return 0


def _carries_grammar(stretch: _Stretch, at: int) -> bool:
    return stretch.words[at] in SMALL_WORDS


def _with_capital(word: str) -> str:
    return word[0].upper() + word[1:]
