"""What a story says in its plain fields."""

from collections.abc import Callable, Iterator
from typing import Any

from editor.domain.moment import Moment
from editor.domain.story import Story
from editor.markup.characters import printable


def plain(text: str) -> str:
    """What of a text every format can hold: characters of XML, spaces as one, none at the ends."""
    return " ".join(printable(text).split())


def of_field(name: str) -> Callable[[Story], Any]:
    """A field of the article by its name; texts as ``plain`` has them."""

    def value(story: Story) -> Any:
        found = getattr(story.article, name)
        if isinstance(found, str):
            return plain(found)
        if isinstance(found, tuple):
            return tuple(plain(each) for each in found if plain(each))
        return found

    return value


def instant_of(name: str) -> Callable[[Story], Any]:
    """The instant that a field names, to the second; None without one."""

    def value(story: Story) -> Any:
        at: Moment | None = getattr(story.article, name)
        return at.utc.replace(microsecond=0) if at else None

    return value


def corrections(story: Story) -> tuple[str, ...]:
    """The words of the corrections."""
    return tuple(text for each in story.article.corrections if (text := plain(each.text)))


def correction_times(story: Story) -> tuple[Any, ...]:
    """When each correction was set, to the second."""
    return tuple(
        each.at.replace(microsecond=0) for each in story.article.corrections if plain(each.text)
    )


def dateline_parts(story: Story) -> tuple[str, ...]:
    """The parts of the dateline; empty if it has none."""
    parts = story.article.dateline
    texts = (parts.place, parts.region, parts.country, parts.agency, parts.date)
    return tuple(map(plain, texts)) if any(map(plain, texts)) else ()


def desk_lines(story: Story) -> Iterator[str]:
    """Lines of an import that went nowhere else."""
    yield from story.article.furniture
    yield from story.article.not_understood
