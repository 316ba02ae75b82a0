"""What was exported by itself, and what was refused: one small file a profile, in the library."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from editor.domain.errors import LibraryError, RefusedError
from editor.storage.held_folder import held

_MOST_OLD = 1_000  # lines that say what a later one says anew


@dataclass(frozen=True, slots=True)
class ExportState:
    """How far a story is.

    Attributes:
        story: Its id.
        seen: Which content of it was looked at, in which form.
        refused: Why it wasn't exported, as a sentence; empty if it was.
    """

    story: str
    seen: str
    refused: str = ""


class ExportStates:
    """The states of one library.

    A line is added when a story is done, and the last one counts: whatever the program dies in,
    a story is exported again at worst.

    Args:
        folder: Made when something is noted.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else export what is due meanwhile.

        Raises:
            RefusedError: Somebody does.
            LibraryError: The library can't be written.
        """
        busy = RefusedError(
            "Another Copydesk is exporting what is due at this moment.",
            hint="Try again when it is done.",
        )
        with held(self._folder, busy, _not_noted):
            yield

    def of(self, profile: str) -> dict[str, ExportState]:
        """The states of a profile's stories by their ids."""
        lines = self._lines(profile)
        states = {each.story: each for each in _read(lines)}
        if len(lines) > len(states) + _MOST_OLD:
            self._write(profile, "".join(map(_line, states.values())), anew=True)
        return states

    def note(self, profile: str, state: ExportState) -> None:
        """Remember how far a story is.

        Raises:
            LibraryError: The library can't be written.
        """
        self._write(profile, _line(state), anew=False)

    def _lines(self, profile: str) -> list[str]:
        try:
            text = self._file(profile).read_text(encoding="utf-8")
            return list(filter(None, text.splitlines()))
        except (OSError, ValueError):
            return []  # whatever can't be read is exported again

    def _write(self, profile: str, text: str, *, anew: bool) -> None:
        file = self._file(profile)
        place = file.with_suffix(".new") if anew else file
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with place.open("w" if anew else "a", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            if anew:
                place.replace(file)
        except OSError as error:
            raise _not_noted(error) from error

    def _file(self, profile: str) -> Path:
        name = hashlib.sha256(profile.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self._folder / f"{name}.jsonl"


def _line(state: ExportState) -> str:
    # A line break before it as well: a line that was cut off doesn't take this one along.
    return f"\n{json.dumps(asdict(state))}\n"


def _read(lines: list[str]) -> Iterator[ExportState]:
    for line in lines:
        try:
            yield ExportState(**json.loads(line))
        except (ValueError, TypeError):
            continue


def _not_noted(error: OSError) -> LibraryError:
    return LibraryError(
        f"The library can't note what is exported: {error.strerror or error}.",
        hint="See that the disk has room and that you may write to the library's folder.",
    )
