"""What is on the clipboard, and which of it counts."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from editor.markup.from_html.characters import without_invisible

OWN = "application/x-copydesk-text"
"""Our own copy: Markdown with its figures."""
_CODE_EDITORS = ("vscode-editor-data", "application/x-jetbrains-text")
_CODE = re.compile(
    r"<(?:div|pre)[^>]*font-family:[^>]*monospace[^>]*white-space:\s*pre;", re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")
_PICTURES = ("image/jpeg", "image/png", "image/webp", "image/tiff", "image/gif")


@dataclass(frozen=True, slots=True)
class CopiedPicture:
    """A picture on the clipboard: as a file's octets, or as pixels.

    Attributes:
        octets: Of a file; empty if there are pixels alone.
        ending: Of the file name.
        pixels: A ``QImage``, if there are no octets.
    """

    octets: bytes
    ending: str
    pixels: object = None


def is_from_code_editor(source: QMimeData) -> bool:
    """Whether the HTML is only the colours of a code editor: then the text is what is meant."""
    return any(map(source.hasFormat, _CODE_EDITORS)) or bool(_CODE.search(source.html()[:2000]))


def has_words(html: str) -> bool:
    """Whether there is text in it, and not only a picture."""
    body = html.partition("<body")[2] or html
    return bool(_TAG.sub("", body.partition(">")[2] if body is not html else body).strip())


def plain_text_of(source: QMimeData) -> str:
    """The plain text, without characters that nobody sees; its Markdown stays as it is."""
    return without_invisible(source.text())


def picture_of(source: QMimeData) -> CopiedPicture | None:
    """The picture that was copied; as the file it was, if that is there."""
    for kind in _PICTURES:
        octets = source.data(kind).data() if source.hasFormat(kind) else b""
        if octets:
            ending = kind.partition("/")[2].replace("jpeg", "jpg")
            return CopiedPicture(bytes(octets), ending)
    if not source.hasImage():
        return None
    pixels = source.imageData()
    return CopiedPicture(b"", "png", pixels) if pixels is not None else None
