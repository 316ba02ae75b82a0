"""What the caption rules hold against the current photo, a moment after each change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor.checks.captions import check_caption
from editor.domain.finding import Finding
from editor.ui.captions.form.hint_context import context_of_session
from editor.ui.captions.form.hint_fixes import HintFix, fixes_of
from editor.ui.captions.session import CaptionSession
from editor.ui.writing.fixes import Fix

_REST_MS = 350
_OF_EMPTY_FIELDS = frozenset({"caption-empty", "alt-missing", "no-credit"})
# They need what the story's text says: the background process reads it.
_OF_STORY = frozenset({"name-unlike-story", "place-misspelt", "date-unlike-story"})


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
        self._of_story: tuple[Finding, ...] = ()
        self._caption_of_story: Any = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.check)
        session.changed.connect(self._changed)
        session.selection_changed.connect(self._begin)
        session.photos_changed.connect(self._begin)
        session.whom_changed.connect(self._begin)
        session.open_story.findings_changed.connect(self._hear_story)

    def of(self, name: str) -> tuple[Finding, ...]:
        """What is held against a field; that nothing stands there yet isn't said."""
        is_empty = not self._session.value(name)
        return tuple(
            each
            for each in self.findings
            if each.field == name and not (is_empty and each.code in _OF_EMPTY_FIELDS)
        )

    def fixes(self, name: str) -> list[Fix]:
        """What Ctrl+. offers in a field: all that settles what was found there."""
        text = self._session.value(name)
        return [
            Fix(
                f"{fix.finding.message.rstrip('.')}: {fix.says(text or '')}",
                partial(self._take, fix, text),
            )
            for fix in self._fixes_of(name)
        ]

    def first_fix(self, name: str) -> str:
        """What Alt+Return does in a field, in words; empty if nothing is to be done."""
        fix = next(self._fixes_of(name), None)
        return fix.says(self._session.value(name) or "") if fix else ""

    def take_first_fix(self, name: str) -> bool:
        """Settle the first thing found in a field; false if there is none."""
        self.check()
        fix = next(self._fixes_of(name), None)
        return fix is not None and self._take(fix, self._session.value(name))

    def check(self) -> None:
        """Ask every rule about the current photo now."""
        self._rest.stop()
        found: tuple[Finding, ...] = ()
        if len(self._session.selected) == 1:
            found = check_caption(context_of_session(self._session, self._today()))
            if self._session.value("caption") == self._caption_of_story:
                found += tuple(each for each in self._of_story if each not in found)
        if found != self.findings:
            self.findings = found
            self.changed.emit()

    def _fixes_of(self, name: str) -> Iterator[HintFix]:
        return (fix for finding in self.of(name) for fix in fixes_of(finding))

    def _hear_story(self) -> None:
        """The story was read with its captions: what its text says of this one holds now."""
        story, figure = self._session.open_story, self._session.figure
        names = [each.name for each in story.fields.figures]
        field = f"figures[{names.index(figure.name)}].caption" if figure else ""
        self._caption_of_story = self._session.value("caption")
        self._of_story = tuple(
            replace(each, field="caption")
            for each in story.findings
            if each.field == field and each.code in _OF_STORY
        )
        self.check()

    def _begin(self) -> None:
        """Another photo: what was held against the last one goes at once."""
        if self.findings:
            self.findings = ()
            self.changed.emit()
        self._of_story = ()
        self._rest.start()

    def _changed(self, digests: frozenset[str]) -> None:
        if not digests.isdisjoint(self._session.selected):
            self._rest.start()

    def _take(self, fix: HintFix, text: Any) -> bool:
        """Do it, unless the field has changed meanwhile."""
        if self._session.value(fix.finding.field) != text:
            return False
        changes = fix.changes(text)
        if not changes:
            return False
        self._session.apply(changes, name="fix")
        self.check()
        return True
