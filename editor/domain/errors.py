"""What can go wrong in a way a person can do something about."""


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


class SlugTakenError(CopydeskError):
    """Another story in this library already has that slug."""


class AlreadyImportedError(CopydeskError):
    """The very same bytes were imported before."""


class StaleArticleError(CopydeskError):
    """The stored article is newer than the one somebody tries to save."""


class UnreadableFileError(CopydeskError):
    """A file from outside can't be understood: wrong kind, damaged, empty or too large."""


class UnknownFieldError(CopydeskError):
    """An article has no such field, or the field can't hold that value."""


class RefusedError(CopydeskError):
    """A rule of the desk stops this; it can be done after a fix, or with a named override."""


class LibraryError(CopydeskError):
    """The library itself can't be opened, written or restored."""
