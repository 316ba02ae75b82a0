"""How the windows stood when the program ended, in a small file beside the library."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

_NAME = "window.json"
_MOST_WINDOWS = 12


@dataclass(frozen=True, slots=True)
class Session:
    """Where one window was and what it showed.

    Attributes:
        geometry: As Qt writes it, in base 64.
        list_shown: Whether the stories list was there.
        panel_shown: Whether the side panel was there.
        tab: The side panel's tab, from 0.
        beside: The pane that stood in the side panel's place; empty if none did.
        story: The id of the story.
        caret: Where the caret stood, as the text cursor counts.
        anchor: The other end of what was selected; the caret if nothing was.
        scroll: How far the page was scrolled, in the steps of its bar.
    """

    geometry: str = ""
    list_shown: bool = True
    panel_shown: bool = True
    tab: int = 0
    beside: str = ""
    story: str = ""
    caret: int = 0
    anchor: int = 0
    scroll: int = 0


def read_sessions(folder: Path) -> tuple[Session, ...]:
    """The last windows of this library, the one in front first; never empty."""
    try:
        data = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return (Session(),)
    windows = data.get("windows", [data]) if isinstance(data, dict) else []
    if not isinstance(windows, list):
        return (Session(),)
    known = [_session(each) for each in windows[:_MOST_WINDOWS] if isinstance(each, dict)]
    return tuple(known) or (Session(),)


def write_sessions(folder: Path, sessions: Sequence[Session]) -> None:
    """Keep how the windows stand; what can't be written is only forgotten."""
    text = json.dumps({"windows": [asdict(each) for each in sessions]})
    aside = folder / f"{_NAME}.new"
    with suppress(OSError):
        aside.write_text(text, encoding="utf-8")
        aside.replace(folder / _NAME)


def _session(data: dict[str, Any]) -> Session:
    kinds = {each.name: type(each.default) for each in fields(Session)}
    known: dict[str, Any] = {
        name: value
        for name, value in data.items()
        if type(value) is kinds.get(name) and not (isinstance(value, int) and value < 0)
    }
    return Session(**known)
