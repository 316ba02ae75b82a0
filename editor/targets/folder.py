"""A folder that others take files from: on this machine, or a share."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
from editor.targets.contract import Octets, Parcel, Probe, TargetKind
from editor.targets.drop_parts.formats import FORMAT, FORMAT_OPTIONS, words_of
from editor.targets.drop_parts.losses import FILES_ONLY
from editor.targets.drop_parts.notes import (
    NOTES,
    Note,
    file_name,
    key_of,
    note_from,
    note_of,
    written,
)
from editor.targets.drop_parts.parcels import check_paths
from editor.targets.whole_folder import (
    REPLACED,
    not_written,
    put_folder,
    refuse_foreign,
    remove_folder,
    write_file,
)


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a folder."""

    format: str = field(default="ninjs", metadata=FORMAT)
    format_options: str = field(default="", metadata=FORMAT_OPTIONS)


class FolderDrop:
    """Puts each story into a folder of its own, whole or not at all.

    Args:
        path: The folder; ``~`` stands for home.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    def diagnose(self) -> Iterator[Probe]:
        """See that the folder is there, and that it can be written."""
        try:
            folder = self._folder()
        except NotSentError as error:
            yield Probe("Folder", is_good=False, words=error.message, hint=error.hint)
            return
        yield Probe("Folder", is_good=True, words=f"“{folder}” is there.")
        try:
            with tempfile.TemporaryDirectory(prefix=".copydesk-", dir=folder):
                pass
        except OSError as error:
            failed = not_written(folder, error)
            yield Probe("Rights", is_good=False, words=failed.message, hint=failed.hint)
            return
        yield Probe("Rights", is_good=True, words="Copydesk may write there.")

    def clock(self) -> None:
        """A folder has no time of its own."""
        return

    def deliver(self, parcel: Parcel, octets: Octets) -> str:
        """Put the files where an earlier version stands, if nobody changed that since."""
        check_paths(parcel)
        folder = self._folder()
        try:
            return str(_put(folder, parcel, octets))
        except OSError as error:
            raise _not_sent(not_written(folder, error), error) from error
        except CopydeskError as error:
            if isinstance(error, NotSentError):
                raise
            raise _not_sent(error, error.__cause__) from error

    def close(self) -> None:
        """Nothing is open."""

    def _folder(self) -> Path:
        try:
            folder = Path(self._path).expanduser()
            is_there = folder.is_absolute() and folder.is_dir()
        except (OSError, RuntimeError, ValueError):
            is_there, folder = False, Path(self._path)
        if not is_there:
            # It isn't made: a share that isn't connected would silently become a local folder.
            raise NotSentError(
                f"The folder “{folder}” isn’t there.",
                Fault.OFFLINE,
                hint="Connect the drive or the share, or give the whole path of a folder.",
            )
        return folder


def _put(folder: Path, parcel: Parcel, octets: Octets) -> Path:
    before = _notes(folder, parcel.post.urn)
    note = note_of(parcel)
    known = [*before.values(), note]
    former = sorted({each.folder for each in before.values()} - {parcel.name})
    _keep(folder, parcel, note)
    aside = folder / note.aside
    whole = aside / "whole"
    try:
        whole.mkdir(parents=True)
        for file in parcel.post.files:
            write_file(whole, file.path, octets(file.digest))
        for name in former:
            refuse_foreign(folder / name, written(known, name))
        place = put_folder(
            whole, folder / parcel.name, aside / REPLACED, written(known, note.folder)
        )
        # The story's slug or format was another: what stood under the old name goes.
        for number, name in enumerate(former):
            if (folder / name).is_dir() and not (folder / name).samefile(place):
                remove_folder(folder / name, aside / f"former{number}", written(known, name))
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    for path, each in before.items():
        shutil.rmtree(folder / each.aside, ignore_errors=True)
        path.unlink(missing_ok=True)
    return place


def _notes(folder: Path, urn: str) -> Mapping[Path, Note]:
    found = {}
    for path in sorted((folder / NOTES).glob(f"{key_of(urn)}-*.json")):
        note = note_from(path.read_bytes())
        if note:
            found[path] = note
    return found


def _keep(folder: Path, parcel: Parcel, note: Note) -> None:
    (folder / NOTES).mkdir(exist_ok=True)
    write_file(folder / NOTES, file_name(parcel.post.urn, note), note.as_octets())


def _not_sent(error: CopydeskError, cause: BaseException | None) -> NotSentError:
    # A full disk or a share that went away may be mended by waiting; a right or a file may not.
    may_pass = isinstance(cause, OSError) and not isinstance(cause, PermissionError)
    fault = Fault.SERVER if may_pass else Fault.REFUSED
    return NotSentError(error.message, fault, hint=error.hint)


def _connect(target: Target, options: Options, secret: str) -> FolderDrop:  # noqa: ARG001
    return FolderDrop(target.url)


FOLDER = TargetKind(
    "Folder",
    Options(),
    _connect,
    missing=FILES_ONLY,
    format=lambda options: options.format,
    format_options=lambda options: words_of(options.format_options),
    address="Folder",
    is_drop=True,
)
