"""Names that stand in lists beside the text: the people of its photos, its credits."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.facts.cast import Cast
from editor.domain.name_likeness import is_near_word
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.facts.spellings import differ_in_accents, sounds_alike

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of a list that the story spells another way.

    Attributes:
        field: Where it stands, as findings name it.
        is_text: The field is that name and nothing else, so it can be replaced.
        right: As the story spells it.
    """

    field: str
    name: str
    is_text: bool
    right: str


def listed_otherwise(story: Story, cast: Cast) -> Iterator[Listed]:
    """The names of photos' people and of credits that are nearly those of people in the text."""
    written = {at.mention.name for at in cast.named}
    for index, figure in enumerate(story.article.figures):
        photo = story.photo_of(figure)
        for name in (photo.shown.people or ()) if photo else ():
            right = _right(name, cast, written)
            if right:
                yield Listed(f"figures[{index}].people", name, is_text=False, right=right)
    for index, credit in enumerate(story.article.credits):
        right = "" if credit.hidden else _right(credit.name, cast, written)
        if right:
            yield Listed(f"credits[{index}].name", credit.name, is_text=True, right=right)


def _right(name: str, cast: Cast, written: set[str]) -> str:
    """How the text spells it; empty if it does so, too, or has nobody of that name."""
    words = name.split()
    if len(words) < 2 or name in written:  # noqa: PLR2004 - given and last name
        return ""
    same = cast.people.get(fold(name))
    if same is not None:
        return same.name if differ_in_accents(same.name, name) else ""
    given, family = fold(" ".join(words[:-1])), words[-1]
    for person in cast.people.values():
        if fold(person.given) == given and _are_near(family, person.family):
            return person.name
        if fold(person.family) == fold(family) and sounds_alike(person.given, words[0]):
            return person.name
    return ""


def _are_near(first: str, second: str) -> bool:
    near = is_near_word(fold(first), fold(second)) or sounds_alike(first, second)
    return len(first) >= _SHORTEST and near
