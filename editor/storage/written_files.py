"""Which files exports wrote outside the library, so that only those are ever replaced."""

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from editor.domain.errors import LibraryError

Written = Mapping[str, frozenset[str]]


class WrittenFiles:
    """One small file for each folder that was written to; it stands in the library.

    Args:
        folder: Made when something is noted.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, place: Path) -> Written:
        """What was written into a folder: by relative path, the SHA-256 of what may stand there.

        Empty if nothing is known of it.
        """
        try:
            noted = json.loads(self._note(place).read_text(encoding="utf-8"))
            return {path: frozenset(digests) for path, digests in noted["files"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            # Whatever can't be read makes nothing ours: the safe side.
            return {}

    def note(self, place: Path, files: Written) -> None:
        """Remember what was written into a folder, in place of what was known of it.

        Raises:
            LibraryError: The library can't be written.
        """
        note = self._note(place)
        aside = note.with_suffix(
            f".{secrets.token_hex(4)}"
        )  # two programs may write into one place
        said = {path: sorted(digests) for path, digests in sorted(files.items())}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with aside.open("w", encoding="utf-8") as stream:
                json.dump({"place": str(place), "files": said}, stream)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(note)
        except OSError as error:
            raise LibraryError(
                f"The library can't note what is exported: {error.strerror}.",
                hint="See that the disk has room and that you may write to the library's folder.",
            ) from error

    def _note(self, place: Path) -> Path:
        name = hashlib.sha256(os.fsencode(place.resolve())).hexdigest()[:32]
        return self._folder / f"{name}.json"
