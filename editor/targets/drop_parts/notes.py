"""Notes that a drop keeps beside what it delivered: whose files they are is known by them alone.

They lie in a hidden folder of the place itself. So another desk that delivers there knows them
too, and neither a lost library nor a cut-off line makes our own files strange to us. A note tells
names and digests, and no copy.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from editor.domain.identity import new_id
from editor.targets.contract import Parcel

NOTES = ".copydesk"
"""The folder of the notes."""


@dataclass(frozen=True, slots=True)
class Note:
    """Written before a delivery, so that one that was cut off is known.

    Attributes:
        folder: Under which the files are delivered.
        aside: Where they are gathered before.
        files: SHA-256 of each, by its path in the folder.
    """

    folder: str
    aside: str
    files: Mapping[str, str]

    def as_octets(self) -> bytes:
        """The note as it is kept."""
        told = {"folder": self.folder, "aside": self.aside, "files": dict(self.files)}
        return json.dumps(told, indent=1, sort_keys=True).encode()


def note_of(parcel: Parcel) -> Note:
    """A note for this delivery; each has a place of its own to gather files in."""
    aside = f".{parcel.name}-{new_id()[:12]}"
    return Note(parcel.name, aside, {each.path: each.digest for each in parcel.post.files})


def note_from(data: bytes) -> Note | None:
    """A note as it was kept; None if it is none, or half of one."""
    try:
        told = json.loads(data)
        folder, aside, files = told["folder"], told["aside"], dict(told["files"])
    except (ValueError, KeyError, TypeError):
        return None
    texts = (folder, aside, *files, *files.values())
    if not all(isinstance(each, str) for each in texts) or not aside.startswith(f".{folder}-"):
        return None
    if folder.startswith(".") or not _is_name(folder) or not _is_name(aside):
        return None
    return Note(folder, aside, files)


def key_of(urn: str) -> str:
    """What the names of all notes of a story begin with: hexadecimal digits, and no slug."""
    return sha256(urn.encode()).hexdigest()[:32]


def file_name(urn: str, note: Note) -> str:
    """What a note is called."""
    return f"{key_of(urn)}-{note.aside.rpartition('-')[2]}.json"


def written(notes: Iterable[Note], folder: str) -> dict[str, frozenset[str]]:
    """What notes say was written into a folder: digests by path."""
    found: dict[str, frozenset[str]] = {}
    for note in notes:
        if note.folder == folder:
            for path, digest in note.files.items():
                found[path] = found.get(path, frozenset()) | {digest}
    return found


def _is_name(text: str) -> bool:
    # A note could be forged: what it names is removed, so it may lead nowhere else.
    return text.isprintable() and text not in {"", ".", ".."} and not {*"/\\"} & {*text}
