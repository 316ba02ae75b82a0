"""The large photo with its bar. ``LargePhoto(session, thumbnails, theme)``."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.crops import RATIOS
from editor.ui.captions.picture.agreement import Agreement
from editor.ui.captions.picture.bar import PictureBar
from editor.ui.captions.picture.canvas import PhotoCanvas
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.captions.picture.decoding import DecodedPhotos
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import Theme
from editor.ui.thumbnails import Thumbnails


class LargePhoto(QWidget):
    """The current photo as large as there is room, and what can be done with its frame."""

    left = Signal()
    """The keyboard goes back to the fields."""

    def __init__(self, session: CaptionSession, thumbnails: Thumbnails, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.crops = CropModel(session, self)
        self.canvas = PhotoCanvas(self.crops, DecodedPhotos(session, self), thumbnails, theme)
        self.agreement = Agreement(session, self)
        self.bar = PictureBar(self.crops, self.canvas, self.agreement, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self.canvas.left.connect(self.left)
        self.crops.changed.connect(self._say_name)
        self._say_name()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.canvas.set_theme(theme)
        self.bar.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what is current by now."""
        super().showEvent(event)
        self.canvas.show_photo()
        self.agreement.watch(is_watched=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Read no more files than are looked at."""
        super().hideEvent(event)
        self.agreement.watch(is_watched=False)

    def crop(self) -> None:
        """Begin to crop, with the keyboard at the handles."""
        if not self.crops.ratio:
            self.crops.choose(next(iter(RATIOS)))
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look(self) -> None:
        """Bring the keyboard to the photo."""
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_name(self) -> None:
        photo = self.crops.photo
        name = f"Photo {photo.file_name}" if photo else "No photo"
        self.canvas.setAccessibleName(name)
        words = ""
        if photo is not None and self.crops.is_cropping:
            left, top, width, height = self.crops.box_px
            words = (
                f"crop {self.crops.ratio}, {width} by {height} pixels, "
                f"from {left}, {top}. {self.crops.warning}"
            ).strip()
        self.canvas.setAccessibleDescription(words)
