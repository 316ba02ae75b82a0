"""Full-text search with SQLite's FTS5: all that PostgreSQL will do in its own way.

The index has one entry an article, under the article's ``number``, written in the transaction
that saves the article. It holds no text of its own: FTS5 reads what it indexed from a view over
the article and its stored body, which is why an entry must be taken out before either changes.
"""

import sqlite3
import zlib
from collections.abc import Sequence
from functools import lru_cache
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
    update,
)

from editor.domain.listing import SearchHit
from editor.domain.story import Story
from editor.markup.figures import FIGURE_LINE
from editor.storage.line_delta import apply_delta
from editor.storage.listings import LISTINGS, read_listings
from editor.storage.rows import ArticleRow

# What the index was made of. Not a part of a migration: it is made anew after all of them.
CREATE_VIEW = (
    "CREATE VIEW article_searched AS"
    " SELECT article.number, slug, headline, standfirst,"
    " searched_text(body.deflated, base.deflated) AS body,"
    " searched_captions AS captions, searched_people AS people"
    " FROM article JOIN body ON body.digest = article.body_digest"
    " LEFT JOIN body AS base ON base.digest = body.base"
)
DROP_VIEW = "DROP VIEW IF EXISTS article_searched"
# Prefixes of two and three letters have an index of their own: typing ahead stays fast.
CREATE_INDEX = (
    "CREATE VIRTUAL TABLE article_search USING fts5("
    "slug, headline, standfirst, body, captions, people, "
    "content='article_searched', content_rowid='number', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)

# Each save writes the entry anew; two versions of it are reason enough to join them in `tidy`.
CONFIGURE_INDEX = "INSERT INTO article_search(article_search, rank) VALUES('usermerge', 2)"

# How much a hit counts, column by column.
_RANK = "bm25(article_search, 8.0, 10.0, 4.0, 1.0, 2.0, 4.0)"
_MOST_WORDS = 32
_FIRST_IDEOGRAPH = "\u2e80"

_PUT = text(
    "INSERT INTO article_search(rowid, slug, headline, standfirst, body, captions, people)"
    " SELECT * FROM article_searched WHERE number = :number"
)
_MOST_JOINED_PAGES = 300
_JOIN = text("INSERT INTO article_search(article_search, rank) VALUES('merge', :pages)")
_FORGET = text("DELETE FROM article_search WHERE rowid = :number")
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


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection the function by which the index reads stored bodies."""
    connection.create_function("searched_text", 2, _searched_text, deterministic=True)


class Search:
    """The index of a library, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def forget(self, number: int) -> None:
        """Take an article's entry out, before anything changes that it was made of."""
        self._connection.execute(_FORGET, {"number": number})

    def put(self, number: int, story: Story) -> None:
        """Write the entry of an article that is stored and has none."""
        mine = update(ArticleRow).where(ArticleRow.number == number)
        self._connection.execute(mine.values(**_picture_words(story)))
        self._connection.execute(_PUT, {"number": number})

    def tidy(self) -> None:
        """Join some of what the saves since the last time have left behind, in milliseconds."""
        self._connection.execute(_JOIN, {"pages": _MOST_JOINED_PAGES})

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
    names = "\n".join(dict.fromkeys(people))
    return {"searched_captions": captions, "searched_people": names}


@lru_cache(maxsize=2)  # what a save puts in, the next save takes out
def _searched_text(deflated: bytes, base: bytes | None) -> str:
    """A stored body without its figures; what can't be read has no words, and search goes on.

    Entries are taken out by what this says of them: whoever changes what it says of the same body
    must build the index anew, in a migration.
    """
    try:
        octets = (
            zlib.decompress(deflated)
            if base is None
            else apply_delta(zlib.decompress(base), deflated)
        )
        return FIGURE_LINE.sub("", octets.decode())
    except (zlib.error, ValueError):
        return ""
