"""What the texts of the form's boxes mean for one photo."""

from collections.abc import Mapping
from typing import Any

from editor.domain.errors import UnknownFieldError
from editor.ui.captions.form.fields import BY_NAME, RIGHTS_PARTS, Kind
from editor.ui.captions.form.rights_parts import rights_of, with_part
from editor.ui.captions.form.values import value_of
from editor.ui.captions.session import CaptionSession

_NEVER_CLEARED = {"alt_text", "credit_line"}
"""Emptied, what lies below shows again: an empty alt text means a decorative picture."""


def fault_of(name: str, text: str) -> str:
    """Why a text can't be meant in a field, and what to write; empty if it can."""
    try:
        value_of(BY_NAME[name], text)
    except UnknownFieldError as error:
        return f"{error.message} {error.hint}".strip()
    return ""


def values_of(session: CaptionSession, digest: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """The values of one photo's fields, as the session takes them: parts of its rights together.

    Raises:
        UnknownFieldError: A text can't be meant.
    """
    changes: dict[str, Any] = {}
    for name, text in texts.items():
        meaning = value_of(BY_NAME[name], text)
        if name in RIGHTS_PARTS:
            rights = changes.get("rights") or rights_of(session, digest)
            changes["rights"] = with_part(rights, name, meaning)
        else:
            changes[name] = _own(session, digest, name, meaning)
    return changes


def _own(session: CaptionSession, digest: str, name: str, meaning: Any) -> Any:
    """An emptied box clears what lies below; where nothing lies, it says nothing."""
    if meaning is not None or name in _NEVER_CLEARED:
        return meaning
    empty: Any = () if BY_NAME[name].kind in {Kind.LIST, Kind.TOPICS} else ""
    return empty if session.has_below(digest, name) else None
