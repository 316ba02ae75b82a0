"""What can be chosen, from what the settings declare. No widgets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from editor.checks.captions import fault_of_rules
from editor.domain.house_credit import fault_of_form
from editor.settings import Settings
from editor.ui.chosen import Chosen

YOU, WRITING, LOOK = "You", "Writing", "Look"
CREDITS, PHOTOS, KEYS, OTHER = "Credits", "Photos", "Keys", "Other"
SECTIONS = {
    YOU: ("name", "initials", "agency", "language"),
    WRITING: (
        "smart_quotes",
        "auto_pairs",
        "spelling",
        "column_words",
        "column_mm",
        "words_a_minute",
    ),
    LOOK: ("theme", "text_percent", "focus", "typewriter", "hints"),
    CREDITS: ("byline_style", "byline_form", "serial_comma"),
    PHOTOS: (
        "credit_style",
        "credit_form",
        "caption_dates",
        "caption_positions",
        "file_after_days",
        "caption_rules_off",
        "sign_copies",
    ),
}
_MOST_INITIALS = 8
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Choice:
    """One setting as people choose it.

    Attributes:
        name: Its name in ``Settings``.
        choices: Value and label of each, if there are but a few.
        limits: The least and the most, if it is a number.
    """

    name: str
    label: str
    help: str
    section: str
    default: str | int | bool
    choices: tuple[tuple[str, str], ...] = ()
    limits: tuple[int, int] | None = None

    def fits(self, words: str) -> bool:
        """Whether all these words stand in its label, help or section."""
        text = f"{self.label} {self.help} {self.section}".casefold()
        return all(word in text for word in words.casefold().split())


def all_choices() -> tuple[Choice, ...]:
    """Every declared setting that a person chooses here, section by section.

    One that no section names stands under *Other*.
    """
    placed = {name: section for section, names in SECTIONS.items() for name in names}
    order = [*SECTIONS, OTHER]
    made = [_choice(each, placed.get(each.name, OTHER)) for each in _declared()]
    return tuple(sorted(made, key=lambda choice: order.index(choice.section)))


def fault_of(name: str, value: str) -> str:
    """Why a text can't be that setting; empty if it can."""
    if name == "language" and not _LANGUAGE.fullmatch(value):
        return "A language code has two or three letters, with a country if it matters: en-US."
    if name == "initials" and len(value) > _MOST_INITIALS:
        return "Initials have at most eight characters."
    if name == "caption_rules_off" and (fault := fault_of_rules(value)):
        return fault
    if name == "credit_form" and (fault := fault_of_form(value)):
        return fault
    if any(not letter.isprintable() for letter in value):
        return "There is a character in it that can't be seen."
    return ""


class Preferences:
    """Puts into force what was chosen, if it can be."""

    def __init__(self, chosen: Chosen) -> None:
        self._chosen = chosen

    def value(self, name: str) -> Any:
        """What is in force."""
        return getattr(self._chosen.settings, name)

    def choose(self, name: str, value: str | int) -> str:
        """Choose a value; says why it can't be, and leaves the old one in force then."""
        fault = ""
        if isinstance(value, str):
            value = value.strip()
            fault = fault_of(name, value)
        if not fault:
            self._chosen.choose(**{name: value})
        return fault


def _declared() -> Iterator[Any]:
    return (each for each in fields(Settings) if "label" in each.metadata)


def _choice(field: Any, section: str) -> Choice:
    meta = field.metadata
    limits = (meta["least"], meta["most"]) if "least" in meta else None
    choices = tuple(meta.get("choices", ()))
    return Choice(field.name, meta["label"], meta["help"], section, field.default, choices, limits)
