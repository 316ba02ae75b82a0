"""Places, named revisions, notes, the desk's words, saved filters, replacements."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns with a value for what is there, and new tables."""
    op.add_column(
        "article", sa.Column("place", sa.String(8), nullable=False, server_default="desk")
    )
    op.add_column("article", sa.Column("placed_at", sa.String(32), nullable=True))
    op.add_column("revision", sa.Column("name", sa.String(), nullable=False, server_default=""))
    op.add_column("revision", sa.Column("words", sa.Integer(), nullable=True))
    with op.batch_alter_table("body") as body:
        body.add_column(sa.Column("base", sa.String(), nullable=True))
        body.create_foreign_key("fk_body_base", "body", ["base"], ["digest"])
        body.create_index("ix_body_base", ["base"])
    _index_without_the_texts()
    op.create_table(
        "note",
        *_texts("id", "article_id", "quote", "before", "after"),
        sa.Column("at_offset", sa.Integer(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        *_texts("resolved_by"),
        sa.Column("resolved_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_note_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_article_id", "note", ["article_id"])
    op.create_table(
        "desk_word",
        *_texts("word", "language"),
        sa.PrimaryKeyConstraint("word", "language", name="pk_desk_word"),
    )
    op.create_table(
        "saved_filter",
        *_texts("name", "filter"),
        sa.PrimaryKeyConstraint("name", name="pk_saved_filter"),
    )
    op.create_table(
        "replacement",
        *_texts("id"),
        sa.Column("at", sa.String(32), nullable=False),
        *_texts("by", "what", "stories"),
        sa.Column("undone_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_replacement"),
    )


def _index_without_the_texts() -> None:
    """Let the search read the texts where they are stored, and keep what it says of photos."""
    for name in ("searched_captions", "searched_people"):
        op.add_column("article", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.execute(
        "UPDATE article SET searched_captions = entry.captions, searched_people = entry.people"
        " FROM article_search AS entry WHERE entry.rowid = article.number"
    )
    op.execute("CREATE TEMP TABLE entry AS SELECT rowid AS number, * FROM article_search")
    op.execute("DROP TABLE article_search")
    op.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5("
        "slug, headline, standfirst, body, captions, people, "
        "content='article_searched', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    op.execute(
        "INSERT INTO article_search(rowid, slug, headline, standfirst, body, captions, people)"
        " SELECT number, slug, headline, standfirst, body, captions, people FROM temp.entry"
    )
    op.execute("DROP TABLE temp.entry")
    op.execute("INSERT INTO article_search(article_search, rank) VALUES('usermerge', 2)")


def _texts(*names: str) -> Sequence[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
