"""The shape of the tables: making it in a new library, bringing it up to date in an old one."""

from pathlib import Path

from sqlalchemy import Connection, text

from editor.storage.library_file import APPLICATION_ID
from editor.storage.rows import ArticleRow
from editor.storage.search import CONFIGURE_INDEX, CREATE_INDEX, CREATE_VIEW, DROP_VIEW

MIGRATIONS = Path(__file__).parent / "migrations"

# Oldest first. A test sees that these are the revisions in migrations/versions/.
SCHEMAS = ("0001", "0002", "0003", "0004", "0005")


def create_schema(connection: Connection) -> None:
    """Make all tables as they are today, without Alembic: it takes long to import."""
    ArticleRow.metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(CREATE_VIEW)
    connection.exec_driver_sql(CREATE_INDEX)
    connection.exec_driver_sql(CONFIGURE_INDEX)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    stamp = text("INSERT INTO alembic_version VALUES (:schema)")
    connection.execute(stamp, {"schema": SCHEMAS[-1]})
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def upgrade_schema(connection: Connection) -> None:
    """Run the migrations that a library lacks, in the transaction that is open.

    Raises:
        SQLAlchemyError: One failed, or left a row that points nowhere.
    """
    from alembic import command  # noqa: PLC0415 - 200 ms, and only an old library needs it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    connection.exec_driver_sql(DROP_VIEW)  # tables that it names could not be made anew
    command.upgrade(config, "head")
    connection.exec_driver_sql(CREATE_VIEW)
