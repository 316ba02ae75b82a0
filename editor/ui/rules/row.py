"""A row of a list of checks or rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListRow:
    """A heading (its ``key`` is empty), or a check or rule.

    Attributes:
        key: The check's code, or the rule's name.
        title: What is read first.
        below: What is read second; empty for a row of one line.
        mark: A word at the right: ``draft``, ``hint``.
        is_on: It runs, or is in force.
    """

    title: str
    key: str = ""
    below: str = ""
    mark: str = ""
    is_on: bool = True

    @property
    def spoken(self) -> str:
        """All of it in words."""
        parts = (self.title, "" if self.is_on or not self.key else "off", self.mark, self.below)
        return ", ".join(each for each in parts if each)
