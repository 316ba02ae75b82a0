"""What is said of an export: whether it is valid, what is lost, which files. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.exporters.judging.contract import MOST_FAULTS, Verdict
from editor.exporters.losses import Loss
from editor.exporters.sent_files import SentFile, SentKind

_KB = 1_000
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list.

    Attributes:
        text: What it says.
        field: The article's field that it leads to; empty if it leads nowhere.
        is_heading: It stands over those that follow.
        is_quiet: Nobody need do anything about it.
    """

    text: str
    field: str = ""
    is_heading: bool = False
    is_quiet: bool = False


def verdict_words(verdict: Verdict | None) -> str:
    """``Valid: NITF 3.6``, ``2 faults: NITF 3.6``, or that nobody knows the rules."""
    if verdict is None:
        return "No schema to check it by"
    if verdict.is_valid:
        return f"Valid: {verdict.judge}"
    count = len(verdict.faults)
    more = "or more " if count >= MOST_FAULTS else ""
    return f"{count} {more}{'fault' if count == 1 else 'faults'}: {verdict.judge}"


def loss_words(losses: Sequence[Loss]) -> str:
    """``Drops 3 · flattens 2``; what the desk keeps to itself is no loss."""
    real = [each for each in losses if not each.is_desk_only]
    flattened = sum(each.is_flattened for each in real)
    dropped = len(real) - flattened
    said = [f"drops {dropped}"] if dropped else []
    said += [f"flattens {flattened}"] if flattened else []
    if said:
        return " · ".join(said).capitalize()
    return "Loses nothing, keeps desk notes back" if losses else "Loses nothing"


def loses(losses: Sequence[Loss]) -> bool:
    """Whether anything is lost that isn't the desk's own."""
    return any(not each.is_desk_only for each in losses)


def loss_lines(losses: Sequence[Loss]) -> list[Line]:
    """The loss list under its headings."""
    groups = {
        "Dropped": [each for each in losses if not each.is_desk_only and not each.is_flattened],
        "Flattened: the words stay": [
            each for each in losses if not each.is_desk_only and each.is_flattened
        ],
        "Stays on the desk, on purpose": [each for each in losses if each.is_desk_only],
    }
    lines: list[Line] = []
    for heading, group in groups.items():
        if group:
            lines.append(Line(heading, is_heading=True))
            lines += [_loss_line(each) for each in group]
    return lines


def _loss_line(loss: Loss) -> Line:
    # Under the heading there is no need to say again that it is dropped.
    text = loss.message if loss.is_flattened else loss.message.removesuffix(": dropped.")
    return Line(text, loss.field, is_quiet=loss.is_desk_only)


def fault_lines(verdict: Verdict | None) -> list[Line]:
    """What breaks the rules."""
    return [Line(each) for each in verdict.faults] if verdict else []


def files_words(files: Sequence[SentFile]) -> str:
    """``3 files``, counting what arrives in the folder."""
    count = sum(not each.within for each in files)
    return "1 file" if count == 1 else f"{count} files"


def file_lines(files: Sequence[SentFile]) -> list[Line]:
    """The files, those in an archive behind it."""
    return [Line(f"{'    ' * bool(each.within)}{each.path} · {_about(each)}") for each in files]


def _about(file: SentFile) -> str:
    if file.kind is SentKind.PICTURE:
        return f"picture, {file.width_px:,} × {file.height_px:,}"
    return size_words(file.size_octets) if file.size_octets is not None else str(file.kind)


def size_words(octets: int) -> str:
    """``812 octets``, ``12.9 kB`` or ``1.4 MB``."""
    if octets < _KB:
        return f"{octets} octets" if octets != 1 else "1 octet"
    return f"{octets / _KB:.1f} kB" if octets < _MB else f"{octets / _MB:.1f} MB"
