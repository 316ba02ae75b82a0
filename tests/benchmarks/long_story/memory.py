"""The memory of a process and all that it has started, as Linux counts it."""

from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_KIB = 1024


def tree_mib(process_id: int) -> tuple[float, float] | None:
    """RSS and PSS of a tree of processes in MiB; None where the system doesn't tell.

    RSS counts what two processes share twice; PSS shares it out.
    """
    if not (_PROC / "self" / "smaps_rollup").exists():
        return None
    sums = {"Rss:": 0, "Pss:": 0}
    for each in _tree(process_id):
        try:
            lines = (_PROC / str(each) / "smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:  # it has ended meanwhile
            continue
        for name, value in (line.split()[:2] for line in lines[1:]):
            if name in sums:
                sums[name] += int(value)
    return sums["Rss:"] / _KIB, sums["Pss:"] / _KIB


def _tree(process_id: int) -> Iterator[int]:
    yield process_id
    for task in (_PROC / str(process_id) / "task").iterdir():
        children = task / "children"
        for child in children.read_text(encoding="ascii").split():
            yield from _tree(int(child))
