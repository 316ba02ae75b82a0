"""How the house prints who made a story: in whose form, and how it lists names."""

from dataclasses import dataclass

HOUSE = "house"
STYLES = ("ap", "reuters", "bbc", "nyt", HOUSE)


@dataclass(frozen=True, slots=True)
class CreditForm:
    """The form of bylines and taglines.

    Attributes:
        style: One of ``STYLES``.
        byline: The house's own form, for the style ``house``: ``{names}``, ``{agency}``,
            ``{affiliation}`` and ``{place}`` with words around them. A ``By`` in front of it is
            said in the story's language. What has nothing to print goes with the words before it.
        serial_comma: ``A, B, and C``. None of AP, Reuters, the BBC and the New York Times writes
            it in English between names.
    """

    style: str = HOUSE
    byline: str = "By {names}"
    serial_comma: bool = False


HOUSE_FORM = CreditForm()


@dataclass(frozen=True, slots=True)
class BylineWords:
    """A language's words of a byline.

    Attributes:
        by: What stands before the names; empty where bylines are the mere names.
        joint: Between the last two names, with its spaces.
        comma: Between the others.
    """

    by: str = "By"
    joint: str = " and "
    comma: str = ", "


_WORDS = {
    # “And” is written onto the next name there: read back it would cut names that begin with it.
    "ar": BylineWords("بقلم", "، ", "، "),
    "cs": BylineWords("", " a "),
    "da": BylineWords("Af", " og "),
    "de": BylineWords("Von", " und "),
    "es": BylineWords("Por", " y "),
    "fi": BylineWords("", " ja "),
    "fr": BylineWords("Par", " et "),
    "he": BylineWords("מאת", ", ", ", "),
    "it": BylineWords("Di", " e "),
    "ja": BylineWords("", "、", "、"),
    "ko": BylineWords("", "·", "·"),
    "nb": BylineWords("Av", " og "),
    "nl": BylineWords("Door", " en "),
    "nn": BylineWords("Av", " og "),
    "no": BylineWords("Av", " og "),
    "pl": BylineWords("", " i "),
    "pt": BylineWords("Por", " e "),
    "sv": BylineWords("Av", " och "),
    "tr": BylineWords("", " ve "),
    "zh": BylineWords("", "、", "、"),
}


def byline_words(language: str) -> BylineWords:
    """The words for a BCP 47 tag; languages without words of their own get the English ones."""
    return _WORDS.get(language.partition("-")[0].lower(), BylineWords())
