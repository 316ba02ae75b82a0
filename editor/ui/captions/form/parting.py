"""A wire caption that was pasted at the caption desk falls apart when its box is left."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.domain.credit_line import CreditLine
from editor.domain.photo_layers import credit_of
from editor.domain.taken_apart import TakenApart, taken_apart
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.row import FormRow
from editor.ui.captions.session import CaptionSession
from editor.ui.fields.text_box import TextBox
from editor.ui.writing.fixes import Fix

_NAME = "taking the caption apart"


class CaptionParting(QObject):
    """Takes captions apart that somebody typed or pasted; those that lay there stay as they are.

    Who takes it back by Undo isn't contradicted: only typing makes it happen again.
    """

    def __init__(self, model: FormModel, row: FormRow) -> None:
        super().__init__(row)
        self._model, self._session = model, model.session
        self._typed: set[str] = set()
        row.fixers.append(self.fixes)
        if isinstance(row.input, TextBox):
            row.input.typed.connect(lambda _: self._typed.update(self._session.selected))
            row.input.left.connect(self.take_apart)
        model.applied.connect(self.take_apart)
        self._session.selection_changed.connect(self.take_apart)

    def take_apart(self) -> None:
        """Take apart what was typed, once it is applied."""
        if self._typed and "caption" not in self._model.touched:
            typed, self._typed = self._typed, set()
            take_apart(self._session, typed)

    def fixes(self, _: QTextCursor) -> list[Fix]:
        """What Ctrl+. offers: the same for the captions that are selected."""
        selected = self._session.selected
        parts = [each for each in (_parts(self._session, key) for key in selected) if each]
        if not parts:
            return []
        said = "FILE and the sign-off get fields of their own"
        return [Fix(f"Take the caption apart: {said}", lambda: take_apart(self._session, selected))]


def take_apart(session: CaptionSession, digests: Iterable[str] | None = None) -> bool:
    """Take apart the captions of photos, of those selected by default; false if none could be.

    It is one step of the ledger.
    """
    changes: dict[str, dict[str, Any]] = {}
    for digest in session.selected if digests is None else digests:
        parts = _parts(session, digest)
        if parts is not None:
            changes[digest] = {"caption": parts.body}
            if parts.is_file:
                changes[digest]["is_file"] = True
            if parts.credit is not None:
                changes[digest]["credit"] = parts.credit
    if changes:
        session.apply_each(changes, name=_NAME)
    return bool(changes)


def _parts(session: CaptionSession, digest: str) -> TakenApart | None:
    photo = session.photo(digest)
    caption = session.value_of(digest, "caption") if photo is not None else None
    if photo is None or not isinstance(caption, str) or not caption:
        return None
    figure = session.figure_of(digest)
    if figure is not None:
        return taken_apart(caption, credit_of(photo, figure), in_story=True)
    # Without the caption: a credit that only its sign-off gives wouldn't be there any more.
    bare = replace(photo, library=replace(photo.library, caption=""))
    there: CreditLine = credit_of(bare, None)
    return taken_apart(caption, there, in_story=False)
