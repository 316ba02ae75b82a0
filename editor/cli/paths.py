"""Paths as people type them."""

import os
from pathlib import Path

import click


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
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        try:
            return path.expanduser()
        except RuntimeError:
            return path
