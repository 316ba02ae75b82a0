"""The desk's export profiles: read, held against the formats, written back."""

from collections.abc import Mapping
from pathlib import Path
from threading import RLock
from typing import Any

from editor.domain.desk_rules import DeskFault, Option
from editor.domain.errors import CopydeskError, RefusedError, UnknownFieldError, quoted
from editor.domain.export_order import ExportOrder
from editor.domain.export_profile import ExportProfile
from editor.exporters import exporter_of
from editor.exporters.options import with_chosen
from editor.storage.desk_files import export_profiles as file
from editor.storage.desk_files.changing import DeskFile
from editor.storage.desk_files.contents import read_contents

_BEGINNING = "# Exports that this desk makes by name. Copydesk keeps what you write here.\n"


class ExportProfiles:
    """The profiles of one library. Safe from any thread; the file is read at each question.

    Args:
        folder: Where the desk's files lie; it needn't be there.
        library: What destinations that aren't absolute are looked for in.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        self._path = folder / file.FILE
        self._library = library
        self._lock = RLock()

    def all(self) -> tuple[ExportProfile, ...]:
        """Those that can be used, in the order of the file."""
        return self._read()[0]

    def faults(self) -> tuple[DeskFault, ...]:
        """What in the file can't be used."""
        return self._read()[1]

    def get(self, name: str) -> ExportProfile:
        """The profile of that name.

        Raises:
            UnknownFieldError: There is none that can be used.
        """
        profiles, faults = self._read()
        for each in profiles:
            if each.name == name:
                return each
        wrong = [fault for fault in faults if fault.name == name]
        if wrong:
            message = f"The export profile {quoted(name)} can't be used. {wrong[0].message}"
            raise UnknownFieldError(message, hint=wrong[0].hint)
        message = f"There is no export profile {quoted(name)}."
        raise UnknownFieldError(message, hint="See: copydesk profiles list.")

    def put(self, profile: ExportProfile) -> None:
        """Write a profile, over the one of the same name.

        Raises:
            CopydeskError: There is no such format, or it has no such option.
            RefusedError: It couldn't be read back.
            UnwritableFileError: The file can't be written, or not be read before.
        """
        options_of(profile)
        for fault in file.faults_of(profile):
            raise RefusedError(fault.message, hint=fault.hint)
        with self._lock:
            desk_file, names = self._open()
            number = names.index(profile.name) if profile.name in names else None
            desk_file.put(file.PATH, file.profile_entries(profile), number)
            desk_file.write()

    def remove(self, *names: str) -> None:
        """Take profiles out: all of them, or none.

        Raises:
            UnknownFieldError: One of them isn't there.
            UnwritableFileError: The file can't be written, or not be read before.
        """
        with self._lock:
            desk_file, known = self._open()
            for name in names:
                if name not in known:
                    message = f"There is no export profile {quoted(name)}."
                    raise UnknownFieldError(message, hint="See: copydesk profiles list.")
            desk_file.remove(file.PATH, [at for at, name in enumerate(known) if name in names])
            desk_file.write()

    def order(self, profile: ExportProfile, to: Path | None = None) -> ExportOrder:
        """What the profile orders.

        Args:
            profile: One of these.
            to: The folder that it goes into this time; the profile's destination if None.

        Raises:
            UnknownFieldError: Nobody says where it should go.
        """
        if to is None:
            if not profile.destination:
                message = f"The export profile {quoted(profile.name)} has no destination."
                raise UnknownFieldError(message, hint="Say where it should go with --to DIR.")
            to = self._library / _with_home(Path(profile.destination))
        return ExportOrder(
            profile.format,
            to,
            options_of(profile),
            profile.pictures,
            profile.is_zipped,
            profile.has_checksums,
        )

    def _read(self) -> tuple[tuple[ExportProfile, ...], tuple[DeskFault, ...]]:
        read, faults = file.read_profiles(read_contents(self._path))
        usable, wrong = [], []
        for profile in read:
            try:
                options_of(profile)
                usable.append(profile)
            except CopydeskError as error:
                message = f"{quoted(profile.name)}: {error.message}"
                wrong.append(DeskFault(file.FILE, message, error.hint, name=profile.name))
        return tuple(usable), (*faults, *wrong)

    def _open(self) -> tuple[DeskFile, list[str]]:
        """The file, and the names of all profiles in it, those that can't be used, too."""
        desk_file = DeskFile(self._path, _BEGINNING)
        tables = desk_file.contents().under(file.PATH)
        return desk_file, [str(each.table.get("name", "")).strip() for each in tables]


def options_of(profile: ExportProfile) -> Any:
    """The options of the profile's format as it has them.

    Raises:
        CopydeskError: There is no such format.
        UnknownFieldError: It has no such option, or the option can't be that.
    """
    return with_chosen(exporter_of(profile.format).options, _words(profile.options))


def _with_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # ``~name`` of nobody here is a folder of that name
        return path


def _words(options: Mapping[str, Option]) -> dict[str, str]:
    return {
        name: {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
        for name, value in options.items()
    }
