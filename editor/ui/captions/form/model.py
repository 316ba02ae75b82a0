"""The state behind the caption form: what every box says, and what was touched. No widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.photo_layers import Origin
from editor.ui.captions.form.fields import BY_NAME, RIGHTS_PARTS, Kind, length_of
from editor.ui.captions.form.half_typed import HalfTyped
from editor.ui.captions.form.meaning import fault_of, values_of
from editor.ui.captions.form.noting import note_terms
from editor.ui.captions.form.refused import RefusedTexts
from editor.ui.captions.form.rights_parts import part_of, rights_of, with_part
from editor.ui.captions.form.values import text_of
from editor.ui.captions.session import MIXED, CaptionSession

_LIVE = {Kind.CAPTION, Kind.TEXT, Kind.HEADLINE, Kind.LINE, Kind.LIST}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a box of the form says.

    Attributes:
        text: Empty also if the photos differ.
        is_mixed: The selected photos say different things.
        is_touched: Somebody typed here, and it isn't applied to the selection yet.
        counter: ``168 / 2000 octets``; empty without a limit.
        is_over: The limit is passed.
        fault: What is wrong with the text, and what to write; it was left so, and is kept.
    """

    text: str
    is_mixed: bool
    is_touched: bool
    origin: Origin
    counter: str = ""
    is_over: bool = False
    fault: str = ""


