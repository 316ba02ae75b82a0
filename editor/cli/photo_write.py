"""``copydesk photos write``: captions into copies of files, without a library."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

import click

from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.cli.progress import progress_bar
from editor.domain.errors import CopydeskError, UnwritableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.caption_batch import write_captions

_LISTS = frozenset({"creators", "people", "keywords", "subjects"})
_NAMES = tuple(each.name for each in fields(PhotoFields))


@click.command("write", epilog=f"Fields: {', '.join(_NAMES)}.")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@click.option(
    "--to",
    required=True,
    type=TypedPath(),
    metavar="COPY",
    help="The copy; for several files, or if it is there already, a folder.",
)
@click.option(
    "--set",
    "assignments",
    multiple=True,
    required=True,
    metavar="FIELD=VALUE",
    help="May be given several times. An empty value takes the field out.",
)
@click.option("--strict", is_flag=True, help="Cut IIM fields at the lengths of the standard.")
@json_option
def command(
    files: tuple[Path, ...],
    to: Path,
    assignments: tuple[str, ...],
    strict: bool,
    as_json: bool,
) -> None:
    r"""Write fields into copies of photos: the picture and all other metadata stay.

    \b
    copydesk photos write a.jpg --to b.jpg --set caption="A ferry leaves" --set creators="Una Reid"
    copydesk photos write "in/*.jpg" --to out/ --set credit_line=Reuters --set keywords="sea; ferry"

    Several creators, people, keywords and subjects are parted by semicolons. The files themselves
    are never written. A file that can't be captioned is reported; the rest goes on.
    """
    changes = _changes(assignments)
    sources = list(_found(files))
    is_folder = to.is_dir() or len(sources) > 1
    if len(sources) > 1:
        to.mkdir(parents=True, exist_ok=True)
    copies: list[dict[str, object]] = []
    failed: list[dict[str, object]] = []
    places, refused = _places(sources, to, is_folder=is_folder)
    for source, error in refused:
        _report(source, error, failed)
    written = write_captions(places, changes, is_lenient=not strict)
    with progress_bar("Writing captions", len(places)) as advance:
        for count, ((source, place), copy) in enumerate(zip(places, written, strict=True), start=1):
            if isinstance(copy, Photo):
                copies.append(_data(source, place, copy))
            else:
                _report(source, copy, failed)
            advance(count, len(places))
    _print(copies, failed, as_json=as_json)
    if failed:
        raise click.exceptions.Exit(1)


def _changes(assignments: Iterable[str]) -> PhotoFields:
    values: dict[str, str | tuple[str, ...]] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        name = name.strip()
        if not equals or name not in _NAMES:
            message = (
                f"“{assignment}” is not of the form FIELD=VALUE with a field that photos have."
            )
            raise click.UsageError(message)
        entries = (entry.strip() for entry in value.split(";"))
        values[name] = tuple(filter(None, entries)) if name in _LISTS else value
    return PhotoFields(**values)  # type: ignore[arg-type]


def _found(files: Iterable[Path]) -> Iterator[Path]:
    """The files; what no shell has resolved (``*.jpg`` on Windows) is resolved here."""
    for path in files:
        is_pattern = any(sign in path.name for sign in "*?[") and not path.exists()
        yield from (is_pattern and sorted(path.parent.glob(path.name))) or [path]


def _places(
    sources: Iterable[Path], to: Path, *, is_folder: bool
) -> tuple[list[tuple[Path, Path]], list[tuple[Path, CopydeskError]]]:
    """Where each copy goes, and those that would get a name of another one of the batch."""
    places: list[tuple[Path, Path]] = []
    refused: list[tuple[Path, CopydeskError]] = []
    taken: set[str] = set()
    for source in sources:
        place = to / source.name if is_folder else to
        if place.name.casefold() in taken:
            message = f"Two of the files are called “{place.name}”."
            error = UnwritableFileError(message, hint="Write them into different folders.")
            refused.append((source, error))
        else:
            taken.add(place.name.casefold())
            places.append((source, place))
    return places, refused


def _report(source: Path, error: CopydeskError, failed: list[dict[str, object]]) -> None:
    failed.append({"file": str(source), "message": error.message, "hint": error.hint})
    say(f"copydesk: {error}", err=True)


def _data(source: Path, place: Path, copy: Photo) -> dict[str, object]:
    said = {name: value for name in _NAMES if (value := getattr(copy.file, name)) is not None}
    return {
        "file": str(source),
        "copy": str(place),
        "digest": copy.digest,
        "fields": said,
        "doubts": list(copy.doubts),
    }


def _print(
    copies: list[dict[str, object]], failed: list[dict[str, object]], *, as_json: bool
) -> None:
    if as_json:
        print_json({"copies": copies, "failed": failed})
        return
    for each in copies:
        say(f"{each['file']} → {each['copy']}")
        doubts = each["doubts"]
        for doubt in doubts if isinstance(doubts, list) else ():
            say(f"  Look again: {doubt}")
