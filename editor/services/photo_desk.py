"""The photos of a library as somebody names them: found, set and checked by the dozen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from editor.domain.photo_choice import Choices, PhotoUse, matches
from editor.domain.photo_filter import (
    PhotoFacts,
    PhotoFilter,
    PhotoOrder,
    facts_of,
    in_order,
    is_wanted,
)
from editor.domain.rights_terms import with_terms_noted
from editor.markup.word_count import count_words
from editor.services.photo_checks import CheckedPhoto, check_figures, check_photo
from editor.services.photo_values import typed_value, with_typed, with_typed_use
from editor.services.photos import Photos
from editor.services.stories import Stories
from editor.settings import InForce
from editor.storage.shelf import Shelf
from editor.storage.store import Store

Changes = Mapping[str, str | None]
"""What was typed, by field: empty clears a field, None unsets it."""


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo that a list shows, with what is known of it."""

    use: PhotoUse
    facts: PhotoFacts


@dataclass(frozen=True, slots=True)
class ChangedPhoto:
    """What became of a photo.

    Attributes:
        use: As it is now.
        before: What the layer said of the fields that differ now; None where it said nothing.
        after: What it says now.
    """

    use: PhotoUse
    before: Mapping[str, Any]
    after: Mapping[str, Any]


class PhotoDesk:
    """The photos of one library, named by words.

    Wherever a story is asked for, it is a slug or id, and empty stands for the library.

    Args:
        clock: Gives the time (aware, UTC).
    """

    def __init__(
        self,
        store: Store,
        photos: Photos,
        stories: Stories,
        in_force: InForce,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._photos = photos
        self._stories = stories
        self._in_force = in_force
        self._clock = clock

    def find(
        self,
        patterns: Sequence[str],
        wanted: PhotoFilter,
        order: PhotoOrder = PhotoOrder.GIVEN,
        story: str = "",
    ) -> tuple[FoundPhoto, ...]:
        """The photos whose names one of the patterns matches, and that a filter lets through.

        Args:
            patterns: Of file names; all of them without any.
            wanted: The filter.
            order: As given is the last that came first, in a story the order of its figures.
            story: Photos of that story only, as it shows them.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.read() as shelf:
            uses = _choices(shelf, story).uses
        slugs, today = self._photos.uses(), self._clock().astimezone().date()
        found: dict[str, list[FoundPhoto]] = {}
        for use in uses:
            photo = use.photo
            if not patterns or any(matches(each, photo.file_name) for each in patterns):
                facts = facts_of(photo, use.figure, today, slugs.get(photo.digest, ()))
                if is_wanted(facts, wanted):
                    found.setdefault(photo.digest, []).append(FoundPhoto(use, facts))
        photos = in_order([each[0].use.photo for each in found.values()], order)
        return tuple(each for photo in photos for each in found[photo.digest])

    def choices(self, story: str = "") -> Choices:
        """What photos can be named, of the library or of a story.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.read() as shelf:
            return _choices(shelf, story)

    def set_fields(
        self, words: Sequence[str], changes: Changes, story: str = ""
    ) -> tuple[ChangedPhoto, ...]:
        """Set fields of photos: all of them, or none.

        Args:
            words: What names the photos.
            changes: What was typed, by ``photo_values.LIBRARY_PATHS``; by ``STORY_PATHS`` for a
                story.
            story: Say it there alone; empty says it in the library.

        Returns:
            Every photo that was named; one that was so already has no ``before`` and ``after``.

        Raises:
            UnknownStoryError: There is no such story.
            UnknownPhotoError: A word names no photo.
            AmbiguousPhotoError: One that is no pattern names several.
            UnknownFieldError: A field isn't known there, or can't be that.
        """
        with self._store.write() as shelf:
            before = _choices(shelf, story).chosen(words)
            after = tuple(_changed(each, changes) for each in before)
            if story:
                self._save_uses(shelf, story, after)
            else:
                for old, new in zip(before, after, strict=True):
                    if new.photo != old.photo:
                        shelf.photos.put(new.photo)
        pairs = zip(before, after, strict=True)
        return tuple(_change(old, new, changes) for old, new in pairs)

    def check(self, words: Sequence[str], story: str = "") -> tuple[CheckedPhoto, ...]:
        """Hold photos against the rules for captions and their rights; all without any words.

        Figures of a story are checked as the story's check does it, whether or not its text
        places them.

        Raises:
            UnknownStoryError: There is no such story.
            UnknownPhotoError: A word names no photo.
            AmbiguousPhotoError: One that is no pattern names several.
        """
        now = self._clock()
        if story:
            resolved = replace(self._stories.story(story), as_of=now)
            uses = self.choices(story).chosen(words)
            every = range(len(resolved.article.figures))
            return check_figures(resolved, [each.index for each in uses] if words else every)
        with self._store.read() as shelf:
            photos = [each.photo for each in _choices(shelf, "").chosen(words)]
            usages = shelf.photo_usages.of(each.digest for each in photos if each.rights.is_one_use)
        settings = self._in_force.settings
        return tuple(
            CheckedPhoto(
                each.file_name, each, check_photo(each, settings, now, usages.get(each.digest, ()))
            )
            for each in photos
        )

    def _save_uses(self, shelf: Shelf, story: str, uses: Sequence[PhotoUse]) -> None:
        before = shelf.articles.get(story)
        changed = {each.index: each.figure for each in uses if each.figure is not None}
        figures = tuple(changed.get(at, each) for at, each in enumerate(before.figures))
        if figures != before.figures:
            article = replace(before, figures=figures)
            shelf.articles.save(article, words=count_words(article.body), at=self._clock())


def _choices(shelf: Shelf, story: str) -> Choices:
    """All photos, or those of a story in the order of its figures."""
    if not story:
        return Choices(tuple(PhotoUse(each) for each in shelf.photos.all_photos()))
    figures = shelf.articles.get(story).figures
    photos = shelf.photos.of(each.photo for each in figures if each.photo)
    uses = tuple(
        PhotoUse(photos[each.photo], each, index)
        for index, each in enumerate(figures)
        if each.photo in photos
    )
    return Choices(uses, [each.name for each in figures if each.photo not in photos])


def _changed(use: PhotoUse, changes: Changes) -> PhotoUse:
    photo, figure = use.photo, use.figure
    for path, text in changes.items():
        if figure is None:
            photo = with_typed(photo, path, text)
        else:
            figure = with_typed_use(photo, figure, path, text)
    return replace(use, photo=with_terms_noted(photo, changes), figure=figure)


def _change(old: PhotoUse, new: PhotoUse, changes: Changes) -> ChangedPhoto:
    before = {path: typed_value(old.photo, old.figure, path) for path in changes}
    after = {path: typed_value(new.photo, new.figure, path) for path in changes}
    differing = [path for path in changes if before[path] != after[path]]
    return ChangedPhoto(
        new, {path: before[path] for path in differing}, {path: after[path] for path in differing}
    )
