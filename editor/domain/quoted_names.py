"""Names in quotation marks: whatever signs stand in them, each is one name, kept as it is typed.

``(Photo by Jane Doe/“Smith, Roe/Poe”/AFP)`` has two organisations. A nickname in quotation marks
stays part of its name.
"""

from collections.abc import Sequence

# While a sign-off is read, a letter of a script that no sign-off uses stands for each of them:
# it is a letter, so a nickname doesn't break its name, and it has no case.
_FIRST = 0x10600  # Linear A
_MOST = 300
_OPENING, _CLOSING = "“”"


def in_quotes(name: str) -> str:
    """A name that is read back as it is, whatever signs stand in it."""
    return f"{_OPENING}{name}{_CLOSING}"


def hide_quoted(text: str) -> tuple[str, tuple[str, ...]]:
    """Put a letter for everything in quotation marks; those in others go with them.

    Returns:
        The text, and what the letters stand for, the quotation marks included.
    """
    if _OPENING not in text or any(_stands_for(letter) is not None for letter in text):
        return text, ()
    hidden: list[str] = []
    kept: list[str] = []
    depth = start = 0
    for at, letter in enumerate(text):
        if letter == _OPENING and len(hidden) < _MOST:
            start = start if depth else at
            depth += 1
        elif letter == _CLOSING and depth:
            depth -= 1
            if not depth:
                kept.append(chr(_FIRST + len(hidden)))
                hidden.append(text[start : at + 1])
        elif not depth:
            kept.append(letter)
    return "".join(kept) + (text[start:] if depth else ""), tuple(hidden)


def show_quoted(text: str, hidden: Sequence[str]) -> str:
    """Put back what was in quotation marks, with them."""
    return "".join(
        hidden[at] if (at := _stands_for(letter)) is not None and at < len(hidden) else letter
        for letter in text
    )


def name_in_quotes(text: str, hidden: Sequence[str]) -> str:
    """A name as it is meant: without the quotation marks that are around the whole of it."""
    at = _stands_for(text) if len(text) == 1 else None
    if at is not None and at < len(hidden):
        return hidden[at][1:-1]
    return show_quoted(text, hidden)


def is_hidden(name: str) -> bool:
    """Whether a name as it stands while it is hidden is one that was in quotation marks."""
    return len(name) == 1 and _stands_for(name) is not None


def _stands_for(letter: str) -> int | None:
    at = ord(letter) - _FIRST
    return at if 0 <= at < _MOST else None
