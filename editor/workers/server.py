"""The child's side: reads a request, does the work, answers, until its input ends."""

import os
import signal
from typing import BinaryIO

from editor.checks import check_story
from editor.domain.errors import CopydeskError
from editor.exporters.preview import preview
from editor.workers.protocol import (
    Answer,
    Answered,
    BrokenStreamError,
    Checked,
    CheckStory,
    Failed,
    Previewed,
    PreviewStory,
    Request,
    packed,
    read_asked,
)


def main() -> None:
    """Serve over standard input and output. Ctrl+C is the window's business, not the child's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # a stray print must not break a frame
        try:
            serve(requests, answers)
        except (BrokenStreamError, BrokenPipeError):
            return  # the window is gone


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in its turn.

    A ``CopydeskError`` is an answer. Any other exception is a bug and ends the child; the client
    starts another.

    Raises:
        BrokenStreamError: The requests break off in mid-frame.
        BrokenPipeError: Nobody reads the answers.
    """
    while asked := read_asked(requests):
        answers.write(_packed_answer(asked.id, asked.request))
        answers.flush()


def _packed_answer(number: int, request: Request) -> bytes:
    try:
        return packed(Answered(number, _answer(request)))
    except CopydeskError as error:
        return packed(Answered(number, Failed(error.message, error.hint)))


def _answer(request: Request) -> Answer:
    match request:
        case CheckStory(story=story):
            return Checked(check_story(story))
        case PreviewStory(story=story, format=format):
            return Previewed(preview(story, format))
