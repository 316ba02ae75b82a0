"""A sentence as a row of phrases: nouns with what belongs to them, verbs, small words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from editor.language.grammar.parts import BREAKS, FINITE
from editor.language.grammar.word_classes import word_classes
from editor.language.words import word_list

_DETERMINERS = word_list("the an poss dem quant num number number+ number- one1 $ % ord")
_ADJECTIVES = word_list("j c -j jr")
_NOUNS = word_list(
    "n u s -n x ^ ^- ^small ^up ^s ^common ^an title day month year nj uj nv uv njv sz"
)
_OWNERS = frozenset({"'s", "^'s"})
_VERBAL = frozenset({"vn", "vg"})
_VERBS = word_list("v z vp vn vg say vvd vd")
_TURNS = word_list("cc wh whether ever stop; stop: stop— stop( stop)")
_FARTHEST = 5
_LEAST_BALANCE, _MOST_BALANCE = -2, 3
_CLIPPED = {
    total: min(_MOST_BALANCE, max(_LEAST_BALANCE, total))
    for total in range(_LEAST_BALANCE - 3, _MOST_BALANCE + 3)
}
_START, _END = 9, 8
# What a word does to a noun phrase.
_OTHER, _DETERMINER, _ADJECTIVE, _NOUN, _OWNER, _VERBAL_KIND = range(6)
_OPENING = frozenset({_DETERMINER, _ADJECTIVE, _OWNER})
_DETERMINING = frozenset({_DETERMINER, _OWNER})
# Behind each kind, which kinds begin another phrase: those up to it.
_BEGINS = (_OTHER, _OTHER, _DETERMINER, _ADJECTIVE, _OTHER)
_LEADING = 5  # empty phrases before the first
_TRAILING = 4


@dataclass(frozen=True, slots=True)
class _Tables:
    """By the number of a part.

    Attributes:
        kinds: What the word does to a noun phrase.
        own: The symbol of a word that is no part of one.
        bare: The symbol of a noun phrase without a determiner that ends with it.
        step: By how much it changes the balance of verbs and joints.
        verbs: 1 for a verb, 2 for the end of a clause.
        with_determiner, no_noun, only_determiner: Symbols of the other noun phrases.
    """

    kinds: list[int]
    own: list[int]
    bare: list[int]
    step: list[int]
    verbs: list[int]
    with_determiner: int
    no_noun: int
    only_determiner: int


@cache
def _tables() -> _Tables:
    parts = sorted((known.part_number, part) for part, known in word_classes().of_part.items())
    first = len(parts)
    bare = {"n": first, "u": first + 1, "s": first + 2, "^": first + 3, "x": first + 4}
    return _Tables(
        kinds=[_kind(part) for _, part in parts],
        own=[number + 1 for number, _ in parts],
        bare=[bare[_bare(part)] + 1 for _, part in parts],
        step=[_step(part) for _, part in parts],
        verbs=[1 if part in _VERBS else 2 if part in BREAKS else 0 for _, part in parts],
        with_determiner=first + 6,
        no_noun=first + 7,
        only_determiner=first + 8,
    )


def _kind(part: str) -> int:
    kinds = (
        (_DETERMINERS, _DETERMINER),
        (_ADJECTIVES, _ADJECTIVE),
        (_NOUNS, _NOUN),
        (_OWNERS, _OWNER),
        (_VERBAL, _VERBAL_KIND),
    )
    return next((kind for listed, kind in kinds if part in listed), _OTHER)


def _bare(part: str) -> str:
    if part == "n":
        return "n"
    if part in {"u", "uv", "uj"}:
        return "u"
    if part in {"s", "sz", "^s"}:
        return "s"
    return "^" if part[0] == "^" or part in {"title", "day", "month"} else "x"


def _step(part: str) -> int:
    if part == "<":
        return _START
    if part == ">":
        return _END
    return 1 if part in FINITE or part == "say" else -1 if part in _TURNS else 0


def balances(parts: Sequence[int], quoted: Sequence[bool]) -> tuple[list[int], list[int]]:
    """At each place, by how much finite verbs outnumber joints up to it, and from it on."""
    steps, clipped = _tables().step, _CLIPPED
    before, behind = [], []
    total = 0
    for part, is_quoted in zip(parts, quoted, strict=True):
        step = steps[part]
        total = 0 if step >= _END else clipped[total - is_quoted + step]
        before.append(total - _LEAST_BALANCE)
    total = 0
    for part, is_quoted in zip(reversed(parts), reversed(quoted), strict=True):
        step = steps[part]
        total = 0 if step >= _END else clipped[total + step]
        behind.append(total - _LEAST_BALANCE)
        total -= is_quoted and step < _END
    return before, behind[::-1]


@dataclass(slots=True)
class Phrases:
    """The phrases of a sheet, with empty ones before and behind.

    Attributes:
        at: For each place of the sheet, which phrase it belongs to.
        symbols: What kind of phrase each is.
        heads: The word that ends it.
        head_groups: The group of that word.
        verbs: For each place, the last verb of the clause up to it; 0 if there is none.
        verb_groups: The group of that verb.
        distances: How many phrases ago it was.
    """

    at: list[int] = field(default_factory=list)
    symbols: list[int] = field(default_factory=lambda: [0] * _LEADING)
    heads: list[int] = field(default_factory=lambda: [0] * _LEADING)
    head_groups: list[int] = field(default_factory=lambda: [0] * _LEADING)
    verbs: list[int] = field(default_factory=list)
    verb_groups: list[int] = field(default_factory=list)
    distances: list[int] = field(default_factory=list)


def phrases(parts: Sequence[int], words: Sequence[int], groups: Sequence[int]) -> Phrases:
    """The phrases of columns of the same length."""
    found = Phrases()
    _fill_phrases(found, parts, words, groups)
    _fill_verbs(found, parts, words, groups)
    return found


def _fill_phrases(
    found: Phrases, parts: Sequence[int], words: Sequence[int], groups: Sequence[int]
) -> None:
    tables = _tables()
    kinds, own, bare = tables.kinds, tables.own, tables.bare
    at, symbols, heads, head_groups = found.at, found.symbols, found.heads, found.head_groups
    state, has_determiner = 0, False
    for part, word, group in zip(parts, words, groups, strict=True):
        kind = kinds[part]
        if kind == _VERBAL_KIND:
            kind = _ADJECTIVE if state in _OPENING else _OTHER
        is_new = not state or kind == _OTHER or kind <= _BEGINS[state]
        if is_new:
            has_determiner = False
        has_determiner = has_determiner or kind in _DETERMINING
        if kind == _OTHER:
            symbol = own[part]
        elif kind >= _NOUN:
            symbol = tables.with_determiner if has_determiner else bare[part]
        else:
            symbol = tables.only_determiner if has_determiner else tables.no_noun
        if is_new:
            symbols.append(symbol)
            heads.append(word)
            head_groups.append(group)
        else:
            symbols[-1], heads[-1], head_groups[-1] = symbol, word, group
        state = kind
        at.append(len(symbols) - 1)
    for column in (symbols, heads, head_groups):
        column.extend([0] * _TRAILING)


def _fill_verbs(
    found: Phrases, parts: Sequence[int], words: Sequence[int], groups: Sequence[int]
) -> None:
    """The last verb of the clause, place by place; a participle within a noun phrase is none."""
    tables = _tables()
    kinds, own, symbols = tables.verbs, tables.own, found.symbols
    verb = group_of_verb = phrase = 0
    for part, word, group, at in zip(parts, words, groups, found.at, strict=True):
        kind = kinds[part]
        if kind and symbols[at] == own[part]:
            verb, group_of_verb = (word, group) if kind == 1 else (0, 0)
            phrase = at + 1
        distance = at - phrase
        found.verbs.append(verb)
        found.verb_groups.append(group_of_verb)
        found.distances.append(min(_FARTHEST, distance))
