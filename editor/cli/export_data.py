"""Exports as commands print them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from editor.cli.output import override_line, say
from editor.domain.errors import CopydeskError
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.parts import PARTS
from editor.exporters.sent_files import SentFile
from editor.services.bundles import Exported


def exported_data(exported: Exported) -> dict[str, object]:
    """An export as JSON shows it."""
    override = exported.override
    return {
        "slug": exported.article.slug,
        "document": str(exported.document),
        "folder": str(exported.document.parent),
        "files": [{"path": path, "sha256": digest} for path, digest in exported.files.items()],
        "losses": losses_data(exported.losses),
        "verdict": verdict_data(exported.verdict),
        "override": override and {"why": override.why, "codes": list(override.codes)},
    }


def losses_data(losses: Iterable[Loss]) -> list[dict[str, object]]:
    """What a format loses of a story, as JSON shows it."""
    return [
        {
            "part": each.part,
            "field": each.field,
            "message": each.message,
            "flattened": each.is_flattened,
            "desk_only": each.is_desk_only,
        }
        for each in losses
    ]


def verdict_data(verdict: Verdict | None) -> dict[str, object] | None:
    """What a judge says, as JSON shows it."""
    if verdict is None:
        return None
    return {
        "judge": verdict.judge,
        "valid": verdict.is_valid,
        "faults": list(verdict.faults),
    }


def file_data(file: SentFile) -> dict[str, object]:
    """A file that would be written, as JSON shows it."""
    return {
        "path": file.path,
        "kind": str(file.kind),
        "octets": file.size_octets,
        "within": file.within,
    }


def file_line(file: SentFile) -> str:
    """A file that would be written, as people read it."""
    size = f"{file.size_octets:,} octets" if file.size_octets is not None else str(file.kind)
    inset = "  " if file.within else ""
    return f"  {inset}{file.path}  ({size})"


def refusal_data(slug: str, error: CopydeskError) -> dict[str, object]:
    """A story that stayed here, as JSON shows it."""
    return {"slug": slug, "message": error.message, "hint": error.hint}


def loss_line(losses: Iterable[Loss]) -> str:
    """What readers won't get, in one line; empty if they get all that is theirs."""
    theirs = [each for each in losses if not each.is_desk_only]
    dropped = ", ".join(PARTS[each.part].label for each in theirs if not each.is_flattened)
    flattened = ", ".join(PARTS[each.part].label for each in theirs if each.is_flattened)
    if not flattened:
        return f"Left out: {dropped}." if dropped else ""
    return (
        f"Left out: {dropped}; flattened: {flattened}." if dropped else f"Flattened: {flattened}."
    )


def say_exported(exported: Exported) -> None:
    """Tell people of one export: where it is, and beside the output what it lost."""
    say(f"Exported to {exported.document}")
    line = loss_line(exported.losses)
    if line:
        say(line, err=True)


def say_faults(verdict: Verdict | None) -> None:
    """Tell people what a judge found."""
    if verdict is None or verdict.is_valid:
        return
    say(f"Not valid by the rules of {verdict.judge}:", err=True)
    for each in verdict.faults:
        say(f"  {each}", err=True)


def say_many(exported: Sequence[Exported]) -> None:
    """Tell people of many: what they lost stands once with how many lost it."""
    for each in exported:
        say(f"{each.article.slug:<24}  {each.document}")
    lines = Counter(line for each in exported if (line := loss_line(each.losses)))
    for line, count in lines.most_common():
        say(f"{'1 story' if count == 1 else f'{count:,} stories'}. {line}", err=True)


def say_override(exported: Exported) -> None:
    """Tell people who stepped over what."""
    if exported.override is not None:
        say(override_line(exported.override), err=True)
