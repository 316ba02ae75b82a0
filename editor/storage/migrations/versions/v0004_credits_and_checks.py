"""Findings waved through, credits written over, a wider directory of contributors."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OF_CONTRIBUTORS = (
    *("sort_name", "family_name", "given_name", "roles", "desk", "place", "initials", "email"),
    *("links", "biography", "languages", "portrait", "pseudonym", "is_protected", "note"),
    *("has_left", "identities"),
)
_LISTS = frozenset({"roles", "links", "languages", "identities"})
_TRUTHS = frozenset({"is_protected", "has_left"})


def upgrade() -> None:
    """Add columns with a value for what is there."""
    for name, default in (("waved_through", "[]"), ("printed", "{}")):
        op.add_column("article", _text(name, default))
    op.add_column("credit", _word("note"))
    op.add_column("credit", _truth("is_vanity"))
    for name in _OF_CONTRIBUTORS:
        op.add_column("contributor", _of_contributor(name))
    op.add_column("contributor", _word("merged_into"))
    op.create_table(
        "contributor_merge",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contributor_merge"),
    )
    op.create_table(
        "contributor_apart",
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="pk_contributor_apart"),
    )


def _of_contributor(name: str) -> sa.Column[Any]:
    if name in _LISTS:
        return _text(name, "[]")
    return _truth(name) if name in _TRUTHS else _word(name)


def _text(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _truth(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default="0")
