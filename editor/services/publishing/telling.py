"""What an act will do, step by step, in sentences."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from editor.domain.finding import Finding
from editor.domain.moment import Moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Step
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import Post
from editor.domain.publishing.target import Target
from editor.network.web import is_plain
from editor.services.publishing.plan import PlannedStep
from editor.services.publishing.timing import Timing

_KEPT = "Kept with the story: where it stands, since when, and which bytes were sent."


def steps_of(
    act: Act,
    post: Post,
    timing: Timing,
    placement: Placement | None,
    *,
    blockers: Sequence[Finding],
    pictures: int,
    label: str,
    is_drop: bool,
) -> Iterator[PlannedStep]:
    """The steps of an act at one target."""
    if act is Act.UNPUBLISH:
        yield PlannedStep(Step.LOOK, _look(act, post, placement))
        yield PlannedStep(Step.STATUS, "It becomes a draft that readers don’t see, without notice.")
        yield PlannedStep(Step.RECEIPT, _KEPT)
        return
    yield PlannedStep(Step.CHECK, _check(act, blockers))
    if act is Act.KILL:
        yield PlannedStep(Step.EXPORT, f"{label}: the notice that the story is withdrawn.")
    else:
        yield PlannedStep(Step.EXPORT, f"{label}, version {post.version}.")
        yield PlannedStep(Step.RENDER, _pictures(pictures, "made from the originals"))
    if is_drop:
        yield PlannedStep(Step.DELIVER, f"{_held(timing)}Delivered whole, or not at all.")
        yield PlannedStep(Step.RECEIPT, _KEPT)
        return
    yield PlannedStep(Step.LOOK, _look(act, post, placement))
    if pictures and act is not Act.KILL:
        sent = "sent, unless they stand there already" if pictures > 1 else "sent, if it is new"
        yield PlannedStep(Step.PICTURES, _pictures(pictures, sent))
    if placement is None:
        yield PlannedStep(Step.DRAFT, "An empty draft is begun that readers don’t see.")
    yield PlannedStep(
        Step.WRITE,
        "The notice takes the place of the text."
        if act is Act.KILL
        else "Text and fields are written.",
    )
    yield PlannedStep(Step.READ_BACK, "Read back and compared with what was sent.")
    if act is Act.KILL and placement is not None and placement.pictures:
        yield PlannedStep(Step.REMOVE, "Its pictures are removed, unless another story shows them.")
    yield PlannedStep(Step.STATUS, _status(timing))
    yield PlannedStep(Step.RECEIPT, _KEPT)


def warnings_of(
    target: Target,
    act: Act,
    timing: Timing,
    placement: Placement | None,
    missing: Mapping[Ability, str],
    *,
    has_secret: bool,
) -> Iterator[str]:
    """What somebody should know before."""
    if target.paused:
        yield f"“{target.name}” is paused: {target.paused}. It waits until that is over."
    if not has_secret:
        yield f"There is no secret for “{target.name}” on this computer yet."
    if is_plain(target.url):
        yield (
            f"“{target.name}” is reached by plain http: whoever is on the way can read the story "
            "and the password."
        )
    held = timing.release_at
    if held is not None:
        why = "is under embargo" if timing.embargo else "is held here"
        yield (
            f"It {why} until {told(held)}. It goes out only while this computer is on and has a "
            "network; if it is late by more than ten minutes, you are asked first."
        )
    if timing.schedule_at is not None and placement is not None:
        yield (
            f"“{target.name}” publishes it by itself at {told(timing.schedule_at)}. To have it out "
            "at once, unpublish it there, then publish it again."
        )
    if act is Act.KILL and Ability.PICTURE_REMOVAL in missing:
        yield missing[Ability.PICTURE_REMOVAL]


def told(at: Moment) -> str:
    """A moment with its zone, and in UTC."""
    return str(at) if at.zone == "UTC" else f"{at} ({at.utc:%Y-%m-%d %H:%M} UTC)"


def told_instant(at: datetime, zone: str = "") -> str:
    """An instant for people, with its zone."""
    there = at.astimezone(ZoneInfo(zone)) if zone else at.astimezone(UTC)
    return f"{there:%Y-%m-%d %H:%M} {zone or 'UTC'}"


def _check(act: Act, blockers: Sequence[Finding]) -> str:
    if act is Act.KILL:
        return "Nothing stops a kill."
    if not blockers:
        return "No blocker stands."
    count = "A blocker stands" if len(blockers) == 1 else f"{len(blockers)} blockers stand"
    return f"{count}: {'; '.join(each.message.rstrip('.') for each in blockers)}."


def _look(act: Act, post: Post, placement: Placement | None) -> str:
    if placement is None:
        return f"See that nothing stands there as “{post.slug}” yet, nor was begun before."
    since = f"Read what stands there since {told_instant(placement.at)}."
    if act.takes_back:
        return f"{since} What somebody changed there goes with it."
    return f"{since} If somebody changed it there, nothing is overwritten."


def _pictures(count: int, what: str) -> str:
    if not count:
        return "It has no pictures."
    return f"One picture is {what}." if count == 1 else f"{count} pictures are {what}."


def _held(timing: Timing) -> str:
    return f"Held here until {told(timing.release_at)}. " if timing.release_at else ""


def _status(timing: Timing) -> str:
    if timing.schedule_at:
        return f"Scheduled: the site publishes it by itself at {told(timing.schedule_at)}."
    return f"{_held(timing)}Only then readers see it."
