"""What the caption desk is about: the photos shown, those selected, and every change of them.

Everything in the desk shares one session. Names of fields are those of ``PhotoFields``; besides
them ``credit``, ``rights``, ``rating``, ``flag``, ``is_protected``, ``crop``, ``crops`` and
``interest`` of the photo, and ``is_file`` of its use in the story.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_layers import (
    OF_FIGURE_ALONE,
    OF_STORY,
    own_value,
    with_values,
)
from editor.domain.story import Story
from editor.ui.captions.library_writes import LibraryWrites
from editor.ui.captions.shown_photos import MIXED, ShownPhotos
from editor.ui.open_story import OpenStory

Changes = Mapping[str, Any]
__all__ = ["MIXED", "CaptionSession", "Changes"]

Puts = dict[str, dict[str, Any]]
"""Values by digest and name."""

_SHORT = {"alt_text": "alt text", "is_file": "FILE", "credit_line": "credit line"}


class CaptionSession(ShownPhotos):
    """Changes the photos that are shown: what the story says of its own, else the library's."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(open_story, parent)
        self.writes = LibraryWrites(lambda: open_story.newsroom, self)
        self.writes.failed.connect(open_story.banner)
        open_story.library_opened.connect(self.writes.write_now)
        self._typing: tuple[str, tuple[str, ...]] | None = None
        self._typed_over: Puts = {}
        self._touched: dict[str, Photo] = {}
        self._figures = open_story.fields.figures
        open_story.replaced.connect(self._story_replaced)
        open_story.edited.connect(self._story_edited)

    def newest(self, photo: Photo) -> Photo:
        """The photo with what isn't written yet."""
        return self.writes.newest(photo)

    def set(self, name: str, value: Any, digests: Sequence[str] | None = None) -> None:
        """Set one field of the selected photos; None unsets it.

        What is typed into one field without a rest is one step of the ledger.
        """
        chosen = self.selected if digests is None else tuple(digests)
        puts: Puts = {digest: {name: value} for digest in chosen if digest in self._photos}
        for_figures, for_library = self._parted(puts)
        if for_library:
            self._type(name, for_library)
        if for_figures:
            self._write_figures(for_figures)

    def apply(
        self, changes: Changes, digests: Sequence[str] | None = None, *, name: str = ""
    ) -> None:
        """Set several fields of the selected photos, in one step of the ledger."""
        chosen = self.selected if digests is None else digests
        self.apply_each(dict.fromkeys(chosen, changes), name=name)

    def apply_each(self, changes: Mapping[str, Changes], *, name: str = "") -> None:
        """Set fields of each photo to its own values, in one step of the ledger.

        Args:
            changes: Values by digest and name of the field; None unsets one.
            name: What the menu calls it, after ``Undo``.
        """
        self.finish()
        puts: Puts = {key: dict(each) for key, each in changes.items() if key in self._photos}
        for_figures, for_library = self._parted(puts)
        called = name or _called(puts)
        with self.open_story.ledger.one_step(called):
            if for_figures:
                self._write_figures(for_figures)
            if for_library:
                self._push(called, self._write_library(for_library), for_library)
        self.writes.write_now()

    def revert(self, name: str) -> None:
        """Take back what is said on top, so that the layer below shows."""
        self.apply({name: None}, name=f"reverting {_short(name)}")

    def copy_to_library(self, name: str) -> None:
        """Let the library say what the story says of the selected photos."""
        puts: Puts = {}
        for digest in self.selected:
            figure = self.figure_of(digest)
            value = None if figure is None else getattr(figure, OF_STORY.get(name, ""), None)
            if value is not None:
                puts[digest] = {name: value}
        self.finish()
        if puts:
            self._push(f"{_short(name)} for the library", self._write_library(puts), puts)
            self.writes.write_now()

    def finish(self) -> None:
        """What was typed into a field is a step of its own now, and is written."""
        typing, self._typing = self._typing, None
        if typing is not None:
            name, digests = typing
            before, self._typed_over = self._typed_over, {}
            now = {key: {name: own_value(self._photos[key], name)} for key in digests}
            self._push(_short(name), before, now)
        self.open_story.ledger.close_step()
        self.writes.write_now()

    def learn(self, photos: Mapping[str, Photo]) -> None:
        """Take over what the library says of photos by now, by their digests."""
        newer = {
            key: photo
            for key, photo in photos.items()
            if key in self._photos and self._photos[key] != photo
        }
        if newer:
            self._photos.update(newer)
            self._shown = None
            self.changed.emit(frozenset(newer))

    def close(self) -> None:
        """Write all that waits, and wait until it is written: the library closes after it."""
        self.finish()
        self.writes.close()

    def _type(self, name: str, puts: Puts) -> None:
        digests = tuple(puts)
        if self._typing != (name, digests):
            self.finish()
        before = self._write_library(puts)
        if before and self._typing is None:
            self._typing, self._typed_over = (name, digests), before

    def _parted(self, puts: Puts) -> tuple[Puts, Puts]:
        """What goes to figures of the story, and what to the library."""
        figures: Puts = {}
        library: Puts = {}
        for digest, changes in self.allowed(puts).items():
            is_used = self.figure_of(digest) is not None
            for name, value in changes.items():
                if is_used and (name in OF_STORY or name in OF_FIGURE_ALONE):
                    figures.setdefault(digest, {})[name] = value
                elif name not in OF_FIGURE_ALONE:
                    library.setdefault(digest, {})[name] = value
        return figures, library

    def _write_figures(self, puts: Puts) -> None:
        values: Puts = {}
        for digest, changes in puts.items():
            figure = self.figure_of(digest)
            if figure is not None:
                values[figure.name] = {
                    OF_STORY.get(n, n): _of_use(n, v) for n, v in changes.items()
                }
        figures = (
            replace(each, **values[each.name]) if each.name in values else each
            for each in self.open_story.fields.figures
        )
        self.open_story.edit(figures=tuple(figures))

    def _write_library(self, puts: Puts) -> Puts:
        """Change what the library says; gives back the values of before that differ."""
        before: Puts = {}
        for digest, changes in puts.items():
            photo = self._photos.get(digest) or self._touched.get(digest)
            if photo is None:
                continue
            old = {name: own_value(photo, name) for name in changes}
            if "credit_line" in old:  # as data: its words would lose what they came from
                old["credit"] = photo.credit
                del old["credit_line"]
            new = with_values(photo, changes)
            if new != photo:
                before[digest] = old
                self._keep(new, changes)
        if before:
            self._tell_story(before)
            self.changed.emit(frozenset(before))
        return before

    def _keep(self, photo: Photo, names: Iterable[str]) -> None:
        self._touched[photo.digest] = photo
        if photo.digest in self._photos:
            self._photos[photo.digest] = photo
            self._shown = None
        if self.is_in_library(photo.digest):
            self.writes.take(photo, names)

    def _tell_story(self, digests: Iterable[str]) -> None:
        """The open story uses some of them: page and panels show what they say now."""
        used = self.open_story.resolved_fields.photos
        photos = {key: self._photos[key] for key in digests if key in used and key in self._photos}
        if photos:
            self.open_story.learn(Story(self.open_story.fields, photos))

    def _push(self, name: str, before: Puts, after: Puts) -> None:
        if before:
            undo, redo = partial(self._replay, before), partial(self._replay, after)
            self.open_story.ledger.push_act(name, undo, redo)

    def _replay(self, puts: Puts) -> None:
        self._typing, self._typed_over = None, {}
        self._write_library(puts)
        self.writes.write_now()

    def _story_replaced(self) -> None:
        self.finish()
        self._figures = self.open_story.fields.figures
        if self.for_story:
            self.for_story = self.open_story.is_open
            self.whom_changed.emit()

    def _story_edited(self, path: str) -> None:
        if path == "photos":
            self.learn(self.open_story.resolved_fields.photos)
        elif path == "figures":
            before, self._figures = self._figures, self.open_story.fields.figures
            changed = _changed(before, self._figures) & self._photos.keys()
            if changed and self.for_story:
                self.changed.emit(changed)


def _changed(before: Sequence[Figure], now: Sequence[Figure]) -> frozenset[str]:
    """The photos of which a use came, went, or is another: a key in a caption is one of many."""
    same = {id(each) for each in before} & {id(each) for each in now}
    return frozenset(each.photo for each in (*before, *now) if each.photo and id(each) not in same)


def _called(puts: Puts) -> str:
    names = dict.fromkeys(name for changes in puts.values() for name in changes)
    what = _short(next(iter(names))) if len(names) == 1 else "photo details"
    return what if len(puts) == 1 else f"{what} of {len(puts)} photos"


def _of_use(name: str, value: Any) -> Any:
    return bool(value) if name in OF_FIGURE_ALONE else value


def _short(name: str) -> str:
    return _SHORT.get(name, name.replace("_", " "))
