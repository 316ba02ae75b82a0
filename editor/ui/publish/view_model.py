"""The state behind the Publish sheet; no widgets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError, UnknownFieldError
from editor.domain.finding import Finding
from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.choice import Choice, ahead
from editor.ui.publish.looking import Looking
from editor.ui.publish.places import Place, read_places, targets_for, with_own_time
from editor.ui.publish.planning import Planning
from editor.ui.publish.reasons import (
    blockers_among,
    choice_fault,
    plan_fault,
    standing_fault,
    time_fault,
)
from editor.ui.publish.sending import Sending
from editor.ui.publish.services import PublishingDesk
from editor.ui.publish.setting_up import SettingUp
from editor.ui.publish.zones import own_zone

_TOLD = frozenset({"embargo_until", "slug"})
"""Fields of the story that the sheet shows."""

Desk = Callable[[], PublishingDesk | None]


def _now() -> datetime:
    return datetime.now(UTC)


class PublishViewModel(QObject):
    """Where, what and when; what will happen; what became of it.

    Args:
        open_story: The story.
        desk: Gives the services; None while the library is being opened.
        clock: Gives the time (aware).

    Attributes:
        places: The targets by name, and how the story stands there; None while they aren't read.
        choice: How the sheet stands.
        error: Why the targets can't be read.
    """

    changed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        desk: Desk,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self.open_story, self.desk, self.clock = open_story, desk, clock
        self.places: tuple[Place, ...] | None = None
        self.choice = Choice(zone=own_zone())
        self.error: CopydeskError | None = None
        self._ticked: dict[Act, frozenset[str]] = {}
        self._is_on = False
        self.planning = Planning(open_story, desk, self.ask, self)
        self.sending = Sending(open_story, desk, self)
        self.looking = Looking(open_story, desk, self)
        self.setting_up = SettingUp(desk, self)
        for part in (self.planning, self.sending, self.looking):
            part.changed.connect(self.changed)
        self.sending.stored.connect(self._stored)
        self.sending.arrived.connect(self._set_up)
        self.setting_up.done.connect(self._set_up)
        open_story.findings_changed.connect(self.changed)
        open_story.replaced.connect(self._forget)
        open_story.edited.connect(lambda path: self.changed.emit() if path in _TOLD else None)
        open_story.library_opened.connect(self.read)

    @property
    def embargo(self) -> Moment | None:
        """The story's, while it lasts."""
        return ahead(self.open_story.fields.embargo_until, self.clock())

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """What stops it unless somebody says why it must go out all the same; each once."""
        return blockers_among(self.choice, self.planning.plans, self.open_story.findings)

    @property
    def own_time(self) -> Moment | None:
        """When the story itself is set to be published, while that lies ahead."""
        return ahead(self.open_story.fields.publish_at, self.clock())

    @property
    def is_behind(self) -> bool:
        """Whether something of the story waits already for a target that is ticked.

        What needs somebody waits for nothing: a newer version takes its place.
        """
        waiting = {
            each.target
            for each in self.sending.under_way
            if each.state.is_open and not each.state.needs_somebody
        }
        return bool(waiting & self.choice.targets)

    def place_of(self, target: str) -> Place | None:
        """The target of that id."""
        return next((each for each in self.places or () if each.target.id == target), None)

    def turn_on(self, *, on: bool) -> None:
        """Nothing is read or planned while nobody looks."""
        self._is_on = on
        self.planning.turn_on(on=on)
        self.sending.turn_on(on=on)
        if on:
            self.read()

    def read(self) -> None:
        """Read the targets, and where the story stands."""
        desk, story = self.desk(), self.open_story
        if desk is not None and story.is_open and self._is_on:
            key = story.fields.id
            tasks.run(partial(read_places, desk, key), done=self._take_places, failed=self._failed)

    def choose(self, **values: Any) -> None:
        """Take another choice: fields of ``Choice`` by their names."""
        before, self.choice = self.choice, replace(self.choice, **values)
        if before == self.choice:
            return
        if before.act != self.choice.act:
            self._settle()
        if replace(before, confirmed="") == replace(self.choice, confirmed=""):
            self.changed.emit()  # to confirm a kill changes nothing of what it does
        else:
            self.planning.soon()

    def tick(self, target: str, *, on: bool) -> None:
        """Let it go to a target too, or not."""
        ticked = self.choice.targets | {target} if on else self.choice.targets - {target}
        self._ticked[self.choice.act] = ticked
        self.choose(targets=ticked)

    def choose_a_time(self) -> None:
        """Not at once; the first proposal is the second full hour from now, in the zone."""
        self.choose(**self.choice.first_time(self.clock()))

    def ask(self) -> Ask | None:
        """What is asked for as the sheet stands; None if that isn't enough to plan."""
        story, choice = self.open_story, self.choice
        if not story.is_open or not choice.targets:
            return None
        try:
            asked = choice.ask(story.fields.id)
        except UnknownFieldError:
            return None
        ids = (each.target.id for each in self.places or ())
        return replace(asked, targets=tuple(each for each in ids if each in choice.targets))

    def time_fault(self) -> str:
        """What is wrong with the time that was typed; empty if nothing is."""
        return time_fault(self.choice, self.clock())

    def reason_against(self) -> str:
        """Why it can't be done now; empty if it can."""
        story, planning, now = self.open_story, self.planning, self.clock()
        if not story.is_open:
            return "Open a story first."
        if self.error is not None:
            return self.error.message
        places = self.places if self.desk() is not None else None
        return (
            standing_fault(places, self.choice.act, is_storing=self.sending.is_storing)
            or choice_fault(
                self.choice, story.fields.slug, has_blockers=bool(self.blockers), now=now
            )
            or plan_fault(self.planning.plans, planning.error, is_due=planning.is_due, now=now)
        )

    def publish(self) -> None:
        """Store and send it."""
        ask = self.ask()
        if ask is not None and not self.reason_against():
            self.sending.begin(ask)

    def jump(self, finding: Finding) -> None:
        """Show where a blocker is."""
        self.open_story.jump.emit(finding.field, finding.start, finding.end)

    def _take_places(self, read: tuple[str, tuple[Place, ...]]) -> None:
        key, places = read
        if key != self.open_story.fields.id:
            return
        is_first = self.places is None
        self.places, self.error = places, None
        before = self.choice
        self._settle()
        if is_first:
            self.choice = with_own_time(self.choice, places, self.own_time)
        if before != self.choice:
            self.planning.soon()
        self.changed.emit()

    def _settle(self) -> None:
        """Tick what somebody ticked for this act, else what is meant; nothing that can't be."""
        ticked = self._ticked.get(self.choice.act)
        wanted = targets_for(self.choice.act, self.places or (), ticked)
        self.choice = replace(self.choice, targets=wanted)

    def _stored(self) -> None:
        """What was written for one act, a reason or a correction, holds for that one alone."""
        self.choice = replace(self.choice, override="", confirmed="", correction="", note="")
        self.planning.soon()

    def _set_up(self) -> None:
        """The targets, or how the story stands there, are others now."""
        self.read()
        self.planning.soon()

    def _forget(self) -> None:
        """Another story is open: nothing of the choice is meant for it."""
        self.places, self.error = None, None
        self.choice = Choice(zone=self.choice.zone)
        self._ticked = {}
        self.planning.forget()
        self.read()

    def _failed(self, error: CopydeskError) -> None:
        self.error = error
        self.changed.emit()
