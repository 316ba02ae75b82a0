"""What a target can't be, found before it is kept."""

from editor.domain.errors import RefusedError, UnknownFieldError, quoted
from editor.domain.publishing.target import Target
from editor.network.web_address import machine_of
from editor.storage.shelf import Shelf
from editor.targets.contract import TargetKind

_NAME_LIMIT = 60


def checked_name(name: str) -> str:
    """A target's name, its spaces put in order.

    Raises:
        UnknownFieldError: Nothing can be called that.
    """
    said = " ".join(name.split())
    if not said or len(said) > _NAME_LIMIT:
        raise UnknownFieldError(
            f"A target can’t be called {quoted(name)}.",
            hint=f"Give it a name of {_NAME_LIMIT} characters at most, such as “Courier site”.",
        )
    return said


def check_address(kind: TargetKind, target: Target) -> None:
    """See that its address is one of its kind.

    Raises:
        CopydeskError: It is none, or empty.
    """
    if not target.url:
        raise UnknownFieldError(
            f"“{target.name}” has no {kind.address.lower()}.", hint="Say where it is."
        )
    kind.check_address(target.url)


def refuse_another_site(shelf: Shelf, target: Target, changed: Target) -> None:
    """See that a CMS stays the one it was: elsewhere the numbers we keep name other posts.

    Raises:
        RefusedError: Something stands there, and the address is now another machine's.
    """
    if machine_of(changed.url) == machine_of(target.url):
        return
    has_begun = any(each.progress.has_begun for each in shelf.dispatches.open(target.id))
    if has_begun or shelf.placements.any_at(target.id):
        raise RefusedError(
            f"Stories stand at “{target.name}”: it can’t become another site.",
            hint="Set up the other site as a target of its own.",
        )
