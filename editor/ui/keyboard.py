"""Who has the keyboard."""

from PySide6.QtWidgets import QWidget


def has_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard is in a widget, or in one that stands in it."""
    focus = widget.focusWidget()
    return widget.hasFocus() or (focus is not None and focus.hasFocus())
