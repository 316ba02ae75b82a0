"""Verbs that say the opposite of each other, and sentences that deny."""

import re
from functools import lru_cache

from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

# One side and the other, in all the forms that headlines and ledes have.
_OPPOSITES_TEXT = (
    ("approve approves approved pass passes passed adopt adopts adopted back backs backed endorse "
     "endorses endorsed accept accepts accepted",
     "reject rejects rejected defeat defeats defeated oppose opposes opposed block blocks blocked "
     "refuse refuses refused scrap scraps scrapped"),
    ("convict convicts convicted guilty", "acquit acquits acquitted cleared"),
    ("win wins won", "lose loses lost"),
    ("rise rises rose risen increase increases increased climb climbs climbed jump jumps jumped "
     "grow grows grew grown surge surges surged soar soars soared",
     "fall falls fell fallen drop drops dropped decline declines declined decrease decreases "
     "decreased sink sinks sank slump slumps slumped plunge plunges plunged shrink shrinks shrank"),
    ("uphold upholds upheld", "overturn overturns overturned reverse reverses reversed void voids "
     "voided"),
    ("ban bans banned bar bars barred prohibit prohibits prohibited outlaw outlaws outlawed",
     "allow allows allowed permit permits permitted legalize legalizes legalized"),
    ("close closes closed shut shuts", "open opens opened reopen reopens reopened"),
    ("raise raises raised hike hikes hiked", "cut cuts lower lowers lowered slash slashes slashed "
     "reduce reduces reduced"),
    ("arrest arrests arrested jail jails jailed detain detains detained",
     "release releases released free frees freed"),
    ("deny denies denied", "admit admits admitted confirm confirms confirmed grant grants granted"),
    ("extend extends extended", "shorten shortens shortened end ends ended"),
    ("resign resigns resigned quit quits", "stay stays stayed remain remains remained"),
)  # fmt: skip
_OPPOSITES = tuple(tuple(word_list(side) for side in pair) for pair in _OPPOSITES_TEXT)
_DENIES = re.compile(
    r"\b(?:not|never|no|neither|nor|cannot|without|fail\w*|refus\w+|declin\w+ to|unless|rul\w+ out|"
    r"against|stop\w*|halt\w*|abandon\w*|drop\w* plans|instead|until|despite|after|although|but)\b|"
    r"n[’']t\b",
    re.IGNORECASE,
)
_WONT = re.compile(r"\b(?:won[’']t|will not|will never) (?P<verb>[a-z]{2,14})\b")
_WILL = re.compile(r"\bwill (?!not\b|never\b|no\b)(?P<verb>[a-z]{2,14})\b")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT, _STEM = 4, 5
_KEPT = 1_000


@lru_cache(maxsize=_KEPT)
def claims_of(text: str) -> frozenset[tuple[int, int]]:
    """The pairs of opposites of which a text has a verb, and which side: 0 or 1."""
    there = {word.lower() for word in _WORD.findall(text)}
    return frozenset(
        (pair, side)
        for pair, sides in enumerate(_OPPOSITES)
        for side in (0, 1)
        if not there.isdisjoint(sides[side])
    )


def claim_span(text: str, pair: int, side: int) -> tuple[int, int]:
    """Where the first verb of that side stands."""
    return next(
        match.span()
        for match in _WORD.finditer(text)
        if match.group().lower() in _OPPOSITES[pair][side]
    )


def denies(text: str) -> bool:
    """Whether a sentence has a word that may turn its claim around."""
    return _DENIES.search(text) is not None


def will_not(text: str) -> re.Match[str] | None:
    """``won’t seek``: the verb is a group."""
    return _WONT.search(text)


def will(text: str) -> re.Match[str] | None:
    """``will seek``: the verb is a group."""
    return _WILL.search(text)


def content_of(text: str) -> frozenset[str]:
    """The stems of the words that say what it is about: verbs of claims are left out."""
    verbs = frozenset().union(*(side for pair in _OPPOSITES for side in pair))
    return frozenset(
        word[:_STEM]
        for word in (each.lower() for each in _WORD.findall(text))
        if len(word) >= _SHORT and word not in FUNCTION_WORDS and word not in verbs
    )
