"""Which files are one photo."""

from pathlib import Path

import pytest

from editor.photos.pairs import paired


def _paired(*names: str) -> list[tuple[str, str | None]]:
    pairs = paired([Path(name) for name in names])
    return [(str(path), str(raw) if raw else None) for path, raw in pairs]


def test_the_order_is_that_of_the_photos() -> None:
    assert _paired("b.NEF", "c.jpg", "b.jpg", "a.nef") == [
        ("c.jpg", None),
        ("b.jpg", "b.NEF"),
        ("a.nef", None),
    ]


@pytest.mark.parametrize("other", ["a.heic", "a.hif", "a.tif", "a.png", "a.JPG"])
def test_any_picture_may_have_a_raw_file(other: str) -> None:
    assert _paired(other, "a.cr3") == [(other, "a.cr3")]


def test_the_jpeg_has_the_raw_file_wherever_it_stands() -> None:
    assert _paired("a.tif", "a.jpg", "a.raf") == [("a.tif", None), ("a.jpg", "a.raf")]


def test_what_is_no_picture_has_none() -> None:
    assert _paired("a.txt", "a.nef") == [("a.txt", None), ("a.nef", None)]


def test_files_of_one_name_in_other_folders_are_other_photos() -> None:
    assert _paired("x/a.jpg", "y/a.nef") == [("x/a.jpg", None), ("y/a.nef", None)]


def test_no_file_is_lost_where_two_raw_files_have_one_name() -> None:
    assert _paired("a.nef", "a.dng", "a.jpg") == [("a.nef", None), ("a.jpg", "a.dng")]
