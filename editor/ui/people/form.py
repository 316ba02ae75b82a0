"""The form with every field of an entry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.domain.contributor_fields import field_named
from editor.ui.people.entry import EntryViewModel
from editor.ui.people.field_box import FieldBox
from editor.ui.theme.look import label

# Headings, and what stands below them, line by line.
_GROUPS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    (
        "Name",
        (
            ("name",),
            ("given_name", "family_name"),
            ("sort_name",),
            ("aliases",),
            ("is_organisation",),
        ),
    ),
    (
        "Work",
        (
            ("affiliation",),
            ("desk", "place"),
            ("roles",),
            ("initials", "languages"),
            ("has_left",),
        ),
    ),
    ("Contact", (("email",), ("links",))),
    ("For readers", (("biography",), ("portrait",))),
    ("Protection", (("is_protected",), ("pseudonym",))),
    ("On publishing targets", (("identities",),)),
    ("For the desk", (("note",),)),
)
_MOST_STORIES = 12


class PersonForm(QScrollArea):
    """Edits the chosen entry; every field is written as it is left."""

    def __init__(self, model: EntryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.boxes: dict[str, FieldBox] = {}
        self.stories = label("", "small", wraps=True)
        self.stories.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.remove = QPushButton("Remove this entry")
        self.remove.setProperty("look", "small")
        self.remove.clicked.connect(model.remove)
        inside = QWidget()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 0, 16, 16)
        column.setSpacing(8)
        for title, lines in _GROUPS:
            self._add_group(column, title, lines)
        column.addWidget(_heading("Stories"))
        column.addWidget(self.stories)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Entry")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Shift+Tab would come back by its proxy
        self._key = ""
        model.changed.connect(self._show)

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        box = self.boxes["name"].input
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(box)

    def _add_group(
        self, column: QVBoxLayout, title: str, lines: tuple[tuple[str, ...], ...]
    ) -> None:
        column.addWidget(_heading(title))
        for names in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
            for name in names:
                box = self.boxes[name] = FieldBox(self._model, field_named(name))
                row.addWidget(box, 1)
            column.addLayout(row)

    def _show(self) -> None:
        person = self._model.person
        key = person.id if person is not None else ""
        if key != self._key:
            self._key = key
            self.verticalScrollBar().setValue(0)
        self.stories.setText(_credited(self._model))


def _heading(text: str) -> QWidget:
    heading = label(text, "heading")
    heading.setContentsMargins(0, 10, 0, 0)
    return heading


def _credited(model: EntryViewModel) -> str:
    if model.facts is None:
        return "…"
    slugs = model.facts.stories
    if not slugs:
        return "No story credits them."
    more = len(slugs) - _MOST_STORIES
    shown = ", ".join(slugs[:_MOST_STORIES]) + (f" and {more:,} more" if more > 0 else "")
    return (
        f"{len(slugs):,} {'story credits' if len(slugs) == 1 else 'stories credit'} them: {shown}"
    )
