"""What can be chosen when photos are sent, and what came of it, in words."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.copies import CopiesDone

SIZES = ((0, "Full size"), (2400, "2,400 pixels"), (1600, "1,600 pixels"), (1200, "1,200 pixels"))
LIMITS = (
    ("lenient", "Whole texts, however long"),
    ("strict", "Cut IIM texts where IIM ends"),
)


def title_of(done: "CopiesDone") -> str:
    """``38 copies written, 2 photos stayed here``."""
    parts = [f"{_count(len(done.written), 'copy', 'copies')} written"]
    if done.refused:
        parts.append(f"{_count(len(done.refused), 'photo', 'photos')} stayed here")
    if done.left_out:
        parts.append(f"{done.left_out:,} left out")
    return ", ".join(parts)


def lines_of(done: "CopiesDone") -> tuple[str, ...]:
    """A sentence for each photo that stayed, then signatures and what still leaks, by photo."""
    said = [f"{name}: {error.message} {error.hint}".strip() for name, error in done.refused]
    said += [f"{each.path.name}: {each.signature}" for each in done.written if each.signature]
    leaking = [each for each in done.written if each.leaks]
    for each in leaking:
        said += [f"{each.path.name} still says: {leak}" for leak in each.leaks]
    rest = len(done.written) - len(leaking)
    if rest:
        verb = "says" if rest == 1 else "say"
        said.append(f"{_count(rest, 'copy', 'copies')} {verb} nothing but the fields.")
    return tuple(said)


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
