"""A folder gets an export whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError
from editor.targets.folder import put_into_folder

PAGE = [("index.html", b"<p>new</p>"), ("photos/a.jpg", b"picture")]


def test_files_arrive_with_their_folders(tmp_path: Path) -> None:
    folder = put_into_folder(tmp_path / "deep" / "out", "bridge-html", PAGE)
    assert (folder / "photos" / "a.jpg").read_bytes() == b"picture"
    assert [each.name for each in folder.parent.iterdir()] == ["bridge-html"]


def test_an_export_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"<p>half</p>"
        raise CopydeskError("The original is missing.")

    folder = put_into_folder(tmp_path, "bridge-html", PAGE)
    with pytest.raises(CopydeskError, match="missing"):
        put_into_folder(tmp_path, "bridge-html", failing())
    assert (folder / "index.html").read_bytes() == b"<p>new</p>"
    assert [each.name for each in tmp_path.iterdir()] == ["bridge-html"]


@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", "a/../../b"])
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leave"):
        put_into_folder(tmp_path / "out", "bridge-html", [(path, b"x")])
    assert list((tmp_path / "out").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "bridge-html").write_text("a file", encoding="utf-8")
    with pytest.raises(CopydeskError, match="bridge-html” is in the way: it is no folder"):
        put_into_folder(tmp_path, "bridge-html", PAGE)
    assert (tmp_path / "bridge-html").read_text(encoding="utf-8") == "a file"
