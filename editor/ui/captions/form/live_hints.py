"""What the caption rules hold against the current photo, a moment after each change."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor.checks.captions import check_caption
from editor.checks.captions.context import CaptionContext
from editor.domain.finding import Finding
from editor.domain.rights import Rights
from editor.ui.captions.session import CaptionSession
from editor.ui.writing.fixes import Fix

_REST_MS = 350


class LiveHints(QObject):
    """Checks one photo at a time; of many selected photos nothing is said.

    Args:
        session: Says which photo, and what its fields say.
        today: Gives the day by which dates are judged.
    """

    changed = Signal()

    def __init__(
        self,
        session: CaptionSession,
        parent: QObject | None = None,
        *,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        super().__init__(parent)
        self._session, self._today = session, today
        self.findings: tuple[Finding, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.check)
        session.changed.connect(self._changed)
        session.selection_changed.connect(self._begin)
        session.photos_changed.connect(self._begin)
        session.whom_changed.connect(self._begin)

    def of(self, name: str) -> tuple[Finding, ...]:
        """What is held against a field; nothing while it is empty."""
        if not self._session.value(name):
            return ()
        return tuple(each for each in self.findings if each.field == name)

    def fixes(self, name: str) -> list[Fix]:
        """What Ctrl+. offers in a field: the suggestions of everything found there."""
        return [
            Fix(f"{each.message.rstrip('.')}: {_shown(suggestion)}", self._act(each, suggestion))
            for each in self.of(name)
            for suggestion in each.suggestions
        ]

    def check(self) -> None:
        """Ask every rule about the current photo now."""
        self._rest.stop()
        found = () if len(self._session.selected) != 1 else tuple(check_caption(self._context()))
        if found != self.findings:
            self.findings = found
            self.changed.emit()

    def _begin(self) -> None:
        """Another photo: what was held against the last one goes at once."""
        if self.findings:
            self.findings = ()
            self.changed.emit()
        self._rest.start()

    def _changed(self, digests: frozenset[str]) -> None:
        if not digests.isdisjoint(self._session.selected):
            self._rest.start()

    def _context(self) -> CaptionContext:
        session, photo = self._session, self._session.current
        if photo is None:
            return CaptionContext(is_hidden=True)
        rights = session.value("rights")
        return CaptionContext(
            caption=session.value("caption") or "",
            alt=session.value("alt_text"),
            fields=photo.shown,
            credit=session.value("credit"),
            is_file=session.value("is_file") is True,
            in_story=True,
            is_hidden=session.value("caption") == "",
            rights=rights if isinstance(rights, Rights) else Rights(),
            file_name=photo.file_name,
            day=self._today(),
            language=session.open_story.fields.language,
        )

    def _act(self, finding: Finding, suggestion: str) -> Callable[[], None]:
        return partial(self._take, finding, self._session.value(finding.field), suggestion)

    def _take(self, finding: Finding, text: Any, suggestion: str) -> None:
        """Take a suggestion, unless the field has changed meanwhile."""
        if self._session.value(finding.field) != text or not isinstance(text, str):
            return
        changes = {each.field: each.value for each in finding.changes}
        changes[finding.field] = text[: finding.start] + suggestion + text[finding.end :]
        self._session.apply(changes, name="fix")


def _shown(suggestion: str) -> str:
    return f"“{suggestion}”" if suggestion.strip() else "take it out"
