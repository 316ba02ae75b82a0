"""Looks: how a widget names the part of the stylesheet that dresses it.

``resources/themes/window.qss`` has a rule for each: labels are ``heading``, ``small``, ``soft``,
``title``, ``serif``, ``excerpt``, ``good``, ``look-again``, ``stop`` …; frames ``card``, ``row``,
``offer``, ``refusal``, ``done``; buttons ``primary``, ``small``, ``flat``, ``link``;
inputs ``input``, ``plain``, ``page``.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget a look, also when it is on the screen already."""
    set_mark(widget, "look", look)


def set_mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str = "", look: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text: what stands in a story is never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if look:
        made.setProperty("look", look)
    return made
