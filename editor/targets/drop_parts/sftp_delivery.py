"""One delivery over SFTP: look what stands there, send everything aside, then rename."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.contract import Octets, Parcel
from editor.targets.drop_parts.notes import (
    NOTES,
    Note,
    file_name,
    key_of,
    note_from,
    note_of,
    written,
)
from editor.targets.drop_parts.sftp_faults import Trouble
from editor.targets.drop_parts.sftp_line import SftpLine
from editor.targets.drop_parts.sftp_words import PERHAPS, command
from editor.targets.whole_folder import foreign_file

_WHOLE, _REPLACED, _FORMER = "whole", "replaced", "former"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands there of a story.

    Attributes:
        notes: By the names of their files.
        folders: Names of the folders that stand there: this delivery's, and former ones.
    """

    notes: Mapping[str, Note]
    folders: frozenset[str]


class SftpDelivery:
    """Delivers a parcel, whole or not at all.

    Args:
        line: To the server.
        host: What it is called in messages.
        folder: Where the parcel goes; empty is home.
        parcel: Its names are checked.
        local: An empty folder of this machine, for the time of the delivery.
    """

    def __init__(self, line: SftpLine, host: str, folder: str, parcel: Parcel, local: Path) -> None:
        self._line = line
        self._host = host
        self._start = (command("cd", folder),) if folder else ()
        self._parcel = parcel
        self._local = local
        self._note = note_of(parcel)

    def run(self, octets: Octets) -> None:
        """Deliver it.

        Raises:
            NotSentError: It isn't there, or nobody knows; what readers find there is whole.
        """
        seen = self._look()
        self._refuse_foreign(seen)
        trouble = self._run(self._sending(seen, octets))
        if trouble:
            if self._parcel.name in seen.folders:
                # Between two renames: the old one stands there again. If not even that can be
                # done now, the next try delivers the new one all the same.
                self._run([self._rename(f"{PERHAPS}rename", self._aside(_REPLACED), self._name)])
            raise trouble.error(self._host)
        if seen.notes or seen.folders:
            self._done(self._clearing(seen))

    @property
    def _name(self) -> str:
        return self._parcel.name

    def _aside(self, *parts: str) -> str:
        return "/".join((self._note.aside, *parts))

    def _look(self) -> _Seen:
        for each in ("notes", "there", "files"):
            (self._local / each).mkdir()
        notes_there = f"{PERHAPS}get {NOTES}/{key_of(self._parcel.post.urn)}-*.json"
        self._done([command(notes_there, "notes"), self._fetch(self._name)])
        found = {each.name: note_from(each.read_bytes()) for each in self._notes_here()}
        notes = {name: note for name, note in found.items() if note}
        former = {each.folder for each in notes.values()} - {self._name}
        if former:
            self._done(map(self._fetch, sorted(former)))
        there = {name for name in (self._name, *former) if (self._local / "there" / name).exists()}
        return _Seen(notes, frozenset(there))

    def _notes_here(self) -> list[Path]:
        return sorted((self._local / "notes").iterdir())

    def _fetch(self, name: str) -> str:
        return command(f"{PERHAPS}get -R", name, f"there/{name}")

    def _refuse_foreign(self, seen: _Seen) -> None:
        known = (*seen.notes.values(), self._note)
        for name in sorted(seen.folders):
            here = self._local / "there" / name
            foreign = foreign_file(here, written(known, name)) if here.is_dir() else name
            if foreign:
                raise NotSentError(
                    f"“{name}” at {self._host} holds a file that isn’t ours, or that somebody "
                    f"changed: “{foreign}”.",
                    Fault.REFUSED,
                    hint="Have it moved away there: nothing of anybody else is replaced.",
                )

    def _sending(self, seen: _Seen, octets: Octets) -> Iterator[str]:
        note = file_name(self._parcel.post.urn, self._note)
        (self._local / "note").write_bytes(self._note.as_octets())
        yield command(f"{PERHAPS}mkdir", NOTES)
        yield command("put", "note", f"{NOTES}/{note}")
        yield command("mkdir", self._aside())
        for each in ("", *_folders(self._note.files)):
            yield command("mkdir", self._aside(_WHOLE, each).rstrip("/"))
        for number, file in enumerate(self._parcel.post.files):
            (self._local / "files" / str(number)).write_bytes(octets(file.digest))
            yield command("put -f", f"files/{number}", self._aside(_WHOLE, file.path))
        if self._name in seen.folders:
            yield self._rename("rename", self._name, self._aside(_REPLACED))
        yield self._rename("rename", self._aside(_WHOLE), self._name)
        for number, name in enumerate(sorted(seen.folders - {self._name})):
            yield self._rename("rename", name, self._aside(f"{_FORMER}{number}"))
        yield command(f"{PERHAPS}rmdir", self._aside())

    @staticmethod
    def _rename(name: str, old: str, new: str) -> str:
        return command(name, old, new)

    def _clearing(self, seen: _Seen) -> Iterator[str]:
        """Remove what stood there before, and what tries that were cut off have left."""
        notes = (*seen.notes.values(), self._note)
        paths = sorted({path for note in notes for path in note.files})
        former = [f"{_FORMER}{number}" for number in range(len({note.folder for note in notes}))]
        for note in notes:
            for part in (_WHOLE, _REPLACED, *former):
                yield from _removing(f"{note.aside}/{part}", paths)
            yield command(f"{PERHAPS}rmdir", note.aside)
        for name in seen.notes:
            yield command(f"{PERHAPS}rm", f"{NOTES}/{name}")

    def _run(self, batch: Iterable[str]) -> Trouble | None:
        return self._line.run((*self._start, *batch), self._local)

    def _done(self, batch: Iterable[str]) -> None:
        trouble = self._run(batch)
        if trouble:
            raise trouble.error(self._host)


def _removing(folder: str, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        yield command(f"{PERHAPS}rm", f"{folder}/{path}")
    for each in reversed(_folders(paths)):
        yield command(f"{PERHAPS}rmdir", f"{folder}/{each}")
    yield command(f"{PERHAPS}rmdir", folder)


def _folders(paths: Iterable[str]) -> list[str]:
    """The folders that paths lie in, each after the one that it lies in."""
    found = {str(each) for path in paths for each in PurePosixPath(path).parents}
    return sorted(found - {"."})
