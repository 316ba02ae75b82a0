"""Who moved the story to which status, and when: at the end of the status menu."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from editor.domain.status import StatusChange

_MOST = 5
_MOVE = "statusMove"


def show_moves(menu: QMenu, log: Sequence[StatusChange]) -> None:
    """Put the last moves under the statuses, the newest first."""
    for action in menu.actions():
        if action.objectName() == _MOVE:
            menu.removeAction(action)
            action.deleteLater()
    if not log:
        return
    menu.addSeparator().setObjectName(_MOVE)
    for change in list(log)[: -_MOST - 1 : -1]:
        action = menu.addAction(move_text(change))
        action.setObjectName(_MOVE)
        action.setEnabled(False)


def move_text(change: StatusChange) -> str:
    """``In edit · Dana · 3 Nov 14:02``, in the time of this place."""
    at = change.at.astimezone()
    return f"{change.status.value} · {change.by or 'unknown'} · {at.day} {at:%b %H:%M}"
