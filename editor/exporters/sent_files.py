"""The files of an export, as far as they can be told without making its pictures."""

import codecs
import io
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.crop import WHOLE, Crop
from editor.exporters.contract import Archive, Output, OutputFile, PrintJob, RenditionRequest

# A grey dot: what stands for a picture while nobody has made it.
_DOT = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP////////////////////////////////////////////////////////////"
    "//////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAA"
    "AAAAAAD/2gAIAQEAAD8AP//Z"
)
_TAG = re.compile(rb"<[^<>]*>")
_FIRST = "mimetype"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class SentKind(StrEnum):
    """What a file of an export is."""

    TEXT = "text"
    PICTURE = "picture"
    ARCHIVE = "archive"
    PDF = "PDF"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file of an export, or of an archive in it.

    Attributes:
        size_octets: None while it isn't known: pictures, and what holds them, are made later.
        photo: The digest of the photo that a picture shows.
        within: The path of the archive that it is in; empty if it lies in the folder.
    """

    path: str
    kind: SentKind
    size_octets: int | None = None
    photo: str = ""
    crop: Crop = WHOLE
    width_px: int = 0
    height_px: int = 0
    within: str = ""


def sent_files(outputs: Iterable[Output], within: str = "") -> Iterator[SentFile]:
    """Every file in order, an archive followed by what is in it."""
    for output in outputs:
        match output:
            case OutputFile(path, data):
                kind = SentKind.TEXT if is_text(data) else SentKind.DATA
                yield SentFile(path, kind, len(data), within=within)
            case RenditionRequest():
                yield _picture(output, within)
            case Archive(path, members):
                yield SentFile(path, SentKind.ARCHIVE, within=within)
                yield from sent_files(members, path)
            case PrintJob(path=path, pictures=pictures):
                yield SentFile(path, SentKind.PDF, within=within)
                yield from (_picture(each, path) for each in pictures)


def _picture(request: RenditionRequest, within: str) -> SentFile:
    size = request.width_px, request.height_px
    return SentFile(
        request.path, SentKind.PICTURE, None, request.photo, request.crop, *size, within
    )


def texts_of(outputs: Iterable[Output]) -> tuple[OutputFile, ...]:
    """The files that can be read as text, the main document first.

    Of an archive they are its members, the one with most words to read before the others; of a
    PDF it is the page that it is printed from.
    """
    texts: list[OutputFile] = []
    for output in outputs:
        match output:
            case OutputFile(data=data) if is_text(data):
                texts.append(output)
            case Archive(members=members):
                within = [each for each in texts_of(members) if each.path != _FIRST]
                texts += sorted(within, key=lambda each: -_words(each.data))
            case PrintJob(path=path, page=page):
                texts.append(OutputFile(f"{path}.html", page.encode()))
    return tuple(texts)


def _words(data: bytes) -> int:
    """How much there is to read; nothing in what isn't markup, which is the format's own."""
    return len(b" ".join(_TAG.sub(b" ", data).split())) if data.lstrip()[:1] == b"<" else 0


def is_text(data: bytes) -> bool:
    """Whether it can be read as text: UTF-8, or UTF-16 with its mark."""
    if data.startswith(_UTF_16):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def text_of(data: bytes) -> tuple[str, str]:
    """A file as text, and how it is written: ``UTF-8`` or ``UTF-16``; for looking at."""
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace"), "UTF-16"
    return data.decode("utf-8", "replace"), "UTF-8"


def as_file(output: Output) -> bytes:
    """The octets of an output, a dot with its path behind it standing for each picture.

    Judges and readers get this: they look at words and structure. A print job gives its page.
    """
    match output:
        case OutputFile(data=data):
            return data
        case RenditionRequest(path=path):
            return _DOT + path.encode()
        case PrintJob(page=page):
            return page.encode()
        case Archive(members=members):
            return _packed(members)


def path_behind(picture: bytes) -> str:
    """The path of a picture that ``as_file`` made; empty if it is another."""
    return picture.removeprefix(_DOT).decode() if picture.startswith(_DOT) else ""


def _packed(members: Iterable[Output]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, member in enumerate(members):
            entry = zipfile.ZipInfo(member.path)
            is_first = number == 0 and member.path == _FIRST
            entry.compress_type = zipfile.ZIP_STORED if is_first else zipfile.ZIP_DEFLATED
            archive.writestr(entry, as_file(member))
    return packed.getvalue()
