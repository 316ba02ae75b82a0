"""Who is in a caption is mostly in the story, too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.facts.reading import placed_in, remark
from editor.checks.facts.told import body_words, is_written, words_in
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.name_likeness import is_near_word
from editor.domain.names import fold, is_organisation, looks_like_person
from editor.domain.story import Story
from editor.language.facts.mentions import Mention, mentions_in

_DOES = re.compile(
    r",? (?:\((?:left|right|center|centre)\)|left|right|center|centre|[a-z]{2,14}s\b)"
)
_MOST_WORDS = 3
_TEXT = (
    "Hundreds rallied in Denver on Monday for higher wages in hospitals and schools. Tom Ruiz, a "
    "nurse, led the march through the snow."
)


@dataclass(frozen=True, slots=True)
class Options:
    """Which photos are looked at."""

    file_photos: bool = field(default=False, metadata={"label": "File photos, too"})


def _find(story: Story, options: Options) -> Iterator[Finding]:
    looked_at = {
        f"figures[{index}].caption"
        for index, figure in enumerate(story.article.figures)
        if options.file_photos or not figure.is_file
    }
    captions = [each for each in placed_in(story) if each.field in looked_at]
    if not captions or not is_written(story):
        return
    article = story.article
    words = body_words(story) | words_in(article.headline) | words_in(article.standfirst)
    for placed in captions:
        for mention in mentions_in(placed.passage.prose):
            if _is_person(mention, placed) and not _is_known(mention, words):
                message = f"{mention.name} is shown, and isn’t in the story. Is it the right photo?"
                span = (mention.start, mention.end)
                code = "caption-person-not-in-story"
                yield remark(code, placed, span, message)


def _is_person(mention: Mention, placed: Placed) -> bool:
    """A full name that does something, stands left or right, or has a title or an age."""
    if not 1 < len(mention.words) <= _MOST_WORDS or mention.is_placed:
        return False
    if is_organisation(mention.name) or not looks_like_person(mention.name):
        return False
    return mention.is_person or bool(_DOES.match(placed.passage.prose, mention.end))


def _is_known(mention: Mention, words: frozenset[str]) -> bool:
    """The story names the person; what is spelt nearly so is for another check."""
    family = fold(mention.family)
    if words & words_in(mention.name):
        return True
    return any(word[0] == family[0] and is_near_word(family, word) for word in words if word)


CAPTION_PERSON_NOT_IN_STORY = Check(
    label="Person of a caption isn’t in the story",
    about="The photo belongs to another story, or the paragraph was cut.",
    find=_find,
    severity=Severity.HINT,
    options=Options(),
    must_match=(
        Article("1", "x", body=_TEXT, figures=(Figure("a", caption="Elena Vasquez speaks."),)),
        Article("1", "x", body=_TEXT, figures=(Figure("a", caption="Gov. Elena Vasquez at work"),)),
    ),
    must_not_match=(
        Article("1", "x", body=_TEXT, figures=(Figure("a", caption="Tom Ruiz speaks."),)),
        Article("1", "x", body=_TEXT, figures=(Figure("a", caption="Thomas Ruitz speaks."),)),
        Article("1", "x", body=_TEXT, figures=(Figure("a", caption="Snow in Port Ellis falls."),)),
        Article("1", "x", body="To come.", figures=(Figure("a", caption="Elena Vasquez speaks."),)),
    ),
)
