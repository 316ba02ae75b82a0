"""Shares of a whole that exclude each other: answers of a poll, votes for two sides."""

import re

from editor.language.facts.numbers import Number, numbers_in

_ANSWERS = re.compile(
    r"^(?: of [a-z ]{3,25})?,? (?:(?:were|was|are|is|had|have|said|who|would|voted|chose|answered|"
    r"remain(?:ed)?|they|the plan|it|strongly|somewhat) ){0,4}"
    r"(?P<answer>in favor|in favour|favou?red|for|support\w*|approv\w+|against|oppos\w+|"
    r"disapprov\w+|undecided|unsure|not sure|no opinion|no answer|didn’t know|don’t know|yes|no|"
    r"neither)\b"
)
_OTHER_TIMES = re.compile(
    r"\b(?:up from|down from|compared|versus|last (?:year|month|week)|earlier|previous\w*|"
    r"while among|among|respectively|in (?:19|20)\d\d)\b"
)
_TWO_SIDES = re.compile(r"^(?: of the vote)?(?:-|–| to )$")
_RACE = re.compile(r"\b(?:beat|won|win|lost|defeat\w*|led|leads|vot\w+|margin|carried|pass\w*)\b")
_LEAST, _MOST = 2, 6


def answers_in(text: str) -> tuple[Number, ...]:
    """The percentages of one sentence that are different answers to one question."""
    shares = [each for each in numbers_in(text) if each.unit == "%"]
    if not _LEAST <= len(shares) <= _MOST or _OTHER_TIMES.search(text):
        return ()
    answers = [_ANSWERS.match(text[each.end :]) for each in shares]
    if not all(answers):
        return ()
    words = [match["answer"][:6] for match in answers if match]
    return tuple(shares) if len(set(words)) == len(words) else ()


def sides_in(text: str) -> tuple[Number, ...]:
    """The two percentages of a vote: ``54% to 48%``."""
    if not _RACE.search(text) or _OTHER_TIMES.search(text):
        return ()
    shares = [each for each in numbers_in(text) if each.unit == "%"]
    if len(shares) != _LEAST or not _TWO_SIDES.match(text[shares[0].end : shares[1].start]):
        return ()
    return tuple(shares) if "from" not in text[: shares[0].start][-30:] else ()
