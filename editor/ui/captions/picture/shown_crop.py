"""The crop that shows of the current photo: in which shape, whose, and what is wrong with it."""

from PySide6.QtCore import QObject, Signal

from editor.domain.crop import WHOLE, Crop, Point, RatioCrop
from editor.domain.crops import FREE, MINIMUM_WIDTH_PX, crop_at, is_too_small, with_interest
from editor.domain.photo import Photo
from editor.domain.photo_layers import Origin
from editor.ui.captions.session import CaptionSession

Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels of the upright original."""


class ShownCrop(QObject):
    """What is known of the crop in the shape that was chosen; no shape is no cropping."""

    changed = Signal()

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ratio = ""
        """One of ``RATIOS``; empty while nothing is cropped."""
        self._dragged: Crop | None = None
        session.selection_changed.connect(self._start_anew)
        session.photos_changed.connect(self._start_anew)
        session.whom_changed.connect(self._start_anew)
        self._shown_from: object = None
        session.changed.connect(self._hear)

    @property
    def photo(self) -> Photo | None:
        """The photo that is cropped."""
        return self._session.current

    @property
    def is_cropping(self) -> bool:
        """Whether handles show."""
        return bool(self.ratio) and self.photo is not None

    @property
    def interest(self) -> Point | None:
        """The spot that every crop keeps."""
        photo = self.photo
        return photo.interest if photo else None

    @property
    def crop(self) -> Crop:
        """The crop that shows: the one being dragged, somebody's, else the largest one."""
        photo = self.photo
        if photo is None or not self.ratio:
            return WHOLE
        if self._dragged is not None:
            return self._dragged
        if self.ratio == FREE:
            return with_interest(self._free() or WHOLE, self.interest)
        crops = self._crops()
        return crop_at(self.ratio, photo.width_px, photo.height_px, crops, self.interest)

    @property
    def is_own(self) -> bool:
        """Whether somebody made this crop, so that it can be reset."""
        if self.ratio == FREE:
            return self._free() is not None
        return any(each.ratio == self.ratio for each in self._crops())

    @property
    def made(self) -> frozenset[str]:
        """The shapes that somebody cropped by hand."""
        made = {each.ratio for each in self._crops()}
        return frozenset(made | ({FREE} if self._free() else set()))

    @property
    def box_px(self) -> Box:
        """The crop in pixels."""
        photo = self.photo
        if photo is None:
            return 0, 0, 0, 0
        left, top, right, bottom = self.crop.box_px(photo.width_px, photo.height_px)
        return left, top, right - left, bottom - top

    @property
    def warning(self) -> str:
        """What is wrong with the crop's size, in words; empty if it is large enough."""
        photo = self.photo
        if photo is None or not self.ratio:
            return ""
        if not is_too_small(self.crop, photo.width_px, photo.height_px):
            return ""
        return (
            f"Too small: {self.box_px[2]:,} pixels wide, and large pictures need "
            f"{MINIMUM_WIDTH_PX:,}. It is never blown up."
        )

    @property
    def whose(self) -> str:
        """Where the crop comes from, in words."""
        if not self.is_own:
            return "the largest"
        name = "crop" if self.ratio == FREE else "crops"
        of_story = self._session.origin(name) is Origin.STORY
        return "for this story" if of_story else "for the library"

    def _crops(self) -> tuple[RatioCrop, ...]:
        photo = self.photo
        return (self._session.value_of(photo.digest, "crops") or ()) if photo else ()

    def _free(self) -> Crop | None:
        photo = self.photo
        return self._session.value_of(photo.digest, "crop") if photo else None

    def _hear(self, _digests: object) -> None:
        """A key in the caption draws no picture anew."""
        photo = self.photo
        shown_from = photo and (photo.digest, self._free(), self._crops(), photo.interest)
        if shown_from != self._shown_from:
            self._shown_from = shown_from
            self.changed.emit()

    def _start_anew(self) -> None:
        self._dragged = self._shown_from = None
        self.changed.emit()
