"""``copydesk photos show``: all that is known of photos."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say, shown
from editor.cli.photo_data import failure_data, size_text, value_line, whole_data
from editor.cli.photo_truth import truth_data, truth_lines
from editor.cli.photo_words import Named, NamedPhotos, photos_or_files, story_option
from editor.domain.copied_fields import label_of
from editor.domain.credit_line_text import credit_line_text
from editor.domain.errors import CopydeskError
from editor.domain.photo_choice import PhotoUse
from editor.domain.photo_layers import value_of
from editor.domain.photo_report import printed_credit, report_of
from editor.domain.photo_usage import PhotoUsage
from editor.domain.rights_terms import terms_in_words
from editor.services.photo_truth import FileTruth, read_truth
from editor.settings import load_settings


@click.command("show")
@click.argument("words", nargs=-1, metavar="PHOTO…")
@story_option
@click.option("--truth", is_flag=True, help="What XMP, IIM and EXIF of the file say, side by side.")
@json_option
@click.pass_obj
def command(
    context: Context, words: tuple[str, ...], story: str, truth: bool, as_json: bool
) -> None:
    """Show photos whole: each field with where it comes from, credit, rights, crops, uses, doubts.

    \N{BACKSPACE}
    copydesk photos show ferry.jpg
    copydesk photos show 3f2a9c "IMG_*.jpg" --json
    copydesk photos show --story bridge-vote ferry-1
    copydesk photos show ./card/IMG_0001.JPG --truth

    PHOTO is a file name in the library, a pattern of names, the beginning of a digest, with --story
    a figure; or a file anywhere, if there is a slash in it or the library has none of that name.
    """
    if not words and not story:
        message = "Name a PHOTO, or a story with --story."
        raise click.UsageError(message)
    named = photos_or_files(context, words, story)
    failed = list(named.failed)
    style = load_settings().credit_print
    data = []
    for each in named.photos:
        try:
            read = read_truth(named.path_of(each)) if truth else None
        except CopydeskError as missing:
            failed.append((each.use.name, missing))
            read = None
        usages = named.usages_of(each)
        if as_json:
            data.append(_data(named, each, whole_data(each.use, style, usages), read))
        else:
            click.secho(shown(str(each.path or each.use.name)), bold=True)
            say("\n".join((*_lines(each.use, style, usages), *truth_lines(read), "")))
    if as_json:
        told = [failure_data(*each) for each in failed]
        print_json({"photos": data, "failed": told})
    for _, error in failed:
        say(f"copydesk: {error}", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _data(
    named: NamedPhotos, photo: Named, whole: dict[str, Any], truth: FileTruth | None
) -> dict[str, Any]:
    told = {**whole, "path": str(named.path_of(photo)), "in_library": photo.path is None}
    return told | ({"truth": truth_data(truth)} if truth is not None else {})


def _lines(use: PhotoUse, style: str, usages: Sequence[PhotoUsage]) -> Iterator[str]:
    photo, figure = use.photo, use.figure
    if figure is not None:
        yield _line("File", photo.file_name)
    yield _line("Digest", photo.digest)
    yield _line("Picture", size_text(photo))
    for each in report_of(photo, figure):
        if each.value is not None:
            origin = f"  [{each.origin}]" if each.value not in ("", ()) else ""
            yield _line(label_of(each.name), value_line(each.value, photo) + origin)
    yield from _credit_lines(use, style)
    yield from _desk_lines(use)
    yield from (
        _line("Went out", f"{each.at:%Y-%m-%d}  {each.act}  {each.where}  {each.by}".rstrip())
        for each in usages
    )
    if photo.credentials:
        yield _line("Credentials", f"Content Credentials, {photo.credentials}; not verified")
    yield from (_line("Look again", each) for each in photo.doubts)


def _credit_lines(use: PhotoUse, style: str) -> Iterator[str]:
    credit = printed_credit(use.photo, use.figure)
    yield _line("Printed credit", credit_line_text(credit, style) or "(no credit)")
    parts = {
        "Organisations": "; ".join(credit.organisations),
        "Distributor": credit.distributor,
        "Kind": ", ".join(name for name in ("pool", "handout", "file") if getattr(credit, name)),
        "Doubt": "a name could be a person or an organisation" if credit.uncertain else "",
    }
    yield from (_line(f"  {label}", text) for label, text in parts.items() if text)


def _desk_lines(use: PhotoUse) -> Iterator[str]:
    """What the newsroom alone says of a photo."""
    photo = use.photo
    crops = value_of(photo, use.figure, "crops") or ()
    crop = value_of(photo, use.figure, "crop")
    said = {
        "Rights": "; ".join(terms_in_words(photo.rights).values()),
        "Protected": "yes: nothing may lead to the person" if photo.is_protected else "",
        "Rating": "★" * photo.rating,
        "Flag": str(photo.flag),
        "Crop": value_line(crop, photo) if crop is not None else "",
        **{f"Crop {each.ratio}": value_line(each.crop, photo) for each in crops},
        "Interest": value_line(photo.interest, photo) if photo.interest is not None else "",
        "Raw file": photo.companion.file_name if photo.companion else "",
    }
    yield from (_line(label, text) for label, text in said.items() if text)


def _line(label: str, text: str) -> str:
    return f"  {label + ':':<18}{text}"
