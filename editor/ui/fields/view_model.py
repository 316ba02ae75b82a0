"""The state behind the form and the dateline's editor: both come from the table of fields."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor.domain.dateline_text import dateline_text
from editor.domain.errors import UnknownFieldError
from editor.domain.fields import FIELDS, Field, Kind, field_of, value_text, with_value
from editor.ui.open_story import OpenStory

ON_THE_PAGE = frozenset({"slug", "headline", "standfirst", "section", "body", "status"})
DATELINE = tuple(field for field in FIELDS if field.path.startswith("dateline."))

_GROUPS = (
    ("Where it appears", ("kicker", "url_slug", "seo_title", "social_headline", "canonical_url")),
    ("What it is about", ("keywords", "subjects", "language")),
    ("On the desk", ("desk", "genre", "priority", "urgency", "target_words")),
    ("When", ("embargo_until", "publish_at")),
    ("Notes", ("editors_note", "corrections", "note_to_desks")),
)
_AS_TYPED = {Kind.LINE, Kind.TEXT}


@dataclass(frozen=True, slots=True)
class Record:
    """Something the desk keeps of a story that nobody edits."""

    title: str
    lines: tuple[str, ...]


def form_groups() -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """Every field that isn't on the page, under headings; new ones come under ``Further``."""
    grouped = {path for _, paths in _GROUPS for path in paths}
    known = ON_THE_PAGE | grouped | {field.path for field in DATELINE}
    rest = tuple(field for field in FIELDS if field.path not in known)
    groups = [(title, tuple(map(field_of, paths))) for title, paths in _GROUPS]
    return (*groups, ("Further", rest)) if rest else tuple(groups)


_ELSEWHERE = {"body", "figures", "photos", "credits"}
"""What has panels of its own: a key in a caption is no news here."""


class FieldsViewModel(QObject):
    """The open story's fields, as text."""

    changed = Signal()

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        open_story.replaced.connect(self.changed)
        open_story.edited.connect(self._hear)

    def _hear(self, path: str) -> None:
        if path not in _ELSEWHERE:
            self.changed.emit()

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return self._open_story.is_open

    def text_of(self, path: str) -> str:
        """The value of a field as it is typed."""
        return value_text(self._open_story.fields, path)

    def set(self, path: str, text: str) -> str:
        """Set a field from what somebody typed.

        Returns:
            Why that can't be; empty if it could.
        """
        article = self._open_story.fields
        if text == value_text(article, path):
            return ""
        try:
            changed = with_value(article, path, text)
        except UnknownFieldError as error:
            return str(error)
        head = path.partition(".")[0]
        self._open_story.edit(**{head: getattr(changed, head)})
        return ""

    @property
    def dateline_text(self) -> str:
        """The dateline as it is run in; empty if there is none."""
        article = self._open_story.fields
        return dateline_text(article.dateline, article.language)

    @property
    def names_set(self) -> tuple[str, ...]:
        """The labels of the form's fields that say something, in their order."""
        fields = (field for _, group in form_groups() for field in group)
        return tuple(field.label for field in fields if self.text_of(field.path))

    @property
    def records(self) -> tuple[Record, ...]:
        """What is kept of the story; nothing that is empty."""
        article = self._open_story.fields
        moves = (
            f"{each.at:%Y-%m-%d %H:%M} UTC · {each.status} · {each.by}"
            for each in article.status_log
        )
        overrides = (
            f"{each.at:%Y-%m-%d %H:%M} UTC · {each.act} · {each.by}: {each.why}"
            for each in article.overrides
        )
        digest = " ".join(re.findall(".{1,16}", article.source_digest))
        source = (f"SHA-256 {digest}",) if digest else ()
        records = (
            Record("Status, who and when", tuple(moves)),
            Record("Blockers stepped over", tuple(overrides)),
            Record("Imported from", source),
            Record("Left out of the page it came from", article.furniture),
            Record("Not understood", article.not_understood),
        )
        return tuple(record for record in records if record.lines)


def is_set_as_typed(field: Field) -> bool:
    """Whether every key counts; the others are read when the field is left."""
    return field.kind in _AS_TYPED
