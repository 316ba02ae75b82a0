"""A library that a service or network copies behind its back is warned of."""

from pathlib import Path

import pytest

from editor.storage import sync_folder
from editor.storage.sync_folder import sync_folder_warning


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ana/Dropbox/desk", "Dropbox"),
        ("/home/ana/Dropbox (Courier)/desk", "Dropbox"),
        ("/home/ana/OneDrive - Courier/desk", "OneDrive"),
        ("/Users/ana/Library/CloudStorage/Box-Box/desk", "a cloud service"),
        ("/Users/ana/Google Drive/desk", "Google Drive"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/desk", "iCloud"),
        ("/home/ana/iCloudDrive", "iCloud"),
    ],
)
def test_a_sync_folder_is_named(path: str, service: str) -> None:
    warning = sync_folder_warning(Path(path))
    assert service in warning
    assert path in warning


@pytest.mark.parametrize("path", ["/home/ana/desk", "/home/ana/my-dropbox-notes", "desk"])
def test_a_folder_on_this_computer_is_fine(path: str) -> None:
    assert sync_folder_warning(Path(path)) == ""


def test_a_network_drive_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nserver:/desk /mnt/the\\040desk nfs4 rw 0 0\n"
        "//server/x /mnt/x cifs rw 0 0\n/dev/sdb1 /mnt/x/local ext4 rw 0 0\n"
    )
    monkeypatch.setattr(sync_folder, "_MOUNTS", mounts)
    monkeypatch.setattr("sys.platform", "linux")
    assert "network drive" in sync_folder_warning(Path("/mnt/the desk/library"))
    assert "network drive" in sync_folder_warning(Path("/mnt/x"))
    assert sync_folder_warning(Path("/mnt/x/local/library")) == ""
    assert sync_folder_warning(Path("/srv/library")) == ""
