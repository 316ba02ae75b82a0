"""Whether a library is whole: SQLite's own check, then what SQLite can't know."""

from sqlalchemy import Connection, select

from editor.domain.errors import LibraryError
from editor.storage.bodies import read_bodies
from editor.storage.revisions import Revisions
from editor.storage.rows import ArticleRow, BodyRow


def faults(connection: Connection) -> tuple[str, ...]:
    """What is wrong with a library, in sentences for whoever repairs it; empty if it is whole.

    Every page and index, every reference, every text against its digest, every revision, and for
    each article that no revision is newer than itself and that the search knows it.
    """
    found = [
        f"SQLite: {verdict}"
        for (verdict,) in connection.exec_driver_sql("PRAGMA integrity_check")
        if verdict != "ok"
    ]
    found += [
        f"A row of {row[0]} points nowhere."
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    for digest in connection.scalars(select(BodyRow.digest)).all():
        try:
            read_bodies(connection, (digest,))
        except (LibraryError, UnicodeDecodeError) as error:
            found.append(f"The text {digest} can't be read: {error}.")
    indexed = set(connection.exec_driver_sql("SELECT id FROM article_search_docsize").scalars())
    for article in connection.execute(select(ArticleRow.__table__)):
        found += _article_faults(connection, article.id, article.version)
        if article.number not in indexed:
            found.append(f"The search doesn't know {article.slug}.")
    return tuple(found)


def _article_faults(connection: Connection, id: str, version: int) -> list[str]:
    try:
        revisions = Revisions(connection).of(id)
    except (LibraryError, ValueError) as error:
        return [f"The history of {id} can't be read: {error}."]
    newest = max((each.article.version for each in revisions), default=0)
    found = []
    if newest > version:
        found.append(f"{id} has version {version}, and its history version {newest}.")
    return found
