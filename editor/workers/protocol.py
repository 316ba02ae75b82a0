"""What the window and its child say to each other: framed MessagePack over pipes.

A frame is its length in octets, four of them, big-endian, then one message.
"""

from dataclasses import replace
from typing import IO, TypeAlias

import msgspec

from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.exporters.preview import Preview

_LENGTH_OCTETS = 4
LARGEST_FRAME_OCTETS = 256 * 1024 * 1024


class CheckStory(msgspec.Struct, frozen=True, tag=True):
    """Run all checks."""

    story: Story


class PreviewStory(msgspec.Struct, frozen=True, tag=True):
    """Make the main document of a format, with its default options."""

    story: Story
    format: str


class Checked(msgspec.Struct, frozen=True, tag=True):
    """What the checks found, in their order."""

    findings: tuple[Finding, ...]


class Previewed(msgspec.Struct, frozen=True, tag=True):
    """A main document as an export writes it, and the photos that its pictures show."""

    preview: Preview


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It could not be done; message and hint as in ``CopydeskError``."""

    message: str
    hint: str = ""


Request: TypeAlias = CheckStory | PreviewStory
Answer: TypeAlias = Checked | Previewed | Failed


class Asked(msgspec.Struct, frozen=True):
    """A request with the number that its answer will carry."""

    id: int
    request: Request


class Answered(msgspec.Struct, frozen=True):
    """An answer to the request of that number."""

    id: int
    answer: Answer


class BrokenStreamError(Exception):
    """The other side is gone, or what it says is no message."""


_ASKED = msgspec.msgpack.Decoder(Asked)
_ANSWERED = msgspec.msgpack.Decoder(Answered)


def packed(message: Asked | Answered) -> bytes:
    """A message with its frame.

    Raises:
        ValueError: It is too large, or a text in it is no Unicode (a lone surrogate).
    """
    octets = msgspec.msgpack.encode(_plain(message))
    if len(octets) > LARGEST_FRAME_OCTETS:
        message_text = f"a frame of {len(octets)} octets is too large"
        raise ValueError(message_text)
    return len(octets).to_bytes(_LENGTH_OCTETS, "big") + octets


def read_asked(stream: IO[bytes]) -> Asked | None:
    """The next request, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    frame = _frame(stream)
    try:
        return None if frame is None else _ASKED.decode(frame)
    except msgspec.DecodeError as error:
        raise BrokenStreamError(str(error)) from error


def read_answered(stream: IO[bytes]) -> Answered | None:
    """The next answer, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    frame = _frame(stream)
    try:
        return None if frame is None else _ANSWERED.decode(frame)
    except msgspec.DecodeError as error:
        raise BrokenStreamError(str(error)) from error


def _frame(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH_OCTETS)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    frame = stream.read(length) if length <= LARGEST_FRAME_OCTETS else b""
    if len(head) < _LENGTH_OCTETS or len(frame) < length:
        message = "the stream ends in mid-frame"
        raise BrokenStreamError(message)
    return frame


def _plain(message: Asked | Answered) -> Asked | Answered:
    """The message with plain dicts, which is what MessagePack knows of mappings."""
    if isinstance(message, Answered):
        return message
    story = message.request.story
    plain = replace(story, photos=dict(story.photos), contributors=dict(story.contributors))
    request = msgspec.structs.replace(message.request, story=plain)
    return Asked(message.id, request)
