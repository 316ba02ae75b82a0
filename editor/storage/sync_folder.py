"""Whether a library lies where a database file comes to harm."""

import sys
from pathlib import Path

# How the folders of file-sync services begin, folded; on macOS they lie in Library/CloudStorage.
_SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud service",
    "box sync": "Box",
    "pcloud": "pCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
_NETWORK_SYSTEMS = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "davfs", "9p", "fuse.sshfs", "fuse.rclone"
}  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")


def sync_folder_warning(folder: Path) -> str:
    """A sentence to show if a library lies on a sync service or network drive; empty if not.

    Both copy or lock a database behind its back, which can lose what was written last.
    """
    path = folder.absolute()
    for part in path.parts:
        folded = part.casefold()
        for start, service in _SERVICES.items():
            if folded.startswith(start):
                return _warning(folder, f"is kept in step by {service}")
    if path.drive.startswith(r"\\") or _file_system(path) in _NETWORK_SYSTEMS:
        return _warning(folder, "lies on a network drive")
    return ""


def _warning(folder: Path, what: str) -> str:
    return (
        f"The library {folder} {what}, which can damage it."
        " Move it to a folder on this computer, and keep backups there instead."
    )


def _file_system(path: Path) -> str:
    """The kind of file system that a path lies on, empty where that isn't known."""
    if sys.platform != "linux" or not _MOUNTS.exists():
        return ""
    kinds = {}
    for line in _MOUNTS.read_text(errors="replace").splitlines():
        _, place, kind, *_ = line.split(" ")
        kinds[place.replace(r"\040", " ")] = kind
    return next((kinds[str(up)] for up in (path, *path.parents) if str(up) in kinds), "")
