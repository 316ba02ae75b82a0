"""Paints a photo of the sheet: picture, name, what it lacks, stars, flag."""

from collections import OrderedDict
from time import perf_counter

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.domain.photo import Flag, Photo
from editor.domain.photo_filter import Need, PhotoFacts
from editor.ui.captions.sheet.model import PHOTO_ROLE
from editor.ui.captions.sheet.narrowing import Narrowing
from editor.ui.captions.sheet.pictures import PICTURE, SheetPictures
from editor.ui.theme import Theme, pixmap, sans

CELL = QSize(96, 112)  # three beside each other fill the column
_PAD_PX = 4
_RADIUS_PX = 6
_NAME_PX = 11.5
_LINE_PX = 15
_ICON_PX = 12
_STAR = "★"
_MOST_CELLS = 600
_TURN_S = 0.002

Looks = tuple[int, bool, bool, bool, float, str]
"""What a painted cell depends on besides the photo: picture, selection, cursor, twins, screen."""


class SheetDelegate(QStyledItemDelegate):
    """One cell. Cells are painted once and kept; in one turn only so many new ones are painted.

    Attributes:
        theme: The colours; set it and update the list to change them.
        is_behind: Some cells weren't painted as they are now: paint once more in the next turn.
    """

    def __init__(
        self,
        narrowing: Narrowing,
        pictures: SheetPictures,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._narrowing, self._pictures = narrowing, pictures
        self._font = sans(_NAME_PX)
        self._cells: OrderedDict[str, tuple[PhotoFacts, Looks, QPixmap]] = OrderedDict()
        self._spent_s = 0.0
        self.is_behind = False

    def begin(self) -> None:
        """A paint of the list begins, with time for new cells."""
        self._spent_s, self.is_behind = 0.0, False

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cells are alike."""
        return CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one photo."""
        photo = index.data(PHOTO_ROLE)
        if not isinstance(photo, Photo):
            return
        rect: QRect = option.rect
        cell = self._cell(photo, option.state, painter.device().devicePixelRatioF())
        if cell is not None:
            painter.drawPixmap(rect.topLeft(), cell)

    def _cell(self, photo: Photo, state: QStyle.StateFlag, density: float) -> QPixmap | None:
        known = self._cells.get(photo.digest)
        if self._spent_s > _TURN_S:
            self.is_behind = True
            return None if known is None else known[2]
        start = perf_counter()
        facts = self._narrowing.facts(photo)
        picture = self._pictures.of(photo.digest)
        looks = (
            0 if picture is None else picture.cacheKey(),
            bool(state & QStyle.StateFlag.State_Selected),
            bool(state & QStyle.StateFlag.State_HasFocus),
            photo.digest in self._narrowing.alike,
            density,
            f"{self.theme.name} {self._pictures.fault_of(photo.digest)}",
        )
        if known is None or not _paints_alike(known[0], facts) or known[1] != looks:
            known = (facts, looks, self._painted(facts, looks))
            self._cells[photo.digest] = known
            while len(self._cells) > _MOST_CELLS:
                self._cells.popitem(last=False)
        self._cells.move_to_end(photo.digest)
        self._spent_s += perf_counter() - start
        return known[2]

    def _painted(self, facts: PhotoFacts, looks: Looks) -> QPixmap:
        photo = facts.photo
        _, is_selected, has_focus, has_twin, density, _ = looks
        made = QPixmap(CELL * density)
        made.setDevicePixelRatio(density)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cell = QRect(0, 0, CELL.width(), CELL.height()).adjusted(2, 2, -2, -2)
        self._ground(painter, cell, is_selected=is_selected, has_focus=has_focus)
        inner = cell.adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
        frame = QRect(inner.left(), inner.top(), inner.width(), PICTURE.height())
        painter.setOpacity(0.45 if photo.flag == Flag.REJECTED else 1.0)
        self._picture(painter, frame, photo.digest)
        painter.setOpacity(1.0)
        below = QRect(inner.left(), frame.bottom() + 3, inner.width(), _LINE_PX)
        self._words(painter, below, photo, is_selected=is_selected)
        self._marks(painter, below.translated(0, _LINE_PX), facts, has_twin=has_twin)
        painter.end()
        return made

    def _ground(
        self, painter: QPainter, cell: QRect, *, is_selected: bool, has_focus: bool
    ) -> None:
        if not is_selected and not has_focus:
            return
        theme = self.theme
        painter.setBrush(theme.tint if is_selected else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, 2 if has_focus else 1))
        painter.drawRoundedRect(QRectF(cell), _RADIUS_PX, _RADIUS_PX)

    def _picture(self, painter: QPainter, frame: QRect, digest: str) -> None:
        picture = self._pictures.of(digest)
        if picture is not None:
            size = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(frame.topLeft(), size)
            place.moveCenter(frame.center())
            painter.drawImage(place, picture)
            return
        painter.setBrush(self.theme.window)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawRoundedRect(QRectF(frame), 3, 3)
        if self._pictures.fault_of(digest):
            mark = QRect(0, 0, 16, 16)
            mark.moveCenter(frame.center())
            painter.drawPixmap(mark, pixmap("image-off", self.theme.soft))

    def _words(self, painter: QPainter, line: QRect, photo: Photo, *, is_selected: bool) -> None:
        painter.setFont(self._font)
        painter.setPen(self.theme.ink if is_selected else self.theme.soft)
        name = QFontMetrics(self._font).elidedText(
            " ".join(photo.file_name.split()), Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)

    def _marks(self, painter: QPainter, line: QRect, facts: PhotoFacts, *, has_twin: bool) -> None:
        theme, photo = self.theme, facts.photo
        place = QRect(line.left() + 1, line.top() + 1, _ICON_PX, _ICON_PX)
        for name, colour in self._icons(facts, has_twin=has_twin):
            painter.drawPixmap(place, pixmap(name, colour, _ICON_PX))
            place.translate(_ICON_PX + 3, 0)
        if photo.rating:
            painter.setFont(self._font)
            painter.setPen(theme.amber)
            stars = f"{photo.rating}{_STAR}"
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, stars)

    def _icons(self, facts: PhotoFacts, *, has_twin: bool) -> tuple[tuple[str, QColor], ...]:
        theme, photo, needs = self.theme, facts.photo, facts.needs
        state = (
            ("pencil", theme.amber)
            if Need.CAPTION in needs
            else ("triangle-alert", theme.amber)
            if needs - {Need.RIGHTS}
            else ("check", theme.green)
        )
        marks = [state]
        if Need.RIGHTS in needs:
            marks.append(("octagon-x", theme.red))
        if photo.flag == Flag.PICKED:
            marks.append(("flag", theme.accent))
        elif photo.flag == Flag.REJECTED:
            marks.append(("x", theme.red))
        if has_twin:
            marks.append(("copy", theme.soft))
        return tuple(marks)


def _paints_alike(one: PhotoFacts, other: PhotoFacts) -> bool:
    """Whether a cell looks the same: a caption that grows by a letter changes nothing in it."""
    before, now = one.photo, other.photo
    return one is other or (
        (one.needs, before.rating, before.flag, before.file_name)
        == (other.needs, now.rating, now.flag, now.file_name)
    )
