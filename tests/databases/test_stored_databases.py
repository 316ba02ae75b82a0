"""A library of every schema that was ever released opens with all that was in it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.revision import Revision
from editor.storage import schema
from editor.storage.store import Store
from tests.databases.make_0001 import ARTICLE, AT, PERSON, PHOTO

HERE = Path(__file__).parent


def test_there_is_one_of_each_schema() -> None:
    stored = sorted(path.stem.removeprefix("schema_") for path in HERE.glob("*.db"))
    assert stored == sorted(schema.SCHEMAS)


@pytest.mark.parametrize("stored", sorted(HERE.glob("*.db")), ids=lambda path: path.stem)
def test_a_stored_library_opens_with_all_that_was_in_it(stored: Path, tmp_path: Path) -> None:
    shutil.copy(stored, tmp_path / "library.db")
    article = replace(ARTICLE, version=1, created_at=AT, updated_at=AT)
    store = Store.open(tmp_path)
    with store.read() as shelf:
        assert shelf.articles.get("ferry-returns") == article
        assert shelf.photos.get(PHOTO.digest) == PHOTO
        assert shelf.contributors.all() == (PERSON,)
        (revision,) = shelf.revisions.of(article.id)
        assert revision == Revision("c" * 32, article, AT, "Dana", "export")
        (hit,) = shelf.search.find("berth reid")
        assert hit.listing.words == 12
    with store.write() as shelf:
        shelf.articles.save(replace(article, headline="Ferry sails"), 12, AT)
    store.close()
