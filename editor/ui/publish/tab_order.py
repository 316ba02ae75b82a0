"""Tab goes through the sheet as it is read: rows and cards come later than what stands below."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_read(whole: QWidget) -> None:
    """Let Tab go through everything in a widget in the order of its layouts."""
    for one, other in pairwise(stops(whole)):
        QWidget.setTabOrder(one, other)


def stops(whole: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in a widget, hidden or not, in the order that it is laid out in."""
    inside = whole.widget() if isinstance(whole, QScrollArea) else None
    if whole.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield whole
    elif inside is not None:
        yield from stops(inside)
    else:
        yield from _stops_of(whole.layout())


def _stops_of(layout: QLayout | None) -> Iterator[QWidget]:
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at) if layout is not None else None
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield from stops(widget)
        else:
            yield from _stops_of(item.layout())
