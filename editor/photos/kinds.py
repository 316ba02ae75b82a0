"""Which kind of file it is, by its first octets; a name proves nothing."""

import os
from pathlib import Path

from editor.domain.errors import UnreadableFileError
from editor.photos.raw_kinds import RAW_ENDINGS, RAW_EXTENSIONS, raw_type_of

HEAD_OCTETS = 64
READABLE = "JPEG, PNG, WebP, GIF, TIFF, HEIC, AVIF or camera raw"
EXTENSIONS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/tiff": "tif",
    "image/heic": "heic",
    "image/avif": "avif",
    **RAW_EXTENSIONS,
}
HOLDS_WORDS = frozenset(("image/jpeg", "image/png", "image/webp"))
"""Kinds of files that we can write words into; those of the others lie in a sidecar."""
PICTURE_ENDINGS = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff"),
    *(".heic", ".heif", ".hif", ".avif"),
)
"""What photos' names end in, but for camera raw files."""
PHOTO_ENDINGS = (*PICTURE_ENDINGS, *sorted(RAW_ENDINGS))
_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_TIFF = (b"II*\0", b"MM\0*")
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIC_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
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
    """The media type of a photo.

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
    raw = raw_type_of(head, path.suffix.lower())
    if raw or head.startswith(_TIFF):
        return raw or "image/tiff"
    brands = _brands_of(head)
    if not _AVIF_BRANDS.isdisjoint(brands):
        return "image/avif"
    if not _HEIC_BRANDS.isdisjoint(brands):
        return "image/heic"
    raise _refusal(head, path)


def is_raw_name(path: Path) -> bool:
    """Whether a file is a camera raw file, going by its name."""
    return path.suffix.lower() in RAW_ENDINGS


def printable_name(path: Path) -> str:
    """The file's own name as text that can be stored anywhere."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _refusal(head: bytes, path: Path) -> UnreadableFileError:
    name = printable_name(path)
    kind = next((kind for start, kind in _LATER if head.startswith(start)), "")
    if head[4:8] == b"ftyp":
        return UnreadableFileError(f"“{name}” is a video.", hint=f"Choose a {READABLE} file.")
    if kind:
        article = "an" if kind == "SVG" else "a"
        return UnreadableFileError(
            f"“{name}” is {article} {kind} file, which Copydesk can't read yet.",
            hint="Save it as JPEG with another program and add that file.",
        )
    what = "it holds text" if _is_text(head) else "it is of no kind that Copydesk knows"
    return UnreadableFileError(
        f"“{name}” is not a photo: {what}.", hint=f"Choose a {READABLE} file."
    )


def _brands_of(head: bytes) -> tuple[bytes, ...]:
    """The brands that a file of boxes names, the main one first (ISO/IEC 14496-12, 4.3)."""
    if head[4:8] != b"ftyp":
        return ()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return head[8:12], *(head[at : at + 4] for at in range(16, end, 4))


def _is_text(head: bytes) -> bool:
    text = head.decode("utf-8", errors="ignore")
    return len(text.encode()) > len(head) - 4 and all(
        octet >= _SPACES[-1] or octet in _SPACES for octet in head
    )
