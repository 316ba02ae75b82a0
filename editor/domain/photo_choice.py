"""Photos by what people call them: a file name, a pattern, a digest's beginning, a figure."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from editor.domain.errors import AmbiguousPhotoError, UnknownPhotoError, quoted
from editor.domain.fields import number_in
from editor.domain.figure import Figure
from editor.domain.photo import Photo

SHORT_DIGEST = 12
"""So many digits of a digest are shown, and enough to tell photos apart."""
_DIGEST = re.compile(r"[0-9a-f]{4,64}")
_PATTERN = re.compile(r"[*?\[]")
_MOST_LISTED = 5


@dataclass(frozen=True, slots=True)
class PhotoUse:
    """A photo, and its use in a story where it is looked at there.

    Attributes:
        index: Of the figure in its story, from 0.
    """

    photo: Photo
    figure: Figure | None = None
    index: int = 0

    @property
    def number(self) -> int:
        """Of the figure as the Photos panel counts, from 1."""
        return self.index + 1

    @property
    def name(self) -> str:
        """What sentences call it: the figure in a story, else the file."""
        return self.figure.name if self.figure is not None else self.photo.file_name


def is_pattern(word: str) -> bool:
    """Whether a word stands for any number of names: ``IMG_*.jpg``."""
    return _PATTERN.search(word) is not None


def matches(word: str, name: str) -> bool:
    """Whether a pattern, or a name, is that of a file; capitals don't matter."""
    return fnmatchcase(name.casefold(), word.casefold())


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from.

    Attributes:
        uses: The photos of the library, or of a story.
        waiting: Figures of the story without a picture.
    """

    uses: Sequence[PhotoUse]
    waiting: Collection[str] = ()

    def chosen(self, words: Iterable[str]) -> tuple[PhotoUse, ...]:
        """The photos that words name, in the order of the words, each use once; all without any.

        Raises:
            UnknownPhotoError: A word names no photo.
            AmbiguousPhotoError: One that is no pattern names several.
        """
        found = {(use.photo.digest, use.index): use for word in words for use in self.named(word)}
        return tuple(found.values()) if words else tuple(self.uses)

    def named(self, word: str) -> tuple[PhotoUse, ...]:
        """The photos that one word names: exactly one, unless it is a pattern.

        A figure's name goes before a file's name, that before the figure's number (from 1,
        as the Photos panel counts), that before the beginning of a digest.

        Raises:
            UnknownPhotoError: There is none.
            AmbiguousPhotoError: There are several.
        """
        found = next(filter(None, _called(word, self.uses)), ())
        if len(found) > 1:
            raise _several(word, found)
        if not found and is_pattern(word):
            found = [each for each in self.uses if any(matches(word, n) for n in _names(each))]
        if not found:
            raise self._unknown(word)
        return tuple(found)

    def _unknown(self, word: str) -> UnknownPhotoError:
        if word in self.waiting:
            message = f"The figure {quoted(word)} has no picture yet."
            return UnknownPhotoError(message, hint="Add one: copydesk photos add SLUG FILE")
        in_story = [each.name for each in self.uses if each.figure is not None]
        if in_story:
            more = " …" if in_story[_MOST_LISTED:] else ""
            return UnknownPhotoError(
                f"No photo of the story is called {quoted(word)}.",
                hint=f"Its figures are: {', '.join(in_story[:_MOST_LISTED])}{more}.",
            )
        return UnknownPhotoError(
            f"No photo is called {quoted(word)}.",
            hint="Give a file name, a pattern or a digest's beginning: see copydesk photos list.",
        )


def _called(word: str, uses: Sequence[PhotoUse]) -> Iterator[Sequence[PhotoUse]]:
    """Those that a word is the name of, the surest way first."""
    digits, number = word.casefold(), number_in(word)
    yield [each for each in uses if each.figure is not None and each.figure.name == word]
    yield [each for each in uses if each.photo.file_name == word]
    yield [each for each in uses if each.photo.file_name.casefold() == digits]
    yield [each for each in uses if each.figure is not None and each.number == number]
    if _DIGEST.fullmatch(digits):
        yield [each for each in uses if each.photo.digest.startswith(digits)]


def _names(use: PhotoUse) -> tuple[str, ...]:
    figure = (use.figure.name,) if use.figure is not None else ()
    return (*figure, use.photo.file_name)


def _several(word: str, found: Sequence[PhotoUse]) -> AmbiguousPhotoError:
    listed = [
        f"{each.photo.digest[:SHORT_DIGEST]} {each.name} "
        f"({each.photo.width_px} × {each.photo.height_px})"
        for each in found[:_MOST_LISTED]
    ]
    more = len(found) - len(listed)
    listed += [f"and {more} more"] if more else []
    is_digest = not any(word.casefold() in (n.casefold() for n in _names(each)) for each in found)
    hint = "Give more digits." if is_digest else "Name one by the digits before it."
    if found[0].figure is not None:
        hint = "Name one by its figure."
    message = f"{quoted(word)} could be {len(found)} photos: {'; '.join(listed)}."
    return AmbiguousPhotoError(message, hint=hint)
