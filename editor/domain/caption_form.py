"""How a house writes its captions."""

from dataclasses import dataclass, replace

BY_LANGUAGE = "language"
_BRITISH = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"})


@dataclass(frozen=True, slots=True)
class CaptionForm:
    """How a house writes captions, and which rules for them it doesn't follow.

    Attributes:
        dates: One of ``caption_dates.STYLES``, or ``language``: British where the story is.
        positions: One of ``caption_positions.FORMS``.
        file_after_days: A photo older than this at publication is a file photo.
        off: Codes of rules that the house doesn't follow; those that stop publishing stay.
    """

    dates: str = "ap"
    positions: str = "commas"
    file_after_days: int = 14
    off: tuple[str, ...] = ()

    def in_language(self, language: str) -> "CaptionForm":
        """The form for a story in a language (BCP 47): its dates are of one style then."""
        if self.dates != BY_LANGUAGE:
            return self
        return replace(self, dates="uk" if language.lower() in _BRITISH else "ap")


BY_STORY = CaptionForm(BY_LANGUAGE)
