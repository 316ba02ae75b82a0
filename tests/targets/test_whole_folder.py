"""A folder gets an export whole or not at all."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError
from editor.targets.whole_folder import put_into_folder

PAGE = [("index.html", b"<p>new</p>"), ("photos/a.jpg", b"picture")]


def test_files_arrive_with_their_folders(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path / "deep" / "out", "bridge-html", PAGE, written={})
    assert (folder / "photos" / "a.jpg").read_bytes() == b"picture"
    assert [each.name for each in folder.parent.iterdir()] == ["bridge-html"]


def test_an_export_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"<p>half</p>"
        raise CopydeskError("The original is missing.")

    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    with pytest.raises(CopydeskError, match="missing"):
        put_into_folder(tmp_path, "bridge-html", failing(), written={})
    assert (folder / "index.html").read_bytes() == b"<p>new</p>"
    assert [each.name for each in tmp_path.iterdir()] == ["bridge-html"]


@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", "a/../../b"])
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leave"):
        put_into_folder(tmp_path / "out", "bridge-html", [(path, b"x")], written={})
    assert list((tmp_path / "out").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "bridge-html").write_text("a file", encoding="utf-8")
    with pytest.raises(CopydeskError, match="bridge-html” is in the way: it is no folder"):
        put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    assert (tmp_path / "bridge-html").read_text(encoding="utf-8") == "a file"


def written(files: list[tuple[str, bytes]]) -> dict[str, frozenset[str]]:
    return {path: frozenset({hashlib.sha256(data).hexdigest()}) for path, data in files}


NEW = [("index.html", b"<p>newest</p>"), ("photos/b.jpg", b"other picture")]


def test_what_was_exported_before_is_replaced_with_its_old_pictures(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    (folder / ".DS_Store").write_bytes(b"the system's")
    put_into_folder(tmp_path, "bridge-html", NEW, written=written(PAGE))
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {"index.html", "photos/b.jpg"}


@pytest.mark.parametrize("path", ["photos/mine.jpg", "notes.txt", "photos/deep/mine.psd"])
def test_a_file_of_ones_own_is_never_deleted(tmp_path: Path, path: str) -> None:
    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    own = folder / path
    own.parent.mkdir(exist_ok=True)
    own.write_bytes(b"mine")
    with pytest.raises(CopydeskError, match=path):
        put_into_folder(tmp_path, "bridge-html", NEW, written=written(PAGE))
    assert own.read_bytes() == b"mine"
    assert (folder / "index.html").read_bytes() == b"<p>new</p>"
    assert [each.name for each in tmp_path.iterdir()] == ["bridge-html"]


def test_a_file_that_was_changed_by_hand_is_not_replaced(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    (folder / "photos" / "a.jpg").write_bytes(b"retouched")
    with pytest.raises(CopydeskError, match=r"changed since: “photos/a\.jpg”"):
        put_into_folder(tmp_path, "bridge-html", NEW, written=written(PAGE))
    assert (folder / "photos" / "a.jpg").read_bytes() == b"retouched"


def test_a_folder_that_nobody_remembers_is_replaced_only_by_the_same(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    with pytest.raises(CopydeskError, match="file of yours"):
        put_into_folder(tmp_path, "bridge-html", NEW, written={})
    assert (folder / "index.html").read_bytes() == b"<p>new</p>"


def test_a_link_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path, "bridge-html", PAGE, written={})
    own = tmp_path / "elsewhere.jpg"
    own.write_bytes(b"picture")
    (folder / "photos" / "a.jpg").unlink()
    (folder / "photos" / "a.jpg").symlink_to(own)
    with pytest.raises(CopydeskError, match=r"photos/a\.jpg"):
        put_into_folder(tmp_path, "bridge-html", PAGE, written=written(PAGE))


def test_a_temporary_folder_is_replaced_whatever_is_in_it(tmp_path: Path) -> None:
    put_into_folder(tmp_path, "bridge-html", PAGE, written=None)
    folder = put_into_folder(tmp_path, "bridge-html", NEW, written=None)
    assert (folder / "index.html").read_bytes() == b"<p>newest</p>"
