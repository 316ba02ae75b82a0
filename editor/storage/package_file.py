"""A story package as one file: a zip with fixed times, the same bytes for the same story.

Members: ``package.json`` (form and sender), ``article.json``, ``story.md`` (for people),
``history/``, ``notes.json``, ``checks.json``, ``photos/DIGEST.json`` with the original beside it;
``DIGESTS`` lists all of them with their SHA-256, ``SIGNATURE`` is the seal over that list.
"""

import hashlib
import os
import secrets
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

import msgspec

from editor.domain.article import Article
from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.finding import Finding
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.revision import Revision
from editor.domain.story_package import StoryPackage
from editor.storage.package_seal import Seal, digest_list, is_unbroken, read_digest_list

FORM = 1  # counts up when a member changes its meaning
ENDING = ".copydesk"
_TIME = (1980, 1, 1, 0, 0, 0)
_PACKAGE, _ARTICLE, _NOTES, _CHECKS = "package.json", "article.json", "notes.json", "checks.json"
_STORY, _DIGESTS, _SIGNATURE = "story.md", "DIGESTS", "SIGNATURE"
_MEMBERS_AT_MOST = 10_000
_WORDS_AT_MOST = 64 * 1024 * 1024
_ALL_WORDS_AT_MOST = 256 * 1024 * 1024
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the two that are written here
_PICTURE_AT_MOST = 512 * 1024 * 1024
_UNPACKED_AT_MOST = 8 * 1024 * 1024 * 1024
_CHUNK = 1024 * 1024
_MIND = "Ask for the package again."
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError),
    *(RuntimeError, NotImplementedError),
)

Value = TypeVar("Value")


class _Head(msgspec.Struct, frozen=True):
    copydesk_package: int
    sent_by: str


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """A package that was read and found whole.

    Attributes:
        seal: Who signed it; None if nobody did.
        digest: SHA-256 of its list of digests: what it is known by.
    """

    package: StoryPackage
    seal: Seal | None
    digest: str


