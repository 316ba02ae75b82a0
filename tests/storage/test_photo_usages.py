"""The record of uses keeps what it was told."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from editor.domain.errors import UnknownFieldError
from editor.domain.photo import Photo
from editor.domain.photo_usage import PhotoUsage
from editor.storage import schema
from editor.storage.store import Store

PHOTO = Photo("d" * 64, "a.jpg", "image/jpeg", 3, 2, 9)
AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
FIRST = PhotoUsage("1", PHOTO.digest, "export html", "bridge-vote", "Dana", AT)
COPY = replace(FIRST, id="2", act="copies", where="Desktop/copies", at=AT.replace(hour=10))
LATER = replace(FIRST, id="3", where="ferry", at=AT.replace(hour=11))


def test_uses_come_back_as_they_were_in_the_order_of_time(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library")
    with store.write() as shelf:
        shelf.photos.put(PHOTO)
        for usage in (LATER, COPY, FIRST):
            shelf.photo_usages.add(usage)
    store.close()
    store = Store.open(tmp_path / "library")
    with store.read() as shelf:
        assert shelf.photo_usages.of([PHOTO.digest, "e"]) == {PHOTO.digest: (FIRST, COPY, LATER)}
        assert shelf.photo_usages.stories() == {PHOTO.digest: ("bridge-vote", "ferry")}
    store.close()


def test_a_text_that_cannot_be_stored_is_refused(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library")
    with store.write() as shelf:
        shelf.photos.put(PHOTO)
        with pytest.raises(UnknownFieldError):
            shelf.photo_usages.add(replace(FIRST, where="\ud800"))
    store.close()


def test_a_library_that_was_brought_up_to_date_keeps_uses(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    engine = create_engine(f"sqlite:///{folder / 'library.db'}")
    with engine.begin() as connection:
        schema.upgrade_schema(connection)
    engine.dispose()
    store = Store.open(folder)
    with store.write() as shelf:
        shelf.photos.put(PHOTO)
        shelf.photo_usages.add(FIRST)
    with store.read() as shelf:
        assert shelf.photo_usages.of([PHOTO.digest]) == {PHOTO.digest: (FIRST,)}
    store.close()
