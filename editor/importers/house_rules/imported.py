"""What came out of a file of rules, and how the parts of it are named."""

import re
import unicodedata
from dataclasses import dataclass

from editor.domain.house_rule import HouseRule

LARGEST_OCTETS = 2_000_000
_LONGEST_NAME = 60
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_LITERAL = re.compile(r"[^\W_]+(?:[ '’&/-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule of the file that isn't carried over, and why, in a sentence."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportedRules:
    """The rules of a file, all of them drafts.

    Attributes:
        rules: What could be carried over.
        left_out: What couldn't.
        notes: What is carried over, but not quite as it was.
    """

    rules: tuple[HouseRule, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[LeftOut, ...] = ()


def name_of(*parts: str) -> str:
    """A rule's name from words: ``Terms``, ``web site`` is ``terms-web-site``."""
    text = unicodedata.normalize("NFKD", "-".join(parts)).encode("ascii", "ignore").decode()
    return _NOT_NAME.sub("-", text.lower()).strip("-")[:_LONGEST_NAME].strip("-") or "rule"


def unique(name: str, taken: set[str]) -> str:
    """The name, or the same with a number behind it; it counts as taken from now on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def is_literal(expression: str) -> bool:
    """Whether a regular expression means nothing but its own letters."""
    return _LITERAL.fullmatch(expression) is not None


def sentence(text: str) -> str:
    """A message on one line, with a full stop."""
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "?")) else f"{text.rstrip('!;:,')}."
