"""The frame of a form in the sheet: title above, what is filled in between, acts below."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget


def framed(
    owner: QWidget, title: QLabel, sheet: QWidget, said: Sequence[QWidget], acts: QHBoxLayout
) -> QScrollArea:
    """Lay a form out.

    Args:
        owner: Gets the layout.
        title: Stands above.
        sheet: What is filled in; it scrolls.
        said: Stands below, over the acts.
        acts: The buttons.

    Returns:
        What scrolls.
    """
    area = QScrollArea()
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    foot = QVBoxLayout()
    foot.setContentsMargins(16, 10, 16, 12)
    foot.setSpacing(8)
    for each in said:
        foot.addWidget(each)
    foot.addLayout(acts)
    head = QHBoxLayout()
    head.setContentsMargins(16, 10, 16, 4)
    head.addWidget(title)
    rule = QFrame()
    rule.setProperty("look", "rule")
    whole = QVBoxLayout(owner)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(head)
    whole.addWidget(area, 1)
    whole.addWidget(rule)
    whole.addLayout(foot)
    return area


def in_turn(before: QWidget, form: QWidget, after: QWidget) -> None:
    """Let Tab go through a form that came later than what stands around it.

    Args:
        before: Has the keyboard before it.
        form: Its own parts stand under one another in the order that they were made in.
        after: Has the keyboard after it.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts = form.findChildren(QWidget, options=direct)
    able = [each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, other in pairwise((before, *able, after)):
        QWidget.setTabOrder(one, other)
