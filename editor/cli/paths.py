"""Paths as people type them."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from editor.domain.errors import CopydeskError, UnreadableFileError, quoted


class TypedPath(click.Path):
    """A path; ``~`` is the home folder also where the shell didn't see to it.

    That is in ``--to=~/Desktop``, and everywhere on Windows. Whether the file is there and
    readable is said by those who open it, so that a batch goes on after a bad file.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """The path; one that begins with an unknown user's ``~name`` stays as it is."""
        return with_home(Path(os.fsdecode(super().convert(value, param, ctx))))


def with_home(path: Path) -> Path:
    """The path with the home folder in the place of ``~``."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def files_of(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[Path, CopydeskError]]]:
    """The files that paths and patterns stand for, each once, and patterns that match nothing.

    What no shell has resolved (``*.jpg`` on Windows, or in quotation marks) is resolved here; a
    file that has such signs in its name is itself.
    """
    found: dict[Path, None] = {}
    unmatched: list[tuple[Path, CopydeskError]] = []
    for path in paths:
        if not _is_pattern(path):
            found[path] = None
            continue
        matching = _matching(path)
        found.update(dict.fromkeys(matching))
        if not matching:
            message = f"No file matches {quoted(str(path))}."
            error = UnreadableFileError(message, hint="Check the pattern and the folder.")
            unmatched.append((path, error))
    return list(found), unmatched


def _is_pattern(path: Path) -> bool:
    return any(sign in str(path) for sign in "*?[") and not os.path.lexists(path)


def _matching(path: Path) -> list[Path]:
    """Files only; those with a dot in front if the pattern has one, as a shell does it."""
    folder = Path(path.anchor)
    try:
        found = sorted(folder.glob(str(path.relative_to(folder))))
        hidden = path.name.startswith(".")
        return [each for each in found if hidden >= each.name.startswith(".") and each.is_file()]
    except (OSError, ValueError, NotImplementedError):  # a pattern that can't be one: ``**a``
        return []
