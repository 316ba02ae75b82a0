"""When readers get a post: what is sent for it, and whether the site did so."""

from datetime import UTC, datetime
from typing import Any

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.publishing.schedule import LEAST_AHEAD
from editor.targets.wordpress_parts.reading import WORDS, Seen

_FORM = "%Y-%m-%dT%H:%M:%S"
_LOOK = "Look there at once, and set it right by hand."


def status_fields(
    status: RemoteStatus, at: datetime | None, clock: datetime | None
) -> dict[str, Any]:
    """The fields that give a post its status.

    Args:
        status: Not ``REMOVED``.
        at: When it goes out (aware), of a scheduled one.
        clock: The site's own time (UTC), if it told it.

    Raises:
        NotSentError: It is too near to be scheduled.
    """
    found: dict[str, Any] = {"status": WORDS[status]}
    if status is RemoteStatus.PUBLISHED and clock is not None:
        # A draft that was scheduled before keeps that date; by our own clock it might be tomorrow
        # for the site, which would then hold it back.
        found["date_gmt"] = clock.astimezone(UTC).strftime(_FORM)
    if status is RemoteStatus.SCHEDULED:
        if at is None:
            message = "a scheduled post needs its moment"
            raise ValueError(message)
        _refuse_near(at, clock or datetime.now(UTC))
        found["date_gmt"] = at.astimezone(UTC).strftime(_FORM)
    return found


def check_status(seen: Seen, sent: dict[str, Any]) -> None:
    """See that the site did so.

    Raises:
        NotSentError: Its status or its moment is another.
    """
    is_so = str(seen.raw["status"])
    if is_so != sent["status"]:
        raise NotSentError(
            f"The site made the post “{_called(is_so)}” instead of “{_called(sent['status'])}”.",
            Fault.DIFFERS,
            hint=_LOOK,
            code=is_so,
        )
    if sent["status"] == "future" and str(seen.raw.get("date_gmt")) != sent["date_gmt"]:
        raise NotSentError(
            "The site has scheduled the post for another moment than it was told.",
            Fault.DIFFERS,
            hint=_LOOK,
        )


def _refuse_near(at: datetime, clock: datetime) -> None:
    if at - clock < LEAST_AHEAD:
        raise NotSentError(
            "That is too soon to be scheduled there: WordPress would publish it at once.",
            Fault.REFUSED,
            hint="Choose a moment at least two minutes ahead, or publish it now.",
            code="too_soon",
        )


def _called(status: str) -> str:
    names = {"publish": "published", "future": "scheduled", "pending": "pending review"}
    return names.get(status, status)
