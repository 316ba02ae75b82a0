"""What the journal of a process that is gone still holds: words that no save may cover."""

import os
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from editor.domain.article import Article
from editor.storage.journal import Begun, Changed, Edit, Record, Sent, Typed, frames_of
from editor.storage.journal_file import ENDING, lock

# Younger than this a file without content may be one that another process has just made.
_FRESH_S = 60.0
_UNIT_OCTETS = 2  # of UTF-16
_DAMAGED = ".damaged"
_MATTERS_NOT: dict[str, Any] = {
    "version": 0,
    "created_at": None,
    "updated_at": None,
    "status_log": (),
}


@dataclass(frozen=True, slots=True)
class Left:
    """What one segment says; its file is held until it is dropped or let go of.

    Attributes:
        base: The article as the library had it when the segment was begun.
        article: The article as it stood at the last change.
        sent: The article at each moment when it was sent to the library, oldest first.
        at: When the last change was made, in seconds since 1970.
        is_damaged: Whether something stands behind the last change that can't be read.
    """

    path: Path
    base: Article
    article: Article
    sent: tuple[Article, ...]
    at: float
    is_damaged: bool

    def base_for(self, stored: Article) -> Article:
        """What the library's article and this one both come from.

        A save may have arrived without anybody knowing: then it is what was sent with it.
        """
        arrived = (each for each in reversed(self.sent) if same_content(each, stored))
        return next(arrived, self.base)

    def drop(self) -> None:
        """All of it is in the library now: the file goes. A damaged one is set aside."""
        with suppress(OSError):
            set_aside(self.path) if self.is_damaged else self.path.unlink()

    def set_aside(self) -> None:
        """Nobody can make anything of it: it is kept, and not read again."""
        with suppress(OSError):
            set_aside(self.path)


@contextmanager
def take_left(folders: Sequence[Path]) -> Iterator[list[Left]]:
    """What dead processes left in the journal of a library, oldest first.

    The files are held meanwhile, so no other process replays them. Files that a living process
    writes are passed over, and files that nothing can be made of are set aside, never deleted.
    """
    handles: list[int] = []
    try:
        yield list(_left(folders, handles))
    finally:
        for handle in handles:
            os.close(handle)


def is_anything_left(folders: Sequence[Path]) -> bool:
    """Whether there are segments at all, in use or not. Costs a look into each folder."""
    return any(True for _ in _paths(folders))


def latest_left(folders: Sequence[Path], key: str | None) -> Left | None:
    """The story that was last changed, or that of a slug or id, as the journal has it.

    Only to be looked at: its file is let go of, and stays.
    """
    with take_left(folders) as left:
        found = [each for each in left if key in (None, each.article.slug, each.article.id)]
    return max(found, key=lambda each: each.at, default=None)


def set_aside_in(folders: Sequence[Path]) -> frozenset[Path]:
    """The files that were set aside so far."""
    return frozenset(path for folder in folders for path in folder.glob(f"*{ENDING}{_DAMAGED}"))


def same_content(one: Article, other: Article) -> bool:
    """Whether two articles differ at most in what a save itself changes."""
    return replace(one, **_MATTERS_NOT) == replace(other, **_MATTERS_NOT)


def set_aside(path: Path) -> None:
    """Keep a file that can't be read to its end, under a name that is not read again."""
    path.replace(path.with_name(path.name + _DAMAGED))


def _left(folders: Sequence[Path], handles: list[int]) -> Iterator[Left]:
    for path in _paths(folders):
        try:
            handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError:
            continue
        try:
            lock(handle)
            octets = path.read_bytes()
            age_s = time.time() - os.fstat(handle).st_mtime
        except OSError:  # somebody alive writes it
            os.close(handle)
            continue
        handles.append(handle)
        left = _replayed(path, octets)
        if left is not None:
            yield left
        elif age_s > _FRESH_S:
            with suppress(OSError):
                set_aside(path) if octets else path.unlink()


def _paths(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        try:
            names = sorted(path.name for path in folder.iterdir() if path.suffix == ENDING)
        except OSError:
            continue
        yield from (folder / name for name in names)


def _replayed(path: Path, octets: bytes) -> Left | None:
    records, is_damaged = frames_of(octets)
    if not records or not isinstance(records[0], Begun):
        return None
    try:
        base = msgspec.msgpack.decode(zlib.decompress(records[0].deflated), type=Article)
        article, sent = _replay(base, records[1:])
    except (ValueError, zlib.error):  # DecodeError and UnicodeDecodeError are ValueErrors
        return None
    at = max((each.at for each in records if isinstance(each, Typed | Changed)), default=0.0)
    return Left(path, base, article, sent, at, is_damaged)


def _replay(base: Article, records: Iterable[Record]) -> tuple[Article, tuple[Article, ...]]:
    body = bytearray(base.body.encode("utf-16-le", "surrogatepass"))
    article = base
    sent = []
    for record in records:
        match record:
            case Typed(edits=edits):
                for edit in edits:
                    _type(body, edit)
            case Changed(values=values):
                decoders = _decoders()  # a newer Copydesk's fields are nobody's here
                known = {name: raw for name, raw in values.items() if name in decoders}
                article = replace(
                    article, **{name: decoders[name].decode(raw) for name, raw in known.items()}
                )
            case Sent():
                sent.append(_with_body(article, body))
    return _with_body(article, body), tuple(sent)


def _type(body: bytearray, edit: Edit) -> None:
    at, removed, added = edit
    body[at * _UNIT_OCTETS : (at + removed) * _UNIT_OCTETS] = added


def _with_body(article: Article, body: bytearray) -> Article:
    # Half of a character can't be stored; the rest of the text must be.
    return replace(article, body=body.decode("utf-16-le", "replace"))


@cache
def _decoders() -> dict[str, msgspec.msgpack.Decoder[Any]]:
    return {name: msgspec.msgpack.Decoder(kind) for name, kind in get_type_hints(Article).items()}
