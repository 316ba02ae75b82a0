"""Asks the child, and never waits longer than it may take: what hangs or crashes is told."""

import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from editor.children import end_child, start_child
from editor.domain.content_credentials import UNREADABLE, Verdict
from editor.domain.errors import SigningError
from editor.photos.signing_certificate import SigningCertificate
from editor.workers.credentials.protocol import (
    ANSWERS,
    FLAG,
    MODULE,
    Answer,
    Judge,
    Judged,
    Request,
    Secret,
    Sign,
    Signed,
)
from editor.workers.frames import BrokenStreamError, Failed, framed, read_message

_JUDGE_S, _SIGN_S = 20.0, 60.0
_STOPPED = "the library for them stopped at this file, or took too long"
Key = Callable[[], tuple[SigningCertificate, str]]


def _no_key() -> tuple[SigningCertificate, str]:
    message = "The desk has no certificate to sign with."
    raise SigningError(message, hint="Give it one: copydesk credentials use CHAIN KEY.")


class CredentialsChild:
    """The child process; started at the first request, ended with the ``with`` block.

    It is a ``Signs``. One request at a time; a child that died is started anew for the next.

    Args:
        key: Gets the desk's certificate and private key, when the first copy is to be signed.
            May raise SigningError or SecretError.
        limit_s: The longest that a request may take; None takes the usual limits.
    """

    def __init__(self, key: Key = _no_key, limit_s: float | None = None) -> None:
        self._key = key
        self._limit_s = limit_s
        self._kept: tuple[SigningCertificate, str] | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> "CredentialsChild":
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._end()

    def verdict(self, path: Path, media_type: str) -> Verdict:
        """Judge a signed file; one that the library can't cope with is ``unreadable``."""
        answer = self._ask(Judge(str(path.absolute()), media_type), _JUDGE_S)
        return answer.verdict if isinstance(answer, Judged) else Verdict(UNREADABLE, why=_STOPPED)

    def signed(
        self,
        data: bytes,
        media_type: str,
        original: tuple[Path, str] | None,
        acts: Sequence[str] = (),
    ) -> bytes:
        """Sign a copy, or without an original a picture of the desk's own.

        Raises:
            SigningError: It can't be signed.
            SecretError: The keyring doesn't give the key.
        """
        if self._kept is None:
            self._kept = self._key()
        certificate, key = self._kept
        path, original_type = original or (None, "")
        request = Sign(
            data=data,
            media_type=media_type,
            original=str(path.absolute()) if path else "",
            original_type=original_type,
            acts=tuple(acts),
            algorithm=certificate.algorithm,
            chain=certificate.chain,
            key=Secret(key),
        )
        answer = self._ask(request, _SIGN_S)
        if isinstance(answer, Signed):
            return answer.data
        if isinstance(answer, Failed):
            raise SigningError(answer.message, hint=answer.hint)
        message = f"It can’t be signed: {_STOPPED}."
        raise SigningError(message)

    def _ask(self, request: Request, limit_s: float) -> Answer | None:
        """One frame there and one back; None if the child died over it or was too slow."""
        with self._lock:
            if self._child is None:
                self._child = start_child(MODULE, FLAG, is_silent=True)
            watch = threading.Timer(self._limit_s or limit_s, self._child.kill)
            watch.start()
            try:
                answer = _exchanged(self._child, request)
            finally:
                watch.cancel()
                watch.join()
            if answer is None:
                self._end()
            return answer

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            end_child(child)


def _exchanged(child: "subprocess.Popen[bytes]", request: Request) -> Answer | None:
    if child.stdin is None or child.stdout is None:
        return None
    try:
        child.stdin.write(framed(request))
        child.stdin.flush()
        return read_message(child.stdout, ANSWERS)
    except (OSError, ValueError, BrokenStreamError):
        return None
