"""Publishing, scheduling and withdrawing in Ghost, and its traps about time."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.publishing.schedule import LEAST_AHEAD
from editor.targets.ghost_parts.reading import STATUSES, moment_of

_A_LITTLE = timedelta(seconds=60)
_WORDS = {
    RemoteStatus.DRAFT: "draft",
    RemoteStatus.SCHEDULED: "scheduled",
    RemoteStatus.PUBLISHED: "published",
}


def status_fields(
    raw: Mapping[str, Any], status: RemoteStatus, at: datetime | None, now: datetime
) -> dict[str, Any]:
    """What to send.

    A post that is published with a time to come is out at once under a false date: where an old
    schedule left such a time, it is taken away, and Ghost writes the moment.

    Args:
        raw: The post as it was read last.
        status: What it becomes.
        at: When it is published by itself (aware), of a schedule.
        now: By the site's clock.

    Raises:
        NotSentError: The time is too near (``REFUSED``).
    """
    fields: dict[str, Any] = {"status": _WORDS[status]}
    if status is RemoteStatus.SCHEDULED:
        if at is None or at < now + LEAST_AHEAD:
            raise NotSentError(
                "A schedule has to be at least 90 seconds ahead.",
                Fault.REFUSED,
                hint="Publish it at once, or choose a later time.",
            )
        fields["published_at"] = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    elif status is RemoteStatus.PUBLISHED:
        stored = moment_of(raw.get("published_at"))
        if stored is not None and stored > now:
            fields["published_at"] = None
    return fields


def status_differs(
    raw: Mapping[str, Any], status: RemoteStatus, at: datetime | None, now: datetime
) -> NotSentError | None:
    """What is wrong with what came of it; None if all is well."""
    came, published_at = STATUSES[str(raw["status"])], moment_of(raw.get("published_at"))
    if came is not status:
        return NotSentError(
            f"The post should be {_WORDS[status]} and is {came.value}.",
            Fault.DIFFERS,
            hint="Look at it in Ghost.",
        )
    if status is RemoteStatus.PUBLISHED:
        is_right = published_at is not None and published_at <= now + _A_LITTLE
    elif status is RemoteStatus.SCHEDULED and at is not None:
        is_right = published_at == at.replace(microsecond=0)
    else:
        is_right = True
    if is_right:
        return None
    return NotSentError(
        "Ghost took the post under another time than it was sent.",
        Fault.DIFFERS,
        hint="Look at it in Ghost.",
    )
