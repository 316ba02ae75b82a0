"""Why something can't be published now, as sentences. No widgets."""

from collections.abc import Sequence
from datetime import datetime

from editor.domain.errors import CopydeskError, UnknownFieldError
from editor.domain.finding import Finding
from editor.domain.publishing.act import Act
from editor.domain.publishing.schedule import is_too_near
from editor.services.publishing.plan import Plan
from editor.ui.publish.choice import Choice
from editor.ui.publish.places import Place
from editor.ui.stopping import stops_publishing


def time_fault(choice: Choice, now: datetime) -> str:
    """What is wrong with the time that was typed; empty if nothing is."""
    try:
        at = choice.at()
    except UnknownFieldError as error:
        return str(error)
    if at is not None and at.utc <= now:
        return "That time is over. Choose a later one, or at once."
    return ""


def choice_fault(choice: Choice, slug: str, *, has_blockers: bool, now: datetime) -> str:
    """What is still to be chosen or written; empty if nothing is.

    Args:
        choice: How the sheet stands.
        slug: Of the story: who kills it types it.
        has_blockers: Something stops it unless somebody says why.
        now: An aware time.
    """
    if not choice.targets:
        return "Tick where it goes."
    if choice.act is Act.CORRECT and not choice.correction.strip():
        return "Write the sentence to readers first."
    if choice.act is Act.KILL and choice.confirmed.strip() != slug:
        return "Type the story’s slug to confirm the kill."
    if has_blockers and not choice.override.strip():
        return "Mend the blockers, or say why it must go out all the same."
    return time_fault(choice, now)


def plan_fault(
    plans: Sequence[Plan], error: CopydeskError | None, *, is_due: bool, now: datetime
) -> str:
    """What stands against the plans; empty if nothing does.

    Args:
        plans: What will happen, one a target.
        error: Why nobody knows.
        is_due: They aren't by what is chosen now.
        now: An aware time: what was far enough ahead when it was planned may be too near by now.
    """
    if is_due:
        return "Working out what will happen …"
    if error is not None:
        return error.message
    for plan in plans:
        if plan.refusal:
            return f"“{plan.target.name}”: {plan.refusal} {plan.hint}".strip()
        if is_too_near(plan.schedule_at, now):
            return (
                f"“{plan.target.name}” must get it at least 90 seconds ahead of its time. "
                "Choose a later one, or at once."
            )
    return "" if plans else "Working out what will happen …"


def standing_fault(places: Sequence[Place] | None, act: Act, *, is_storing: bool) -> str:
    """What stands against it before anything is chosen; empty if nothing does.

    Args:
        places: The targets; None while they aren't read.
        act: What is asked for.
        is_storing: An act is being stored.
    """
    if places is None:
        return "The library is still being opened."
    if is_storing:
        return "It is being stored."
    if not places:
        return "Add a target first."
    if all(each.reason_against(act) for each in places):
        return "There is no place where that can be done."
    return ""


def blockers_among(
    choice: Choice, plans: Sequence[Plan], findings: Sequence[Finding]
) -> tuple[Finding, ...]:
    """What stops it unless somebody says why it must go out all the same; each once.

    Args:
        choice: How the sheet stands.
        plans: What will happen; as long as there are none, the story's own findings count.
        findings: Of the story.
    """
    if not choice.may_wait:
        return ()
    found = [each for plan in plans for each in plan.findings] if plans else findings
    return tuple(dict.fromkeys(filter(stops_publishing, found)))
