"""Findings as SARIF 2.1.0, which review tools and code hosts read.

A story's text is the artifact ``SLUG/body``, every other field ``SLUG/FIELD``; columns and offsets
count code points, as everywhere here.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TypeAlias
from urllib.parse import quote

from editor.checks.listing import listed
from editor.checks.texts import text_at
from editor.checks.waving import waving_key
from editor.cli.check_places import in_report_order, place_in
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.services.link_check import LINK_CODES
from editor.services.reports import CheckedStory

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.BLOCKER: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_LONGEST = 60  # characters of a suggestion that its description repeats

Json: TypeAlias = dict[str, Any]


def sarif(checked: Sequence[CheckedStory]) -> Json:
    """One run over these stories. The same findings give the same document."""
    rules = _rules()
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "Copydesk", "version": _version(), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(checked)],
        "results": [
            _result(each.story, finding, numbers)
            for each in checked
            for finding in in_report_order(each.findings)
        ],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _version() -> str:
    try:
        return version("copydesk")
    except PackageNotFoundError:  # run from a source tree that nobody installed
        return "0"


def _invocation(checked: Iterable[CheckedStory]) -> Json:
    failed = [each for each in checked if each.failure]
    notes = [
        {
            "level": "error",
            "message": {"text": each.failure},
            "locations": [_location(each.story, "body")],
        }
        for each in failed
    ]
    told: Json = {"toolExecutionNotifications": notes} if notes else {}
    return {"executionSuccessful": not failed, **told}


def _rules() -> list[Json]:
    rules = [
        _rule(each.code, each.label, each.about, each.severity, each.group) for each in listed()
    ]
    for code, (label, severity, about) in LINK_CODES.items():
        rules.append(_rule(code, label, about, severity, "Links"))
    return rules


def _rule(code: str, label: str, about: str, severity: Severity, group: str) -> Json:
    return {
        "id": code,
        "shortDescription": {"text": label},
        "fullDescription": {"text": about or f"{label}."},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": [group]},
    }


def _result(story: Story, finding: Finding, numbers: Mapping[str, int]) -> Json:
    kind, words = waving_key(story, finding)
    key = "\0".join((finding.code, kind, words))
    result: Json = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(story, finding.field, finding)],
        "partialFingerprints": {"words/v1": sha256(key.encode()).hexdigest()},
        "suppressions": _suppressions(finding),
    }
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    fixes = [] if finding.changes else [_fix(story, finding, it) for it in finding.suggestions]
    return {**result, "fixes": fixes} if fixes else result


def _location(story: Story, field: str, finding: Finding | None = None) -> Json:
    physical: Json = {"artifactLocation": _artifact(story, field)}
    if finding is not None and finding.end:
        physical["region"] = _region(story, finding) | _snippet(story, finding)
    name = {"name": field, "fullyQualifiedName": f"{story.article.slug}/{field}"}
    return {"physicalLocation": physical, "logicalLocations": [name]}


def _artifact(story: Story, field: str) -> Json:
    return {"uri": f"{quote(story.article.slug)}/{quote(field)}"}


def _region(story: Story, finding: Finding) -> Json:
    text = text_at(story, finding.field)
    start, end = place_in(text, finding.start), place_in(text, finding.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }


def _snippet(story: Story, finding: Finding) -> Json:
    words = text_at(story, finding.field)[finding.start : finding.end]
    return {"snippet": {"text": words}} if words else {}


def _suppressions(finding: Finding) -> list[Json]:
    waved = finding.waved
    if waved is None:
        return []
    who = {"by": waved.by, "at": waved.at.isoformat()}
    said = {"kind": "external", "status": "accepted", "justification": waved.why}
    return [{**said, "properties": who}]


def _fix(story: Story, finding: Finding, suggestion: str) -> Json:
    replacement: Json = {"deletedRegion": _region(story, finding)}
    if suggestion:
        replacement["insertedContent"] = {"text": suggestion}
    short = suggestion if len(suggestion) <= _LONGEST else f"{suggestion[:_LONGEST]}…"
    change = {
        "artifactLocation": _artifact(story, finding.field),
        "replacements": [replacement],
    }
    said = f"Write “{short}”." if suggestion else "Take it out."
    return {"description": {"text": said}, "artifactChanges": [change]}
