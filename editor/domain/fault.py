"""A fault of the program itself, told without a word of anybody's copy."""

import errno
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath, PureWindowsPath

_MOST_PLACES = 40
_KEPT_FOLDERS = 3
_PACKAGES = re.compile(r".*[/\\](?:site-packages|dist-packages)[/\\]")
_QUOTED_PATH = re.compile(r'File "([^"]*)"')


@dataclass(frozen=True, slots=True)
class Fault:
    """What broke and where. No message and no values: they may hold what somebody wrote.

    Attributes:
        kind: The names of the exception and of those that it came from, the last first.
        places: Code locations, the innermost last: ``editor/ui/banner.py:40 in say``.
    """

    kind: str
    places: tuple[str, ...]

    @property
    def text(self) -> str:
        """For the log and the report, line by line."""
        return "\n".join((self.kind, *(f"  {place}" for place in self.places)))


def fault_of(error: BaseException) -> Fault:
    """What can be said of an exception; its causes are named and located too."""
    kinds, places = [], []
    for each in reversed(tuple(_with_causes(error))):
        kinds.append(_kind(each))
        places += [
            f"{shortened(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(each.__traceback__)
        ]
    return Fault(" from ".join(reversed(kinds)), tuple(places[-_MOST_PLACES:]))


def shortened(path: str) -> str:
    """A path of code without the folders before it, which may name a person."""
    inside = _PACKAGES.sub("", path)
    if inside != path:
        return inside.replace("\\", "/")
    parts = (PureWindowsPath(path) if "\\" in path else PurePath(path)).parts
    if "editor" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("editor") :])
    return "/".join(parts[-_KEPT_FOLDERS:])


def without_folders(dump: str) -> str:
    """What Python writes when a process dies, with its paths shortened."""
    return _QUOTED_PATH.sub(lambda found: f'File "{shortened(found[1])}"', dump)


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    seen = set[int]()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _kind(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, OSError) and error.errno is not None:
        name += f" ({errno.errorcode.get(error.errno, error.errno)})"
    return name
