"""Articles come back as they went in, and nobody's save is overwritten."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.errors import (
    SlugTakenError,
    StaleArticleError,
    UnknownFieldError,
    UnknownStoryError,
)
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.revision import Revision
from editor.storage.rows import BodyRow
from editor.storage.shelf import Shelf
from editor.storage.store import Store
from tests.storage.strategies import articles

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


def article(slug: str = "porto-floods", **values: object) -> Article:
    return replace(Article(new_id(), slug), **values)  # type: ignore[arg-type]


class UndoneError(Exception):
    """Leaves a transaction without a trace."""


@contextmanager
def rolled_back(store: Store) -> Iterator[Shelf]:
    with suppress(UndoneError), store.write() as shelf:
        yield shelf
        raise UndoneError


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        with store.write() as shelf:
            for digit in "ab":
                shelf.photos.put(Photo(digit * 64, "porto.jpg", "image/jpeg", 3, 2, 9))
            for digit in "12":
                shelf.contributors.put(Contributor(digit * 32, "Ana Sousa"))
        yield store
        store.close()


@given(article=articles(), next_one=articles())
@settings(deadline=None, max_examples=60)
def test_any_article_comes_back_equal(shared: Store, article: Article, next_one: Article) -> None:
    with rolled_back(shared) as shelf:
        added = shelf.articles.add(article, 3, NOW)
        assert added == replace(article, version=1, created_at=NOW, updated_at=NOW)
        assert shelf.articles.get(article.id) == added
        saved = shelf.articles.save(replace(next_one, version=1), 4, LATER)
        assert saved == replace(next_one, version=2, created_at=NOW, updated_at=LATER)
        assert shelf.articles.get(article.id) == saved


@given(body=st.text(st.characters(codec="utf-8")))
@settings(deadline=None, max_examples=60)
def test_a_body_comes_back_byte_for_byte(shared: Store, body: str) -> None:
    with rolled_back(shared) as shelf:
        key = shelf.articles.add(article(body=body), 0, NOW).id
        assert shelf.articles.get(key).body == body


@pytest.mark.parametrize(
    "body", ["", "a\0b", "10\u00a0km", "one\rtwo\r\nthree", "👩‍👩‍👧", "\ufeff", "x " * 300_000]
)
def test_odd_bodies_come_back_byte_for_byte(store: Store, body: str) -> None:
    with store.write() as shelf:
        key = shelf.articles.add(article(body=body), 0, NOW).id
    with store.read() as shelf:
        assert shelf.articles.get(key).body == body


def test_half_a_character_is_refused_by_the_name_of_its_field(store: Store) -> None:
    with pytest.raises(UnknownFieldError, match="headline"), store.write() as shelf:
        shelf.articles.add(article(headline="\ud83d"), 0, NOW)


def test_an_article_is_found_by_id_and_by_slug(store: Store) -> None:
    with store.write() as shelf:
        added = shelf.articles.add(article(), 0, NOW)
        assert shelf.articles.get(added.id) == shelf.articles.get(added.slug) == added


@pytest.mark.parametrize("key", ["", "no-such-story", "\udcff", "a\0b", "x" * 100_000])
def test_an_unknown_key_is_refused(store: Store, key: str) -> None:
    with store.read() as shelf, pytest.raises(UnknownStoryError):
        shelf.articles.get(key)


def test_saving_over_a_newer_article_is_refused(store: Store) -> None:
    with store.write() as shelf:
        first = shelf.articles.add(article(), 0, NOW)
        newer = shelf.articles.save(replace(first, body="newer"), 1, NOW)
        with pytest.raises(StaleArticleError, match=r"version 1.*version 2"):
            shelf.articles.save(replace(first, body="older"), 1, LATER)
    with store.read() as shelf:
        assert shelf.articles.get(first.id) == newer


def test_saving_what_was_never_added_is_refused(store: Store) -> None:
    with store.write() as shelf, pytest.raises(UnknownStoryError):
        shelf.articles.save(article(), 0, NOW)


def test_a_slug_is_unique(store: Store) -> None:
    with store.write() as shelf:
        shelf.articles.add(article("one"), 0, NOW)
        other = shelf.articles.add(article("two"), 0, NOW)
        with pytest.raises(SlugTakenError, match="one"):
            shelf.articles.add(article("one"), 0, NOW)
        with pytest.raises(SlugTakenError, match="one"):
            shelf.articles.save(replace(other, slug="one"), 0, NOW)
        assert shelf.articles.save(replace(other, slug="three"), 0, NOW).slug == "three"


def test_a_free_slug_counts_up_within_24_characters(store: Store) -> None:
    with store.write() as shelf:
        assert shelf.articles.free_slug("porto") == "porto"
        shelf.articles.add(article("porto"), 0, NOW)
        assert shelf.articles.free_slug("porto") == "porto-2"
        shelf.articles.add(article("porto-2"), 0, NOW)
        assert shelf.articles.free_slug("porto") == "porto-3"
        long = "a-very-long-slug-it-is-xy"
        assert shelf.articles.free_slug(long) == long[:24]
        shelf.articles.add(article(long[:24]), 0, NOW)
        assert shelf.articles.free_slug(long) == "a-very-long-slug-it-is-2"


def test_a_missing_photo_or_contributor_is_named(store: Store) -> None:
    lost = article(figures=(Figure("harbour", photo="0" * 64),))
    with store.write() as shelf, pytest.raises(UnknownFieldError, match="harbour"):
        shelf.articles.add(lost, 0, NOW)
    lost = article(credits=(Credit("Ana Sousa", contributor_id="0" * 32),))
    with store.write() as shelf, pytest.raises(UnknownFieldError, match="contributor"):
        shelf.articles.add(lost, 0, NOW)


def test_the_source_of_an_import_is_remembered(store: Store) -> None:
    with store.write() as shelf:
        shelf.articles.add(article("written-here"), 0, NOW)
        first = shelf.articles.add(article("first", source_digest="c" * 64), 0, NOW)
        shelf.articles.add(article("second", source_digest="c" * 64), 0, NOW)
        assert shelf.articles.id_of_source("c" * 64) == first.id
        assert shelf.articles.id_of_source("d" * 64) is None
        assert shelf.articles.id_of_source("") is None


def test_listings_are_newest_first_and_count(store: Store) -> None:
    embargo = moment("2026-11-24 06:00 Europe/Berlin")
    with store.write() as shelf:
        old = shelf.articles.add(article("old", figures=(Figure("a"), Figure("b"))), 7, NOW)
        shelf.articles.add(article("new", embargo_until=embargo), 8, NOW)
        first, second = shelf.articles.listings()
        assert (first.slug, first.words, first.figures, first.embargo) == (
            "new",
            8,
            0,
            "2026-11-24 06:00 Europe/Berlin",
        )
        assert (second.slug, second.words, second.figures, second.embargo) == ("old", 7, 2, "")
        shelf.articles.save(old, 7, LATER)
        assert [listing.slug for listing in shelf.articles.listings()] == ["old", "new"]


def test_a_body_is_stored_once_and_removed_with_its_last_user(store: Store) -> None:
    def bodies(shelf: Shelf) -> int:
        return shelf.articles._connection.execute(
            select(func.count()).select_from(BodyRow)
        ).scalar_one()

    with store.write() as shelf:
        one = shelf.articles.add(article("one", body="same"), 1, NOW)
        two = shelf.articles.add(article("two", body="same"), 1, NOW)
        assert bodies(shelf) == 1
        one = shelf.articles.save(replace(one, headline="Same body"), 1, NOW)
        assert bodies(shelf) == 1
        shelf.articles.save(replace(one, body="other"), 1, NOW)
        assert bodies(shelf) == 2
        shelf.revisions.add(Revision(new_id(), two, NOW, "js", "focus"))
        two = shelf.articles.save(replace(two, body="third"), 1, NOW)
        assert bodies(shelf) == 3
        shelf.articles.save(replace(two, body="other"), 1, NOW)
        assert bodies(shelf) == 2
