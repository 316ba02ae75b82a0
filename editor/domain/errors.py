"""What can go wrong in a way a person can do something about."""

import re

_QUOTED_LIMIT = 60
# Control characters, line breaks, signs that turn the direction of writing, halves of characters.
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def quoted(text: str) -> str:
    """What somebody typed, as a sentence repeats it: in quotation marks, short, on one line."""
    return f"“{on_one_line(text, _QUOTED_LIMIT)}”"


def on_one_line(text: str, limit: int) -> str:
    """Words from outside, as a sentence may repeat them: no more signs, none that steers."""
    line = _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text[: 4 * limit])
    is_whole = len(line) <= limit and len(text) <= 4 * limit
    return line if is_whole else line[: limit - 1] + "…"


class CopydeskError(Exception):
    """Something the user can meet: a sentence that says what is wrong, and a way out.

    Anything else that is raised is a bug.

    Args:
        message: One plain sentence, with the name of the thing it is about.
        hint: What to do next; may be empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The message and, after a space, the hint."""
        return f"{self.message} {self.hint}".strip()


class UnknownStoryError(CopydeskError):
    """No story in this library has that slug or id."""


class UnknownPhotoError(CopydeskError):
    """No photo is called that way."""


class AmbiguousPhotoError(CopydeskError):
    """Several photos are called that way, and one was meant."""


class SlugTakenError(CopydeskError):
    """Another story in this library already has that slug."""


class AlreadyImportedError(CopydeskError):
    """The very same bytes were imported before."""


class StaleArticleError(CopydeskError):
    """The stored article is newer than the one somebody tries to save."""


class UnreadableFileError(CopydeskError):
    """A file from outside can't be understood: wrong kind, damaged, empty or too large."""


class UnwritableFileError(CopydeskError):
    """A copy can't be written, or what was written reads otherwise than it was meant."""


class SigningError(CopydeskError):
    """A signature can't be made: no certificate or key, or the library for it refuses."""


class SecretError(CopydeskError):
    """The system's keyring can't be used, or doesn't take a secret."""


class UnknownFieldError(CopydeskError):
    """An article has no such field, or the field can't hold that value."""


class RefusedError(CopydeskError):
    """A rule of the desk stops this; it can be done after a fix, or with a named override."""


class CancelledError(CopydeskError):
    """Somebody stopped it before it was done; nothing of it stays."""


class LibraryError(CopydeskError):
    """The library itself can't be opened, written or restored."""


class DamagedLibraryError(LibraryError):
    """The library's file can't be understood any more: a backup has to take its place."""


class ReplacedLibraryError(LibraryError):
    """The library's file is gone, or is not the one any more that was opened."""
