"""A library of every schema that was ever released opens with all that was in it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from editor.domain.place import Place
from editor.domain.revision import Revision
from editor.storage import schema
from editor.storage.rows import BodyRow
from editor.storage.store import Store
from tests.databases import make_0002, make_0003, make_0004, make_0005
from tests.databases.make_0001 import ARTICLE, AT, PERSON, PHOTO

HERE = Path(__file__).parent


def opened(name: str, folder: Path) -> Store:
    shutil.copy(HERE / name, folder / "library.db")
    return Store.open(folder)


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Store]:
    store = opened("schema_0002.db", tmp_path)
    yield store
    store.close()


def test_there_is_one_of_each_schema() -> None:
    stored = sorted(path.stem.removeprefix("schema_") for path in HERE.glob("*.db"))
    assert stored == sorted(schema.SCHEMAS)


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.db")))
def test_a_stored_library_opens_with_all_that_was_in_it(name: str, tmp_path: Path) -> None:
    article = replace(ARTICLE, version=1, created_at=AT, updated_at=AT)
    store = opened(name, tmp_path)
    assert store.faults() == ()
    with store.read() as shelf:
        assert shelf.articles.get("ferry-returns") == article
        assert shelf.photos.get(PHOTO.digest) == PHOTO
        assert PERSON in shelf.contributors.all()
        (revision,) = shelf.revisions.of(article.id)
        assert revision == Revision("c" * 32, article, AT, "Dana", "export")
        (hit,) = shelf.search.find("berth reid")
        assert hit.listing.words == 12
        assert "⟦berth⟧" in hit.excerpt
    with store.write() as shelf:
        shelf.articles.save(replace(article, headline="Ship sails", body="Fog."), 12, AT)
        shelf.photos.put(replace(PHOTO, library=replace(PHOTO.library, caption="At anchor.")))
    with store.read() as shelf:
        for gone in ("sailed", "returns sound", "berth"):
            assert shelf.search.find(gone) == ()
        assert [hit.listing.id for hit in shelf.search.find("fog anchor reid")] == [article.id]
    store.close()


def test_a_library_of_the_second_schema_has_its_history_and_where_its_stories_lie(
    second: Store,
) -> None:
    with second.read() as shelf:
        (revision,) = shelf.revisions.of(make_0002.LONG.id)
        (listing,) = [each for each in shelf.articles.listings() if each.slug == "ferry-years"]
        ask = shelf.search._connection.scalar
        assert ask(select(func.count()).where(BodyRow.base.is_not(None))) == 1
    assert revision.name == make_0002.NAME
    assert revision.article.body == make_0002.NAMED.body
    assert listing.place == Place.ARCHIVE


def test_a_library_of_the_second_schema_has_what_the_desk_put_into_it(second: Store) -> None:
    with second.read() as shelf:
        assert shelf.notes.of(make_0002.LONG.id) == (make_0002.NOTE,)
        assert shelf.words.all() == (make_0002.WORD,)
        assert shelf.filters.all() == {"Coast": make_0002.FILTER}
        assert shelf.replacements.newest() == (make_0002.REPLACEMENT,)


def test_a_library_of_the_third_schema_has_what_was_chosen_for_its_photos(tmp_path: Path) -> None:
    store = opened("schema_0003.db", tmp_path)
    with store.read() as shelf:
        assert shelf.photos.get(make_0003.CHOSEN.digest) == make_0003.CHOSEN
    store.close()


def test_a_library_of_the_third_schema_has_its_caption_tools(tmp_path: Path) -> None:
    store = opened("schema_0003.db", tmp_path)
    with store.read() as shelf:
        assert shelf.caption_templates.all() == (make_0003.TEMPLATE,)
        assert shelf.codes.all() == (make_0003.CODE,)
        assert shelf.field_entries.of("city") == ("Millbrook",)
    store.close()


def test_a_library_of_the_fourth_schema_has_its_people_and_what_was_decided(
    tmp_path: Path,
) -> None:
    store = opened("schema_0004.db", tmp_path)
    with store.read() as shelf:
        assert make_0004.STRINGER in shelf.contributors.all()
        article = shelf.articles.get("ramp-report")
    assert [each.is_vanity for each in article.credits] == [False, True]
    assert article.credits[0] == make_0004.STORY.credits[0]
    assert article.waved_through == make_0004.STORY.waved_through
    assert article.printed == make_0004.STORY.printed
    store.close()


def test_a_library_of_the_fifth_schema_has_its_targets_its_outbox_and_what_stands_where(
    tmp_path: Path,
) -> None:
    store = opened("schema_0005.db", tmp_path)
    with store.read() as shelf:
        assert shelf.targets.get("courier SITE") == make_0005.TARGET
        assert shelf.dispatches.get("6" * 8) == make_0005.DISPATCH
        assert shelf.dispatches.open() == (make_0005.DISPATCH,)
        assert shelf.dispatches.log("6" * 32) == (make_0005.EVENT,)
        assert shelf.placements.of(ARTICLE.id) == (make_0005.PLACEMENT,)
        assert shelf.placements.picture(make_0005.TARGET.id, "b" * 64) == make_0005.STANDING
    store.close()
