"""Search finds what a journalist means, and takes any input."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.photo import Photo, PhotoFields
from editor.storage.store import Store

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
PHOTO = Photo(
    "a" * 64,
    "harbour.jpg",
    "image/jpeg",
    3,
    2,
    9,
    PhotoFields(caption="Trawlers at rest. (Inês Prado/House Agency)", people=("Rui Sá",)),
)


@pytest.fixture
def newsroom(store: Store) -> Store:
    with store.write() as shelf:
        shelf.photos.put(PHOTO)
        shelf.articles.add(
            Article(
                new_id(),
                "porto-floods",
                headline="Café owners count the cost",
                standfirst="The river rose twice",
                body="Water came at night.\n\nO’Brien saw it: 10\u00a0km of road gone.",
                figures=(Figure("harbour", photo=PHOTO.digest),),
                credits=(Credit("Ana Núñez"),),
            ),
            9,
            NOW,
        )
        shelf.articles.add(Article(new_id(), "seoul", body="Water and 日本語のテキスト"), 3, NOW)
    return store


def slugs(store: Store, words: str) -> list[str]:
    with store.read() as shelf:
        return [hit.listing.slug for hit in shelf.search.find(words)]


@pytest.mark.parametrize(
    "words",
    [
        "porto",
        "cafe",
        "CAFÉ own",
        "river rose",
        "night water",
        "nigh",
        "trawl",
        "núñez",
        "nunez",
        "prado",
        "rui sa",
        "o’brien",
        "cost prado",
    ],
)
def test_each_field_is_searched_without_accents_and_to_the_last_words_start(
    newsroom: Store, words: str
) -> None:
    assert slugs(newsroom, words) == ["porto-floods"]


@pytest.mark.parametrize("words", ["nigh water", "harbours", "", "  ", "!", '"', "*", "zzz", "NOT"])
def test_what_is_not_there_is_not_found(newsroom: Store, words: str) -> None:
    assert slugs(newsroom, words) == []


@pytest.mark.parametrize("words", ["日", "日本", "water 日"])
def test_the_start_of_a_japanese_run_is_found(newsroom: Store, words: str) -> None:
    assert slugs(newsroom, words) == ["seoul"]


def test_one_letter_is_a_word_and_no_start_of_one(newsroom: Store) -> None:
    assert slugs(newsroom, "w") == []
    assert slugs(newsroom, "o") == ["porto-floods"]


@given(words=st.text(st.characters()) | st.text('"*()^:+-{} ANDORNOTE\0'))
@settings(deadline=None, max_examples=200)
def test_no_input_is_an_error(shared_newsroom: Store, words: str) -> None:
    with shared_newsroom.read() as shelf:
        shelf.search.find(words)
        shelf.search.find("water " + words)


def test_a_thousand_words_are_no_error(newsroom: Store) -> None:
    assert slugs(newsroom, "water " * 1000) == ["seoul", "porto-floods"]


def test_a_hit_in_the_headline_comes_before_one_in_the_body(newsroom: Store) -> None:
    with newsroom.write() as shelf:
        shelf.articles.add(Article(new_id(), "dam", headline="Water", body="x " * 50), 50, NOW)
    assert slugs(newsroom, "water")[0] == "dam"


def test_the_excerpt_marks_the_words_in_one_line(newsroom: Store) -> None:
    with newsroom.read() as shelf:
        (hit,) = shelf.search.find("brien night")
    assert "⟦night⟧" in hit.excerpt
    assert "\n" not in hit.excerpt
    assert hit.listing.figures == 1


def test_no_more_than_the_limit_is_found(newsroom: Store) -> None:
    with newsroom.read() as shelf:
        assert len(shelf.search.find("water", limit=1)) == 1


def test_a_save_is_searched_at_once_and_the_old_text_no_longer(newsroom: Store) -> None:
    with newsroom.write() as shelf:
        article = shelf.articles.get("porto-floods")
        shelf.articles.save(replace(article, body="Drought."), 1, NOW)
    assert slugs(newsroom, "drought") == ["porto-floods"]
    assert slugs(newsroom, "night") == []


def test_a_save_that_failed_leaves_the_search_as_it_was(newsroom: Store) -> None:
    with suppress(KeyboardInterrupt), newsroom.write() as shelf:
        article = shelf.articles.get("porto-floods")
        shelf.articles.save(replace(article, body="Drought."), 1, NOW)
        raise KeyboardInterrupt
    assert slugs(newsroom, "drought") == []
    assert slugs(newsroom, "night") == ["porto-floods"]


def test_a_new_caption_in_the_library_is_searched_in_its_stories(newsroom: Store) -> None:
    with newsroom.write() as shelf:
        shelf.photos.put(replace(PHOTO, library=PhotoFields(caption="Ships at anchor.")))
    assert slugs(newsroom, "anchor") == ["porto-floods"]
    assert slugs(newsroom, "trawlers") == []
    assert slugs(newsroom, "night") == ["porto-floods"]


@pytest.fixture(scope="module")
def shared_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.open(tmp_path_factory.mktemp("library"))
    with store.write() as shelf:
        shelf.articles.add(Article(new_id(), "seoul", body="Water"), 1, NOW)
    yield store
    store.close()
