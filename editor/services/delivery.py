"""Makes an export real: renditions are made, archives packed, bytes come out."""

import io
import zipfile
from collections.abc import Iterable, Iterator

from editor.exporters.contract import Archive, Output, OutputFile, RenditionRequest
from editor.photos.delivery_copy import with_words
from editor.photos.originals import Originals
from editor.photos.rendition import make_renditions

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def delivered(outputs: Iterable[Output], originals: Originals) -> Iterator[tuple[str, bytes]]:
    """Turn outputs into files.

    Returns:
        Relative path and bytes of each file; the same outputs give the same bytes.

    Raises:
        UnreadableFileError: An original is gone or can't be decoded.
    """
    requests: dict[str, list[RenditionRequest]] = {}
    for output in outputs:
        match output:
            case OutputFile(path, data):
                yield path, data
            case RenditionRequest(photo=digest):
                requests.setdefault(digest, []).append(output)
            case Archive(path, members):
                yield path, _packed(members, originals)
    for digest, wanted in requests.items():
        yield from _pictures(digest, wanted, originals)


def photos_of(outputs: Iterable[Output]) -> tuple[str, ...]:
    """The digests of the photos that go out, each once."""
    found: dict[str, None] = {}
    for output in outputs:
        match output:
            case RenditionRequest(photo=digest):
                found[digest] = None
            case Archive(members=members):
                found.update(dict.fromkeys(photos_of(members)))
    return tuple(found)


def _pictures(
    digest: str, requests: list[RenditionRequest], originals: Originals
) -> Iterator[tuple[str, bytes]]:
    made = make_renditions(originals.path_of(digest), requests)
    for request, data in zip(requests, made, strict=True):
        yield request.path, _with_words(request, data)


def _with_words(request: RenditionRequest, data: bytes) -> bytes:
    if request.fields is None:
        return data
    return with_words(
        data,
        request.media_type,
        (request.width_px, request.height_px),
        request.fields,
        is_protected=request.is_protected,
    )


def _packed(members: Iterable[Output], originals: Originals) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in delivered(members, originals):
            entry = zipfile.ZipInfo(path, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()
