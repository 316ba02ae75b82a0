"""Full-text search with SQLite's FTS5: all that PostgreSQL will do in its own way.

The index has one entry an article, under the article's ``number``, written in the transaction
that saves the article.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    column,
    literal_column,
    select,
    table,
    text,
)

from editor.domain.listing import SearchHit
from editor.domain.story import Story
from editor.markup.figures import FIGURE_LINE
from editor.storage.listings import LISTINGS, read_listings
from editor.storage.rows import ArticleRow

# Prefixes of two and three letters have an index of their own: typing ahead stays fast.
CREATE_INDEX = (
    "CREATE VIRTUAL TABLE article_search USING fts5("
    "slug, headline, standfirst, body, captions, people, "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)

# How much a hit counts, column by column.
_RANK = "bm25(article_search, 8.0, 10.0, 4.0, 1.0, 2.0, 4.0)"
_MOST_WORDS = 32
_FIRST_IDEOGRAPH = "\u2e80"

_PUT = text(
    "INSERT OR REPLACE INTO article_search"
    "(rowid, slug, headline, standfirst, body, captions, people)"
    " VALUES (:number, :slug, :headline, :standfirst, :body, :captions, :people)"
)
_PUT_PICTURES = text(
    "UPDATE article_search SET captions = :captions, people = :people WHERE rowid = :number"
)
# Words that stand in most stories are ranked among the newest of them alone: whoever types "to in
# with" into 20,000 stories wants today's, and wants them at once.
_MOST_RANKED = 2000
_INDEX = table("article_search", column("rowid", Integer))
_ROWID = _INDEX.c.rowid
_RANKED: Select[Any] = (
    select(_ROWID.label("number"), literal_column(_RANK).label("score"))
    .select_from(_INDEX)
    .where(text("article_search MATCH :query"))
    .order_by(_ROWID.desc())
    .limit(_MOST_RANKED)
)
# Excerpts are made for the best hits alone: FTS5 would make one for each row that it sorts.
_EXCERPTS = text(
    "SELECT rowid, snippet(article_search, -1, '⟦', '⟧', '…', 16) FROM article_search"
    " WHERE article_search MATCH :query AND rowid IN (SELECT value FROM json_each(:numbers))"
)


class Search:
    """The index of a library, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, number: int, story: Story) -> None:
        """Write an article's entry."""
        article = story.article
        words = {
            "slug": article.slug,
            "headline": article.headline,
            "standfirst": article.standfirst,
            "body": FIGURE_LINE.sub("", article.body),
        }
        self._connection.execute(_PUT, {"number": number} | words | _picture_words(story))

    def put_pictures(self, number: int, story: Story) -> None:
        """Write anew what an article's entry says of photos and people, and leave its text."""
        self._connection.execute(_PUT_PICTURES, {"number": number} | _picture_words(story))

    def find(
        self,
        words: str,
        *,
        person: str = "",
        where: Sequence[ColumnElement[bool]] = (),
        limit: int = 50,
    ) -> tuple[SearchHit, ...]:
        """The stories that hold all of these words, best first.

        The last word may be unfinished, once it has two letters. Case and accents make no
        difference. Every input is taken as words to look for, so
        none is an error; without a letter or digit in it nothing is found.

        Args:
            words: Stand anywhere.
            person: Words that must stand in the people of the story.
            where: What is asked of the article's row.
            limit: How many stories at most.
        """
        query = _query(words, person)
        if not query:
            return ()
        articles = select(ArticleRow.number).where(*where)
        ranked = (_RANKED.where(_ROWID.in_(articles)) if where else _RANKED).subquery()
        best = select(ranked.c.number).order_by(ranked.c.score, ranked.c.number.desc())
        found = self._connection.execute(best.limit(limit), {"query": query})
        numbers = [number for (number,) in found]
        excerpts = self._connection.execute(_EXCERPTS, {"query": query, "numbers": str(numbers)})
        excerpt_of = {number: " ".join(excerpt.split()) for number, excerpt in excerpts}
        listing_of = read_listings(self._connection, LISTINGS.where(ArticleRow.number.in_(numbers)))
        return tuple(SearchHit(listing_of[number], excerpt_of[number]) for number in numbers)


def _query(words: str, person: str) -> str:
    """An FTS5 query for words anywhere and a person among the people; empty for neither."""
    parts = ((_phrases(words), "({})"), (_phrases(person), "people : ({})"))
    return " AND ".join(form.format(part) for part, form in parts if part)


def _phrases(words: str) -> str:
    """Words as FTS5 wants them: each word a quoted phrase, the last one a prefix.

    A NUL would end the query and half a character can't be sent: neither is part of a word.
    """
    clean = words.replace("\0", " ").encode(errors="replace").decode()
    sought = clean.split()[:_MOST_WORDS]
    phrases = " ".join('"' + word.replace('"', '""') + '"' for word in sought)
    return phrases + "*" if sought and _may_be_unfinished(sought[-1]) else phrases


def _may_be_unfinished(word: str) -> bool:
    """One letter begins half of all words, which takes seconds; one ideograph says a lot."""
    return len(word) > 1 or word >= _FIRST_IDEOGRAPH


def _picture_words(story: Story) -> dict[str, str]:
    figures = story.article.figures
    people = [credit.name for credit in story.article.credits]
    for figure in figures:
        credit = story.credit_of(figure)
        people += credit.creators + credit.organisations
    for photo in story.photos.values():
        people += photo.shown.people or ()
    captions = "\n".join(story.caption_of(figure) for figure in figures)
    return {"captions": captions, "people": "\n".join(dict.fromkeys(people))}
