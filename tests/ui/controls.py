"""What a person can act on in a window, as the tests of names and keys count it."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


# Commands that bring up a pane, a tab or a bar of the window.
PLACES = (
    "view.photos",
    "view.captions",
    "view.credits",
    "view.checks",
    "view.history",
    "view.notes",
    "view.fields",
    "story.preview",
    "story.export",
    "story.publish",
    "story.outbox",
    "window.remote_changes",
    "find.replace",
    "find.everywhere",
    "story.template",
    "history.backups",
    "view.rules",
    "spelling.words",
    "text.link",
)


def is_part(widget: QWidget, pane: QWidget) -> bool:
    """Of another control that has the name: the line edit in a combo box, a scroll bar's button."""
    parent = widget.parentWidget()
    while parent is not None and parent is not pane:
        if isinstance(parent, CONTROLS):
            return True
        parent = parent.parentWidget()
    return False


def text_of(widget: QWidget) -> str:
    """The words on a button; empty for anything else."""
    return widget.text() if isinstance(widget, QAbstractButton) else ""
