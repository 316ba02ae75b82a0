"""The first schema: articles with figures and credits, bodies, photos, people, history, search."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables in an empty file."""
    _create_what_others_point_to()
    _create_article()
    _create_parts()
    _create_revision()
    # "CDsk", so that no other program's database is taken for a library.
    op.execute("PRAGMA application_id = 1128559467")
    op.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5("
        "slug, headline, standfirst, body, captions, people, "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )


def _create_what_others_point_to() -> None:
    op.create_table(
        "body",
        *_texts("digest"),
        sa.Column("deflated", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_body"),
    )
    op.create_table(
        "contributor",
        *_texts("id", "name"),
        *_json("aliases"),
        *_texts("affiliation"),
        _flag("is_organisation"),
        *_texts("folded"),
        sa.PrimaryKeyConstraint("id", name="pk_contributor"),
    )
    op.create_table(
        "photo",
        *_texts("digest", "file_name", "media_type"),
        *_integers("width_px", "height_px", "size_octets"),
        *_json("file", "library"),
        *_json("credit", "crop", nullable=True),
        *_json("rights", "doubts"),
        sa.PrimaryKeyConstraint("digest", name="pk_photo"),
    )


def _create_article() -> None:
    op.create_table(
        "article",
        *_integers("number"),
        *_texts("id", "slug", "url_slug", "headline", "social_headline", "seo_title", "kicker"),
        *_texts("standfirst", "section", "desk", "genre"),
        *_integers("priority", "urgency", nullable=True),
        *_json("dateline"),
        *_texts("language"),
        *_json("keywords", "subjects"),
        *_texts("editors_note"),
        *_json("corrections"),
        *_texts("note_to_desks"),
        *_json("embargo_until", "publish_at", nullable=True),
        sa.Column("status", sa.String(16), nullable=False),
        *_json("status_log"),
        *_texts("canonical_url", "source_digest"),
        *_integers("target_words", nullable=True),
        *_json("furniture", "not_understood", "overrides"),
        *_integers("version"),
        *_instants("created_at", "updated_at"),
        *_texts("body_digest"),
        *_integers("words"),
        sa.ForeignKeyConstraint(["body_digest"], ["body.digest"], name="fk_article_body_digest"),
        sa.PrimaryKeyConstraint("number", name="pk_article"),
        sa.UniqueConstraint("id", name="uq_article_id"),
        sa.UniqueConstraint("slug", name="uq_article_slug"),
    )
    op.create_index("ix_article_body_digest", "article", ["body_digest"])
    op.create_index("ix_article_source_digest", "article", ["source_digest"])


def _create_parts() -> None:
    op.create_table(
        "figure",
        *_texts("article_id"),
        *_integers("position"),
        *_texts("name"),
        *_texts("photo", "caption", "alt", nullable=True),
        *_json("crop", nullable=True),
        _flag("is_file"),
        _flag("lead"),
        *_json("sign_off", nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_figure_article_id"),
        sa.ForeignKeyConstraint(["photo"], ["photo.digest"], name="fk_figure_photo"),
        sa.PrimaryKeyConstraint("article_id", "position", name="pk_figure"),
    )
    op.create_index("ix_figure_photo", "figure", ["photo"])
    op.create_table(
        "credit",
        *_texts("article_id"),
        *_integers("position"),
        *_texts("name", "role", "place", "affiliation"),
        *_texts("contributor_id", nullable=True),
        _flag("hidden"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_credit_article_id"),
        sa.ForeignKeyConstraint(
            ["contributor_id"], ["contributor.id"], name="fk_credit_contributor_id"
        ),
        sa.PrimaryKeyConstraint("article_id", "position", name="pk_credit"),
    )
    op.create_index("ix_credit_contributor_id", "credit", ["contributor_id"])


def _create_revision() -> None:
    op.create_table(
        "revision",
        *_integers("number"),
        *_texts("id", "article_id"),
        *_instants("at"),
        *_texts("by", "reason", "article", "body_digest"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_revision_article_id"),
        sa.ForeignKeyConstraint(["body_digest"], ["body.digest"], name="fk_revision_body_digest"),
        sa.PrimaryKeyConstraint("number", name="pk_revision"),
        sa.UniqueConstraint("id", name="uq_revision_id"),
    )
    op.create_index("ix_revision_article_id", "revision", ["article_id"])
    op.create_index("ix_revision_body_digest", "revision", ["body_digest"])


def _texts(*names: str, nullable: bool = False) -> Sequence[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _integers(*names: str, nullable: bool = False) -> Sequence[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _json(*names: str, nullable: bool = False) -> Sequence[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _instants(*names: str) -> Sequence[sa.Column[str]]:
    return [sa.Column(name, sa.String(32), nullable=False) for name in names]


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)
