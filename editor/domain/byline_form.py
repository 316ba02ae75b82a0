"""A house's own form of bylines, taken apart: ``By {names} | {affiliation}``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

PLACES = ("names", "agency", "affiliation", "place")
_PLACE = re.compile(rf"\{{({'|'.join(PLACES)})\}}")
_BY = "By "
_OPENING = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class BylineForm:
    """A form taken apart.

    Attributes:
        has_by: It begins with ``By``, which is said in the story's language.
        parts: The words before each place, and the place.
        closing: What ends the line.
    """

    has_by: bool
    parts: tuple[tuple[str, str], ...]
    closing: str

    def printed(self, by: str, values: Mapping[str, str]) -> str:
        """The line; a place without a value goes with the words before it."""
        said = [f"{words}{values[place]}" for words, place in self.parts if values.get(place)]
        opening = f"{by} " if self.has_by and by else ""
        line = f"{opening}{''.join(said)}"
        # A bracket that went with a place without a value isn't closed.
        is_open = self.closing[:1] not in _OPENING or _OPENING[self.closing[:1]] in line
        return f"{line}{self.closing if is_open else self.closing[1:]}".strip()

    def read(self, by: str, line: str) -> dict[str, str] | None:
        """The values of a printed line; None if it isn't of this form."""
        opening = re.escape(f"{by} ") if self.has_by and by else ""
        parts = "".join(
            f"{re.escape(words)}(?P<names>.+?)"
            if place == "names"
            else f"(?:{re.escape(words)}(?P<{place}>.+?))?"
            for words, place in self.parts
        )
        bracket = self.closing[:1] if self.closing[:1] in _OPENING else ""
        closing = f"{re.escape(bracket)}?" if bracket else ""
        closing += re.escape(self.closing.removeprefix(bracket))
        match = re.fullmatch(f"{opening}{parts}{closing}", line)
        return {name: value or "" for name, value in match.groupdict().items()} if match else None


@cache
def byline_form(text: str) -> BylineForm:
    """Take a form apart; one without a place for the names gets it at its end."""
    has_by = text.startswith(_BY)
    words = text.removeprefix(_BY)
    parts: list[tuple[str, str]] = []
    end = 0
    for found in _PLACE.finditer(words):
        if found[1] not in {place for _, place in parts}:
            parts.append((words[end : found.start()], found[1]))
            end = found.end()
    if "names" not in {place for _, place in parts}:
        opening = f"{words[end:].rstrip()} " if words[end:].strip() or parts else ""
        return BylineForm(has_by, (*parts, (opening, "names")), "")
    return BylineForm(has_by, tuple(parts), words[end:])
