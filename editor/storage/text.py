"""What may be stored of a text, and how names are folded for typing ahead."""

import unicodedata
from dataclasses import fields

import msgspec

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.errors import UnknownFieldError
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.revision import Revision

# Letters that Unicode doesn't take apart, as people without that key type them.
_PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"}
)


def fold(text: str) -> str:
    """A text without accents and case: ``Łódź`` and ``LODZ`` fold to the same."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.translate(_PLAIN_LETTERS)


def check_storable(value: Article | Photo | Contributor | Revision | Note) -> None:
    """See that all texts of a value can be written as UTF-8.

    Raises:
        UnknownFieldError: One holds half of a character (a lone surrogate), which no file format
            can; the message names the field.
    """
    if not is_storable(value):
        for each in fields(value):
            check_text(each.name, getattr(value, each.name))


def check_text(name: str, value: object) -> None:
    """The same for one field, by its name."""
    if not is_storable(value):
        message = f"The field “{name}” holds half of a character, which can't be stored."
        raise UnknownFieldError(message, hint="Delete the damaged sign and type it again.")


def is_storable(value: object) -> bool:
    """Whether all texts in a value can be written as UTF-8."""
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        return False
    return True
