"""Which sizes of its pictures an export has, how good they are, and what they are called."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.errors import quoted

MOST_WIDTHS = 12
SMALLEST_PX, LARGEST_PX = 16, 12_000
VARIABLES = ("figure", "slug", "width", "number")
_PATTERN = re.compile(r"(?:[\w-]|\{(?:figure|slug|width|number(?::[1-9])?)\})+")
_VARIABLE = re.compile(r"\{(\w+)(?::(\d))?\}")


class Colour(StrEnum):
    """What becomes of a picture's colours."""

    SRGB = "srgb"
    OWN = "as it is"


@dataclass(frozen=True, slots=True)
class PictureProfile:
    """What those who get an export want of its pictures; the defaults are good for the web.

    Attributes:
        widths_px: Ascending. A picture is never blown up: the last one is its own width if that
            is less.
        quality: 1 to 100; None is what looks alike in every kind of picture.
        colour: As every screen shows them, or with the photo's own colour profile. A photo whose
            source is protected is always in sRGB, as a profile can tell of a camera or a desk.
        names: Of the files, without ending: letters, digits, hyphens, low lines and variables.
    """

    widths_px: tuple[int, ...] = (480, 960, 1600)
    quality: int | None = None
    colour: Colour = Colour.SRGB
    names: str = "{figure}-{width}"

    def named(self, values: Mapping[str, str | int]) -> str:
        """The name of a picture, without ending; not yet told apart from others.

        Args:
            values: By ``VARIABLES``.
        """

        def said(match: re.Match[str]) -> str:
            digits = int(match[2] or 0)
            return str(values[match[1]]).rjust(digits, "0")

        return _VARIABLE.sub(said, self.names)


WEB_PICTURES = PictureProfile()
"""What an export has unless somebody says otherwise."""


def picture_faults(profile: PictureProfile) -> Iterator[tuple[str, str]]:
    """Why pictures can't be made like that: a sentence and what to do."""
    if not 0 < len(profile.widths_px) <= MOST_WIDTHS:
        yield f"It needs 1 to {MOST_WIDTHS} widths.", "Write widths = [480, 960, 1600]."
    for width in profile.widths_px:
        if not SMALLEST_PX <= width <= LARGEST_PX:
            message = f"A picture can't be {width} pixels wide."
            yield message, f"{SMALLEST_PX} to {LARGEST_PX:,} are possible."
    if profile.quality is not None and not 1 <= profile.quality <= 100:  # noqa: PLR2004 - percent
        yield f"The quality can't be {profile.quality}.", "1 to 100 are possible."
    if not _PATTERN.fullmatch(profile.names):
        message = f"Pictures can't be called {quoted(profile.names)}."
        known = ", ".join(f"{{{each}}}" for each in VARIABLES)
        yield message, f"Use letters, digits, hyphens and {known}; {{number:3}} has three digits."
