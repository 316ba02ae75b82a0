"""The texts themselves, compressed, each stored once."""

import zlib
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection, delete, exists, insert, select

from editor.storage.rows import ArticleRow, BodyRow, RevisionRow


def keep_body(connection: Connection, text: str) -> str:
    """Store a text, unless it is there already.

    Returns:
        Its digest: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits.
    """
    octets = text.encode()
    digest = sha256(octets).hexdigest()
    if connection.scalar(select(BodyRow.digest).where(BodyRow.digest == digest)) is None:
        connection.execute(insert(BodyRow).values(digest=digest, deflated=zlib.compress(octets)))
    return digest


def read_bodies(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """The texts of these digests."""
    wanted = select(BodyRow.digest, BodyRow.deflated).where(BodyRow.digest.in_(set(digests)))
    return {
        digest: zlib.decompress(deflated).decode()
        for digest, deflated in connection.execute(wanted)
    }


def drop_unused_body(connection: Connection, digest: str) -> None:
    """Remove a text that no article and no revision holds any more."""
    connection.execute(
        delete(BodyRow).where(
            BodyRow.digest == digest,
            ~exists().where(ArticleRow.body_digest == digest),
            ~exists().where(RevisionRow.body_digest == digest),
        )
    )
