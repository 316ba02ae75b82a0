"""What somebody chose in the Publish sheet, before anything is asked of the services."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from editor.domain.moment import Moment, moment
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask

_FIRST_AHEAD = timedelta(hours=2)

ACTS = (Act.PUBLISH, Act.CORRECT, Act.UNPUBLISH, Act.KILL)
"""What can be asked for; where a story stands already, publishing is an update by itself."""


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

    @property
    def may_wait(self) -> bool:
        """Whether the act can be put off to a time."""
        return not self.act.takes_back

    def at(self) -> Moment | None:
        """When readers should get it; None at once.

        Raises:
            UnknownFieldError: That is no time, or there is none such in that zone.
        """
        if not self.is_timed or not self.may_wait:
            return None
        return moment(f"{self.day.strip()} {self.time.strip()} {self.zone.strip()}")

    def first_time(self, now: datetime) -> dict[str, object]:
        """Fields for not at once: the time that was typed, or the second full hour from now."""
        if self.day or self.time:
            return {"is_timed": True}
        ahead = (now + _FIRST_AHEAD).astimezone(ZoneInfo(self.zone))
        return {"is_timed": True, "day": f"{ahead:%Y-%m-%d}", "time": f"{ahead:%H}:00"}

    def with_time(self, at: Moment) -> "Choice":
        """The same at that time, in its own zone."""
        wall = datetime.fromisoformat(at.wall)
        return replace(
            self, is_timed=True, day=f"{wall:%Y-%m-%d}", time=f"{wall:%H:%M}", zone=at.zone
        )

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


def ahead(at: Moment | None, now: datetime) -> Moment | None:
    """A moment, while it lies ahead."""
    return at if at is not None and at.utc > now else None
