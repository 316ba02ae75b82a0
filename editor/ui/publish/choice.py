"""What somebody chose in the Publish sheet, before anything is asked of the services."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from editor.domain.moment import Moment, moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.target import Target
from editor.network.web import is_plain
from editor.services.publishing.plan import Ask

LEAST_AHEAD = timedelta(seconds=90)
"""Nearer to its moment nothing is handed to a CMS: it would publish at once."""

ACTS = (Act.PUBLISH, Act.CORRECT, Act.UNPUBLISH, Act.KILL)
"""What can be asked for; where a story stands already, publishing is an update by itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A target, and how the open story stands there.

    Attributes:
        kind: What people call its kind.
        placement: None if it was never there.
        version: Of the release that stands there; 0 if nobody knows.
    """

    target: Target
    kind: str
    placement: Placement | None = None
    version: int = 0

    @property
    def is_public(self) -> bool:
        """Whether readers have the story there."""
        stands = self.placement
        return stands is not None and stands.act not in {Act.UNPUBLISH, Act.KILL}

    @property
    def is_plain(self) -> bool:
        """Whether what is sent there could be read on the way."""
        return is_plain(self.target.url)

    def reason_against(self, act: Act) -> str:
        """Why that can't be done there; empty if it can be tried."""
        if self.target.paused:
            return f"Paused: {self.target.paused}"
        if act is Act.KILL:
            is_there = self.placement is not None and self.placement.act is not Act.KILL
            return "" if is_there else "The story doesn’t stand there."
        if not act.is_first and not self.is_public:
            return "The story doesn’t stand there."
        return ""


@dataclass(frozen=True, slots=True)
class Choice:
    """How the sheet stands.

    Attributes:
        targets: Ids of those that are ticked.
        is_timed: At a time, and not at once; ``day`` and ``time`` are its wall time as typed.
        confirmed: What was typed to confirm a kill.
    """

    act: Act = Act.PUBLISH
    targets: frozenset[str] = frozenset()
    is_timed: bool = False
    day: str = ""
    time: str = ""
    zone: str = "UTC"
    override: str = ""
    correction: str = ""
    note: str = ""
    confirmed: str = ""

    def at(self) -> Moment | None:
        """When readers should get it; None at once.

        Raises:
            UnknownFieldError: That is no time, or there is none such in that zone.
        """
        # To take a story back never waits: nobody schedules a kill.
        if not self.is_timed or self.act in {Act.UNPUBLISH, Act.KILL}:
            return None
        return moment(f"{self.day.strip()} {self.time.strip()} {self.zone.strip()}")

    def ask(self, key: str) -> Ask:
        """The same as the services take it.

        Raises:
            UnknownFieldError: As for ``at``.
        """
        is_correction = self.act is Act.CORRECT
        return Ask(
            key,
            self.act,
            tuple(sorted(self.targets)),
            self.at(),
            self.override.strip(),
            self.correction.strip() if is_correction else "",
            self.note.strip() if is_correction or self.act is Act.KILL else "",
        )


def is_too_near(at: Moment | None, now: datetime) -> bool:
    """Whether a CMS that got it now would publish it at once."""
    return at is not None and at.utc - now < LEAST_AHEAD
