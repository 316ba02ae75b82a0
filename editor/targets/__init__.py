"""Where stories go, one file a kind; and how files are put into folders and zips."""

from functools import cache
from types import MappingProxyType

from editor import targets
from editor.discovery import plugs
from editor.domain.errors import quoted
from editor.domain.publishing.faults import UnknownTargetError
from editor.targets.contract import TargetKind


@cache
def all_kinds() -> MappingProxyType[str, TargetKind]:
    """Every kind of target by its id."""
    return MappingProxyType(plugs(targets, TargetKind))


def kind_of(id: str) -> TargetKind:
    """The kind of that id.

    Raises:
        UnknownTargetError: There is none.
    """
    if id not in all_kinds():
        raise UnknownTargetError(
            f"There is no kind of target called {quoted(id)}.",
            hint=f"The kinds are {', '.join(all_kinds())}.",
        )
    return all_kinds()[id]
