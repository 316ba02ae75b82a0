"""A place's name is spelt one way."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.contract import Check
from editor.checks.facts.cast import cast_of
from editor.checks.facts.reading import placed_in, remark
from editor.domain.article import Article
from editor.domain.dateline import Dateline
from editor.domain.finding import Finding, Severity
from editor.domain.name_likeness import is_near_word
from editor.domain.names import fold
from editor.domain.places import REGIONS
from editor.domain.story import Story
from editor.language.common_words import is_common_word
from editor.language.facts.spellings import differ_in_accents

_PLACE = re.compile(
    r"\b(?:in|at|near|to|from|of|outside|around|across|toward|towards|for) "
    r"(?P<name>[A-Z][^\W\d_]{5,25})(?![\w’'-])(?! [A-Z])"
)
_SHORTEST = 6
_KEPT = 4_000
_MOST = 300


@lru_cache(maxsize=_KEPT)
def _places_in(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((each["name"], *each.span("name")) for each in _PLACE.finditer(text))


def _find(story: Story, _options: None) -> Iterator[Finding]:
    places = [
        (each, place) for each in placed_in(story) for place in _places_in(each.passage.prose)
    ]
    counted = Counter(name for _each, (name, _start, _end) in places)
    dateline = story.article.dateline
    counted.update(name for name in (dateline.place, dateline.region) if len(name) >= _SHORTEST)
    for found in cast_of(story).single.values():
        for at in found:
            if at.mention.name in counted and not at.mention.is_placed:
                counted[at.mention.name] += 1
    seldom = [name for name, count in counted.items() if count == 1][:_MOST]
    usual = [name for name, count in counted.items() if count > 1][:_MOST]
    right: dict[str, str] = {}
    for name in seldom:
        near = [each for each in usual if each[0] == name[0] and _are_one(name, each)]
        if len(near) == 1 and not is_common_word(name):
            right[name] = near[0]
    for placed, (name, start, end) in places:
        if name in right:
            message = f"Elsewhere in the story this place is spelt {right[name]}. Look it up."
            span = (start, end)
            yield remark("place-two-ways", placed, span, message, (right[name],))


def _are_one(name: str, other: str) -> bool:
    if name in REGIONS or fold(name) in _TWINS.get(fold(other), ()):
        return False
    return differ_in_accents(name, other) or is_near_word(fold(name), fold(other))


# Places that are told apart by a letter or two.
_TWINS = {
    "australia": ("austria",), "austria": ("australia",), "budapest": ("bucharest",),
    "bucharest": ("budapest",), "london": ("londonderry",), "monterey": ("monterrey",),
    "monterrey": ("monterey",), "hanover": ("hannover",),
}  # fmt: skip

PLACE_TWO_WAYS = Check(
    label="Place spelt two ways",
    about="Only one of the spellings is on the map.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        "The road to Chernivtsi was closed. Trucks in Chernivsti stood. It is near Chernivtsi.",
        Article(
            "1",
            "x",
            dateline=Dateline("Chernivtsi"),
            body="The road to Chernivtsi was closed. Trucks in Chernivsti stood.",
        ),
    ),
    must_not_match=(
        "The road to Chernivtsi was closed. Trucks in Chernivtsi stood.",
        "He flew from Austria to Australia, and in Australia he met a man from Slovakia.",
        "He flew to Georgia. In Georgia he met a group of Georgians.",
        "The road to Chernivtsi was closed. Trucks in Chernihiv stood. It is near Chernivtsi.",
    ),
)
