"""What an act will do, as commands print it before anything is sent."""

from collections.abc import Iterable, Iterator, Sequence

from editor.cli.check_places import in_report_order
from editor.cli.export_data import losses_data, verdict_data
from editor.cli.outbox_data import clock
from editor.cli.story_data import finding_data, plain
from editor.cli.targets_data import missing_data
from editor.domain.finding import Finding
from editor.domain.publishing.act import Act
from editor.domain.publishing.placement import Placement
from editor.services.publishing.plan import Plan

_WILL = {
    Act.PUBLISH: "publish",
    Act.UPDATE: "update what stands there already",
    Act.CORRECT: "correct",
    Act.UNPUBLISH: "unpublish",
    Act.KILL: "kill",
}


def plan_data(plan: Plan) -> dict[str, object]:
    """A plan as JSON shows it, without the document."""
    return {
        "target": plan.target.name,
        "kind": plan.target.kind,
        "slug": plan.story.article.slug,
        "act": str(plan.act),
        "steps": [{"step": each.step.name.lower(), "words": each.words} for each in plan.steps],
        "losses": losses_data(plan.losses),
        "findings": [finding_data(each) for each in plan.findings],
        "missing": missing_data(plan.missing),
        "verdict": verdict_data(plan.preview.verdict),
        "stands": plan.placement and placement_data(plan.placement),
        "release_at": plain(plan.release_at),
        "schedule_at": plain(plan.schedule_at),
        "warnings": list(plan.warnings),
        "refusal": plan.refusal,
        "hint": plan.hint,
    }


def placement_data(placement: Placement) -> dict[str, object]:
    """How a story stands at a target, as JSON shows it."""
    return {
        "url": placement.remote.url,
        "edit_url": placement.remote.edit_url,
        "remote_id": placement.remote.id,
        "status": str(placement.remote.status),
        "act": str(placement.act),
        "first_at": plain(placement.first_at),
        "at": plain(placement.at),
        "dispatch": placement.dispatch,
        "revision": placement.revision,
    }


def plan_lines(plan: Plan) -> Iterator[str]:
    """A plan, as people read it: what, the steps, what is lost, what somebody should know."""
    yield f"{plan.target.name}: {_WILL[plan.act]}{_since(plan.placement)}"
    for number, each in enumerate(plan.steps, 1):
        yield f"  {number}. {each.step}: {each.words}"
    yield from _section("Not taken there", missing_data(plan.missing).items())
    losses = [each.message for each in plan.losses if not each.is_desk_only]
    yield from _lines("Lost on the way", losses)
    yield from _lines("Left out, as it is the desk’s own", _desk_only(plan))
    yield from _lines("Checks", [_finding(each) for each in in_report_order(plan.findings)])
    verdict = plan.preview.verdict
    if verdict is not None and not verdict.is_valid:
        yield from _lines(f"Not valid by the rules of {verdict.judge}", verdict.faults)
    yield from _lines("Mind", plan.warnings)


def _since(placement: Placement | None) -> str:
    if placement is None:
        return ""
    where = f", {placement.remote.url}" if placement.remote.url else ""
    return f" (there since {clock(placement.first_at)}{where})"


def _desk_only(plan: Plan) -> list[str]:
    return [each.message for each in plan.losses if each.is_desk_only]


def _finding(finding: Finding) -> str:
    return f"{finding.severity} {finding.code} ({finding.field}): {finding.message}"


def _section(title: str, told: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from _lines(title, [f"{name}: {why}" for name, why in told])


def _lines(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}:"
    for each in lines:
        yield f"    {each}"
