"""Makes an export real: renditions are made, archives packed, pages printed, bytes come out."""

import mmap
from collections.abc import Container, Iterable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from editor.exporters.contract import Archive, Output, OutputFile, PrintJob, RenditionRequest
from editor.photos.delivery_copy import with_words
from editor.photos.originals import Originals
from editor.photos.rendition import make_renditions
from editor.services.pace import Pace
from editor.services.printing import printed
from editor.targets.zip_file import write_zip

_IN_MEMORY_OCTETS = 16_000_000

Made = tuple[str, bytes]
"""Relative path and octets; those of a large archive are a file that is mapped into memory."""


def delivered(
    outputs: Iterable[Output],
    originals: Originals,
    *,
    pace: Pace | None = None,
    done: Container[str] = (),
) -> Iterator[Made]:
    """Turn outputs into files, one after the other: never all pictures at once.

    Args:
        outputs: What an exporter gave.
        originals: What pictures are made of.
        pace: Told of every file; it may stop the work.
        done: Paths of files that are there already, which aren't made again. The sizes of a photo
            are made together, as their bytes depend on that.

    Returns:
        Relative path and bytes of each file; the same outputs give the same bytes.

    Raises:
        UnreadableFileError: An original is gone or can't be decoded.
        CancelledError: The pace said so.
    """
    yield from _Delivery(originals, pace or Pace()).files(outputs, done)


def photos_of(outputs: Iterable[Output]) -> tuple[str, ...]:
    """The digests of the photos that go out, each once."""
    found: dict[str, None] = {}
    for output in outputs:
        match output:
            case RenditionRequest(photo=digest):
                found[digest] = None
            case Archive(members=members):
                found.update(dict.fromkeys(photos_of(members)))
            case PrintJob(pictures=pictures):
                found.update(dict.fromkeys(photos_of(pictures)))
    return tuple(found)


def count_of(outputs: Iterable[Output]) -> int:
    """How many steps it takes to make them."""
    steps = 0
    for output in outputs:
        match output:
            case Archive(members=members):
                steps += count_of(members) + 1
            case PrintJob(pictures=pictures):
                steps += len(pictures) + 1
            case _:
                steps += 1
    return steps


class _Delivery:
    """What it takes to make outputs real."""

    def __init__(self, originals: Originals, pace: Pace) -> None:
        self._originals = originals
        self._pace = pace

    def files(self, outputs: Iterable[Output], done: Container[str] = ()) -> Iterator[Made]:
        """Documents and archives first, in their order, then the pictures photo by photo."""
        requests: dict[tuple[str, bool], list[RenditionRequest]] = {}
        for output in outputs:
            if isinstance(output, RenditionRequest):
                requests.setdefault((output.photo, output.keeps_colours), []).append(output)
                continue
            self._pace.check()
            if output.path not in done:
                yield output.path, self._document(output)
            self._pace.step(output.path)
        for wanted in requests.values():
            yield from self._pictures(wanted, done)

    def _document(self, output: OutputFile | Archive | PrintJob) -> bytes:
        match output:
            case OutputFile(data=data):
                return data
            case Archive(members=members):
                return _packed(self.files(members))
            case PrintJob(pictures=pictures):
                return printed(output, dict(self.files(pictures)))

    def _pictures(
        self, requests: Sequence[RenditionRequest], done: Container[str]
    ) -> Iterator[Made]:
        """The sizes of one photo."""
        self._pace.check()
        if not all(each.path in done for each in requests):
            first = requests[0]
            original = self._originals.path_of(first.photo)
            made = make_renditions(original, requests, keeps_colours=first.keeps_colours)
            for request, data in zip(requests, made, strict=True):
                self._pace.check()
                yield request.path, _with_words(request, data)
        for request in requests:
            self._pace.step(request.path)


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


def _packed(files: Iterable[Made]) -> bytes:
    with SpooledTemporaryFile(max_size=_IN_MEMORY_OCTETS) as spool:
        packed = cast("IO[bytes]", spool)
        write_zip(packed, files)
        size = packed.tell()
        if size <= _IN_MEMORY_OCTETS:
            packed.seek(0)
            return packed.read()
        packed.flush()
        # Written, hashed and packed like bytes, without being in memory as a whole.
        return cast("bytes", mmap.mmap(packed.fileno(), size, access=mmap.ACCESS_READ))
