"""The figures and credits of an article."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, delete, insert, select

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.storage.rows import CreditRow, FigureRow

Part = TypeVar("Part", Figure, Credit)

_FIGURE = tuple(getattr(FigureRow, each.name) for each in fields(Figure))
_CREDIT = tuple(getattr(CreditRow, each.name) for each in fields(Credit))


def figures_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Figure, ...]]:
    """The figures of articles by the articles' ids, in their order."""
    wanted = select(FigureRow.article_id, *_FIGURE).where(FigureRow.article_id.in_(ids))
    return _by_article(connection.execute(wanted.order_by(FigureRow.position)), Figure)


def credits_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Credit, ...]]:
    """The credits of articles by the articles' ids, in their order."""
    wanted = select(CreditRow.article_id, *_CREDIT).where(CreditRow.article_id.in_(ids))
    return _by_article(connection.execute(wanted.order_by(CreditRow.position)), Credit)


def _by_article(rows: Iterable[Row[Any]], kind: type[Part]) -> dict[str, tuple[Part, ...]]:
    found: dict[str, list[Part]] = {}
    for row in rows:
        values = row._asdict()
        found.setdefault(values.pop("article_id"), []).append(kind(**values))
    return {article: tuple(parts) for article, parts in found.items()}


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
