"""How the outbox is told: times, states, acts, and the line at the bottom of the window."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState, Step

if TYPE_CHECKING:  # the status line is painted first, and needs nothing of the services
    from editor.services.publishing.plan import OutboxSummary

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_DIGEST_CHARACTERS = 12
_ACTS = {
    Act.PUBLISH: "Publish",
    Act.UPDATE: "Update",
    Act.CORRECT: "Correction",
    Act.UNPUBLISH: "Unpublish",
    Act.KILL: "Kill",
}
_DONE = {
    Act.PUBLISH: "Published",
    Act.UPDATE: "Updated",
    Act.CORRECT: "Corrected",
    Act.UNPUBLISH: "Unpublished",
    Act.KILL: "Killed",
}


@dataclass(frozen=True, slots=True)
class StatusWords:
    """What the bottom of the window says of the outbox.

    Attributes:
        text: All of it; empty if there is nothing to say.
        short: For a narrow window: the part that matters most.
        spoken: For screen readers.
        is_amber: Somebody is needed.
    """

    text: str = ""
    short: str = ""
    spoken: str = ""
    is_amber: bool = False


def status_words(
    summary: "OutboxSummary", now: datetime, *, is_sending: bool, zone: tzinfo | None = None
) -> StatusWords:
    """The line at the bottom.

    Args:
        summary: The outbox in numbers.
        now: An aware time.
        is_sending: A child of this window is at it.
        zone: Whose hours are shown; the computer's by default.
    """
    parts = []
    if summary.needing:
        parts.append(f"{summary.needing} {'needs' if summary.needing == 1 else 'need'} you")
    if summary.waiting and is_sending:
        parts.append(f"Publishing {summary.waiting:,}…")
    elif summary.waiting:
        offline = "Offline: " if summary.offline else ""
        parts.append(f"{offline}{summary.waiting:,} waiting to publish")
    if summary.held:
        parts.append(_held(summary, now, zone))
    if not parts:
        return StatusWords()
    text = " · ".join(parts)
    return StatusWords(text, parts[0], f"Outbox: {', '.join(parts)}", summary.needing > 0)


def clock_time(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``14:02 CET``; with the day if it isn't today, with the year if it isn't this one."""
    here, today = at.astimezone(zone), now.astimezone(zone)
    time = f"{here:%H:%M %Z}".rstrip()
    if here.date() == today.date():
        return time
    year = "" if here.year == today.year else f" {here.year}"
    return f"{here.day} {_MONTHS.split()[here.month - 1]}{year}, {time}"


def log_time(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``14:02:07 CET``; with the day if it isn't today."""
    here = at.astimezone(zone)
    hour, _, rest = clock_time(at, now, zone).rpartition(f"{here:%H:%M}")
    return f"{hour}{here:%H:%M:%S}{rest}"


def moment_time(moment: Moment, now: datetime) -> str:
    """A moment in the zone that it was said in: ``06:00 CET``."""
    try:
        zone = ZoneInfo(moment.zone)
    except (ZoneInfoNotFoundError, OSError):  # this computer doesn't know the zone
        return str(moment)
    return clock_time(moment.utc, now, zone)


def act_words(dispatch: Dispatch) -> str:
    """``Publish``, ``Correction`` …; what was done once it is done."""
    table = _DONE if dispatch.state is DispatchState.SENT else _ACTS
    return table[dispatch.act]


def state_words(dispatch: Dispatch, now: datetime, paused: str = "") -> str:
    """Where it stands, and until when: ``Held until 06:00 CET``.

    Args:
        dispatch: The entry.
        now: An aware time.
        paused: Why nothing is sent to its target; empty if it is.
    """
    state = dispatch.state
    release = moment_time(dispatch.release_at, now) if dispatch.release_at else ""
    if state is DispatchState.HELD and release:
        return f"Held until {release}"
    if state is DispatchState.LATE and release:
        return f"Late: its moment passed {_at(release)}"
    if state is DispatchState.SENDING:
        return _sending(dispatch)
    if state is DispatchState.WAITING and paused:
        return "Waiting: paused"
    if state is DispatchState.WAITING and dispatch.next_try_at and dispatch.next_try_at > now:
        return f"Waiting: next try {_at(clock_time(dispatch.next_try_at, now))}"
    return str(state)


def when_words(dispatch: Dispatch, now: datetime, zone: tzinfo | None = None) -> str:
    """When it was sent, or asked for."""
    return clock_time(dispatch.sent_at or dispatch.made_at, now, zone)


def late_question(dispatch: Dispatch, now: datetime) -> str:
    """What is asked before something goes out after its moment."""
    release = moment_time(dispatch.release_at, now) if dispatch.release_at else ""
    when = f"Its moment passed {_at(release)}" if release else "Its moment passed"
    return f"{when} while nobody could send. Send now?"


def short_digest(digest: str) -> str:
    """As much of a digest as tells it from others at a glance."""
    return digest[:_DIGEST_CHARACTERS]


def digest_of(dispatch: Dispatch) -> str:
    """What tells the content that was sent from any other; empty if nothing does."""
    remote, files = dispatch.progress.remote, dispatch.post.files
    digest = remote.digest if remote is not None else ""
    return digest or (files[0].digest if files else "")


def needing_words(dispatch: Dispatch, target: str) -> str:
    """A sentence for the banner: which story, where, and what is the matter."""
    slug = f"“{dispatch.slug}”"
    match dispatch.state:
        case DispatchState.LATE:
            return f"{slug} was not sent to {target} in time: its moment passed."
        case DispatchState.CONFLICT:
            return f"{slug} was changed at {target} by somebody else: nothing was written over."
        case _:
            return f"{slug} did not go out to {target}. {dispatch.said}".rstrip()


def _at(time: str) -> str:
    """``at 06:00 CET``, ``on 25 Nov, 06:00 CET``."""
    return f"on {time}" if "," in time else f"at {time}"


def _held(summary: "OutboxSummary", now: datetime, zone: tzinfo | None) -> str:
    if summary.waiting or summary.next_at is None:
        return f"{summary.held:,} held"
    until = clock_time(summary.next_at, now, zone)
    if summary.held > 1:
        return f"{summary.held:,} held, the first until {until}"
    return f"1 held until {until}"


def _sending(dispatch: Dispatch) -> str:
    """What it is at, told by the last step that is done."""
    done = dispatch.progress.done
    steps = list(Step)
    after = steps.index(done[-1]) + 1 if done else 0
    if not done or after >= len(steps):
        return str(dispatch.state)
    return f"Sending: done up to “{done[-1]}”"
