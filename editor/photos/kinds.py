"""Which kind of file it is, by its first octets; a name proves nothing."""

import os
from pathlib import Path

from editor.domain.errors import UnreadableFileError

HEAD_OCTETS = 64
READABLE = "JPEG, PNG, WebP, GIF or TIFF"
EXTENSIONS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/tiff": "tif",
}
_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_TIFF = (b"II*\0", b"MM\0*")
_RAW_HEADS = (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"IIU\0", b"MMOR")
_RAW_ENDINGS = frozenset(
    f".{ending}"
    for ending in (
        *("3fr", "arw", "cr2", "cr3", "dng", "erf", "iiq", "kdc", "mef", "mos", "nef", "nrw"),
        *("orf", "pef", "raf", "rw2", "srw"),
    )
)
_BRANDS = {
    b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"heis": "HEIC", b"hevc": "HEIC",
    b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF", b"avis": "AVIF",
}  # fmt: skip
_LATER = (
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"BM", "BMP"),
    (b"<svg", "SVG"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
_SPACES = b"\t\n\r\f\v "


def media_type_of(head: bytes, path: Path) -> str:
    """The media type of a photo that can be read.

    Args:
        head: The first ``HEAD_OCTETS`` octets, or all of a shorter file.
        path: For the sentence, and to tell camera raw files, which look like TIFF.

    Raises:
        UnreadableFileError: It is something else; the sentence says what.
    """
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith(_TIFF) and path.suffix.lower() not in _RAW_ENDINGS and head[8:10] != b"CR":
        return "image/tiff"
    raise _refusal(head, path)


def is_raw_name(path: Path) -> bool:
    """Whether a file is a camera raw file, going by its name."""
    return path.suffix.lower() in _RAW_ENDINGS


def printable_name(path: Path) -> str:
    """The file's own name as text that can be stored anywhere."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _refusal(head: bytes, path: Path) -> UnreadableFileError:
    name = printable_name(path)
    kind = next((kind for start, kind in _LATER if head.startswith(start)), "")
    if head[4:8] == b"ftyp":
        kind = "camera raw" if head[8:11] == b"crx" else _BRANDS.get(head[8:12], "video")
    if head.startswith((*_TIFF, *_RAW_HEADS)):
        kind = "camera raw"
    if kind == "video":
        return UnreadableFileError(f"“{name}” is a video.", hint=f"Choose a {READABLE} file.")
    if kind:
        article = "an" if kind in {"AVIF", "SVG"} else "a"
        return UnreadableFileError(
            f"“{name}” is {article} {kind} file, which Copydesk can't read yet.",
            hint="Save it as JPEG with another program and add that file.",
        )
    what = "it holds text" if _is_text(head) else "it is of no kind that Copydesk knows"
    return UnreadableFileError(
        f"“{name}” is not a photo: {what}.", hint=f"Choose a {READABLE} file."
    )


def _is_text(head: bytes) -> bool:
    text = head.decode("utf-8", errors="ignore")
    return len(text.encode()) > len(head) - 4 and all(
        octet >= _SPACES[-1] or octet in _SPACES for octet in head
    )
