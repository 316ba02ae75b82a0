"""The keys of desks whose packages were opened here: a file beside the library."""

import os
from datetime import datetime
from pathlib import Path

import msgspec

_NAME = "known-signers.json"
MOST = 1_000


class KnownSigner(msgspec.Struct, frozen=True):
    """A key that was met, as whose, and when first (aware, UTC)."""

    key: str
    by: str
    since: datetime


class KnownSigners:
    """The signers that are known to a library.

    Args:
        folder: Of the library.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def all_signers(self) -> tuple[KnownSigner, ...]:
        """Everybody met so far; nobody if the file is missing or can't be understood."""
        try:
            return tuple(msgspec.json.decode(self._path.read_bytes(), type=list[KnownSigner]))
        except (OSError, msgspec.MsgspecError):
            return ()

    def note(self, signer: KnownSigner) -> None:
        """Remember a key that wasn't met before."""
        known = self.all_signers()
        if any(each.key == signer.key for each in known):
            return
        kept = (*known, signer)[-MOST:]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_name(f".{_NAME}.{os.getpid()}")
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1))
        unfinished.replace(self._path)
