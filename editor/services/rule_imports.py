"""House rules from files of other programs and other desks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from editor.domain.errors import UnreadableFileError, quoted
from editor.domain.house_rule import HouseRule
from editor.importers.house_rules.imported import (
    LARGEST_OCTETS,
    ImportedRules,
    LeftOut,
    name_of,
    unique,
)
from editor.importers.house_rules.language_tool import read_language_tool
from editor.importers.house_rules.vale import read_vale
from editor.storage.desk_files.contents import contents_of
from editor.storage.desk_files.house_style import faults_of, read_rules
from editor.storage.desk_files.table_reading import MOST_TEXTS


def read_rule_file(path: Path, set_name: str = "", author: str = "") -> ImportedRules:
    """The rules of a file: Vale's YAML, LanguageTool's XML, or another desk's TOML.

    Args:
        path: The file; its ending says which.
        set_name: The set that they belong to from now on; the file's name if empty.
        author: Who brings them in, for rules without an author.

    Returns:
        Drafts, to be tried before they are in force.

    Raises:
        UnreadableFileError: It can't be read, is too large, or is none of these.
    """
    data = _bytes(path)
    ending = path.suffix.lower()
    if ending in {".yml", ".yaml"}:
        found = read_vale(path.stem, data)
    elif ending == ".xml":
        found = read_language_tool(path.stem, data)
    elif ending == ".toml":
        found = _own(path, data)
    else:
        message = f"{quoted(path.name)} is no file of rules."
        hint = "Rules come as .yml of Vale, .xml of LanguageTool, or .toml of another desk."
        raise UnreadableFileError(message, hint=hint)
    belongs = name_of(set_name or path.stem)
    rules = [
        replace(each, set=belongs, author=each.author or author, is_live=False)
        for each in _in_parts(found.rules)
    ]
    too_long = {each.name: faults[0].message for each in rules if (faults := faults_of(each))}
    return replace(
        found,
        rules=tuple(each for each in rules if each.name not in too_long),
        left_out=(*found.left_out, *(LeftOut(name, why) for name, why in too_long.items())),
    )


def _in_parts(rules: tuple[HouseRule, ...]) -> Iterator[HouseRule]:
    """The rules, one of more words than the desk's file takes as several."""
    taken = {each.name for each in rules}
    for rule in rules:
        yield replace(rule, words=rule.words[:MOST_TEXTS])
        for start in range(MOST_TEXTS, len(rule.words), MOST_TEXTS):
            words = rule.words[start : start + MOST_TEXTS]
            yield replace(rule, name=unique(rule.name, taken), words=words)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_OCTETS:
            message = f"{quoted(path.name)} is larger than {LARGEST_OCTETS // 1_000_000} MB."
            raise UnreadableFileError(message, hint="Cut it into several files.")
        return path.read_bytes()
    except OSError as error:
        message = f"{quoted(path.name)} can't be read: {error.strerror or error}."
        raise UnreadableFileError(message, hint="See that you may read that file.") from error


def _own(path: Path, data: bytes) -> ImportedRules:
    rules, faults = read_rules(contents_of(path.name, data.decode("utf-8-sig", "replace")))
    left_out = tuple(LeftOut(each.name or each.place, each.message) for each in faults)
    return ImportedRules(rules, left_out)
