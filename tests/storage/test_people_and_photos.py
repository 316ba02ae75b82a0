"""The contributor directory, the photos and the history."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from sqlalchemy.exc import IntegrityError

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.errors import UnknownFieldError
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.photo import Photo, PhotoFields
from editor.domain.revision import Revision
from editor.storage.store import Store
from tests.storage.strategies import contributors, photos

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


@given(first=photos, second=photos)
@settings(deadline=None, max_examples=25)
def test_any_photo_comes_back_equal_and_the_last_put_counts(first: Photo, second: Photo) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        with store.write() as shelf:
            shelf.photos.put(first)
            assert shelf.photos.get(first.digest) == first
            shelf.photos.put(second)
            assert shelf.photos.of([first.digest, second.digest]) == {
                first.digest: first,
                second.digest: second,
            }
        store.close()


@given(first=contributors, second=contributors)
@settings(deadline=None, max_examples=25)
def test_any_contributor_comes_back_equal_and_the_last_put_counts(
    first: Contributor, second: Contributor
) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        with store.write() as shelf:
            shelf.contributors.put(first)
            shelf.contributors.put(second)
            known = {first.id: first} | {second.id: second}
            assert shelf.contributors.of([first.id, second.id]) == known
        store.close()


def test_an_unknown_photo_is_none_and_its_uses_are_none(store: Store) -> None:
    with store.read() as shelf:
        assert shelf.photos.get("0" * 64) is None
        assert shelf.photos.of([]) == {}
        assert shelf.photos.uses("0" * 64) == ()


def test_the_uses_of_a_photo_are_its_articles_oldest_first(store: Store) -> None:
    photo = Photo("a" * 64, "porto.jpg", "image/jpeg", 3, 2, 9)
    twice = (Figure("one", photo=photo.digest), Figure("two", photo=photo.digest))
    with store.write() as shelf:
        shelf.photos.put(photo)
        shelf.articles.add(Article("b" * 32, "first", figures=twice), 0, NOW)
        shelf.articles.add(Article("a" * 32, "second", figures=twice[:1]), 0, NOW)
        shelf.articles.add(Article("c" * 32, "third", figures=(Figure("one"),)), 0, NOW)
        assert shelf.photos.uses(photo.digest) == ("b" * 32, "a" * 32)


def test_half_a_character_in_a_photo_is_refused(store: Store) -> None:
    photo = Photo("a" * 64, "\ud83d.jpg", "image/jpeg", 3, 2, 9, PhotoFields(caption="fine"))
    with pytest.raises(UnknownFieldError, match="file_name"), store.write() as shelf:
        shelf.photos.put(photo)


PEOPLE = (
    Contributor("1", "Łukasz Żak", ("Luke Zak",), "House Agency"),
    Contributor("2", "Ana María Núñez", (), "House Agency"),
    Contributor("3", "Mariana Alves"),
    Contributor("4", "Jean-Luc O’Brien", ("J. O'Brien", "50%_off")),
    Contributor("5", "Marinews", (), "", is_organisation=True),
)


@pytest.mark.parametrize(
    ("prefix", "ids"),
    [
        ("luk", "1"),
        ("ŁUK", "1"),
        ("zak", "1"),
        ("nun", "2"),
        ("núñ", "2"),
        ("mar", "352"),
        ("maria nu", "2"),
        ("nu maria", "2"),
        ("brien", "4"),
        ("o'br", "4"),
        ("jean-l", "4"),
        ("ana", "2"),
        ("%", ""),
        ("_", ""),
        ("", ""),
        ("  ", ""),
        ("xyz", ""),
        ("\ud83d", ""),
        ("a\0n", "2"),
    ],
)
def test_typing_ahead_finds_any_words_start(store: Store, prefix: str, ids: str) -> None:
    with store.write() as shelf:
        for person in PEOPLE:
            shelf.contributors.put(person)
        assert "".join(person.id for person in shelf.contributors.suggest(prefix)) == ids


def test_typing_ahead_stops_at_the_limit(store: Store) -> None:
    with store.write() as shelf:
        for number in range(12):
            shelf.contributors.put(Contributor(str(number), f"Ana {number:02}"))
        assert len(shelf.contributors.suggest("ana")) == 8
        assert [each.id for each in shelf.contributors.suggest("an", limit=2)] == ["0", "1"]


def test_contributors_are_listed_by_name_and_the_last_put_counts(store: Store) -> None:
    with store.write() as shelf:
        for person in PEOPLE:
            shelf.contributors.put(person)
        shelf.contributors.put(Contributor("5", "Aurora Press", (), "", is_organisation=True))
        names = [person.name for person in shelf.contributors.all()]
        assert names[:2] == ["Ana María Núñez", "Aurora Press"]
        assert names[-2:] == ["Łukasz Żak", "Mariana Alves"]
        assert shelf.contributors.of(["1", "9"]) == {"1": PEOPLE[0]}
        assert shelf.contributors.suggest("marinews") == ()


def test_history_is_whole_articles_newest_first(store: Store) -> None:
    with store.write() as shelf:
        article = shelf.articles.add(Article("a" * 32, "porto", body="one\0", headline="H"), 1, NOW)
        kept = [
            Revision(new_id(), article, NOW + timedelta(seconds=second), "js", "pause")
            for second in (0, 1, 1)
        ]
        for revision in kept:
            shelf.revisions.add(revision)
    with store.read() as shelf:
        assert shelf.revisions.of(article.id) == tuple(reversed(kept))
        assert shelf.revisions.of("0" * 32) == ()


def test_keeping_a_revision_leaves_the_version_alone(store: Store) -> None:
    with store.write() as shelf:
        article = shelf.articles.add(Article("a" * 32, "porto"), 1, NOW)
        shelf.revisions.add(Revision(new_id(), article, NOW, "js", "pause"))
        assert shelf.articles.get("porto") == article


def test_history_of_an_article_that_was_never_added_is_a_bug(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write() as shelf:
        shelf.revisions.add(Revision(new_id(), Article("0" * 32, "x"), NOW, "js", "pause"))
