"""Makes a PDF of a print job: in a child process, because the command line never imports Qt."""

import subprocess
from collections.abc import Mapping

import msgspec

from editor.children import end_child, start_child
from editor.domain.errors import CopydeskError
from editor.exporters.contract import PrintJob

MODULE, FLAG = "editor.ui.printing", "--printing"
MADE, REFUSED = b"+", b"-"
_TIMEOUT_S = 180.0
_HINT = "Export the story as an HTML page, open that in a browser, and print it from there."


class Sheets(msgspec.Struct, frozen=True):
    """What the child is told; it answers ``MADE`` and a PDF, or ``REFUSED`` and a sentence.

    Attributes:
        pictures: Octets by the paths under which the page names them.
    """

    page: str
    pictures: dict[str, bytes]
    paper: str
    foot: str
    title: str
    language: str
    authors: str
    keywords: str
    identity: str
    at: str


def printed(job: PrintJob, pictures: Mapping[str, bytes]) -> bytes:
    """The PDF of a job; the same job and pictures give the same bytes.

    Args:
        job: The page and its paper.
        pictures: The octets of the job's pictures, made real, by their paths.

    Raises:
        CopydeskError: Qt or what it needs is missing, or it took too long.
    """
    told = {name: getattr(job, name) for name in Sheets.__struct_fields__ if name != "pictures"}
    octets = {path: bytes(data) for path, data in pictures.items()}
    answer = _answer(job.path, msgspec.msgpack.encode(Sheets(**told, pictures=octets)))
    if answer[:1] == MADE:
        return answer[1:]
    why = answer[1:].decode("utf-8", "replace") or "the printing process ended by itself"
    raise CopydeskError(f"{job.path} can't be made: {why.rstrip('.')}.", hint=_HINT)


def _answer(path: str, request: bytes) -> bytes:
    try:
        child = start_child(MODULE, FLAG, is_silent=True)
    except OSError as error:
        raise CopydeskError(f"{path} can't be made: {error}.", hint=_HINT) from error
    try:
        return child.communicate(request, timeout=_TIMEOUT_S)[0]
    except subprocess.TimeoutExpired:
        message = f"{path} can't be made: printing took more than {_TIMEOUT_S / 60:.0f} minutes."
        raise CopydeskError(message, hint=_HINT) from None
    except OSError as error:
        raise CopydeskError(f"{path} can't be made: {error}.", hint=_HINT) from error
    finally:
        end_child(child)
