"""The directory as files: tables and vCards, in and out."""

from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from editor.domain.contributor import Contributor
from editor.domain.contributor_csv import read_csv, write_csv
from editor.domain.contributor_filter import in_directory_order
from editor.domain.contributor_reading import (
    SIZE_LIMIT_OCTETS,
    ReadPeople,
    ReadPerson,
    Unread,
    may_leave,
)
from editor.domain.errors import UnreadableFileError, UnwritableFileError
from editor.domain.identity import new_id
from editor.domain.names import fold
from editor.domain.vcard import read_vcards, write_vcards
from editor.importers.decode import decode
from editor.services.source_files import read_source
from editor.storage.store import Store

_CARDS = frozenset({".vcf", ".vcard"})
# What is no news if an entry says no: the desk has decided it.
_JUDGED = frozenset({"is_organisation", "has_left"})


class FileKind(StrEnum):
    """What a directory can be written as."""

    CSV = "csv"
    VCARD = "vcf"


@dataclass(frozen=True, slots=True)
class ImportedPeople:
    """What came of a file of people, as names.

    Attributes:
        added: New entries.
        changed: Entries that have something new.
        known: Entries of which the file knew nothing new.
        unread: What was not taken, and where.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    known: tuple[str, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class ExportedPeople:
    """How many went out, and how many protected people stayed."""

    count: int
    left_out: int


class DirectoryFiles:
    """Files of people, for the directory of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, path: Path) -> ReadPeople:
        """The people of a CSV file or a file of vCards.

        Raises:
            UnreadableFileError: It can't be read, has over 5 MB, or holds no people.
        """
        with suppress(OSError):
            if path.stat().st_size > SIZE_LIMIT_OCTETS:
                message = f"“{path.name}” has more than {SIZE_LIMIT_OCTETS // 2**20} MB."
                raise UnreadableFileError(message, hint="Import it in parts.")
        text = decode(path.name, read_source(path))
        is_cards = path.suffix.lower() in _CARDS or text[:20].upper().startswith("BEGIN:VCARD")
        return read_vcards(text) if is_cards else read_csv(text)

    def import_file(self, path: Path) -> ImportedPeople:
        """Take the people of a file into the directory: all of them in one transaction.

        Whoever is here by the same id becomes as the file says, but for protection, which no file
        lifts. Anybody else is known by e-mail address, account or name; then only what the entry
        lacks is taken from the file. A namesake with another address is somebody else, and so are
        namesakes to whom the file gives ids of their own.

        Raises:
            UnreadableFileError: As for ``read``.
        """
        read = self.read(path)
        outcomes: dict[str, list[str]] = {"added": [], "changed": [], "known": []}
        with self._store.write() as shelf:
            ids = [each.values["id"] for each in read.people if "id" in each.values]
            speakers = {key: entry.id for key, entry in shelf.contributors.of(ids).items()}
            index = _Index(shelf.contributors.all(), speakers)
            written = {}
            for person in read.people:
                known = index.known(person)
                entry = _entry(known, person)
                index.take(entry)
                if entry != known:
                    written[entry.id] = entry
                kind = "added" if known is None else "known" if entry == known else "changed"
                outcomes[kind].append(entry.name)
            shelf.contributors.put(*written.values())
        told = {kind: tuple(names) for kind, names in outcomes.items()}
        return ImportedPeople(**told, unread=read.unread)

    def export(
        self, path: Path, kind: FileKind, people: Iterable[Contributor] | None = None
    ) -> ExportedPeople:
        """Write people to a file, which is replaced whole; nobody who is protected.

        Args:
            path: The file.
            kind: How.
            people: Whom; everybody if it is None.

        Raises:
            UnwritableFileError: It can't be written.
        """
        if people is None:
            with self._store.read() as shelf:
                people = shelf.contributors.all()
        asked = in_directory_order(people)
        # Excel takes a table for UTF-8 only if a mark says so.
        text = "\ufeff" + write_csv(asked) if kind is FileKind.CSV else write_vcards(asked)
        _write(path, text.encode())
        leaving = len(may_leave(asked))
        return ExportedPeople(leaving, len(asked) - leaving)


class _Index:
    """Entries by what tells who they are, while a file is taken in.

    Args:
        people: The directory.
        speakers: By the ids of the file, which entry speaks for them.
    """

    def __init__(self, people: Iterable[Contributor], speakers: Mapping[str, str]) -> None:
        self._speakers = speakers
        self._by_id: dict[str, Contributor] = {}
        self._keys: dict[object, dict[str, None]] = {}
        self._taken: set[str] = set()
        for each in people:
            self._add(each)

    def known(self, person: ReadPerson) -> Contributor | None:
        """The entry of somebody in the file; None if there is none, or nobody can know which."""
        own_id = person.values.get("id", "")
        by_id = self._by_id.get(self._speakers.get(own_id, own_id))
        return by_id or self._alike(person.values, self._taken if own_id else set())

    def take(self, person: Contributor) -> None:
        """Take an entry in, over the one of the same id: it is somebody of the file."""
        self._add(person)
        self._taken.add(person.id)

    def _add(self, person: Contributor) -> None:
        self._by_id[person.id] = person
        names = {fold(each) for each in (person.name, *person.aliases)}
        for key in (*names, person.email.casefold(), *person.identities):
            if key:
                self._keys.setdefault(key, {})[person.id] = None

    def _alike(self, values: Mapping[str, Any], but: Set[str]) -> Contributor | None:
        """The only entry that has this address, this account, or this name and no other address."""
        address = values.get("email", "").casefold()
        for key in (address, *values.get("identities", ())):
            found = self._under(key, but)
            if len(found) == 1:
                return found[0]
        namesakes = [
            each
            for each in self._under(fold(values["name"]), but)
            if not address or not each.email or each.email.casefold() == address
        ]
        return namesakes[0] if len(namesakes) == 1 else None

    def _under(self, key: object, but: Set[str]) -> list[Contributor]:
        ids = self._keys.get(key, ()) if key else ()
        return [self._by_id[each] for each in ids if each not in but]


def _entry(known: Contributor | None, person: ReadPerson) -> Contributor:
    """What the directory says of somebody in a file from now on."""
    if known is None:
        return person.contributor(new_id())
    if "id" in person.values and person.values["id"] == known.id:
        is_protected = known.is_protected or person.values.get("is_protected", False)
        return replace(known, **{**person.values, "is_protected": is_protected})
    return _completed(known, person)


def _completed(known: Contributor, person: ReadPerson) -> Contributor:
    """An entry with what it lacks; another spelling of its name becomes an alias."""
    new: dict[str, Any] = {
        name: value
        for name, value in person.values.items()
        if value and not getattr(known, name) and name not in _JUDGED
    }
    spelling = person.values["name"]
    if spelling not in {known.name, *known.aliases}:
        new["aliases"] = (*known.aliases, spelling)
    return replace(known, **new)


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        message = f"“{path.name}” can't be written: {error.strerror or error}."
        raise UnwritableFileError(message, hint="Choose another folder.") from error
