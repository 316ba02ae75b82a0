"""Targets, the outbox and its log, what stands where."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "target",
        *_words("id", "name", "folded", "kind", "url", "user"),
        *_texts("options", "missing"),
        *_words("paused"),
        sa.PrimaryKeyConstraint("id", name="pk_target"),
        sa.UniqueConstraint("folded", name="uq_target_folded"),
    )
    _make_the_outbox()
    op.create_table(
        "placement",
        *_words("article", "target"),
        *_texts("remote"),
        sa.Column("act", sa.String(16), nullable=False),
        *_words("dispatch", "revision"),
        *_moments("first_at", "at"),
        *_texts("pictures"),
        sa.PrimaryKeyConstraint("article", "target", name="pk_placement"),
    )
    op.create_table(
        "standing_picture",
        *_words("target", "digest"),
        *_texts("picture"),
        sa.PrimaryKeyConstraint("target", "digest", name="pk_standing_picture"),
    )


def _make_the_outbox() -> None:
    op.create_table(
        "dispatch",
        *_words("id", "batch", "target", "article", "slug", "headline"),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("post", sa.LargeBinary(), nullable=False),
        *_moments("made_at"),
        *_words("by", "revision"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("release_at", sa.Text(), nullable=True),
        sa.Column("schedule_at", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.String(32), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.String(32), nullable=True),
        *_words("said", "hint"),
        *_texts("progress"),
        *_words("accepts"),
        sa.Column("may_be_late", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch"),
    )
    for name in ("batch", "target", "article", "state"):
        op.create_index(f"ix_dispatch_{name}", "dispatch", [name])
    op.create_table(
        "dispatch_event",
        sa.Column("number", sa.Integer(), nullable=False),
        *_words("dispatch"),
        *_moments("at"),
        *_words("step", "words", "answer"),
        sa.PrimaryKeyConstraint("number", name="pk_dispatch_event"),
    )
    op.create_index("ix_dispatch_event_dispatch", "dispatch_event", ["dispatch"])


def _words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _moments(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(32), nullable=False) for name in names]
