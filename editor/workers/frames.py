"""What every child and the window have in common: frames on a pipe, and the answer that it failed.

A frame is its length in octets, four of them, big-endian, then one message. This module is light:
the spelling child loads little more.
"""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, BinaryIO, TypeVar

import msgspec

Message = TypeVar("Message")

_LENGTH_OCTETS = 4
LARGEST_FRAME_OCTETS = 256 * 1024 * 1024


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It could not be done; message and hint as in ``CopydeskError``."""

    message: str
    hint: str = ""


class Unfinished(msgspec.Struct, frozen=True, tag=True):
    """A step of something long is done; ``GoOn`` asks for the next."""


class BrokenStreamError(Exception):
    """The other side is gone, or what it says is no message."""


def framed(message: object) -> bytes:
    """A message with its frame.

    Raises:
        ValueError: It is too large, or a text in it is no Unicode (a lone surrogate).
    """
    octets = msgspec.msgpack.encode(message)
    if len(octets) > LARGEST_FRAME_OCTETS:
        message_text = f"a frame of {len(octets)} octets is too large"
        raise ValueError(message_text)
    return len(octets).to_bytes(_LENGTH_OCTETS, "big") + octets


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The octets of the next message, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame.
    """
    head = stream.read(_LENGTH_OCTETS)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    frame = stream.read(length) if length <= LARGEST_FRAME_OCTETS else b""
    if len(head) < _LENGTH_OCTETS or len(frame) < length:
        message = "the stream ends in mid-frame"
        raise BrokenStreamError(message)
    return frame


def read_message(stream: IO[bytes], decoder: "msgspec.msgpack.Decoder[Message]") -> Message | None:
    """The next message, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    frame = read_frame(stream)
    try:
        return None if frame is None else decoder.decode(frame)
    except msgspec.DecodeError as error:
        raise BrokenStreamError(str(error)) from error


def serve_pipes(serve: Callable[[BinaryIO, BinaryIO], None]) -> None:
    """Serve over standard input and output until one of them ends.

    Ctrl+C is the window's business, not the child's.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # a stray print must not break a frame
        try:
            serve(requests, answers)
        except (BrokenStreamError, BrokenPipeError):
            return  # the window is gone


def _never(_request: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Trade:
    """What a kind of child does: how it is started, and how one talks to it.

    Attributes:
        module: What Python runs.
        flag: How the frozen program is told to be such a child.
        packed: Makes a frame of the number of a request and the request.
            Raises ValueError for what can't be sent.
        read_answered: Reads the next answer, which has an ``id`` and an ``answer``; None at the
            end. Raises BrokenStreamError.
        matter: What a request is about: a newer one about the same replaces one that waits.
        go_on: Makes the frame, with its number, that asks for the next step after ``Unfinished``.
        is_urgent: Whether a request goes first, even between the steps of a long one.
    """

    module: str
    flag: str
    packed: Callable[[int, Any], bytes]
    read_answered: Callable[[IO[bytes]], Any]
    matter: Callable[[Any], object]
    go_on: Callable[[int], bytes] | None = None
    is_urgent: Callable[[Any], bool] = _never
