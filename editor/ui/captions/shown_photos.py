"""The photos that the caption desk shows: which are selected, and what their fields say."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_layers import Layer, Origin, layers_of, origin_of, value_of
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.browsing import Shot

_CHOICES = frozenset(("rating", "flag"))


class Mixed:
    """What a field says when the selected photos say different things."""


MIXED = Mixed()


class ShownPhotos(QObject):
    """The photos that are captioned, for the library or for the open story."""

    photos_changed = Signal()
    """Other photos are shown, or in another order."""
    selection_changed = Signal()
    changed = Signal(object)
    """These digests (a frozen set) say something else."""
    whom_changed = Signal()
    """It is for the library now, or for the story."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_story = open_story
        self.selected: tuple[str, ...] = ()
        """Digests, the current one first."""
        self.for_story = False
        self.order: tuple[str, ...] | None = None
        """What the contact sheet shows of them, in its order; None for all, as they came."""
        self.places: Mapping[str, Shot] = {}
        """Photos that lie in a folder or on a card, by the key that stands for a digest there."""
        self._never_kept: set[str] = set()
        self._photos: dict[str, Photo] = {}
        self._shown: tuple[Photo, ...] | None = ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """The photos shown, in order."""
        if self._shown is None:
            self._shown = tuple(self._photos.values())
        return self._shown

    @property
    def current(self) -> Photo | None:
        """The photo that stands large; None if there is none."""
        return self._photos.get(self.selected[0]) if self.selected else None

    @property
    def figure(self) -> Figure | None:
        """The use of the current photo in the story, when it is captioned for the story."""
        return self.figure_of(self.selected[0]) if self.selected else None

    @property
    def whom(self) -> str:
        """For whom: ``library``, or the slug of the story."""
        return self.open_story.fields.slug if self.for_story else "library"

    def photo(self, digest: str) -> Photo | None:
        """A photo that is shown."""
        return self._photos.get(digest)

    def figure_of(self, digest: str) -> Figure | None:
        """The use of a photo in the story; None if it isn't used, or this is for the library."""
        if not self.for_story:
            return None
        figures = self.open_story.fields.figures
        return next((each for each in figures if each.photo == digest), None)

    def show(self, photos: Iterable[Photo], places: "Mapping[str, Shot] | None" = None) -> None:
        """Show other photos; what was selected stays so, as far as it is there.

        Args:
            photos: In order.
            places: Where they lie, if they aren't in the library.
        """
        self.finish()
        self.places = places or {}
        self._never_kept.update(self.places)
        self._photos = {each.digest: self.newest(each) for each in photos}
        self._shown = self.order = None
        kept = tuple(digest for digest in self.selected if digest in self._photos)
        is_other = kept != self.selected or not kept
        self.selected = kept or tuple(self._photos)[:1]
        self.photos_changed.emit()
        if is_other:
            self.selection_changed.emit()

    def caption_for(self, *, story: bool) -> None:
        """Caption for the open story, or for the library."""
        wanted = story and self.open_story.is_open
        if wanted != self.for_story:
            self.finish()
            self.for_story = wanted
            self.whom_changed.emit()
            self.changed.emit(frozenset(self._photos))

    def select(self, digests: Sequence[str]) -> None:
        """Select photos, the current one first; those that aren't shown are left out."""
        wanted = tuple(dict.fromkeys(each for each in digests if each in self._photos))
        if wanted != self.selected:
            self.finish()
            self.selected = wanted
            self.selection_changed.emit()

    def go(self, step: int) -> bool:
        """Make the photo so many places further the only one selected; false at the end."""
        order = tuple(self._photos) if self.order is None else self.order
        if not order:
            return False
        here = (
            order.index(self.selected[0]) if self.selected[:1] and self.selected[0] in order else -1
        )
        there = min(max(here + step, 0), len(order) - 1)
        self.select((order[there],))
        return there != here

    def is_in_library(self, digest: str) -> bool:
        """Whether the library can be told of it: a key of a place never goes there."""
        return digest not in self._never_kept

    def allowed(self, puts: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """What may be changed: on a card stars and flags alone; else a sentence says why."""
        allowed = {
            digest: {
                name: value
                for name, value in changes.items()
                if name in _CHOICES or self.is_in_library(digest)
            }
            for digest, changes in puts.items()
        }
        if any(len(allowed[digest]) < len(changes) for digest, changes in puts.items()):
            self.open_story.banner.emit(
                "These photos are only looked at.", "Keep them in the library to caption them."
            )
        return {digest: changes for digest, changes in allowed.items() if changes}

    def newest(self, photo: Photo) -> Photo:
        """The photo with what isn't written yet."""
        return photo

    def finish(self) -> None:
        """What was typed so far is done: another photo comes, or another layer."""

    def value(self, name: str) -> Any:
        """What the selected photos say: None if nothing, ``MIXED`` if they differ."""
        values = (self.value_of(digest, name) for digest in self.selected)
        first = next(values, None)
        return first if all(each == first for each in values) else MIXED

    def value_of(self, digest: str, name: str) -> Any:
        """What one photo says; None if no layer says anything."""
        photo = self._photos.get(digest)
        return None if photo is None else value_of(photo, self.figure_of(digest), name)

    def has_below(self, digest: str, name: str) -> bool:
        """Whether a layer under the one that is written says anything that could be hidden."""
        photo = self._photos.get(digest)
        if photo is None:
            return False
        return any(each.value for each in layers_of(photo, self.figure_of(digest), name)[:-1])

    def origin(self, name: str) -> Origin:
        """Where the current photo's value comes from."""
        photo = self.current
        return Origin.NOWHERE if photo is None else origin_of(photo, self.figure, name)

    def layers(self, name: str) -> tuple[Layer, ...]:
        """What the layers of the current photo say of a field, the file first."""
        photo = self.current
        return () if photo is None else layers_of(photo, self.figure, name)
