"""British and American spelling: the one of the story's language, and not both in one story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editor import resources
from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.passages import words_of
from editor.checks.prose import BLANK
from editor.checks.texts import excerpt, running_texts
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_FILE = "words/british-american-en.txt"
_WORD = re.compile(r"[^\W\d_]+")
_AMERICAN = frozenset({"en-us", "en-ph"})
_SIGNS = frozenset({"@", "#", "/", "_", BLANK})
_BRITISH = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"})


@dataclass(frozen=True, slots=True)
class _Pairs:
    """What each British word is in American spelling, and the other way round."""

    american: dict[str, str]
    british: dict[str, str]


@cache
def _pairs() -> _Pairs:
    american: dict[str, str] = {}
    british: dict[str, str] = {}
    for line in resources.path_of(_FILE).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        of_britain, of_america, *endings = line.split()
        for ending in (each.strip("-") for each in endings):
            there = of_america.removeprefix("=") + ending
            american[of_britain + ending] = there
            if not of_america.startswith("="):
                british[there] = of_britain + ending
    return _Pairs(american, british)


@cache
def _words(language: str) -> tuple[dict[str, str], frozenset[str], str]:
    """What is foreign in a language, with what it is here; the same alone; where it is from."""
    tag = language.lower()
    if tag in _AMERICAN:
        return _pairs().american, frozenset(_pairs().american), "British"
    if tag in _BRITISH:
        return _pairs().british, frozenset(_pairs().british), "American"
    return {}, frozenset(), ""


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    instead, foreign, whose = _words(passage.language)
    if foreign.isdisjoint(_parts(passage.raw)):
        return
    for match in passage.matches(_WORD):
        word = match.group()
        if word in instead and not _is_joined(passage.prose, *match.span()):
            message = f"That is {whose} spelling: here it is “{instead[word]}”."
            yield Slip(match.start(), match.end(), message, (instead[word],))


def _parts(text: str) -> Iterator[str]:
    """The words of a text, and the parts of those with a hyphen or an apostrophe."""
    for word in words_of(text):
        if word.isalpha():
            yield word
        else:
            yield from _WORD.findall(word)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a word is part of a handle, an address or a longer name."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 2]
    is_address = behind[:1] == "." and behind[1:].isalnum()
    return before in _SIGNS or behind[:1] in _SIGNS or is_address


def _find(story: Story, _options: None) -> Iterator[Finding]:
    """Those in the minority, where the language says nothing of the country."""
    if story.article.language.lower() not in {"en", ""}:
        return
    pairs = _pairs()
    found = [
        (text.field, match)
        for text in running_texts(story)
        for match in _WORD.finditer(text.prose())
        if match.group() in pairs.american or match.group() in pairs.british
    ]
    of_britain = sum(match.group() in pairs.american for _field, match in found)
    if of_britain in {0, len(found)}:
        return
    instead = pairs.american if of_britain * 2 <= len(found) else pairs.british
    for field, match in found:
        if match.group() in instead:
            yield _mixed(field, match, instead[match.group()])


def _mixed(field: str, match: re.Match[str], instead: str) -> Finding:
    return Finding(
        "spelling-of-country",
        Severity.HINT,
        f"Most of the story is spelled another way: here it would be “{instead}”.",
        field,
        *match.span(),
        excerpt(match.string, *match.span()),
        (instead,),
    )


SPELLING_OF_COUNTRY = Check(
    label="British and American spelling",
    about="A story that mixes colour and color looks pasted together: it keeps to one country.",
    kinds=COPY,
    find=_find,
    read=_read,
    must_match=(
        "The labour minister realised that the programme was grey.",
        Article("1", "x", language="en-GB", body="The labor minister realized the color was gray."),
        Article("1", "x", language="en", body="The colour of the harbour and of the neighbor."),
    ),
    must_not_match=(
        "The Labour Party and the Centre for Colour realized that labor is gray. “The colour,” it"
        " said.",
        Article(
            "1", "x", language="en-GB", body="Pearl Harbor, the Labor Day program, a meter; colour."
        ),
        Article("1", "x", language="en", body="The colour of the harbour."),
        Article("1", "x", language="en-CA", body="The colour of the center."),
        "See @colour, #colour and colour.example.com.",
    ),
)
