"""Fields of the form that are parts of one value: the photo's rights."""

from dataclasses import replace
from typing import Any

from editor.domain.rights import Rights
from editor.ui.captions.session import MIXED, CaptionSession

_NONE = Rights()


def rights_of(session: CaptionSession, digest: str) -> Rights:
    """What may be done with a photo."""
    rights = session.value_of(digest, "rights")
    return rights if isinstance(rights, Rights) else _NONE


def part_of(session: CaptionSession, name: str) -> Any:
    """What the selected photos say of one part; ``MIXED`` if that part differs."""
    values = [getattr(rights_of(session, digest), name) for digest in session.selected]
    if not values:
        return None
    return values[0] if all(each == values[0] for each in values) else MIXED


def with_part(rights: Rights, name: str, meaning: Any) -> Rights:
    """The rights with another value in one part; None takes it away."""
    return replace(rights, **{name: getattr(_NONE, name) if meaning is None else meaning})
