"""Photos as people name them: those of the library, of a story, and files anywhere."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from editor.cli.context import Context
from editor.cli.paths import files_of, with_home
from editor.domain.errors import AmbiguousPhotoError, CopydeskError, UnknownPhotoError
from editor.domain.photo_choice import Choices, PhotoUse
from editor.domain.photo_usage import PhotoUsage
from editor.newsroom import Newsroom
from editor.services.photo_checks import photo_of_file

Command = TypeVar("Command", bound=Callable[..., Any])
_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))


@dataclass(frozen=True, slots=True)
class Named:
    """What a word names.

    Attributes:
        path: Of a file that isn't looked at in the library; None in the library.
    """

    use: PhotoUse
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class NamedPhotos:
    """What several words name.

    Attributes:
        failed: The words and files that name no photo, and why.
        newsroom: The library, if it was looked into.
    """

    photos: tuple[Named, ...]
    failed: tuple[tuple[str, CopydeskError], ...]
    newsroom: Newsroom | None

    def path_of(self, named: Named) -> Path:
        """Where the file lies: in the library its original."""
        if named.path is not None or self.newsroom is None:
            return named.path or Path()
        return self.newsroom.photos.place_of(named.use.photo)

    def usages_of(self, named: Named) -> tuple[PhotoUsage, ...]:
        """Which way it went, the first use first; none of a file."""
        if named.path is not None or self.newsroom is None:
            return ()
        return self.newsroom.usage.of(named.use.photo.digest)


def story_option(command: Command) -> Command:
    """Give a command the option ``--story``."""
    return click.option(
        "--story", default="", metavar="SLUG", help="Photos of that story, as it shows them."
    )(command)


def photos_or_files(context: Context, words: Sequence[str], story: str) -> NamedPhotos:
    """The photos that words name; a word that names none stops no other.

    A word with a slash in it is a file. Others are looked for in the library first, if there is
    one, and then in this folder. Of a story all its photos are meant without any words.

    Raises:
        UnknownStoryError: There is no such story.
        LibraryError: The library can't be opened.
    """
    asks_library = context.has_library and not all(map(_is_path, words))
    newsroom = context.newsroom() if story or asks_library else None
    choices = newsroom.photo_desk.choices(story) if newsroom is not None else Choices(())
    if story and not words:
        return NamedPhotos(tuple(map(Named, choices.uses)), (), newsroom)
    photos: dict[tuple[Path | None, str, int], Named] = {}
    failed: list[tuple[str, CopydeskError]] = []
    for word in words:
        for each in _named(choices, word, failed, has_files=not story):
            photos[each.path, each.use.photo.digest, each.use.index] = each
    return NamedPhotos(tuple(photos.values()), tuple(failed), newsroom)


def _named(
    choices: Choices, word: str, failed: list[tuple[str, CopydeskError]], *, has_files: bool
) -> Iterator[Named]:
    if not (has_files and _is_path(word)):
        try:
            yield from map(Named, choices.named(word))
        except AmbiguousPhotoError as error:
            failed.append((word, error))
        except UnknownPhotoError as error:
            if has_files and _is_here(word):
                yield from _files(word, failed)
            else:
                failed.append((word, error))
    else:
        yield from _files(word, failed)


def _files(word: str, failed: list[tuple[str, CopydeskError]]) -> Iterator[Named]:
    files, unmatched = files_of([with_home(Path(word))])
    failed += [(str(path), error) for path, error in unmatched]
    for path in files:
        try:
            yield Named(PhotoUse(photo_of_file(path)), path)
        except CopydeskError as error:
            failed.append((str(path), error))


def _is_path(word: str) -> bool:
    return word.startswith("~") or any(sign in word for sign in _SEPARATORS)


def _is_here(word: str) -> bool:
    files, unmatched = files_of([Path(word)])
    return not unmatched and all(map(os.path.lexists, files))
