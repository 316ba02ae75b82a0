"""Places and other names of the headline stand in the story."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_quoted, placed_in, remark
from editor.checks.facts.told import body_words, is_title_case, is_written
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.caption_dates import MONTHS, WEEKDAYS
from editor.domain.finding import Finding, Severity
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.common_words import is_common_word
from editor.language.facts.mentions import TITLES
from editor.language.names import is_name_word

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z’'-]{3,30}(?: [A-Z][a-z’'-]{2,30}){0,3}")
_POSSESSIVE = re.compile(r"[’'](?:s|ll|d|ve|m|re)?$")
_ALIKE = 4  # letters by which ``Britain`` and ``British`` are one
_OTHERWISE = {
    "french": "france", "dutch": "netherlands", "swiss": "switzerland", "welsh": "wales",
    "danish": "denmark", "british": "uk", "britain": "uk", "american": "u.s", "americans": "u.s",
    "britons": "british", "turkish": "turkey", "europe": "eu", "tories": "conservative",
    "tory": "conservative", "dems": "democrats", "kyiv": "ukraine", "moscow": "russia",
    "kremlin": "russia", "beijing": "china", "downing": "government", "parliament": "commons",
}  # fmt: skip
_ALSO: dict[str, frozenset[str]] = {
    name: frozenset(each for each, of in _OTHERWISE.items() if of == name)
    for name in _OTHERWISE.values()
}
_IGNORED = frozenset(fold(each) for each in (*WEEKDAYS, *MONTHS, *TITLES))
_TEXT = (
    "SEOUL (AP) — A judge set bail at $1 million on Monday for a contractor who is accused of "
    "fraud in three French counties. The hearing took an hour."
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_written(story):
        return
    words = body_words(story)
    starts = frozenset(word[:_ALIKE] for word in words)
    for placed in placed_in(story):
        if placed.passage.kind != "headline":
            break
        if not is_title_case(placed.passage.raw):
            yield from _missing(placed, words, starts)


def _missing(placed: Placed, words: frozenset[str], starts: frozenset[str]) -> Iterator[Finding]:
    for match in _NAME.finditer(placed.passage.prose):
        name = _POSSESSIVE.sub("", match.group())
        parts = [fold(_POSSESSIVE.sub("", part)) for part in name.split()]
        if any(len(part) == 1 or _is_there(part, words, starts) for part in parts):
            continue
        # Behind the first word, which has a capital anyway, it may be a person's last name.
        is_second = placed.passage.prose[: match.start()].count(" ") == 1
        if is_second or is_quoted(placed, match.start()):
            continue
        message = f"{name} isn’t named in the story. Is it the right name?"
        span = (match.start(), match.start() + len(name))
        yield remark("headline-name-not-in-story", placed, span, message)


def _is_there(part: str, words: frozenset[str], starts: frozenset[str]) -> bool:
    if part in words or part[:_ALIKE] in starts or part in _IGNORED:
        return True
    if _OTHERWISE.get(part, "") in words or words & _ALSO.get(part, frozenset()):
        return True
    return is_common_word(part) or is_name_word(part)


HEADLINE_NAME_NOT_IN_STORY = Check(
    label="Name of the headline not in the story",
    about="The headline was written for another version.",
    find=_find,
    severity=Severity.HINT,
    must_match=(Article("1", "x", headline="Judge sets bail in Oslo fraud", body=_TEXT),),
    must_not_match=(
        Article("1", "x", headline="Judge sets bail in Seoul and France on Monday", body=_TEXT),
        Article("1", "x", headline="Judge Sets Bail in Oslo Fraud", body=_TEXT),
        Article("1", "x", headline="Judge sets bail in Oslo fraud", body="To come."),
        Article("1", "x", headline="Why Congress and Parliament set bail", body=_TEXT),
    ),
)
