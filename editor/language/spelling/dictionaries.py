"""Which Hunspell dictionaries there are, and which of them serves a language."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from editor import resources
from editor.domain.errors import CopydeskError

_TAG = re.compile(
    r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?![A-Za-z\d])"
)
# Where a language has no dictionary of its own: how the country's papers spell, as near as may be.
_NEAREST = {
    "en": "en-US",
    "en-PH": "en-US",
    "en-LR": "en-US",
    "pt": "pt-BR",
    "es": "es-ES",
    "no": "nb-NO",
    "nb": "nb-NO",
    "nn": "nn-NO",
}
_ENGLISH_ELSEWHERE = "en-GB"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A pair of files, ``.aff`` and ``.dic`` of one stem in one folder.

    Attributes:
        language: BCP 47, as in ``en-GB``.
        is_own: The person added it, and may remove it.
    """

    language: str
    folder: Path
    stem: str
    is_own: bool = False


def own_folder() -> Path:
    """Where added dictionaries lie."""
    return user_data_path("copydesk", appauthor=False) / "dictionaries"


def language_tag(name: str) -> str | None:
    """The language that a file's stem or a setting names: ``de_DE_frami`` is ``de-DE``."""
    found = _TAG.match(name)
    if found is None:
        return None
    language, script, region = found.groups()
    tag = [language.lower(), *([script.title()] if script else ())]
    return "-".join([*tag, *([region.upper()] if region else ())])


def find_dictionaries() -> dict[str, Dictionary]:
    """Every dictionary of this computer by its language: added, then shipped, then the system's."""
    found: dict[str, Dictionary] = {}
    shipped = resources.path_of("dictionaries")
    for folder in (own_folder(), shipped, *_system_folders()):
        for each in _in_folder(folder, is_own=folder == own_folder()):
            found.setdefault(each.language, each)
    return found


def choose(language: str, available: Iterable[str]) -> str | None:
    """The dictionary that serves a language, by its own language; None if none does.

    ``en-AU`` is served by ``en-GB`` if there is no Australian one, ``de-CH`` by any German one.
    """
    there = sorted(available)
    tag = language_tag(language)
    if tag is None:
        return None
    primary = tag.partition("-")[0]
    elsewhere = _ENGLISH_ELSEWHERE if primary == "en" else ""
    for wanted in (tag, _NEAREST.get(tag), elsewhere, _NEAREST.get(primary), primary):
        if wanted in there:
            return wanted
    likely = f"{primary}-{primary.upper()}"
    kin = [each for each in there if each.partition("-")[0] == primary]
    return likely if likely in kin else next(iter(kin), None)


def dictionary_of(language: str) -> Dictionary:
    """The dictionary of exactly that language.

    Raises:
        CopydeskError: It is gone.
    """
    found = find_dictionaries().get(language)
    if found is None:
        message = f"The spelling dictionary {language} is no longer there."
        raise CopydeskError(message, hint="Choose another one in the status bar.")
    return found


def _in_folder(folder: Path, *, is_own: bool) -> Iterator[Dictionary]:
    try:
        stems = sorted(path.stem for path in folder.glob("*.aff"))
    except OSError:  # a folder that nobody may read holds nothing for us
        return
    for stem in stems:
        language = language_tag(stem)
        if language and (folder / f"{stem}.dic").is_file():
            yield Dictionary(language, folder, stem, is_own)


def _system_folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        yield from (home / "Library/Spelling", Path("/Library/Spelling"))
        office = Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        yield from sorted(office.glob("dict-*"))
    elif sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            office = Path(os.environ.get(variable, "C:/")) / "LibreOffice/share/extensions"
            yield from sorted(office.glob("dict-*"))
    else:
        yield home / ".local/share/hunspell"
        for shared in ("/usr/local/share", "/usr/share"):
            yield from (Path(shared) / "hunspell", Path(shared) / "myspell/dicts")
