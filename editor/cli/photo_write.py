"""``copydesk photos write``: captions into copies of files, without a library."""

from dataclasses import fields
from pathlib import Path

import click

from editor.cli.assignments import assignments
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath, files_of
from editor.cli.progress import progress_bar
from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.domain.template_applying import LISTS, entries_in
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.copy_places import copy_places
from editor.photos.typed_moment import typed_moment

_NAMES = tuple(each.name for each in fields(PhotoFields))


@click.command("write", epilog=f"Fields: {', '.join(_NAMES)}.")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@click.option(
    "--to",
    required=True,
    type=TypedPath(),
    metavar="COPY",
    help="The copy; for several files, or if there is a folder of that name, the folder.",
)
@click.option(
    "--set",
    "words",
    multiple=True,
    required=True,
    metavar="FIELD=VALUE",
    help="May be given several times. An empty value takes the field out.",
)
@click.option("--strict", is_flag=True, help="Cut IIM fields at the lengths of the standard.")
@json_option
def command(
    files: tuple[Path, ...], to: Path, words: tuple[str, ...], strict: bool, as_json: bool
) -> None:
    """Write fields into copies of photos: the picture and all other metadata stay.

    \N{BACKSPACE}
    copydesk photos write a.jpg --to b.jpg --set caption="A ferry leaves" --set creators="Una Reid"
    copydesk photos write "in/*.jpg" --to out/ --set credit_line=Reuters --set keywords="sea; ferry"
    copydesk photos write a.tif --to out/ --set caption="A ferry leaves" --json

    JPEG, PNG and WebP hold the words themselves. Of TIFF, GIF, HEIC, AVIF and raw files the copy is
    the file octet for octet, and the words go into a sidecar beside it (a.xmp).

    Several creators, people, keywords and subjects are parted by semicolons, or set one by one. The
    files themselves are never written; a copy that is there already is replaced. A file that can't
    be captioned is reported; the rest goes on.
    """
    changes = _changes(words)
    sources, unmatched = files_of(files)
    places, refused = copy_places(sources, to) if sources else ([], [])
    failed = [_failure(*each) for each in (*unmatched, *refused)]
    copies: list[dict[str, object]] = []
    written = write_captions(places, changes, is_lenient=not strict)
    with progress_bar("Writing captions", len(places)) as advance:
        for count, ((source, place), copy) in enumerate(zip(places, written, strict=True), start=1):
            if isinstance(copy, CaptionedCopy):
                copies.append(_data(source, place, copy))
            else:
                failed.append(_failure(source, copy))
            advance(count, len(places))
    _print(copies, failed, as_json=as_json)
    if failed:
        raise click.exceptions.Exit(1)


def _changes(words: tuple[str, ...]) -> PhotoFields:
    said = assignments(words, _NAMES, LISTS)
    values = {name: entries_in(text) if name in LISTS else text for name, text in said.items()}
    if "taken_at" in said:
        values["taken_at"] = typed_moment(said["taken_at"])
    return PhotoFields(**values)  # type: ignore[arg-type]


def _failure(source: Path, error: CopydeskError) -> dict[str, object]:
    say(f"copydesk: {error}", err=True)
    return {"file": str(source), "message": error.message, "hint": error.hint}


def _data(source: Path, place: Path, copy: CaptionedCopy) -> dict[str, object]:
    said = {name: value for name in _NAMES if (value := getattr(copy.said, name)) is not None}
    return {
        "file": str(source),
        "copy": str(place),
        "sidecar": str(copy.sidecar) if copy.sidecar else None,
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
        beside = f", its words in {each['sidecar']}" if each["sidecar"] else ""
        say(f"{each['file']} → {each['copy']}{beside}")
        doubts = each["doubts"]
        for doubt in doubts if isinstance(doubts, list) else ():
            say(f"  Look again: {doubt}")
