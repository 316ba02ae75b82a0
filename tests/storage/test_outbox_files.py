"""What waits to be sent lies on the disk whole, or not at all."""

import errno
import os
from pathlib import Path

import pytest

from editor.domain.errors import LibraryError
from editor.storage.outbox_files import OutboxFiles

LONG_AGO = 1_000_000_000.0


def test_what_is_kept_is_read_as_it_was(tmp_path: Path) -> None:
    files = OutboxFiles(tmp_path / "outbox")
    for octets in (b"", b"picture", bytes(3_000_000)):
        assert files.read(files.keep(octets)) == octets
        assert files.keep(octets) == files.keep(octets)
    assert len(list((tmp_path / "outbox").iterdir())) == 3


def test_a_damaged_file_is_told_and_mended_by_keeping_it_again(tmp_path: Path) -> None:
    files = OutboxFiles(tmp_path)
    digest = files.keep(b"picture")
    (tmp_path / digest).write_bytes(b"p1cture")
    with pytest.raises(LibraryError, match="damaged"):
        files.read(digest)
    files.keep(b"picture")
    assert files.read(digest) == b"picture"


def test_a_full_disk_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    files = OutboxFiles(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(LibraryError, match="No space left"):
            files.keep(b"picture")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_swept_after_a_day(tmp_path: Path) -> None:
    files = OutboxFiles(tmp_path)
    needed, over, fresh = (files.keep(each) for each in (b"needed", b"over", b"fresh"))
    half = tmp_path / f".{over}.0123abcd"
    half.write_bytes(b"ha")
    for path in (tmp_path / needed, tmp_path / over, half):
        os.utime(path, (LONG_AGO, LONG_AGO))
    with files.alone():
        files.keep_only({needed})
    assert {each.name for each in tmp_path.iterdir()} == {needed, fresh, "held"}
