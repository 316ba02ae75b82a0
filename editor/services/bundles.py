"""Bundles: an export as one folder or one zip, with checksums, written aside and put in place."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.domain.article import Article, Override
from editor.domain.export_order import ExportOrder
from editor.exporters.contract import Archive, Exporter, Output, OutputFile
from editor.exporters.judges import all_judges
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.photos.originals import Originals
from editor.services.delivery import count_of, delivered
from editor.services.pace import Pace
from editor.services.unfinished import Unfinished, unfinished
from editor.storage.written_files import WrittenFiles
from editor.targets.whole_folder import digest_of_file, put_folder
from editor.targets.zip_file import pack, put_file

CHECKSUMS = "SHA256SUMS"

_NOBODY = Article(id="", slug="")


@dataclass(frozen=True, slots=True)
class Bundle:
    """What goes into one folder or zip."""

    slug: str
    outputs: Sequence[Output]
    exporter: Exporter


@dataclass(frozen=True, slots=True)
class Exported:
    """An export that is in its place.

    Attributes:
        place: The folder or zip.
        document: The main document; the zip if it is in one.
        files: SHA-256 of each file by its path, the main document first.
        verdict: What the format's judge says of the main document; None if nobody asked or it has
            no judge.
        article: As it went out.
        photos: Digests of the photos that went out.
        losses: What the format drops or flattens of this story.
        override: Who stepped over blockers; None if none stood.
    """

    place: Path
    document: Path
    files: dict[str, str]
    verdict: Verdict | None = None
    article: Article = _NOBODY
    photos: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()
    override: Override | None = None


def put_bundle(
    bundle: Bundle, order: ExportOrder, originals: Originals, written: WrittenFiles, pace: Pace
) -> Exported:
    """Write a bundle into its folder, whole or not at all.

    If the program died in an earlier try, the pictures that were finished then are taken over.

    Raises:
        CancelledError: The pace said so; nothing of it is left.
        CopydeskError: The folder can't be written, or other files lie in the way.
    """
    name = f"{bundle.slug}-{order.format}"
    paths = [each.path for each in bundle.outputs]
    pace.begin(count_of(bundle.outputs))
    is_long = not all(isinstance(each, OutputFile) for each in bundle.outputs)
    key = _key(bundle.outputs) if is_long else ""
    with unfinished(order.to, name, key, frozenset(paths)) as aside:
        for path, data in delivered(bundle.outputs, originals, pace=pace, done=aside.left):
            aside.add(path, data)
        verdict = _verdict(aside.whole / paths[0], bundle, order) if order.is_judged else None
        files = {path: aside.digests[path] for path in (paths[0], *sorted(paths[1:]))}
        if order.has_checksums:
            aside.add(CHECKSUMS, _sums(files))
            files[CHECKSUMS] = aside.digests[CHECKSUMS]
        pace.check()
        place = order.to / (f"{name}.zip" if order.is_zipped else name)
        _put(aside, files, place, order, written)
    return Exported(place, place if order.is_zipped else place / paths[0], files, verdict)


def _put(
    aside: Unfinished, files: dict[str, str], place: Path, order: ExportOrder, written: WrittenFiles
) -> None:
    """Put it in place, and remember what was put; old and new count while it happens."""
    packed = pack(aside.whole, files) if order.is_zipped else None
    digests = {place.name: digest_of_file(packed)} if packed else files
    new = {path: frozenset({digest}) for path, digest in digests.items()}
    before, nothing = written.of(place), frozenset[str]()
    both = {path: before.get(path, nothing) | new.get(path, nothing) for path in {*before, *new}}
    if both != before:
        written.note(place, both)
    if packed:
        put_file(packed, place, before)
    else:
        put_folder(aside.whole, place, aside.replaced, before)
    if both != new:
        written.note(place, new)


def _key(outputs: Sequence[Output]) -> str:
    """Tells an export from all that would have other files; 64 hexadecimal digits."""
    said = hashlib.sha256()
    for each in outputs:
        if isinstance(each, Archive):
            said.update(f"{each.path}{_key(each.members)}".encode())
        elif isinstance(each, OutputFile):
            said.update(f"{each.path}{hashlib.sha256(each.data).hexdigest()}".encode())
        else:
            said.update(repr(each).encode("utf-8", "surrogatepass"))
    return said.hexdigest()


def _sums(files: dict[str, str]) -> bytes:
    """As ``sha256sum --check`` reads them."""
    return "".join(f"{digest}  {path}\n" for path, digest in files.items()).encode()


def _verdict(document: Path, bundle: Bundle, order: ExportOrder) -> Verdict | None:
    exporter = bundle.exporter
    options = exporter.options if order.options is None else order.options
    judge = all_judges().get(exporter.judge(options))
    return judge.verdict(document.read_bytes()) if judge else None
