"""How long the checks take: a story, one changed paragraph of it, a library."""

import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from editor.checks import check_story
from editor.domain.article import Article
from editor.domain.desk_rules import NO_RULES, Choice, DeskRules
from editor.domain.story import Story

_STORY_WORDS = 1_000
_TIMES = 7
_OTHER_TEXTS = 10  # texts further on, which nothing was remembered of
_STORIES, _EXTRAPOLATED = 200, 1_000
# As it is installed without extras.
_OUR_OWN = DeskRules(choices={"grammar": Choice(is_on=False)})


def speed_rows(bodies: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What was timed, and how long it took; the first must be the first check of the process."""
    paragraphs = _paragraphs(bodies)
    words = len(" ".join(paragraphs).split())
    yield f"a story of {words:,} words, first, with all that is loaded", _ms(_seconds(paragraphs))
    again = statistics.median(_seconds(paragraphs) for _ in range(_TIMES))
    yield f"the same again (median of {_TIMES})", _ms(again)
    others = _paragraphs(bodies[_OTHER_TEXTS:])
    yield f"another story of {len(' '.join(others).split()):,} words", _ms(_seconds(others))
    changed = statistics.median(_seconds(_changed(paragraphs, n)) for n in range(_TIMES))
    yield f"with one paragraph changed (median of {_TIMES})", _ms(changed)
    stories = [_made_new(bodies[n % len(bodies)], n) for n in range(_STORIES)]
    began = time.perf_counter()
    for each in stories:
        check_story(_story(each, _OUR_OWN))
    all_of_them = (time.perf_counter() - began) * _EXTRAPOLATED / _STORIES
    mean = sum(len(each.split()) for each in stories) // len(stories)
    yield (
        f"{_EXTRAPOLATED:,} stories of {mean} words, extrapolated from {_STORIES}",
        f"{all_of_them:.1f} s",
    )
    if find_spec("harper") is None:
        return
    yield "the first story with the extra “grammar”, first", _ms(_seconds(paragraphs, NO_RULES))
    with_grammar = statistics.median(
        _seconds(_changed(paragraphs, n), NO_RULES) for n in range(_TIMES)
    )
    yield f"with it, one paragraph changed (median of {_TIMES})", _ms(with_grammar)


def _paragraphs(bodies: Sequence[str]) -> list[str]:
    """The first thousand words of the texts, to the end of the paragraph."""
    paragraphs: list[str] = []
    words = 0
    for body in bodies:
        for paragraph in body.strip().split("\n\n"):
            if words >= _STORY_WORDS:
                return paragraphs
            paragraphs.append(paragraph)
            words += len(paragraph.split())
    return paragraphs


def _changed(paragraphs: list[str], number: int) -> list[str]:
    """A sentence more in the middle, another each time."""
    middle = len(paragraphs) // 2
    more = f"{paragraphs[middle]} The number of the day was {number + 11}."
    return [*paragraphs[:middle], more, *paragraphs[middle + 1 :]]


def _made_new(body: str, number: int) -> str:
    """No sentence is one that was checked before, so that nothing can be remembered."""
    return body.replace(".\n", f", No. {number}.\n").replace(". ", f", No. {number}. ")


def _story(body: str, desk: DeskRules) -> Story:
    return Story(Article("1", "x", body=body, language="en-US"), desk=desk)


def _seconds(paragraphs: list[str], desk: DeskRules = _OUR_OWN) -> float:
    story = _story("\n\n".join(paragraphs), desk)
    began = time.perf_counter()
    check_story(story)
    return time.perf_counter() - began


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"
