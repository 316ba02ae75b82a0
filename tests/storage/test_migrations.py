"""Old libraries are brought up to date, in whole or not at all."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event, inspect
from sqlalchemy.engine import Engine

from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.domain.identity import new_id
from editor.storage import schema
from editor.storage.library_file import APPLICATION_ID
from editor.storage.rows import ArticleRow
from editor.storage.store import Store

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)

ADD_A_COLUMN = f"""
import sqlalchemy as sa
from alembic import op

revision = "tomorrow"
down_revision = "{schema.SCHEMAS[-1]}"

def upgrade():
    op.add_column("article", sa.Column("mood", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("body") as body:
        body.alter_column("deflated", nullable=True)
"""


def migrated(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        schema.upgrade_schema(connection)
    return engine


def shape(engine: Engine) -> object:
    """Tables, columns, keys and indexes as the database tells them."""
    seen = inspect(engine)
    tables = sorted(seen.get_table_names())
    return [
        (
            table,
            [(c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)],
            seen.get_pk_constraint(table),
            seen.get_foreign_keys(table),
            sorted(seen.get_unique_constraints(table), key=str),
            sorted(seen.get_indexes(table), key=str),
        )
        for table in tables
    ]


def test_all_migrations_make_what_a_new_library_has(tmp_path: Path) -> None:
    Store.open(tmp_path / "new").close()
    new = create_engine(f"sqlite:///{tmp_path / 'new' / 'library.db'}")
    old = migrated(tmp_path / "old.db")
    assert shape(old) == shape(new)
    with old.connect() as a, new.connect() as b:
        for question in (
            "SELECT sql FROM sqlite_schema WHERE name = 'article_search'",
            "SELECT version_num FROM alembic_version",
            "PRAGMA application_id",
        ):
            assert a.exec_driver_sql(question).all() == b.exec_driver_sql(question).all()
        context = MigrationContext.configure(a)
        differences = compare_metadata(context, ArticleRow.metadata)
        own = [each for each in differences if "article_search" not in str(each)]
        assert own == []
    old.dispose()
    new.dispose()


def test_the_known_schemas_are_the_migrations_in_their_order() -> None:
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(revisions)) == schema.SCHEMAS


def test_the_mark_of_a_library_never_changes() -> None:
    assert APPLICATION_ID == 1128559467


@pytest.fixture
def old_library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    store = Store.open(folder)
    with store.write() as shelf:
        shelf.articles.add(Article(new_id(), "porto", body="words"), 1, NOW)
    store.close()
    return folder


def tomorrow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, migration: str) -> None:
    """Make this the Copydesk of tomorrow, with one more migration."""
    migrations = tmp_path / "100% migrations"
    shutil.copytree(schema.MIGRATIONS, migrations)
    (migrations / "versions" / "tomorrow_mood.py").write_text(migration)
    monkeypatch.setattr(schema, "MIGRATIONS", migrations)
    monkeypatch.setattr(schema, "SCHEMAS", (*schema.SCHEMAS, "tomorrow"))


def test_an_old_library_is_copied_and_brought_up_to_date(
    old_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = schema.SCHEMAS[-1]
    tomorrow(monkeypatch, tmp_path, ADD_A_COLUMN)
    store = Store.open(old_library)
    with store.read() as shelf:
        assert shelf.articles.get("porto").body == "words"
        ask = shelf.search._connection.exec_driver_sql
        assert ask("SELECT mood FROM article").scalar() == ""
        assert ask("PRAGMA foreign_keys").scalar() == 1
    store.close()
    (copied,) = (old_library / "backups").iterdir()
    assert copied.name.startswith(f"schema-{today}-")
    with closing(sqlite3.connect(copied)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (today,)
    Store.open(old_library).close()
    assert list((old_library / "backups").iterdir()) == [copied]


@pytest.mark.parametrize(
    "fault",
    [
        '    op.execute("INSERT INTO nowhere VALUES (1)")\n',
        "    op.execute(\"UPDATE article SET body_digest = 'nowhere'\")\n",
    ],
)
def test_a_failed_migration_leaves_the_library_as_it_was(
    old_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    with monkeypatch.context() as patched:
        tomorrow(patched, tmp_path, ADD_A_COLUMN + fault)
        with pytest.raises(LibraryError, match="unchanged") as caught:
            Store.open(old_library)
    assert "backups" in caught.value.hint
    store = Store.open(old_library)
    with store.read() as shelf:
        assert shelf.articles.get("porto").body == "words"
        columns = shelf.search._connection.exec_driver_sql("PRAGMA table_info(article)").all()
        assert "mood" not in {column.name for column in columns}
    store.close()


def test_a_migration_that_breaks_midway_leaves_no_table_behind(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    engine = create_engine(f"sqlite:///{path}", connect_args={"isolation_level": None})
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, connection.begin() as transaction:
        schema.upgrade_schema(connection)
        transaction.rollback()
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_alembic_is_imported_only_for_an_old_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from editor.storage.store import Store;"
        " Store.open(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stdout == "False\n"
