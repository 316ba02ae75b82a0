"""Ratings, crops by ratio, points of interest, raw companions, templates, codes, photo usage."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns with a value for what is there, and new tables."""
    op.add_column("figure", sa.Column("crops", sa.Text(), nullable=True))
    for column in (
        sa.Column("crops", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("interest", sa.Text(), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("flag", sa.String(8), nullable=False, server_default=""),
        sa.Column("is_protected", sa.Boolean(), nullable=False, server_default="0"),
        sa.Column("credentials", sa.String(), nullable=False, server_default=""),
        sa.Column("look", sa.String(), nullable=False, server_default=""),
        sa.Column("companion", sa.Text(), nullable=True),
        sa.Column("added_at", sa.String(32), nullable=True),
    ):
        op.add_column("photo", column)
    op.create_table(
        "photo_usage",
        *_texts("id", "photo", "act", "where", "by"),
        sa.Column("at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["photo"], ["photo.digest"], name="fk_photo_usage_photo"),
        sa.PrimaryKeyConstraint("id", name="pk_photo_usage"),
    )
    op.create_index("ix_photo_usage_photo", "photo_usage", ["photo"])
    op.create_table(
        "caption_template",
        *_texts("name"),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_caption_template"),
    )
    op.create_table(
        "code",
        *_texts("code"),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_code"),
    )
    op.create_table(
        "field_entry",
        *_texts("field", "text"),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("field", "text", name="pk_field_entry"),
    )


def _texts(*names: str) -> Sequence[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
