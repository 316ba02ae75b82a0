"""What the sheet asks of the services of publishing; the newsroom has them all."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from editor.domain.publishing.dispatch import Dispatch
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.target import Target
from editor.domain.revision import Revision
from editor.services.publishing.plan import Ask, Plan
from editor.services.publishing.remote_changes import RemoteLook
from editor.targets.contract import Probe, TargetKind


class TargetsService(Protocol):
    """``newsroom.targets``."""

    def kinds(self) -> Mapping[str, TargetKind]:
        """Every kind by its id."""
        ...

    def all(self) -> tuple[Target, ...]:
        """By name."""
        ...

    def add(
        self,
        kind: str,
        name: str,
        url: str,
        *,
        user: str = "",
        options: Mapping[str, str] = ...,
        secret: str = "",
    ) -> Target:
        """Set one up."""
        ...

    def change(
        self,
        key: str,
        *,
        name: str | None = None,
        url: str | None = None,
        user: str | None = None,
        options: Mapping[str, str] | None = None,
        secret: str | None = None,
    ) -> Target:
        """Change what isn't None."""
        ...

    def pause(self, key: str, why: str) -> Target:
        """Send nothing there any more; an empty reason resumes."""
        ...

    def remove(self, key: str) -> None:
        """Forget it."""
        ...

    def test(self, key: str) -> Iterator[Probe]:
        """Ask the place itself, step by step."""
        ...

    def secret_place(self, target: Target) -> str:
        """Where its secret lies; empty if there is none."""
        ...

    def variable_of(self, target: Target) -> str:
        """The variable of the environment that may hold its secret."""
        ...


class PublishingService(Protocol):
    """``newsroom.publishing``."""

    def plans(self, ask: Ask) -> tuple[Plan, ...]:
        """The dry run."""
        ...

    def publish(self, ask: Ask) -> tuple[Dispatch, ...]:
        """Store all that is to be sent."""
        ...

    def placements(self, key: str) -> tuple[Placement, ...]:
        """Where a story stands."""
        ...

    def receipts(self, key: str) -> tuple[Dispatch, ...]:
        """What was sent of a story, the last first."""
        ...


class OutboxService(Protocol):
    """``newsroom.outbox``."""

    def entries(self, *, with_done: bool = False) -> tuple[Dispatch, ...]:
        """What waits."""
        ...

    def cancel(self, id: str) -> Dispatch:
        """Take it out."""
        ...

    def retry(self, id: str) -> Dispatch:
        """Let it go at once."""
        ...


class RemoteService(Protocol):
    """``newsroom.remote_changes``."""

    def look(self, key: str, target: str) -> RemoteLook:
        """Ask the site whether somebody changed it there."""
        ...

    def bring_home(self, key: str, target: str) -> Revision:
        """Keep their version as a revision of the story."""
        ...


class PublishingDesk(Protocol):
    """The newsroom, as far as the sheet knows it."""

    @property
    def targets(self) -> TargetsService:
        """The places."""
        ...

    @property
    def publishing(self) -> PublishingService:
        """The acts."""
        ...

    @property
    def outbox(self) -> OutboxService:
        """What waits."""
        ...

    @property
    def remote_changes(self) -> RemoteService:
        """What others did there."""
        ...
