"""The texts themselves, each stored once: compressed whole, or by what sets it off from another.

A body that differs little from one that is stored whole (its base) keeps only the lines that the
base doesn't have. A base is always whole, so that one other row at most is read for a text; a body
that differs too much becomes a whole one itself, and the base of what is written after it.
``base_on`` moves older bodies to a newer base, so that few whole ones are left.
"""

import zlib
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection, delete, exists, insert, select, update
from sqlalchemy.orm import aliased

from editor.domain.errors import LibraryError
from editor.storage.line_delta import apply_delta, line_delta
from editor.storage.rows import ArticleRow, BodyRow, RevisionRow

# A body whose difference is larger than this part of its base, or of its own text, becomes a base.
# With larger parts the differences should add up, with smaller ones the bases; this part alone was
# measured, by tests/benchmarks/history_size.py.
_PART_OF_THE_BASE = 24
_GOOD_COMPRESSION = 4


def keep_body(connection: Connection, text: str, after: str | None = None) -> str:
    """Store a text, unless it is there already.

    Args:
        connection: Within a transaction that writes.
        text: The text.
        after: The digest of the text it was made from, which must be stored.

    Returns:
        Its digest: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits.
    """
    octets = text.encode()
    digest = sha256(octets).hexdigest()
    if connection.scalar(select(BodyRow.digest).where(BodyRow.digest == digest)) is None:
        base, deflated = _shortest(connection, octets, after)
        connection.execute(insert(BodyRow).values(digest=digest, base=base, deflated=deflated))
    return digest


def read_bodies(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """The texts of these digests.

    Raises:
        LibraryError: One of them is damaged.
    """
    of_digest = aliased(BodyRow)
    wanted = select(BodyRow.digest, BodyRow.base, BodyRow.deflated, of_digest.deflated)
    rows = connection.execute(
        wanted.outerjoin(of_digest, of_digest.digest == BodyRow.base).where(
            BodyRow.digest.in_(set(digests))
        )
    )
    bases: dict[str, bytes] = {}
    texts = {}
    for digest, base, deflated, base_deflated in rows:
        try:
            if base is None:
                octets = zlib.decompress(deflated)
            else:
                if base not in bases:
                    bases[base] = zlib.decompress(base_deflated)
                octets = apply_delta(bases[base], deflated)
        except (zlib.error, ValueError) as error:
            raise _damaged(digest) from error
        if sha256(octets).hexdigest() != digest:
            raise _damaged(digest)
        texts[digest] = octets.decode()
    return texts


def drop_unused_body(connection: Connection, digest: str) -> None:
    """Remove a text that no article, no revision and no other text needs any more."""
    base = connection.scalar(select(BodyRow.base).where(BodyRow.digest == digest))
    other = aliased(BodyRow)
    dropped = connection.execute(
        delete(BodyRow).where(
            BodyRow.digest == digest,
            ~exists().where(ArticleRow.body_digest == digest),
            ~exists().where(RevisionRow.body_digest == digest),
            ~exists().where(other.base == digest),
        )
    )
    if dropped.rowcount and base is not None:
        drop_unused_body(connection, base)


def base_on(connection: Connection, newest: str, digests: Iterable[str], most: int) -> None:
    """Tell bodies by what sets them off from the base of a newer one, where that is shorter.

    Args:
        connection: Within a transaction that writes.
        newest: The digest of the newer body.
        digests: Older bodies.
        most: How many are looked at at most, so that nobody waits long.
    """
    base = _base_of(connection, newest)
    other = aliased(BodyRow)
    wanted = select(BodyRow.digest, BodyRow.base).where(
        BodyRow.digest.in_(set(digests) - {base}),
        BodyRow.base.is_distinct_from(base),
        ~exists().where(other.base == BodyRow.digest),  # what others need must stay whole
    )
    free = connection.execute(wanted.limit(most)).all()
    if not free:
        return
    texts = read_bodies(connection, [base, *(row.digest for row in free)])
    for digest, old in free:
        octets = texts[digest].encode()
        told = line_delta(texts[base].encode(), octets)
        # Compressing takes ten times as long as telling: only where it may be the shorter way.
        whole = told if len(told) * _GOOD_COMPRESSION < len(octets) else zlib.compress(octets)
        values: dict[str, str | bytes | None] = {"base": base, "deflated": told}
        if len(whole) < len(told):
            values = {"base": None, "deflated": whole}
        connection.execute(update(BodyRow).where(BodyRow.digest == digest).values(values))
        if old is not None:
            drop_unused_body(connection, old)


def _shortest(connection: Connection, octets: bytes, after: str | None) -> tuple[str | None, bytes]:
    """The base, and what is to be stored."""
    if after is not None:
        base = _base_of(connection, after)
        stored = connection.scalar(select(BodyRow.deflated).where(BodyRow.digest == base))
        told = line_delta(zlib.decompress(stored), octets) if stored else b""
        if stored and len(told) * _PART_OF_THE_BASE <= min(len(stored), len(octets)):
            return base, told
    return None, zlib.compress(octets)


def _base_of(connection: Connection, digest: str) -> str:
    base = connection.scalar(select(BodyRow.base).where(BodyRow.digest == digest))
    return digest if base is None else base


def _damaged(digest: str) -> LibraryError:
    message = f"A text of this library is damaged ({digest[:12]}…)."
    return LibraryError(message, hint="Restore a backup: copydesk restore FILE.")
