"""Reading one table of a file: each value of the kind it should be, or a sentence."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard, TypeVar

from editor.domain.desk_rules import LARGEST_NUMBER, DeskFault
from editor.domain.errors import quoted
from editor.domain.finding import Severity

MOST_TEXTS = 200
LONGEST_TEXT = 2_000

Kind = TypeVar("Kind")


def name_of(table: Mapping[str, object]) -> str:
    """What a table calls itself; empty if it is no text."""
    name = table.get("name", "")
    return name.strip() if isinstance(name, str) else ""


def is_number(value: object) -> TypeGuard[int]:
    """Whether it is a whole number that can be used."""
    return type(value) is int and 0 <= value <= LARGEST_NUMBER


class TableReader:
    """Takes values out of a table; what is wrong is kept as a fault, what is left over is told.

    Args:
        file: The file's name.
        line: Of the table's header.
        name: What the table is about: the rule's name, the check's code.
        table: What stands there.
    """

    def __init__(self, file: str, line: int, name: str, table: Mapping[str, Any]) -> None:
        self.faults: list[DeskFault] = []
        self.is_usable = True
        """False once something is wrong without which the rest would mean something else."""
        self._file, self._line, self._name = file, line, name
        self._table = dict(table)

    def text(self, key: str) -> str:
        """A text; empty if it isn't there."""
        value = self._table.pop(key, "")
        if not isinstance(value, str):
            self._wrong(key, "text in quotation marks")
            return ""
        return self._short(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single one is a list of one. Empty ones are left out."""
        value = self._table.pop(key, ())
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list | tuple) or not all(isinstance(each, str) for each in texts):
            self._wrong(key, 'a list of texts: ["one", "two"]')
            return ()
        if len(texts) > MOST_TEXTS:
            self.fault(f"{key} has more than {MOST_TEXTS} texts.", "Make several rules of it.")
            self.is_usable = False
            return ()
        return tuple(self._short(key, each) for each in texts)

    def truth(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self._table.pop(key, default)
        if not isinstance(value, bool):
            self._wrong(key, "true or false")
            return default
        return value

    def number(self, key: str, default: int | None) -> int | None:
        """A whole number from 0 to ``LARGEST_NUMBER``."""
        value = self._table.pop(key, default)
        if value is None or is_number(value):
            return value
        self._wrong(key, f"a whole number up to {LARGEST_NUMBER:,}")
        return default

    def numbers(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._table.pop(key, default)
        numbers = [value] if is_number(value) else value
        if isinstance(numbers, list | tuple) and len(numbers) <= MOST_TEXTS:
            kept = tuple(each for each in numbers if is_number(each))
            if len(kept) == len(numbers):
                return kept
        self._wrong(key, "a list of whole numbers: [480, 960]")
        return default

    def severity(self, default: Severity | None) -> Severity | None:
        """How much it matters."""
        value = self._table.pop("severity", None)
        if value is None:
            return default
        if not isinstance(value, str) or value not in set(Severity):
            what = quoted(value) if isinstance(value, str) else "that"
            choices = ", ".join(Severity)
            self.fault(f"severity can't be {what}.", f"It can be {choices}.")
            return default
        return Severity(value)

    def table(self, key: str) -> Mapping[str, Any]:
        """A table within; empty if it isn't there."""
        value = self._table.pop(key, {})
        if not isinstance(value, Mapping):
            self._wrong(key, "a table: { name = value }")
            return {}
        return value

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        """A list of tables within."""
        value = self._table.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
            self._wrong(key, "a list of tables: [{ name = value }]")
            return []
        return value

    def rest(self, known: Iterable[str]) -> None:
        """Tell of what nobody asked for."""
        for key in self._table:
            hint = f"Known are {', '.join(known)}. Mend the word, or take the line out."
            self.fault(f"{quoted(key)} isn't known here.", hint)

    def fault(self, message: str, hint: str) -> None:
        """Something is wrong with this table."""
        about = f"{quoted(self._name)}: " if self._name else ""
        self.faults.append(DeskFault(self._file, about + message, hint, self._line, self._name))

    def _short(self, key: str, text: str) -> str:
        if len(text) > LONGEST_TEXT:
            self.fault(f"{key} is longer than {LONGEST_TEXT:,} characters.", "Make it shorter.")
            self.is_usable = False
            return ""
        return text

    def _wrong(self, key: str, wanted: str) -> None:
        self.fault(f"{key} must be {wanted}.", "Mend that line, or take it out.")
        self.is_usable = False
