"""Parcels for tests of drops."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.publishing.act import Act
from editor.domain.publishing.post import Post, SentFile
from editor.targets.contract import Parcel

URN = "urn:uuid:0f6f2f4e-0000-4000-8000-000000000001"
FIRST = {"ninjs.json": b'{"headline": "Bridge"}', "photos/bridge.jpg": b"picture"}
SECOND = {"ninjs.json": b'{"headline": "Bridge again"}', "photos/river.jpg": b"other picture"}
NOTICE = {"ninjs.json": b'{"pubStatus": "canceled"}'}


def digest(data: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(data).hexdigest()


class Octets:
    """The files of an outbox; those of ``lost`` can't be had."""

    def __init__(self, *files: Mapping[str, bytes], lost: bytes = b"-") -> None:
        self._known = {digest(data): data for each in files for data in each.values()}
        self._lost = digest(lost)

    def __call__(self, wanted: str) -> bytes:
        """The octets of that digest."""
        if wanted == self._lost:
            raise KeyboardInterrupt
        return self._known[wanted]


OCTETS = Octets(FIRST, SECOND, NOTICE)


def parcel(
    files: Mapping[str, bytes] = FIRST,
    *,
    name: str = "bridge-ninjs",
    act: Act = Act.PUBLISH,
    urn: str = URN,
    id: str = "d" * 32,
) -> Parcel:
    """A parcel with these files."""
    sent = tuple(SentFile(path, digest(data)) for path, data in files.items())
    post = Post(urn, 1, "ninjs", "", files=sent, is_withdrawn=act is Act.KILL)
    return Parcel(id, name, act, post, datetime(2026, 12, 1, tzinfo=UTC))


def standing(folder: Path) -> dict[str, bytes]:
    """What whoever takes files from a folder finds there: nothing hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".")
    }


def under(name: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files as they stand in a folder of that name."""
    return {f"{name}/{path}": data for path, data in files.items()}


def hidden(folder: Path) -> list[str]:
    """Hidden files, but for the one note that is kept of each story."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    there = [each for each in found if each.startswith(".") and each != ".copydesk"]
    notes = [each for each in there if each.startswith(".copydesk/")]
    return [each for each in there if each not in notes[:1]]
