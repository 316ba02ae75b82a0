"""Stories as rows of a list, read without their texts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from editor.domain.listing import Listing
from editor.domain.story_filter import StoryFilter
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
    ArticleRow.desk,
    ArticleRow.place,
)


def conditions(wanted: StoryFilter, now: datetime) -> Sequence[ColumnElement[bool]]:
    """What a filter asks of the article's row: all but its words and the person.

    Args:
        wanted: The filter.
        now: From here days are counted back (aware).
    """
    asked = [ArticleRow.place == wanted.place]
    if wanted.statuses:
        asked.append(ArticleRow.status.in_(wanted.statuses))
    for column, text in ((ArticleRow.desk, wanted.desk), (ArticleRow.section, wanted.section)):
        if text:
            asked.append(func.lower(column) == func.lower(text))
    if wanted.changed_within_days is not None:
        asked.append(ArticleRow.updated_at >= now - timedelta(days=wanted.changed_within_days))
    return asked


def read_listings(connection: Connection, wanted: Select[Any]) -> dict[int, Listing]:
    """Run a query made from ``LISTINGS``; the answers by the article's number, in its order."""
    found: dict[int, Listing] = {}
    for row in connection.execute(wanted):
        values = row._asdict()
        number = values.pop("number")
        values["embargo"] = str(values["embargo"] or "")
        found[number] = Listing(**values)
    return found
