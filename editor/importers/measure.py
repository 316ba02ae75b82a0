"""How much markup a file may hold: each mark of it costs time, and nobody writes so many."""

from editor.domain.errors import UnreadableFileError

LIMIT_OF_A_STORY = 250_000
LIMIT_OF_AN_EXPORT = 400_000
_MARKS = (b"<", b"&lt;", b"\\u003c", b"\\u003C", b"\n\n")


def check_markup(file_name: str, data: bytes, limit: int = LIMIT_OF_A_STORY) -> None:
    """Refuse a file that would take minutes to read.

    Args:
        file_name: Named in the refusal.
        data: The file.
        limit: How many tags and gaps between paragraphs it may hold.

    Raises:
        UnreadableFileError: It holds more.
    """
    if sum(data.count(mark) for mark in _MARKS) > limit:
        raise UnreadableFileError(
            f"{file_name} has more than {limit:,} tags and paragraphs in it.",
            hint="Split it, or copy the story out of it.",
        )
