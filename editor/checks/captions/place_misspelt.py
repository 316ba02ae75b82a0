"""Places are spelt as in the photo's fields and in the story."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.people_named import is_place
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.story_facts import facts_of
from editor.domain.caption_places import place_names
from editor.domain.finding import Severity
from editor.domain.name_likeness import is_near_word, name_key
from editor.domain.photo import PhotoFields
from editor.language.common_words import is_common_word

_PLACE = re.compile(
    r"\b(?:across|at|from|in|inside|near|outside|over|through)\s+(?:the\s+)?"
    r"(?P<place>[^\W\d_a-z][\w’'-]{3,40}(?: [^\W\d_a-z][\w’'-]{2,40}){0,2})"
)
_LEAST_LETTERS = 5


def _find(context: CaptionContext) -> Iterator[Remark]:
    known: dict[str, str] = {}
    for name in place_names(context.fields):
        known.update({name_key(word): word for word in name.split()})
    of_story = context.facts.words if context.facts else frozenset()
    for match in _PLACE.finditer(context.words):
        if is_place(match["place"], context.fields):
            continue
        for word in re.finditer(r"[^\W\d_]+", match["place"]):
            said = word.group()
            if name_key(said) in known or said in of_story or len(said) < _LEAST_LETTERS:
                continue
            right = _right(said, known, of_story)
            if right:
                start = context.words_start + match.start("place") + word.start()
                source = "photo's fields say" if name_key(right) in known else "story says"
                message = f"The {source} {right}."
                yield Remark(message, "caption", start, start + len(said), (right,))


def _right(said: str, known: dict[str, str], of_story: frozenset[str]) -> str:
    """The one place that it was to be; empty if there is none or more than one."""
    key = name_key(said)
    near = [word for each, word in known.items() if is_near_word(key, each)]
    if not near and not is_common_word(said):
        spelt = {
            name_key(word): word if word.istitle() else word.title()
            for word in sorted(of_story)
            if word[0] == said[0] and is_near_word(key, name_key(word))
        }
        near = list(spelt.values())
    return near[0] if len(near) == 1 and len(near[0]) >= _LEAST_LETTERS else ""


_MILLBROOK = PhotoFields(city="Millbrook", country="Norway")

PLACE_MISSPELT = CaptionRule(
    label="Place spelt unlike fields or story",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Milbrook, Norway.", fields=_MILLBROOK),
        CaptionContext("Ann Lee speaks near Seongnan.", facts=facts_of("In Seongnam it rains.")),
        CaptionContext(
            "Ann Lee is in Seongnan.", facts=facts_of("SEONGNAM – In Seongnam it rains.")
        ),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Millbrook, Norway.", fields=_MILLBROOK),
        CaptionContext("Ann Lee speaks in Oslo, Norway.", fields=_MILLBROOK),
        CaptionContext("Ann Lee speaks in Seongnan."),
        CaptionContext("Troops wait in Niger.", facts=facts_of("In Nigeria it rains.")),
    ),
)
