"""The snapshot is read without the database, or not at all."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.listing import Listing
from editor.domain.photo import Photo
from editor.domain.status import Status
from editor.storage.snapshot import Snapshot, forget_snapshot, read_snapshot, write_snapshot
from tests.storage.strategies import articles, photos

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
LISTING = Listing("a" * 32, "porto", "", "", Status.DRAFT, 1, 2, 3, "", NOW, NOW)


@given(article=articles(), photo=photos)
@settings(deadline=None, max_examples=40)
def test_any_snapshot_comes_back_equal(article: Article, photo: Photo) -> None:
    snapshot = Snapshot(article, {photo.digest: photo}, (LISTING,))
    with TemporaryDirectory() as folder:
        write_snapshot(Path(folder), snapshot)
        assert read_snapshot(Path(folder)) == snapshot


def test_no_more_than_200_listings_are_kept(tmp_path: Path) -> None:
    write_snapshot(tmp_path, Snapshot(Article("a", "b"), {}, (LISTING,) * 300))
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert len(snapshot.listings) == 200


def test_a_missing_snapshot_is_none(tmp_path: Path) -> None:
    assert read_snapshot(tmp_path) is None
    forget_snapshot(tmp_path)
    write_snapshot(tmp_path, Snapshot(Article("a", "b")))
    forget_snapshot(tmp_path)
    assert read_snapshot(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@given(octets=st.binary(max_size=60), at=st.integers(0, 10_000), cut=st.booleans())
@settings(deadline=None, max_examples=100)
def test_a_damaged_snapshot_is_none(octets: bytes, at: int, cut: bool) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_snapshot(folder, Snapshot(Article("a", "b", body="words " * 20)))
        (path,) = folder.iterdir()
        whole = path.read_bytes()
        at %= len(whole)
        path.write_bytes(whole[:at] + octets + (b"" if cut else whole[at + len(octets) :]))
        if path.read_bytes() != whole:
            assert read_snapshot(folder) is None


@pytest.mark.parametrize("octets", [b"", b"copydesk snapshot 0\n" + bytes(40)])
def test_a_snapshot_of_an_older_format_is_none(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "snapshot.msgpack").write_bytes(octets)
    assert read_snapshot(tmp_path) is None


def test_a_snapshot_is_read_without_the_database() -> None:
    code = (
        "import sys, editor.storage.snapshot;"
        " print([m for m in ('sqlalchemy', 'sqlite3', 'alembic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
