"""The child's side: reads a request, does the work, answers, until its input ends."""

import os
import signal
from typing import BinaryIO

from editor.checks import check_story
from editor.domain.errors import CopydeskError
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.workers.protocol import (
    Answer,
    Answered,
    BrokenStreamError,
    Checked,
    CheckStory,
    Exported,
    ExportMain,
    Failed,
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
        case ExportMain():
            return _main_document(request)


def _main_document(request: ExportMain) -> Exported:
    exporter = all_exporters().get(request.format)
    if exporter is None:
        known = ", ".join(all_exporters())
        message = f"There is no format “{request.format}”."
        raise CopydeskError(message, hint=f"The formats are: {known}.")
    first = next(iter(exporter.export(request.story, exporter.options)), None)
    if not isinstance(first, OutputFile):
        raise CopydeskError(f"{exporter.label} has no document that can be shown.")
    return Exported(first.path, first.data)
