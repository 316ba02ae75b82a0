"""Where the plain files are that ship with the program: the only module that knows."""

import sys
from pathlib import Path


def path_of(name: str) -> Path:
    """The path of a resource such as ``themes/dark.toml``, in a source tree, wheel or frozen app.

    Raises:
        FileNotFoundError: There is no such resource: the installation is damaged.
    """
    package = Path(__file__).parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (package / "_resources", frozen, package.parent / "resources"):
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(name)
