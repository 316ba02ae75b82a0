"""Running checks over a story: as the desk chose them, and again only where a passage changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from editor.checks.contract import Check
from editor.checks.options import fitting
from editor.checks.passage import Passage, Slip
from editor.checks.passages import Placed, passages_of
from editor.checks.texts import excerpt
from editor.checks.waving import with_waved
from editor.domain.desk_rules import Choice, DeskRules
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_MOST_KEPT = 4_000  # passages a check
_AS_IT_COMES = Choice()

Span = tuple[int, int]


@dataclass(slots=True)
class _Memory:
    """What a check found in passages with these options: with others it starts a new one.

    A run that isn't at its end keeps the one that it began with.
    """

    options: Any = None
    slips: dict[Passage, tuple[Slip, ...]] = field(default_factory=dict)
    excuses: dict[Passage, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Run:
    """One check as it runs over one story."""

    code: str
    check: Check
    options: Any
    memory: _Memory


_memories: dict[str, _Memory] = {}


def findings_in_steps(checks: Mapping[str, Check], story: Story) -> Iterator[tuple[Finding, ...]]:
    """What each check finds, one after the other, as the desk wants it.

    What somebody waved through comes with who did.
    """
    placed = passages_of(story)
    runs = [_run(code, check, story.desk) for code, check in checks.items()]
    runs = [each for each in runs if is_running(each.code, each.check, story.desk)]
    excused = _excused(runs, placed)
    for run in runs:
        found = [*run.check.find(story, run.options), *_read(run, placed)]
        if run.code not in excused:
            found = [each for each in found if not _is_excused(each, excused)]
        severity = story.desk.choices.get(run.code, _AS_IT_COMES).severity
        yield with_waved(story, (_with_severity(each, severity) for each in found))


def is_running(code: str, check: Check, desk: DeskRules) -> bool:
    """Whether a check runs on a desk: what stops publishing does, whatever was chosen."""
    chosen = desk.choices.get(code, _AS_IT_COMES).is_on
    if check.severity is Severity.BLOCKER:
        return True
    return check.is_on if chosen is None else chosen


def options_of(code: str, check: Check, desk: DeskRules) -> Any:
    """The options of a check as the desk chose them; what it doesn't know counts for nothing."""
    if check.of_desk is not None:
        return check.of_desk(desk)
    chosen = desk.choices.get(code, _AS_IT_COMES).options
    return fitting(check.options, chosen) if check.options is not None else None


def _run(code: str, check: Check, desk: DeskRules) -> _Run:
    options = options_of(code, check, desk)
    memory = _memories.get(code)
    if memory is None or memory.options != options or len(memory.slips) > _MOST_KEPT:
        memory = _memories[code] = _Memory(options)
    return _Run(code, check, options, memory)


def _read(run: _Run, placed: Iterable[Placed]) -> Iterator[Finding]:
    if not run.check.reads_passages:
        return
    for each in placed:
        passage = each.passage
        if not _concerns(run.check, passage):
            continue
        slips = run.memory.slips.get(passage)
        if slips is None:
            slips = tuple(run.check.read(passage, run.options))
            run.memory.slips[passage] = slips
        for slip in slips:
            yield _finding(run, each, slip)


def _concerns(check: Check, passage: Passage) -> bool:
    return passage.kind in check.kinds and (passage.is_english or not check.is_english)


def _finding(run: _Run, placed: Placed, slip: Slip) -> Finding:
    return Finding(
        code=run.code,
        severity=slip.severity or run.check.severity,
        message=slip.message,
        field=placed.field,
        start=placed.start + slip.start,
        end=placed.start + slip.end,
        excerpt=excerpt(placed.passage.raw, slip.start, slip.end),
        suggestions=slip.suggestions,
    )


def _excused(runs: Iterable[_Run], placed: Iterable[Placed]) -> dict[str, list[tuple[str, Span]]]:
    """By the check that says so: the fields and spans in which everything is right."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for run in runs:
        if not run.check.has_excuses:
            continue
        spans = found.setdefault(run.code, [])
        for each in placed:
            if not _concerns(run.check, each.passage):
                continue
            excuses = run.memory.excuses.get(each.passage)
            if excuses is None:
                excuses = tuple(run.check.excuses(each.passage, run.options))
                run.memory.excuses[each.passage] = excuses
            spans += [
                (each.field, (each.start + start, each.start + end)) for start, end in excuses
            ]
    return found


def _is_excused(finding: Finding, excused: Mapping[str, list[tuple[str, Span]]]) -> bool:
    """Whether all of a finding's words are said to be right; blockers never are."""
    if finding.is_stop or finding.start == finding.end:
        return False
    return any(
        field == finding.field and start <= finding.start and finding.end <= end
        for spans in excused.values()
        for field, (start, end) in spans
    )


def _with_severity(finding: Finding, severity: Severity | None) -> Finding:
    if severity is None or finding.is_stop:
        return finding
    return replace(finding, severity=severity)
