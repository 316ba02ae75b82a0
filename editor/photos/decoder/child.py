"""The child's side: reads a file, decodes its picture, answers, until its input ends."""

import os
import signal
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from editor.photos.decoder.words import (
    CHANNELS,
    HEAD,
    LENGTH,
    MISSING,
    MOST_PIXELS,
    READY,
    REFUSED,
)

_MEMORY_OCTETS = 3 * 1024**3  # 200 million pixels take two of them
_THREADS = 4
# What the library raises on damaged files and on those that it doesn't know.
_DAMAGE = (ValueError, EOFError, SyntaxError, RuntimeError, OSError, LookupError, TypeError)


def main() -> None:
    """Serve over standard input and output; Ctrl+C is the window's business, not the child's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_up_rights()
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # a stray print must not be taken for an answer
        with suppress(BrokenPipeError):  # the other side is gone
            serve(requests, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Decode each file in its turn.

    Raises:
        BrokenPipeError: Nobody reads the answers.
    """
    try:
        import pi_heif  # noqa: PLC0415 - nobody but the child loads it
    except ImportError:
        _say(answers, MISSING)
        return
    pi_heif.options.DECODE_THREADS = _THREADS
    # What isn't asked for can't do harm.
    pi_heif.options.THUMBNAILS = False
    pi_heif.options.DEPTH_IMAGES = False
    pi_heif.options.AUX_IMAGES = False
    _say(answers, READY)
    while len(head := requests.read(LENGTH.size)) == LENGTH.size:
        data = requests.read(LENGTH.unpack(head)[0])
        _say(answers, *_decoded(pi_heif, data))


def _decoded(library: Any, data: bytes) -> tuple[bytes, ...]:
    """The answer: a head and the rows of the picture."""
    refusal = (HEAD.pack(REFUSED, 0, 0),)
    try:
        file = library.open_heif(data, convert_hdr_to_8bit=True)
        picture = file[file.primary_index]
        if picture.size[0] * picture.size[1] > MOST_PIXELS:
            return refusal
        octets, mode, size = bytes(picture.data), picture.mode.encode(), picture.size
        stride = picture.stride
    except _DAMAGE:
        return refusal
    if mode.startswith(b"I;16"):  # grey that isn't brought to eight bits: its upper octet is
        octets, mode, stride = octets[1::2], b"L", stride // 2
    if mode not in CHANNELS:
        return refusal
    row = size[0] * CHANNELS[mode]
    rows = (octets[at : at + row] for at in range(0, stride * size[1], stride))
    return HEAD.pack(mode, *size), octets if row == stride else b"".join(rows)


def _say(answers: BinaryIO, *words: bytes) -> None:
    answers.writelines(words)
    answers.flush()


def _give_up_rights() -> None:
    """Where the system offers it: no more memory than pictures need, and no file is written."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    limits = {resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0, resource.RLIMIT_AS: _MEMORY_OCTETS}
    for limit, most in limits.items():
        with suppress(ValueError, OSError):  # macOS knows the limit of memory and doesn't take it
            resource.setrlimit(limit, (most, most))
