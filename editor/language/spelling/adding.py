"""Add a dictionary: a pair of files or a package of them, as UTF-8, to the person's own folder."""

import codecs
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from editor.domain.errors import CopydeskError
from editor.language.spelling.dictionaries import language_tag, own_folder

SUFFIXES = (".aff", ".dic", ".oxt", ".zip", ".xpi")
_PACKAGES = (".oxt", ".zip", ".xpi")
_LARGEST_OCTETS = 64 * 1024 * 1024
_SET = re.compile(rb"^[ \t]*SET[ \t]+(\S+)", re.MULTILINE)
_FLAG = re.compile(r"^[ \t]*FLAG[ \t]+\S+", re.MULTILINE)
_OTHER_NAMES = {"microsoft-cp1251": "cp1251", "tis620-2533": "tis-620", "iscii-devanagari": ""}
_HINT = "A Hunspell dictionary is a pair like de_DE.aff and de_DE.dic, or an .oxt package."


def is_dictionary(path: Path) -> bool:
    """Whether a file could be a dictionary, by its name."""
    return path.suffix.lower() in SUFFIXES


def add_dictionaries(paths: Sequence[Path], into: Path | None = None) -> tuple[str, ...]:
    """Copy dictionaries into the person's own folder, each under the name of its language.

    Args:
        paths: Files of pairs (one of the two is enough) and packages of LibreOffice or Firefox.
        into: Another folder than the person's own.

    Returns:
        The languages that were added, in order, each once.

    Raises:
        CopydeskError: A file is no dictionary, its language can't be told, or it can't be read.
        OSError: It can't be written.
    """
    folder = into or own_folder()
    added: dict[str, tuple[bytes, bytes]] = {}
    for path in paths:
        for stem, aff, dic in _pairs(path):
            language = language_tag(stem)
            if language is None:
                message = f"It can't be told which language {path.name} is for."
                raise CopydeskError(message, hint="Name the files after it: de_DE.aff, de_DE.dic.")
            added[language] = utf8_pair(aff, dic, path.name)
    if not added:
        raise CopydeskError("There is no dictionary in this file.", hint=_HINT)
    folder.mkdir(parents=True, exist_ok=True)
    for language, pair in added.items():
        for suffix, octets in zip((".aff", ".dic"), pair, strict=True):
            aside = folder / f"{language}{suffix}.new"
            aside.write_bytes(octets)
            aside.replace(folder / f"{language}{suffix}")
    return tuple(added)


def utf8_pair(aff: bytes, dic: bytes, name: str) -> tuple[bytes, bytes]:
    """The two files of a dictionary in UTF-8, whatever they were in.

    Raises:
        CopydeskError: They are no dictionary, or in an encoding that nobody knows.
    """
    encoding = declared_encoding(aff)
    try:
        rules, words = (_decoded(octets, encoding) for octets in (aff, dic))
    except (LookupError, UnicodeDecodeError) as error:
        message = f"{name} is damaged: it isn't in the encoding that it names, {encoding}."
        raise CopydeskError(message, hint="Get the dictionary again.") from error
    if not words.split("\n", 1)[0].strip().split(" ")[0].isdigit():
        raise CopydeskError(f"{name} is no spelling dictionary.", hint=_HINT)
    rules = re.sub(r"^[ \t]*SET[ \t].*\n?", "", rules, count=1, flags=re.MULTILINE)
    # A flag was one octet; written as UTF-8 it may be two, which Hunspell must be told.
    flags = "" if _FLAG.search(rules) or (rules + words).isascii() else "FLAG UTF-8\n"
    if codecs.lookup(encoding).name == "utf-8":
        flags = ""
    return f"SET UTF-8\n{flags}{rules}".encode(), words.encode()


def declared_encoding(aff: bytes) -> str:
    """The encoding that a dictionary's rules name, by its name in Python."""
    found = _SET.search(aff)
    named = found[1].decode("ascii", "replace").lower() if found else "iso-8859-1"
    return _OTHER_NAMES.get(named, named)


def _decoded(octets: bytes, encoding: str) -> str:
    return octets.decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n")


def _pairs(path: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """Stem, rules and words of each dictionary in a file."""
    try:
        if path.suffix.lower() in _PACKAGES:
            with zipfile.ZipFile(path) as package:
                yield from _packed_pairs(package)
        elif path.suffix.lower() in SUFFIXES:
            aff, dic = path.with_suffix(".aff"), path.with_suffix(".dic")
            yield path.stem, _limited(aff), _limited(dic)
        else:
            raise CopydeskError(f"{path.name} is no spelling dictionary.", hint=_HINT)
    except FileNotFoundError as error:
        missing = Path(error.filename or path).name
        raise CopydeskError(f"{missing} is missing beside {path.name}.", hint=_HINT) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise CopydeskError(f"{path.name} is damaged, or protected.", hint=_HINT) from error


def _packed_pairs(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes, bytes]]:
    names = set(package.namelist())
    for name in sorted(names):
        words = name.removesuffix(".aff") + ".dic"
        if not name.endswith(".aff") or words not in names:
            continue
        if max(package.getinfo(each).file_size for each in (name, words)) > _LARGEST_OCTETS:
            raise CopydeskError("The dictionary in this package is too large.", hint=_HINT)
        yield PurePosixPath(name).stem, package.read(name), package.read(words)


def _limited(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST_OCTETS:
        raise CopydeskError(f"{path.name} is too large for a dictionary.", hint=_HINT)
    return path.read_bytes()
