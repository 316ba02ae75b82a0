"""Under the large photo: its shape, its zoom, the crop in numbers, and a warning in words."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.crops import RATIOS
from editor.ui.captions.picture.agreement import Agreement
from editor.ui.captions.picture.canvas import PhotoCanvas
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_mark

_ICON_PX = 16
_NUMBERS = (("x", "Left edge"), ("y", "Top edge"), ("w", "Width"), ("h", "Height"))
_WHOLE_SCALE = 1.0
_NUMBER_PX = 82
_TEXT_MARGIN_PX = 8


class PictureBar(QWidget):
    """Chooses the shape and zooms; more comes up while a photo is cropped."""

    truth_wanted = Signal()
    """Somebody wants to see the file block by block."""

    def __init__(
        self, crops: CropModel, canvas: PhotoCanvas, agreement: Agreement, theme: Theme
    ) -> None:
        super().__init__()
        self._crops, self._canvas, self._agreement = crops, canvas, agreement
        self.setObjectName("pictureBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shapes: dict[str, QPushButton] = {}
        for number, ratio in enumerate(RATIOS, 1):
            button = _button(ratio.capitalize(), f"Crop {ratio}", f"Crop {ratio} ({number})")
            button.setProperty("look", "segment")
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, ratio))
            self.shapes[ratio] = button
        self.smaller = _tool("Zoom out", "Zoom out (-)")
        self.fit = _button("Fit", "Fitted, or every pixel", "Fitted, or 100 % (0)")
        self.larger = _tool("Zoom in", "Zoom in (+)")
        self.point = _tool("Point of interest", "Point of interest: click or arrows (I)")
        self.point.setCheckable(True)
        self.numbers = {name: _number(name, words) for name, words in _NUMBERS}
        self.reset = _button("Reset", "Reset this crop", "As large as it gets again (R)")
        self.whose = label("", "soft")
        self.whose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.warning = label("", "look-again", wraps=True)
        self.agreement = _button("", "What the file says", "What the file says (Ctrl+Alt+M)")
        self.agreement.setProperty("look", "link")
        self.more = QWidget()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.show_crop()
        self.show_zoom()
        self.show_agreement()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.smaller.setIcon(icon("zoom-out", theme))
        self.larger.setIcon(icon("zoom-in", theme))
        self.point.setIcon(icon("crosshair", theme))

    def show_crop(self) -> None:
        """Show shape, numbers and warning."""
        crops = self._crops
        for ratio, button in self.shapes.items():
            button.setChecked(ratio == crops.ratio)
            is_made = ratio in crops.made
            button.setText(f"{ratio.capitalize()} •" if is_made else ratio.capitalize())
            button.setAccessibleDescription("cropped by hand" if is_made else "")
            button.setEnabled(crops.photo is not None)
        self.point.setChecked(self._canvas.places_interest)
        self.point.setEnabled(crops.photo is not None)
        self.more.setVisible(crops.is_cropping)
        photo = crops.photo
        if photo is not None and crops.is_cropping:
            limits = (photo.width_px, photo.height_px, photo.width_px, photo.height_px)
            for box, value, most in zip(self.numbers.values(), crops.box_px, limits, strict=True):
                box.blockSignals(True)  # noqa: FBT003 - Qt's own
                box.setMaximum(most)
                box.setValue(value)
                box.blockSignals(False)  # noqa: FBT003 - Qt's own
            self.whose.setText(crops.whose.capitalize())
            self.whose.setToolTip(self.whose.text())
            self.reset.setEnabled(crops.is_own)
        self.warning.setText(crops.warning)
        self.warning.setVisible(bool(crops.warning))

    def show_zoom(self) -> None:
        """Show how large the photo is seen."""
        viewport = self._canvas.viewport
        percent = round(viewport.now * 100)
        self.fit.setText(f"{percent} %" if viewport.scale else "Fit")
        self.fit.setAccessibleDescription(f"shown at {percent} percent")
        for each in (self.fit, self.smaller, self.larger):
            each.setEnabled(self._crops.photo is not None)

    def show_agreement(self) -> None:
        """Show whether the file says the same in all of its blocks."""
        words = self._agreement.words
        self.agreement.setVisible(bool(words))
        self.agreement.setText(words)
        self.agreement.setAccessibleName(f"What the file says: {words}")
        set_mark(self.agreement, "wrong", self._agreement.is_wrong)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        for button in self.shapes.values():
            first.addWidget(button)
        first.addWidget(self.point)
        first.addStretch(1)
        for each in (self.smaller, self.fit, self.larger):
            first.addWidget(each)
        second = QHBoxLayout(self.more)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(6)
        for name, box in self.numbers.items():
            second.addWidget(label(name, "soft"))
            second.addWidget(box)
        second.addWidget(self.reset)
        second.addWidget(self.whose, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.more)
        column.addWidget(self.warning)
        column.addWidget(self.agreement, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        canvas = self._canvas
        self._crops.changed.connect(self.show_crop)
        self._crops.changed.connect(self.show_zoom)
        canvas.zoomed.connect(self.show_zoom)
        self._agreement.changed.connect(self.show_agreement)
        self.agreement.clicked.connect(self.truth_wanted)
        self.smaller.clicked.connect(lambda: canvas.zoom(-1))
        self.larger.clicked.connect(lambda: canvas.zoom(1))
        self.fit.clicked.connect(
            lambda: canvas.zoom_to(0 if canvas.viewport.scale else _WHOLE_SCALE)
        )
        self.point.clicked.connect(lambda wanted: canvas.place_interest(wanted=wanted))
        self.reset.clicked.connect(self._crops.reset)
        for name, box in self.numbers.items():
            box.valueChanged.connect(partial(self._typed, name))

    def _choose(self, ratio: str) -> None:
        self._crops.choose("" if ratio == self._crops.ratio else ratio)

    def _typed(self, name: str, _value: int) -> None:
        left, top, width, height = (box.value() for box in self.numbers.values())
        self._crops.put_px((left, top, width, height), is_width=name != "h")
        self.show_crop()


def _button(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "small")
    button.setAccessibleName(name)
    button.setToolTip(tip)
    return button


def _tool(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "flat")
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _number(name: str, words: str) -> QSpinBox:
    box = QSpinBox()
    box.setKeyboardTracking(False)
    box.setMinimum(1 if name in "wh" else 0)
    box.setMaximum(1)
    box.setSingleStep(10)
    box.setAccessibleName(f"{words} of the crop in pixels")
    box.setToolTip(f"{words}, in pixels")
    box.setMinimumWidth(_NUMBER_PX)
    box.lineEdit().setTextMargins(_TEXT_MARGIN_PX, 0, 0, 0)
    return box
