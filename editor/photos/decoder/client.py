"""Our side of the decoder: one child, started when it is first needed, one picture at a time."""

import atexit
import subprocess
import threading
import time
from dataclasses import dataclass
from typing import IO

from editor.children import end_child, start_child
from editor.photos.decoder.words import (
    CHANNELS,
    FLAG,
    HEAD,
    LENGTH,
    MISSING,
    MODULE,
    MOST_OCTETS,
    READY,
    REFUSED,
)

START_S = 10.0
IDLE_S = 30.0  # between two pictures of a card; afterwards the child ends
_END_S = 5.0
_NO_DECODER = "can't be shown: this Copydesk came without a decoder for HEIC"
_NO_START = "can't be shown: the decoder for HEIC doesn't start"


class DecoderError(Exception):
    """The picture isn't decoded, through no damage that the decoder would have found.

    Args:
        reason: The end of a sentence that begins with the name of the file.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _GoneError(Exception):
    """The child ended, or talks nonsense."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture.

    Attributes:
        mode: As Pillow calls it: ``L``, ``LA``, ``RGB``, ``RGBA``, ``RGBa``.
        octets: Row by row, without padding.
    """

    mode: str
    width_px: int
    height_px: int
    octets: bytes


class Decoder:
    """The child and who watches over it. Every method may be called from any thread.

    A thread of its own ends the child when a picture takes too long, and when nobody asks for
    one. It lives as long as the child.

    Args:
        idle_s: How long the child waits for the next picture.
    """

    def __init__(self, idle_s: float = IDLE_S) -> None:
        self._idle_s = idle_s
        self._turn = threading.Lock()
        self._changed = threading.Condition()
        self._child: subprocess.Popen[bytes] | None = None
        self._keeper: threading.Thread | None = None
        self._ends_at_s = 0.0
        self._is_late = False

    def decode(self, data: bytes, limit_s: float) -> Decoded:
        """Decode the picture of a HEIC file, upright, in eight bits.

        Args:
            data: The whole file.
            limit_s: Longer it may not take, not counting the start of the child.

        Raises:
            OSError: The file is damaged, or of a kind that the decoder doesn't know.
            DecoderError: The decoder stopped, took too long, or isn't there.
        """
        with self._turn:
            was_there = self._extend(limit_s)
            if not was_there:
                self._start(limit_s)
            try:
                return self._asked(data)
            except _GoneError:
                late = self._end()
            if late or not was_there:
                raise DecoderError(_why(is_late=late))
            # The child had seen other files: whether it is this one that ends it, a new one shows.
            self._start(limit_s)
            try:
                return self._asked(data)
            except _GoneError:
                raise DecoderError(_why(is_late=self._end())) from None

    def close(self) -> None:
        """End the child and wait for it; the next picture starts another."""
        with self._turn:
            self._end()

    def _asked(self, data: bytes) -> Decoded:
        """Send a file and read the answer."""
        child = self._child
        assert child is not None
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            child.stdin.write(LENGTH.pack(len(data)))
            child.stdin.write(data)
            child.stdin.flush()
            decoded = _read_picture(child.stdout)
        except (OSError, ValueError) as error:  # ValueError: its pipes are closed
            raise _GoneError from error
        self._extend(self._idle_s)
        if decoded is None:
            message = "the decoder refuses it"
            raise OSError(message)
        return decoded

    def _extend(self, seconds: float) -> bool:
        """Let the child live so long from now; whether there is one that lives."""
        with self._changed:
            if self._child is None or self._child.poll() is not None:
                return False
            self._ends_at_s = time.monotonic() + seconds
            self._changed.notify()
            return True

    def _start(self, limit_s: float) -> None:
        """Start the child and wait until it can work.

        Raises:
            DecoderError: It can't.
        """
        self._end()
        atexit.unregister(self.close)
        atexit.register(self.close)
        try:
            child = start_child(MODULE, FLAG, is_silent=True)
        except OSError as error:
            raise DecoderError(_NO_START) from error
        with self._changed:
            self._child, self._is_late = child, False
            self._ends_at_s = time.monotonic() + START_S
            self._keeper = threading.Thread(
                target=self._keep, args=(child,), name="decoder", daemon=True
            )
            self._keeper.start()
        assert child.stdout is not None
        said = child.stdout.read(1)
        if said != READY:
            self._end()
            raise DecoderError(_NO_DECODER if said == MISSING else _NO_START)
        self._extend(limit_s)

    def _keep(self, child: "subprocess.Popen[bytes]") -> None:
        """The keeper's thread: waits until the child's time is over, then ends it."""
        with self._changed:
            while child is self._child:
                left_s = self._ends_at_s - time.monotonic()
                if left_s > 0:
                    self._changed.wait(left_s)
                    continue
                self._is_late = True
                child.kill()
                child.wait()
                if self._turn.acquire(blocking=False):  # nobody waits for an answer
                    self._child = None
                    end_child(child)
                    self._turn.release()
                return

    def _end(self) -> bool:
        """End the child, close its pipes and take its exit status; whether its time was over."""
        with self._changed:
            child, self._child = self._child, None
            late, self._is_late = self._is_late, False
            keeper, self._keeper = self._keeper, None
            self._changed.notify()
        if child is not None:
            end_child(child)
        if keeper is not None:
            keeper.join(_END_S)
        return late


def _why(*, is_late: bool) -> str:
    if is_late:
        return "can't be shown: decoding its picture takes too long"
    return "can't be shown: its picture makes the decoder stop"


def _read_picture(answers: IO[bytes]) -> Decoded | None:
    """The next answer; None if the file was refused.

    Raises:
        OSError: It breaks off, or makes no sense.
    """
    head = answers.read(HEAD.size)
    if len(head) == HEAD.size:
        stored, width_px, height_px = HEAD.unpack(head)
        mode = stored.rstrip(b"\0")
        if mode == REFUSED:
            return None
        size = width_px * height_px * CHANNELS.get(mode, 0)
        if 0 < size <= MOST_OCTETS and len(octets := answers.read(size)) == size:
            return Decoded(mode.decode(), width_px, height_px, octets)
    message = "the decoder's answer breaks off"
    raise OSError(message)


DECODER = Decoder()
"""The one of this process."""
