"""What a judge is: it says whether a file is valid by the rules of its format."""

from collections.abc import Callable
from dataclasses import dataclass

MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge says.

    Attributes:
        judge: Who says it: the rules with their version, such as ``ninjs 3.1``.
        faults: A sentence each, with the place, at most ``MOST_FAULTS``; empty if it is valid.
    """

    judge: str
    faults: tuple[str, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Judge:
    """Who knows the rules of a format.

    Attributes:
        label: The rules with their version, such as ``NITF 3.6``.
        recognises: From the file name and its bytes, how sure it is that the file is meant to be
            of this format: 0 (not mine) to 100.
        faults: From the bytes, what breaks the rules, a sentence each. Never raises, whatever the
            bytes are; a file that can't be read at all is one fault.
    """

    label: str
    recognises: Callable[[str, bytes], int]
    faults: Callable[[bytes], tuple[str, ...]]

    def verdict(self, data: bytes) -> Verdict:
        """Judge a file."""
        return Verdict(self.label, self.faults(data)[:MOST_FAULTS])
