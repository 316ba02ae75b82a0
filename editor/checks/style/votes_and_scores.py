"""Votes and scores: two figures with a hyphen, as in 5-2."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, FIGURES, HINT, Form, reader
from editor.language.figures.spelled import NUMBERS, spelled, words_between

_VOTED = r"\b(?:(?:voted|voting|ruled|vote of|margin of)|(?:approved|rejected|passed)(?: it)? by)"
_GOES_ON = (
    r"(?= (?:to|against|for|in|that|with|on|along|after|last|late|early|earlier|but|and|as"
    r"|[A-Z]\w*)\b|[.,;:)]|$)"
)
_FIGURES = re.compile(
    rf"(?P<before>{_VOTED} )(?P<yes>\d{{1,3}})(?: to |-to-| ?[–—] ?)"
    rf"(?P<no>\d{{1,3}}){_GOES_ON}"
)
_JOINED = re.compile(
    r"(?<![\w.,/-])(?P<before>)(?P<yes>\d{1,3})(?:-to-| to )(?P<no>\d{1,3})"
    r"(?=[ -](?:vote|decision|ruling)\b)"
)
_SPELLED = re.compile(
    rf"(?<![\w-])(?P<yes>{words_between(0, 19)})(?:-to-| to |-)(?P<no>{words_between(0, 19)})"
    r"(?=[ -](?:vote|decision|ruling|score|win|victory|loss|defeat)\b)"
)
_WON = re.compile(
    r"\b(?P<before>(?:won|lost|beat|defeated|led|trailed|leading|trailing)"
    r"(?: (?:the )?[A-Z]\w{1,20})?(?: by)? )(?P<yes>\d{1,3}) to "
    r"(?P<no>\d{1,3})(?![\w%]| percent| points| yards)"
)
_DASH = re.compile(
    r"\b(?P<before>(?:won|lost|beat|defeated|voted|ruled)(?: [A-Z]\w{1,20})? )"
    r"(?P<yes>\d{1,3})[–—](?P<no>\d{1,3})(?![\w%]|[-–—]\d)"
)


def _hyphenated(match: re.Match[str]) -> str:
    return f"{match['before']}{match['yes']}-{match['no']}"


def _from_words(match: re.Match[str]) -> str:
    return f"{NUMBERS[match['yes']]}-{NUMBERS[match['no']]}"


_JOINTS = tuple(each + to for each in FIGURES for to in ("-to-", " to "))
_SPELLED_JOINTS = tuple(spelled(each) + to for each in range(20) for to in ("-to-", " to ", "-"))
_MESSAGE = "Votes and scores are figures with a hyphen: {instead}."

VOTES_AND_SCORES = Check(
    label="Votes and scores",
    about="A vote or a score is read at a glance when it is two figures and a hyphen: 5-2.",
    kinds=COPY,
    read=reader(
        Form(_JOINED, _MESSAGE, _hyphenated, _JOINTS, AP),
        Form(
            _FIGURES,
            _MESSAGE,
            _hyphenated,
            (" to ", "-to-", "–", "—"),
            AP,
        ),
        Form(
            _SPELLED,
            _MESSAGE,
            _from_words,
            _SPELLED_JOINTS,
            in_mid_sentence=True,
        ),
        Form(_WON, _MESSAGE, _hyphenated, (" to ",), AP, HINT),
        Form(_DASH, _MESSAGE, _hyphenated, ("–", "—"), AP, HINT),
    ),
    must_match=(
        "The council voted 5 to 2 to close it.",
        "The House approved it by 212 to 208, in a 5-to-4 ruling.",
        "It was a five-to-four decision.",
        "They won 21 to 14, and beat Ohio 3–2.",
    ),
    must_not_match=(
        "The council voted 5-2 to close it, and they won 21-14 with odds of 3 to 1.",
        "They voted 5 to 10 times and approved 10 to 15 permits.",
        "They voted for 5 to 10 percent more; they approved 3 to 5 years in prison.",
        "He voted to send two to the capital and ruled 20 to 30 years ago.",
        "Votes 5 and 2 passed 10 to 15 million times.",
    ),
)
