"""The child's side: one request after the other, until its input ends."""

from pathlib import Path
from typing import BinaryIO

from editor.domain.content_credentials import UNREADABLE, Verdict
from editor.domain.errors import SigningError
from editor.photos.credentials import sign, sign_first, verdict_on
from editor.workers.credentials.protocol import REQUESTS, Answer, Judge, Judged, Sign, Signed
from editor.workers.frames import Failed, framed, read_message, serve_pipes


def main() -> None:
    """Serve over standard input and output."""
    serve_pipes(serve)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in its turn.

    Raises:
        BrokenStreamError: The requests break off in mid-frame.
        BrokenPipeError: Nobody reads the answers.
    """
    while (request := read_message(requests, REQUESTS)) is not None:
        answers.write(framed(_answer(request)))
        answers.flush()


def _answer(request: Judge | Sign) -> Answer:
    if isinstance(request, Judge):
        return Judged(_judged(request))
    try:
        return Signed(_signed(request))
    except SigningError as error:
        return Failed(error.message, error.hint)


def _judged(request: Judge) -> Verdict:
    try:
        return verdict_on(Path(request.path), request.media_type)
    except OSError as error:
        return Verdict(UNREADABLE, why=str(error.strerror))


def _signed(request: Sign) -> bytes:
    certificate, key = (request.algorithm, request.chain), request.key.pem
    if not request.original:
        return sign_first(request.data, request.media_type, certificate=certificate, key=key)
    original = (Path(request.original), request.original_type)
    return sign(
        request.data, request.media_type, original, request.acts, certificate=certificate, key=key
    )