class FormModel(QObject):
    """Shows the selected photos in one form.

    One photo is written as it is typed. Of several only what was touched is written, when it is
    applied, in one step that can be undone. What can't be meant stays in its box, with a sentence,
    and is there again when its photos are.
    """

    changed = Signal()
    """Boxes say something else."""
    touched_changed = Signal()
    touched_in = Signal(str)
    """One box was typed into and waits to be applied; the others say what they said."""
    applied = Signal(str, int)
    """What was applied, and to how many photos."""

    def __init__(
        self,
        session: CaptionSession,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._clock = clock
        self._touched: dict[str, str] = {}
        self._refused = RefusedTexts()
        self._for: tuple[str, ...] = session.selected
        self._half_typed = HalfTyped(self)
        self._half_typed.rested.connect(self._put_half_typed)
        session.selection_changed.connect(self._selected)
        session.photos_changed.connect(self.changed)
        session.whom_changed.connect(self.changed)
        session.changed.connect(self._heard)

    @property
    def is_batch(self) -> bool:
        """Whether several photos are selected."""
        return len(self.session.selected) > 1

    @property
    def touched(self) -> tuple[str, ...]:
        """The fields that were typed into and not applied yet."""
        return tuple(self._touched)

    @property
    def refused(self) -> tuple[str, ...]:
        """The fields of the selected photos whose text can't be meant."""
        return tuple(self._refused.of(self._for))

    @property
    def holds_refused(self) -> bool:
        """Whether somewhere, also at other photos, stands a text that can't be meant."""
        return bool(self._refused)

    @property
    def now(self) -> datetime:
        """The moment by which rights are judged."""
        return self._clock()

    def shown(self, name: str) -> Shown:
        """What the box of a field says."""
        field = BY_NAME[name]
        refused = self._refused.of(self._for)
        is_mixed = False
        text = refused.get(name) or self._touched.get(name)
        if text is None:  # else nobody needs to ask ten thousand photos at every key
            value = self._value(name)
            is_mixed = value is MIXED
            text = "" if is_mixed else text_of(field, value)
        length = length_of(text, field.measure)
        unit = " octets" if field.name == "caption" else ""
        is_over = field.limit is not None and length > field.limit
        near = field.kind in {Kind.CAPTION, Kind.TEXT} or is_over
        counter = f"{length} / {field.limit}{unit}" if field.limit and text and near else ""
        origin = Origin.NOWHERE if is_mixed else self._origin(name)
        fault = fault_of(name, text) if name in refused else ""
        return Shown(text, is_mixed, name in self._touched, origin, counter, is_over, fault)

    def typed(self, name: str, text: str) -> None:
        """A key was pressed in a box: one photo takes it at once, many when it is applied."""
        if self.is_batch:
            self._touch(name, text)
        elif BY_NAME[name].kind in _LIVE:
            self._put(name, text)
        else:
            self._half_typed.typed(name, text)

    def finish(self, name: str, text: str) -> str:
        """A box was left.

        Returns:
            What is wrong with it, and what to write; empty if nothing is.
        """
        self._half_typed.stop()
        self._refused.take_back(self._for, name)
        if fault := fault_of(name, text):
            self._refused.keep(self._for, {name: text})
            return fault
        if not self.is_batch and text != self.shown(name).text:
            self._put(name, text)
        self.session.finish()
        if not self.is_batch:
            note_terms(self.session, self._for, (name,))
        return ""

    def choose(self, name: str, value: str) -> None:
        """One of a list was chosen."""
        if self.is_batch:
            self._touch(name, value)
        else:
            self.session.apply_each(
                {key: values_of(self.session, key, {name: value}) for key in self.session.selected}
            )

    def revert(self, name: str) -> None:
        """Take back what was touched in a field; else what is said on top of the layer below."""
        was_refused = self._refused.take_back(self._for, name)
        if name in self._touched:
            del self._touched[name]
            self.touched_changed.emit()
            self.changed.emit()
        elif was_refused:
            self.changed.emit()
        elif name in RIGHTS_PARTS:
            session = self.session
            rights = {key: with_part(rights_of(session, key), name, None) for key in self._for}
            puts = {key: {"rights": each} for key, each in rights.items()}
            session.apply_each(puts, name=f"reverting {BY_NAME[name].label.lower()}")
        else:
            self.session.revert(name)

    def set_decorative(self, *, is_decorative: bool) -> None:
        """Say on purpose that there is nothing to describe, or take it back."""
        self.session.apply({"alt_text": "" if is_decorative else None})

    def apply(self) -> bool:
        """Write what was touched to every selected photo; false if there is nothing to write.

        A value that can't be meant stays touched.
        """
        changes: dict[str, Any] = {}
        for name, text in tuple(self._touched.items()):
            if fault_of(name, text):
                continue
            changes[name] = text
            del self._touched[name]
        if not changes:
            return False
        digests = self._for
        puts = {key: values_of(self.session, key, changes) for key in digests}
        self.session.apply_each(puts)
        note_terms(self.session, digests, changes)
        self.touched_changed.emit()
        names = ", ".join(BY_NAME[name].label.lower() for name in changes)
        self.applied.emit(names, len(digests))
        self.changed.emit()
        return True

    def _value(self, name: str) -> Any:
        if name in RIGHTS_PARTS:
            return part_of(self.session, name)
        return self.session.value(name)

    def _origin(self, name: str) -> Origin:
        if name not in RIGHTS_PARTS and BY_NAME[name].kind is not Kind.TICK:
            return self.session.origin(name)
        return Origin.LIBRARY if self._value(name) else Origin.NOWHERE

    def _put(self, name: str, text: str) -> None:
        if fault_of(name, text):
            return
        for digest in self.session.selected:
            for field, value in values_of(self.session, digest, {name: text}).items():
                self.session.set(field, value, (digest,))

    def _put_half_typed(self, name: str, text: str) -> None:
        if not self.is_batch and text != self.shown(name).text:
            self._put(name, text)

    def _touch(self, name: str, text: str) -> None:
        if self._touched.get(name) != text:
            self._touched[name] = text
            self.touched_changed.emit()
            self.touched_in.emit(name)

    def _selected(self) -> None:
        """What was touched belongs to the photos of before: nothing typed is lost."""
        self._half_typed.stop()
        self.apply()
        self._refused.keep(self._for, self._touched)
        self._for = self.session.selected
        self._touched = dict(self._refused.of(self._for)) if self.is_batch else {}
        self.touched_changed.emit()
        self.changed.emit()

    def _heard(self, digests: frozenset[str]) -> None:
        if not digests.isdisjoint(self.session.selected):
            self.changed.emit()
