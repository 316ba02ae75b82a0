"""What the window and the spelling child say to each other.

A dictionary is named by its language, as in ``dictionaries.find``: the child finds its files.
"""

from typing import IO, TypeAlias

import msgspec

from editor.workers.frames import Failed, Trade, framed, read_message


class CheckWords(msgspec.Struct, frozen=True, tag=True):
    """Which of these words are doubtful?"""

    language: str
    words: tuple[str, ...]


class SuggestWords(msgspec.Struct, frozen=True, tag=True):
    """What could be meant by this word? ``known`` are words that no dictionary has."""

    language: str
    word: str
    known: tuple[str, ...] = ()


class CheckedWords(msgspec.Struct, frozen=True, tag=True):
    """The doubtful words, each with the parts of it that the dictionary doesn't know."""

    language: str
    doubts: dict[str, tuple[str, ...]]


class Suggested(msgspec.Struct, frozen=True, tag=True):
    """What could be meant, the likeliest first."""

    word: str
    suggestions: tuple[str, ...]


Request: TypeAlias = CheckWords | SuggestWords
Answer: TypeAlias = CheckedWords | Suggested | Failed


class Asked(msgspec.Struct, frozen=True):
    """A request with the number that its answer will carry."""

    id: int
    request: Request


class Answered(msgspec.Struct, frozen=True):
    """An answer to the request of that number."""

    id: int
    answer: Answer


_ASKED = msgspec.msgpack.Decoder(Asked)
_ANSWERED = msgspec.msgpack.Decoder(Answered)


def read_asked(stream: IO[bytes]) -> Asked | None:
    """The next request, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    return read_message(stream, _ASKED)


def read_answered(stream: IO[bytes]) -> Answered | None:
    """The next answer, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    return read_message(stream, _ANSWERED)


SPELLING = Trade(
    module="editor.workers.spelling",
    flag="--spelling",
    packed=lambda number, request: framed(Asked(number, request)),
    read_answered=read_answered,
    matter=type,
)
"""Spelling alone: the answer to a key must not wait for a preview."""
