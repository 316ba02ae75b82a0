"""How the window stood when it was last closed, in a small file beside the library."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_NAME = "window.json"


@dataclass(frozen=True, slots=True)
class Session:
    """Where the window was and what it showed.

    Attributes:
        geometry: As Qt writes it, in base 64.
        list_shown: Whether the stories list was there.
        panel_shown: Whether the side panel was there.
        tab: The side panel's tab, from 0.
    """

    geometry: str = ""
    list_shown: bool = True
    panel_shown: bool = True
    tab: int = 0


def read_session(folder: Path) -> Session:
    """The last session of this library; the first one if nothing can be read."""
    try:
        data = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Session()
    return _session(data) if isinstance(data, dict) else Session()


def write_session(folder: Path, session: Session) -> None:
    """Keep a session; what can't be written is only forgotten."""
    with suppress(OSError):
        (folder / _NAME).write_text(json.dumps(asdict(session)), encoding="utf-8")


def _session(data: dict[str, Any]) -> Session:
    kinds = {"geometry": str, "list_shown": bool, "panel_shown": bool, "tab": int}
    known: dict[str, Any] = {
        name: value for name, value in data.items() if type(value) is kinds.get(name)
    }
    return Session(**known)
