"""What the rules hold against each field, under its box, with the keys that settle it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.ui.captions.form.keys import FormKeys
from editor.ui.captions.form.live_hints import LiveHints
from editor.ui.captions.form.row import FormRow
from editor.ui.captions.session import CaptionSession
from editor.ui.writing.fixes import Fix


class Advice(QObject):
    """Shows the hints, offers every fix with Ctrl+. and takes the first with Alt+Return.

    Args:
        rows: The fields by their names.
        current: Names the field with the keyboard.
    """

    def __init__(
        self,
        session: CaptionSession,
        rows: Mapping[str, FormRow],
        current: Callable[[], str],
        keys: FormKeys,
    ) -> None:
        super().__init__(keys)
        self.hints = LiveHints(session, self)
        self._rows, self._current = rows, current
        self.hints.changed.connect(self._show)
        keys.first_fix.connect(self.take_first_fix)
        for name, row in rows.items():
            row.fixers.append(partial(self._fixes, name))
            row.hints.fix_wanted.connect(partial(self.take_fix_of, name))

    def take_first_fix(self) -> None:
        """Settle the first thing that was found in the field with the keyboard."""
        self.take_fix_of(self._current())

    def take_fix_of(self, name: str) -> None:
        """Settle the first thing that was found in a field."""
        if self.hints.take_first_fix(name):
            self._rows[name].show_value(is_other_photo=True)

    def _fixes(self, name: str, _: QTextCursor) -> list[Fix]:
        return self.hints.fixes(name)

    def _show(self) -> None:
        for name, row in self._rows.items():
            row.show_findings(self.hints.of(name), self.hints.first_fix(name))
