"""The figures and credits of an article."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.storage.rows import CreditRow, FigureRow

_FIGURE = tuple(getattr(FigureRow, each.name) for each in fields(Figure))
_CREDIT = tuple(getattr(CreditRow, each.name) for each in fields(Credit))


def read_figures(connection: Connection, article_id: str) -> tuple[Figure, ...]:
    """The figures of an article, in its order."""
    wanted = select(*_FIGURE).where(FigureRow.article_id == article_id).order_by(FigureRow.position)
    return tuple(Figure(**row._asdict()) for row in connection.execute(wanted))


def read_credits(connection: Connection, article_id: str) -> tuple[Credit, ...]:
    """The credits of an article, in its order."""
    wanted = select(*_CREDIT).where(CreditRow.article_id == article_id).order_by(CreditRow.position)
    return tuple(Credit(**row._asdict()) for row in connection.execute(wanted))


def write_parts(connection: Connection, article: Article) -> None:
    """Put an article's figures and credits in the place of those that are stored."""
    figures = [_row(article, *each) for each in enumerate(article.figures)]
    credits_ = [_row(article, *each) for each in enumerate(article.credits)]
    connection.execute(delete(FigureRow).where(FigureRow.article_id == article.id))
    connection.execute(delete(CreditRow).where(CreditRow.article_id == article.id))
    if figures:
        connection.execute(insert(FigureRow), figures)
    if credits_:
        connection.execute(insert(CreditRow), credits_)


def _row(article: Article, position: int, part: Figure | Credit) -> dict[str, Any]:
    place = {"article_id": article.id, "position": position}
    return place | {each.name: getattr(part, each.name) for each in fields(part)}
