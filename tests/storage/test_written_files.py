"""What exports wrote is remembered; what can't be read makes nothing ours."""

from pathlib import Path

import pytest

from editor.domain.errors import LibraryError
from editor.storage.written_files import WrittenFiles

FILES = {"index.html": frozenset({"a", "b"}), "photos/é.jpg": frozenset({"c"})}


def test_what_was_noted_is_known_by_any_way_to_the_folder(tmp_path: Path) -> None:
    written = WrittenFiles(tmp_path / "library" / "exports")
    place = tmp_path / "out" / "bridge-html"
    assert written.of(place) == {}
    written.note(place, FILES)
    assert written.of(tmp_path / "out" / ".." / "out" / "bridge-html") == FILES
    assert written.of(tmp_path / "elsewhere" / "bridge-html") == {}
    written.note(place, {})
    assert written.of(place) == {}


@pytest.mark.parametrize("damage", ["", "[]", '{"files": 3}', '{"files": {"a": 3}}', "\x00"])
def test_a_damaged_note_makes_nothing_ours(tmp_path: Path, damage: str) -> None:
    written = WrittenFiles(tmp_path / "exports")
    written.note(tmp_path, FILES)
    (note,) = (tmp_path / "exports").iterdir()
    note.write_text(damage)
    assert written.of(tmp_path) == {}


def test_a_library_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("in the way")
    with pytest.raises(LibraryError, match="can't note"):
        WrittenFiles(tmp_path / "exports").note(tmp_path, FILES)
