"""The log of faults: one small file of this user, and beside it what a dying process wrote."""

import faulthandler
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from platformdirs import user_log_path

from editor.domain.fault import Fault, without_folders

LIMIT_OCTETS = 256 * 1024
_LONGEST_DUMP = 16_000
_PACKAGES = ("copydesk", "PySide6-Essentials", "SQLAlchemy", "Markdown", "Pillow")


class FaultLog:
    """Two files of at most ``LIMIT_OCTETS`` octets: the log, and the one before it.

    What can't be written is only forgotten: a fault must not make a second one.

    Args:
        folder: Where they lie; the folder for logs of this user if it is None.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_log_path("copydesk", appauthor=False)
        self.path = self.folder / "faults.log"
        self._dump = self.folder / "hard-crash.txt"
        self._open_dump: TextIO | None = None

    def write(self, fault: Fault) -> None:
        """Add a fault, with the time and what runs here."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > LIMIT_OCTETS:
                self.path.replace(self.path.with_suffix(".old.log"))
            with self.path.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ}  {surroundings()}\n")
                log.write(f"{fault.text}\n\n")

    def take_last_crash(self) -> str:
        """What a process wrote as it died since this was last asked; empty if none did."""
        try:
            dump = self._dump.read_text(encoding="utf-8", errors="replace")[:_LONGEST_DUMP]
        except OSError:
            return ""
        if dump:
            with suppress(OSError):
                self._dump.replace(self.folder / "hard-crash.last.txt")
        return without_folders(dump)

    def catch_crashes(self) -> None:
        """From now on a crash of the whole process leaves its code locations here."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._open_dump = self._dump.open("a", encoding="utf-8")
            faulthandler.enable(self._open_dump)

    def close(self) -> None:
        """Catch no more."""
        if self._open_dump is not None:
            faulthandler.disable()
            self._open_dump.close()
            self._open_dump = None


def surroundings() -> str:
    """Versions and platform, in one line."""
    import platform  # noqa: PLC0415 - only a fault asks

    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"{packages}, Python {sys.version.split()[0]}, {system}"


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - only a fault asks

    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
