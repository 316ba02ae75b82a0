"""The exports that a desk set up once, as ``exports.toml`` has them."""

from collections.abc import Mapping
from typing import Any

from editor.domain.desk_rules import DeskFault, Option
from editor.domain.errors import quoted
from editor.domain.export_profile import ExportProfile
from editor.domain.picture_profile import (
    WEB_PICTURES,
    Colour,
    PictureProfile,
    picture_faults,
)
from editor.domain.status import Status
from editor.storage.desk_files.contents import Contents, Placed
from editor.storage.desk_files.table_reading import TableReader, is_number, name_of
from editor.storage.desk_files.toml_text import Value

FILE = "exports.toml"
PATH = "profile"
MOST_PROFILES = 200
_KEYS = (
    *("name", "format", "options", "pictures", "destination", "zip", "checksums", "on_status"),
)
_PICTURE_KEYS = ("widths", "quality", "colour", "names")
_STATUSES = {each.value.casefold(): each for each in Status}


def read_profiles(contents: Contents) -> tuple[tuple[ExportProfile, ...], tuple[DeskFault, ...]]:
    """The profiles in their order, and what is wrong with the others.

    Whether there is such a format, and whether it has such options, isn't looked at here.
    """
    profiles: dict[str, ExportProfile] = {}
    faults: list[DeskFault] = list(contents.faults)
    for placed in contents.tables:
        if placed.path != PATH or len(profiles) >= MOST_PROFILES:
            message = f"[{placed.path}] isn't known here."
            hint = f"A profile begins with [[profile]]; there are {MOST_PROFILES} at most."
            faults.append(DeskFault(contents.file, message, hint, placed.line))
            continue
        reader = TableReader(contents.file, placed.line, name_of(placed.table), placed.table)
        profile = _profile(reader, placed, contents.file)
        if not profile.name:
            reader.fault("A profile has no name.", 'Give it one: name = "Web site".')
        elif not profile.format:
            reader.fault("it has no format.", 'Give it one: format = "html".')
        elif profile.on_status and not profile.destination:
            hint = 'Give it one: destination = "~/Outbox".'
            reader.fault("what is exported on a status needs a destination.", hint)
        elif profile.name in profiles:
            reader.fault("it stands here a second time; the first counts.", "Take one out.")
        elif reader.is_usable:
            profiles[profile.name] = profile
        faults += reader.faults
    return tuple(profiles.values()), tuple(faults)


def faults_of(profile: ExportProfile) -> tuple[DeskFault, ...]:
    """Why a profile couldn't be read back from the file if it were written."""
    table = Placed(PATH, 0, profile_entries(profile))
    return read_profiles(Contents(FILE, tables=(table,)))[1]


def profile_entries(profile: ExportProfile) -> dict[str, Value]:
    """A profile as the file has it."""
    entries: dict[str, Value] = {"name": profile.name, "format": profile.format}
    if profile.options:
        entries["options"] = dict(profile.options)
    if profile.pictures != WEB_PICTURES:
        entries["pictures"] = _picture_entries(profile.pictures)
    if profile.destination:
        entries["destination"] = profile.destination
    if profile.is_zipped:
        entries["zip"] = True
    if profile.has_checksums is not profile.is_zipped:
        entries["checksums"] = profile.has_checksums
    if profile.on_status:
        entries["on_status"] = [each.value for each in profile.on_status]
    return entries


def _picture_entries(pictures: PictureProfile) -> dict[str, Value]:
    entries: dict[str, Value] = {}
    if pictures.widths_px != WEB_PICTURES.widths_px:
        entries["widths"] = pictures.widths_px
    if pictures.quality is not None:
        entries["quality"] = pictures.quality
    if pictures.colour is not WEB_PICTURES.colour:
        entries["colour"] = pictures.colour.value
    if pictures.names != WEB_PICTURES.names:
        entries["names"] = pictures.names
    return entries


def _profile(reader: TableReader, placed: Placed, file: str) -> ExportProfile:
    profile = ExportProfile(
        name=reader.text("name").strip(),
        format=reader.text("format").strip(),
        options=_options(reader),
        pictures=_pictures(reader, file, placed.line, name_of(placed.table)),
        destination=reader.text("destination").strip(),
        is_zipped=(is_zipped := reader.truth("zip", default=False)),
        has_checksums=reader.truth("checksums", default=is_zipped),
        on_status=_on_status(reader),
    )
    reader.rest(_KEYS)
    return profile


def _options(reader: TableReader) -> dict[str, Option]:
    options: dict[str, Option] = {}
    for name, value in reader.table("options").items():
        if isinstance(value, str | bool) or is_number(value):
            options[name] = value
        else:
            wanted = "text, a whole number, or true or false"
            reader.fault(f"the option {name} must be {wanted}.", "Mend it, or take it out.")
            reader.is_usable = False
    return options


def _on_status(reader: TableReader) -> tuple[Status, ...]:
    found: dict[Status, None] = {}
    for text in reader.texts("on_status"):
        status = _STATUSES.get(text.strip().casefold())
        if status is None:
            hint = f"The statuses are {', '.join(Status)}."
            reader.fault(f"there is no status {quoted(text)}.", hint)
            reader.is_usable = False
        else:
            found[status] = None
    return tuple(found)


def _pictures(reader: TableReader, file: str, line: int, name: str) -> PictureProfile:
    table: Mapping[str, Any] = reader.table("pictures")
    within = TableReader(file, line, name, table)
    colour = within.text("colour").strip() or WEB_PICTURES.colour.value
    if colour not in set(Colour):
        within.fault(f"colour can't be {quoted(colour)}.", f"It can be {', '.join(Colour)}.")
        within.is_usable = False
        colour = WEB_PICTURES.colour.value
    pictures = PictureProfile(
        widths_px=tuple(sorted(set(within.numbers("widths", WEB_PICTURES.widths_px)))),
        quality=within.number("quality", None),
        colour=Colour(colour),
        names=within.text("names").strip() or WEB_PICTURES.names,
    )
    within.rest(_PICTURE_KEYS)
    for message, hint in picture_faults(pictures):
        within.fault(message[:1].lower() + message[1:], hint)
        within.is_usable = False
    reader.faults += within.faults
    reader.is_usable = reader.is_usable and within.is_usable
    return pictures
