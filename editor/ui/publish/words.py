"""What the Publish sheet says. No widgets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from urllib.parse import urlsplit

from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState, Step
from editor.services.publishing.plan import Plan
from editor.targets.contract import TargetKind
from editor.ui.outbox.words import clock_time
from editor.ui.publish.places import Place

ACT_WORDS = {
    Act.PUBLISH: "Publish",
    Act.UPDATE: "Update",
    Act.CORRECT: "Correct",
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
_DIGITS = 12
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

ONLY_WHILE_ON = "An embargoed story goes out only while this computer is on."
_EXAMPLES = {
    "ghost": "https://courier.example",
    "wordpress": "https://courier.example",
    "folder": "/srv/handover",
    "sftp": "sftp://desk@files.example/in",
    "webhook": "https://hooks.example/stories",
}
PLAIN = "Plain http: what is sent there, the secret too, can be read on the way."


def day_words(at: datetime) -> str:
    """``Tue 24 Nov 2026``, in no matter which language the system is."""
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"


def moment_words(at: Moment) -> str:
    """``Tue 24 Nov 2026, 06:00 Europe/Berlin (05:00 UTC)``."""
    wall = datetime.fromisoformat(at.wall)
    utc = at.utc.astimezone(UTC)
    said = f"{day_words(wall)}, {wall:%H:%M} {at.zone}"
    if at.zone == "UTC":
        return said
    other_day = "" if utc.date() == wall.date() else f"{day_words(utc)}, "
    return f"{said} ({other_day}{utc:%H:%M} UTC)"


def standing_words(place: Place, now: datetime, zone: tzinfo | None = None) -> str:
    """``Published 14:02 CET, version 2``; that it isn't there yet."""
    stands = place.placement
    if stands is None:
        return "Not there yet"
    version = f", version {place.version}" if place.version else ""
    return f"{_DONE[stands.act]} {clock_time(stands.at, now, zone)}{version}"


def where_words(place: Place) -> str:
    """``WordPress · courier.example``: what kind it is and where; for a folder its path."""
    url = place.target.url
    parts = urlsplit(url)
    # Whom the address names before an “@” is nobody’s business here.
    where = f"{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}" if parts.hostname else url
    return " · ".join(filter(None, (place.kind, where)))


def button_words(act: Act, plans: Sequence[Plan]) -> str:
    """What the button does: ``Publish``, ``Update``, ``Publish and update``, ``Kill``."""
    acts = {plan.act for plan in plans} or {act}
    if acts == {Act.PUBLISH, Act.UPDATE}:
        return "Publish and update"
    return ACT_WORDS[acts.pop() if len(acts) == 1 else act]


def plan_words(plan: Plan) -> str:
    """``Update · when the embargo ends``: a plan in short."""
    if plan.refusal:
        return f"{ACT_WORDS[plan.act]} · can’t be done"
    if plan.schedule_at is not None:
        return f"{ACT_WORDS[plan.act]} · scheduled there"
    if plan.release_at is not None:
        return f"{ACT_WORDS[plan.act]} · held here until its time"
    return f"{ACT_WORDS[plan.act]} · at once"


def missing_lines(plan: Plan) -> str:
    """What the target can't take and why, a line each."""
    return "\n".join(
        f"{ability.value.capitalize()}: {why}" for ability, why in plan.missing.items()
    )


def progress_words(entry: Dispatch) -> str:
    """``Sending: write the post``: where a dispatch is on its way."""
    if entry.state is DispatchState.SENDING:
        doing = next_step(entry, Step)
        return f"Sending: {doing.value[0].lower()}{doing.value[1:]}" if doing else "Sending"
    return entry.state.value


def next_step(entry: Dispatch, steps: Iterable[Step]) -> Step | None:
    """The first of these steps, in their order, that comes after the last one done."""
    done = entry.progress.done
    order = list(steps)
    last = max((order.index(each) for each in done if each in order), default=-1)
    return order[last + 1] if last + 1 < len(order) else None


def receipt_words(entry: Dispatch, now: datetime, zone: tzinfo | None = None) -> str:
    """``Published 14:02 CET, version 2 · bytes 3f9a0c41b2d7``."""
    at = entry.sent_at or entry.made_at
    said = f"{_DONE[entry.act]} {clock_time(at, now, zone)}, version {entry.post.version}"
    remote, files = entry.progress.remote, entry.post.files
    digest = (remote.digest if remote else "") or (files[0].digest if files else "")
    return f"{said} · bytes {digest[:_DIGITS]}" if digest else said


def address_of(entry: Dispatch) -> str:
    """Where readers find what was sent; empty if nobody knows."""
    return entry.progress.remote.url if entry.progress.remote else ""


def summary_words(entries: Sequence[Dispatch]) -> str:
    """``2 of 3 sent · 1 needs you``."""
    sent = sum(each.state is DispatchState.SENT for each in entries)
    needing = sum(each.state.needs_somebody for each in entries)
    said = f"{sent} of {len(entries)} sent"
    if needing:
        said += f" · {needing} {'needs' if needing == 1 else 'need'} you"
    return said


def address_example(kind: str) -> str:
    """What an address of that kind looks like; empty if nobody knows."""
    return _EXAMPLES.get(kind, "")


def kinds_in_order(kinds: Mapping[str, TargetKind]) -> tuple[tuple[str, TargetKind], ...]:
    """Sites before what only takes files, each by its name."""
    return tuple(sorted(kinds.items(), key=lambda each: (each[1].is_drop, each[1].label)))


def secret_words(place: str, *, is_new: bool, variable: str = "", has_keyring: bool = True) -> str:
    """Where a target's secret lies.

    Args:
        place: As ``Targets.secret_place`` says it.
        is_new: The target isn't set up yet.
        variable: Of the environment, that may hold it; empty if nobody knows.
        has_keyring: Nothing has been said against that.
    """
    if place == "keyring":
        return "Kept in this computer’s keyring. Leave it empty to keep it."
    if place:
        return f"Taken from {place}, for this run only."
    if not has_keyring and variable:
        return f"Or set {variable} before Copydesk is started, and leave this empty."
    if is_new:
        return "Kept in this computer’s keyring, and nowhere else."
    return "There is none. Type it again."
