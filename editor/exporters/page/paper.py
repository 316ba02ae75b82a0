"""Sizes of paper."""

from enum import Enum


class Paper(Enum):
    """What a document is printed on."""

    A4 = "A4"
    LETTER = "Letter"