def write_package(
    path: Path,
    package: StoryPackage,
    readable: bytes,
    originals: Mapping[str, Path],
    seal: Callable[[bytes], Seal | None],
) -> Seal | None:
    """Write a package; there is nothing at ``path`` before it is whole.

    Args:
        path: Of the file.
        package: What goes in.
        readable: The story for people, as Markdown.
        originals: The file of each photo by its digest.
        seal: Signs the list of digests, or doesn't.

    Returns:
        The seal.

    Raises:
        CopydeskError: It can't be written there.
    """
    # A name of its own each time: two programs may pack one story, and one may have died of it.
    unfinished = path.with_name(f".{path.name}-{secrets.token_hex(4)}.unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("xb") as stream:
            made = _pack(stream, package, readable, originals, seal)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise CopydeskError(
            f"“{path}” can’t be written: {error.strerror or error}.",
            hint="Choose another folder, or make room. The story is unchanged.",
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
    return made


def _pack(
    stream: IO[bytes],
    package: StoryPackage,
    readable: bytes,
    originals: Mapping[str, Path],
    seal: Callable[[bytes], Seal | None],
) -> Seal | None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        digests: dict[str, str] = {}
        for name, data in _words(package, readable):
            digests[name] = hashlib.sha256(data).hexdigest()
            archive.writestr(_entry(name), data)
        for digest, file in originals.items():
            name = f"photos/{digest}{file.suffix}"
            digests[name] = digest
            _copy(archive, name, file)
        listed = digest_list(digests)
        made = seal(listed)
        archive.writestr(_entry(_DIGESTS), listed)
        if made is not None:
            archive.writestr(_entry(_SIGNATURE), msgspec.json.encode(made))
    return made


def _words(package: StoryPackage, readable: bytes) -> Iterator[tuple[str, bytes]]:
    yield _PACKAGE, _json(_Head(FORM, package.sent_by))
    yield _ARTICLE, _json(package.article)
    yield _STORY, readable
    for number, revision in enumerate(package.history, 1):
        yield f"history/{number:05}.json", _json(revision)
    if package.notes:
        yield _NOTES, _json(package.notes)
    yield _CHECKS, _json(package.findings)
    for photo in package.photos:
        yield f"photos/{photo.digest}.json", _json(photo)


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _entry(name: str, *, packed: bool = True) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.create_system = 3  # the same bytes on every system
    entry.external_attr = 0o644 << 16
    return entry


def _copy(archive: zipfile.ZipFile, name: str, file: Path) -> None:
    entry = _entry(name, packed=False)
    entry.file_size = file.stat().st_size
    with file.open("rb") as source, archive.open(entry, "w") as to:
        while chunk := source.read(_CHUNK):
            to.write(chunk)


def is_package_file(path: Path) -> bool:
    """Whether a file is a package, by what is in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {_PACKAGE, _ARTICLE} <= set(archive.namelist()[:4])
    except _DAMAGE:
        return False


def read_package(path: Path, pictures: Path) -> OpenedPackage:
    """Read a package whole, and prove every member of it.

    Args:
        path: The file.
        pictures: An empty folder; the original of each photo goes there as ``DIGEST.ENDING``.

    Raises:
        UnreadableFileError: It is damaged, was changed after it was packed, or is of a newer
            Copydesk. Nothing of it may be used then.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = _members(path, archive)
            listed = _read(archive, members[_DIGESTS])
            digests = read_digest_list(listed)
            if digests.keys() != members.keys() - {_DIGESTS, _SIGNATURE}:
                raise _changed(path)
            seal = None
            if _SIGNATURE in members:
                seal = msgspec.json.decode(_read(archive, members[_SIGNATURE]), type=Seal)
                if not is_unbroken(seal, listed):
                    raise _changed(path)
            return OpenedPackage(
                _taken_out(path, archive, members, digests, pictures),
                seal,
                hashlib.sha256(listed).hexdigest(),
            )
    except (*_DAMAGE, msgspec.MsgspecError) as error:
        raise UnreadableFileError(
            f"“{path.name}” is damaged, or no story package.", hint=_MIND
        ) from error


def _members(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The members by name; bombs and paths that lead elsewhere are refused."""
    entries = archive.infolist()
    if (
        len(entries) > _MEMBERS_AT_MOST
        or sum(each.file_size for each in entries) > _UNPACKED_AT_MOST
        or any(each.file_size > _limit(each.filename) for each in entries)
        or sum(each.file_size for each in entries if _is_words(each.filename)) > _ALL_WORDS_AT_MOST
    ):
        raise UnreadableFileError(
            f"“{path.name}” unpacks to more than any story needs.", hint=_MIND
        )
    found = {each.filename: each for each in entries}
    is_ours = all(each.compress_type in _PACKINGS for each in entries)
    if not is_ours or len(found) < len(entries) or not all(map(_is_plain, found)):
        raise _changed(path)
    return found


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "\\" not in name and ":" not in name and ".." not in parts and not name.startswith("/")


def _limit(name: str) -> int:
    return _WORDS_AT_MOST if _is_words(name) else _PICTURE_AT_MOST


def _is_words(name: str) -> bool:
    return name.endswith((".json", ".md")) or "." not in name


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as opened:
        return opened.read(_WORDS_AT_MOST)


def _taken_out(
    path: Path,
    archive: zipfile.ZipFile,
    members: Mapping[str, zipfile.ZipInfo],
    digests: Mapping[str, str],
    pictures: Path,
) -> StoryPackage:
    read: dict[str, bytes] = {}
    for name, digest in digests.items():
        if _is_words(name):
            read[name] = _read(archive, members[name])
            found = hashlib.sha256(read[name]).hexdigest()
        else:
            found = _unpacked(archive, members[name], pictures / PurePosixPath(name).name)
        if found != digest:
            raise _changed(path)
    head = msgspec.json.decode(read[_PACKAGE], type=_Head)
    if head.copydesk_package > FORM:
        raise UnreadableFileError(
            f"“{path.name}” was packed by a newer Copydesk.", hint="Bring this one up to date."
        )
    photos = sorted(name for name in read if name.startswith("photos/"))
    history = sorted(name for name in read if name.startswith("history/"))
    return StoryPackage(
        sent_by=head.sent_by,
        article=msgspec.json.decode(read[_ARTICLE], type=Article),
        history=tuple(msgspec.json.decode(read[name], type=Revision) for name in history),
        photos=tuple(msgspec.json.decode(read[name], type=Photo) for name in photos),
        notes=_all(read.get(_NOTES, b"[]"), Note),
        findings=_all(read.get(_CHECKS, b"[]"), Finding),
    )


def _all(data: bytes, kind: type[Value]) -> tuple[Value, ...]:
    return tuple(msgspec.json.decode(data, type=list[kind]))  # type: ignore[valid-type]


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, to: Path) -> str:
    digest = hashlib.sha256()
    left = _PICTURE_AT_MOST
    with archive.open(entry) as opened, to.open("xb") as file:
        while left > 0 and (chunk := opened.read(min(_CHUNK, left))):
            digest.update(chunk)
            file.write(chunk)
            left -= len(chunk)
    return digest.hexdigest()


def _changed(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"“{path.name}” was changed after it was packed: it can’t be trusted.", hint=_MIND
    )
