"""Targets set up, changed, tested, paused and removed; no widgets."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.errors import CopydeskError, SecretError
from editor.domain.publishing.target import Target
from editor.exporters.options import as_words, with_chosen
from editor.targets.contract import Probe, TargetKind
from editor.ui import tasks
from editor.ui.publish.services import PublishingDesk
from editor.ui.publish.words import secret_words


@dataclass(frozen=True, slots=True)
class Draft:
    """A target as it stands in the form.

    Attributes:
        options: Words by name.
        secret: As typed; empty keeps the one there is.
    """

    kind: str
    name: str = ""
    url: str = ""
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    secret: str = field(default="", repr=False)


class SettingUp(QObject):
    """One target at a time. Keyrings and networks take their time, so it is done beside the window.

    Args:
        desk: Gives the services once they are there.

    Attributes:
        target: The one that is changed; None while a new one is set up.
        secret_place: Where its secret lies; empty if there is none.
        probes: What its test has shown so far.
        error: Why the last act didn't work.
        is_busy: One is on its way; ``is_testing``: it is a test.
    """

    changed = Signal()
    done = Signal()
    """The targets are others now."""
    removed = Signal()
    secret_settled = Signal()
    """It lies in the keyring now, or no keyring takes it: nobody need hold it any more."""
    _probed = Signal(int, object)

    def __init__(
        self, desk: Callable[[], PublishingDesk | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self.target: Target | None = None
        self.secret_place = ""
        self.probes: tuple[Probe, ...] = ()
        self.error: CopydeskError | None = None
        self.is_busy = self.is_testing = False
        self._probed.connect(self._take_probe, Qt.ConnectionType.QueuedConnection)

    def kinds(self) -> Mapping[str, TargetKind]:
        """Every kind by its id; none while the library is being opened."""
        desk = self._desk()
        return desk.targets.kinds() if desk is not None else {}

    def options_of(self, kind: str) -> Any:
        """The options of that kind as the target has them."""
        defaults = self.kinds()[kind].options
        if self.target is None or self.target.kind != kind:
            return defaults
        return with_chosen(defaults, self.target.options)

    def begin(self, target: Target | None) -> None:
        """Show a target; None for a new one."""
        self._show(target)
        if target is not None:
            self._look_for_secret(target)
        self.changed.emit()

    def variable_of(self, draft: Draft) -> str:
        """The variable of the environment that may hold its secret; empty as long as it can't."""
        desk, name = self._desk(), draft.name.strip()
        if desk is None or not name:
            return ""
        return desk.targets.variable_of(Target("", name, draft.kind, draft.url.strip()))

    def told_by(self, draft: Draft) -> str:
        """That variable, if it holds one for this run; else empty."""
        variable = self.variable_of(draft)
        return variable if os.environ.get(variable, "").strip() else ""

    def secret_said(self, draft: Draft) -> str:
        """Where its secret lies, or will lie; without a keyring, what to do."""
        is_new, place = self.target is None, self.secret_place
        if is_new and not draft.secret:
            place = self.told_by(draft)
        has_keyring = not isinstance(self.error, SecretError)
        variable = self.variable_of(draft)
        return secret_words(place, is_new=is_new, variable=variable, has_keyring=has_keyring)

    def reason_against(self, draft: Draft) -> str:
        """Why it can't be kept; empty if it can."""
        if self.is_busy:
            return "It is being tested." if self.is_testing else "It is being kept."
        kind = self.kinds().get(draft.kind)
        if kind is None:
            return "The library is still being opened."
        if not draft.name.strip():
            return "Give it a name first."
        if not draft.url.strip():
            return f"{kind.address} is missing."
        if kind.secret and not draft.secret and self.target is None:
            return "" if self.told_by(draft) else f"{kind.secret} is missing."
        return ""

    def keep(self, draft: Draft) -> None:
        """Keep it as it stands in the form, and test it."""
        desk = self._desk()
        if desk is None or self.reason_against(draft):
            return
        if self.target is None:
            self._run(partial(_add, desk, draft), self._kept)
        else:
            self._run(partial(_change, desk, self.target, draft), self._kept)

    def test(self) -> None:
        """Ask the place itself, step by step."""
        desk, target = self._desk(), self.target
        if desk is None or target is None or self.is_busy:
            return
        self._number += 1
        number, probed = self._number, self._probed
        self.probes, self.is_testing = (), True

        def work() -> None:
            for probe in desk.targets.test(target.id):
                probed.emit(number, probe)

        self._run(work, lambda _: self.done.emit())

    def pause(self, why: str) -> None:
        """Send nothing there for that reason; an empty one resumes."""
        desk, target = self._desk(), self.target
        if desk is not None and target is not None:
            self._run(partial(desk.targets.pause, target.id, why.strip()), self._paused)

    def remove(self) -> None:
        """Forget it, and its secret."""
        desk, target = self._desk(), self.target
        if desk is not None and target is not None:
            self._run(partial(desk.targets.remove, target.id), self._removed)

    def _show(self, target: Target | None) -> None:
        self._number += 1
        self.target, self.secret_place = target, ""
        self.probes, self.error = (), None
        self.is_busy = self.is_testing = False

    def _run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.is_busy, self.error = True, None
        self._number += 0 if self.is_testing else 1
        number = self._number

        def done(answer: Any) -> None:
            if number == self._number:
                self.is_busy = self.is_testing = False
                then(answer)
                self.changed.emit()

        def failed(error: CopydeskError) -> None:
            if number == self._number:
                self.is_busy = self.is_testing = False
                self.error = error
                if isinstance(error, SecretError):
                    self.secret_settled.emit()
                self.changed.emit()

        tasks.run_beside(work, done=done, failed=failed)
        self.changed.emit()

    def _look_for_secret(self, target: Target) -> None:
        desk = self._desk()
        if desk is not None:
            take = partial(self._take_place, target.id)
            place = partial(desk.targets.secret_place, target)
            tasks.run_beside(place, done=take, failed=self._no_place)

    def _take_place(self, target: str, place: str) -> None:
        if self.target is not None and target == self.target.id:
            self.secret_place = place
            self.changed.emit()

    def _no_place(self, error: CopydeskError) -> None:
        self.error = error
        self.changed.emit()

    def _take_probe(self, number: int, probe: Probe) -> None:
        if number == self._number:
            self.probes = (*self.probes, probe)
            self.changed.emit()

    def _kept(self, target: Target) -> None:
        self.target = target
        self.secret_settled.emit()
        self._look_for_secret(target)
        self.done.emit()
        self.test()

    def _paused(self, target: Target) -> None:
        self.target = target
        self.done.emit()

    def _removed(self, _: None) -> None:
        self._show(None)
        self.done.emit()
        self.removed.emit()


def _add(desk: PublishingDesk, draft: Draft) -> Target:
    return desk.targets.add(
        draft.kind,
        draft.name.strip(),
        draft.url.strip(),
        user=draft.user.strip(),
        options=draft.options,
        secret=draft.secret,
    )


def _change(desk: PublishingDesk, target: Target, draft: Draft) -> Target:
    return desk.targets.change(
        target.id,
        name=draft.name.strip(),
        url=draft.url.strip(),
        user=draft.user.strip(),
        options=draft.options,
        secret=draft.secret or None,
    )


def changed_words(options: Any, defaults: Any) -> dict[str, str]:
    """Those options, in words, that differ from the defaults."""
    before = as_words(defaults)
    return {name: text for name, text in as_words(options).items() if text != before[name]}
