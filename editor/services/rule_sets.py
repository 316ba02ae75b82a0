"""Sets of house rules that come with the program; a desk takes them into its own file by choice."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.house_rule import HouseRule
from editor.resources import path_of
from editor.storage.desk_files.contents import Contents, read_contents
from editor.storage.desk_files.house_style import read_rules


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A set in the box.

    Attributes:
        name: Such as ``ap-like``; its rules carry it as their ``set``.
        label: In words.
        about: What it is good for, in a sentence.
        rules: All of it.
    """

    name: str
    label: str
    about: str
    rules: tuple[HouseRule, ...]


@cache
def rule_sets() -> tuple[RuleSet, ...]:
    """The sets in the box, by name."""
    return tuple(_set(path) for path in sorted(path_of("house_style").glob("*.toml")))


def rule_set(name: str) -> RuleSet:
    """The set of that name.

    Raises:
        UnknownFieldError: There is none.
    """
    for each in rule_sets():
        if each.name == name:
            return each
    names = ", ".join(each.name for each in rule_sets())
    message = f"There is no set {quoted(name)}."
    raise UnknownFieldError(message, hint=f"The sets are {names}.")


def _set(path: Path) -> RuleSet:
    contents: Contents = read_contents(path)
    head = contents.head
    rules, _ = read_rules(contents)
    language = str(head.get("language", ""))
    return RuleSet(
        path.stem,
        str(head.get("label", path.stem)),
        str(head.get("about", "")),
        tuple(replace(each, set=path.stem, language=language) for each in rules),
    )
