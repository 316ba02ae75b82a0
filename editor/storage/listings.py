"""Stories as rows of a list, read without their texts."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from editor.domain.listing import Listing
from editor.storage.rows import ArticleRow, FigureRow

_FIGURES = (
    select(func.count())
    .select_from(FigureRow)
    .where(FigureRow.article_id == ArticleRow.id)
    .correlate(ArticleRow)
    .scalar_subquery()
)
LISTINGS: Select[Any] = select(
    ArticleRow.number,
    ArticleRow.id,
    ArticleRow.slug,
    ArticleRow.headline,
    ArticleRow.section,
    ArticleRow.status,
    ArticleRow.version,
    ArticleRow.words,
    _FIGURES.label("figures"),
    ArticleRow.embargo_until.label("embargo"),
    ArticleRow.created_at,
    ArticleRow.updated_at,
)


def read_listings(connection: Connection, wanted: Select[Any]) -> dict[int, Listing]:
    """Run a query made from ``LISTINGS``; the answers by the article's number, in its order."""
    found: dict[int, Listing] = {}
    for row in connection.execute(wanted):
        values = row._asdict()
        number = values.pop("number")
        values["embargo"] = str(values["embargo"] or "")
        found[number] = Listing(**values)
    return found
