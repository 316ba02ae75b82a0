"""One spelling for what can be spelled in two ways: email, website, adviser, toward."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editor import resources
from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.passages import words_of
from editor.checks.style.forms import begins_sentence
from editor.domain.article import Article
from editor.domain.finding import Severity

_FILE = "words/house-spellings-en.txt"
_NAME_BEFORE = re.compile(r"(?:\b(?!The |An? |In |On |For |And |But )[A-Z][\w’.-]{0,20}|&) $")
_PERSON_BEFORE = re.compile(r"\b(?:[Bb]y|Mrs?\.?|Ms\.?|Dr\.?) (?:[A-Z][a-z’-]{1,20} )?$")
_NAME_BEHIND = re.compile(r" (?:[A-Z&]|of [A-Z])")
_REACH = 24
_FIRST_WORD = re.compile(r"[^\W_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Spellings:
    """Those of one style.

    Attributes:
        instead: What the house writes and how much it matters, by what is written.
        first_words: Of which one stands in every text that has something to mend.
        pattern: Any of what is written.
    """

    instead: dict[str, tuple[str, Severity]]
    first_words: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _spellings(style: str) -> _Spellings:
    lines = resources.path_of(_FILE).read_text(encoding="utf-8").splitlines()
    instead: dict[str, tuple[str, Severity]] = {}
    for line in lines:
        if line.startswith("#"):
            continue
        styles, severity, words = (part.strip() for part in line.split("|"))
        if style not in styles.split():
            continue
        wrong, _, right = words.partition(" = ")
        instead[wrong] = right, Severity(severity)
        if wrong.islower():
            instead.setdefault(_capitalised(wrong), (_capitalised(right), Severity(severity)))
    longest_first = sorted(map(re.escape, instead), key=len, reverse=True)
    return _Spellings(
        instead,
        frozenset(found.group() for found in map(_FIRST_WORD.match, instead) if found),
        re.compile(rf"(?<![\w@#/.’'-])(?:{'|'.join(longest_first)})(?![\w@/]|[’'-]\w|\.\w)"),
    )


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    spellings = _spellings(passage.style)
    if spellings.first_words.isdisjoint(words_of(passage.raw)):
        return
    for match in passage.matches(spellings.pattern):
        written = match.group()
        instead, severity = spellings.instead[written]
        if not _is_meant(passage, match, instead, spellings):
            continue
        if "'" in passage.raw and "’" not in passage.raw:
            instead = instead.replace("’", "'")
        message = f"The house writes {instead.removesuffix('.')}."
        yield Slip(match.start(), match.end(), message, (instead,), severity)


def _is_meant(passage: Passage, match: re.Match[str], instead: str, spellings: _Spellings) -> bool:
    """Whether a capital at the start is that of the sentence, or none that it needs."""
    written = match.group()
    if written[0].lower() + written[1:] == instead:
        before = passage.prose[max(0, match.start() - _REACH) : match.start()]
        is_name = _NAME_BEFORE.search(before) or _NAME_BEHIND.match(passage.prose, match.end())
        return not is_name and not begins_sentence(passage, match.start())
    small = written[0].lower() + written[1:]
    if written[0].isupper() and instead[0].isupper() and small not in spellings.instead:
        before = passage.prose[max(0, match.start() - _REACH) : match.start()]
        if _PERSON_BEFORE.search(before):
            return False  # somebody's last name
    is_raised = small in spellings.instead and small != written
    return not is_raised or begins_sentence(passage, match.start())


HOUSE_SPELLINGS = Check(
    label="House spellings",
    about="What can be spelled in two ways is spelled in one: email, website, adviser, toward.",
    read=_read,
    must_match=(
        "Her e-mail is on the web site. E-mails came.",
        "They use the Internet, a new Website and the Web.",
        "The advisor walked towards it, okay?",
        "The North Korean troop build-up is under way.",
        Article("1", "x", language="en-GB", body="He was reelected amidst protestors."),
    ),
    must_not_match=(
        "Her email is on the website of Senior Advisor Ann Lee. “It is okay,” he said.",
        "The report is by Laura Koran, and Mr. Koran read it.",
        "The cell phoned home. Underway Inc. moved toward it; see e-mail.example.com.",
        "Internet access is slow. The Internet Archive, the Pew Internet Project; “Internet”.",
        "They build-up-to it. He was under Way Point; e-mail-like notes.",
        Article("1", "x", language="en-GB", body="A start-up walked towards the semi-final."),
    ),
)
