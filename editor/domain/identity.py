"""Names that never change: ids are made in the domain, not by a database."""

from uuid import uuid4


def new_id() -> str:
    """Make an id: 32 lower-case hexadecimal digits, random."""
    return uuid4().hex
