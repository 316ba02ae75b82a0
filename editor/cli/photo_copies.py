"""``copydesk photos copies``: delivery copies, which say what is meant and nothing else."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.cli.photo_data import failure_data
from editor.cli.photo_words import story_option
from editor.cli.progress import progress_bar
from editor.domain.copy_order import CopyOrder
from editor.domain.photo_choice import PhotoUse
from editor.domain.photo_file_names import file_name
from editor.domain.photo_variables import VARIABLES, Occasion
from editor.services.copies import CopiesDone


@click.command("copies")
@click.argument("words", nargs=-1, metavar="PHOTO…")
@click.option("--to", required=True, type=TypedPath(), metavar="FOLDER", help="Made if need be.")
@click.option("--names", default="", metavar="PATTERN", help="Such as {slug}-{number:3}.")
@click.option("--width", type=click.IntRange(1), default=None, help="Pixels at most; then JPEG.")
@click.option("--strict", is_flag=True, help="Cut IIM fields at the lengths of the standard.")
@story_option
@click.option("--override", default="", metavar="WHY", help="Against the rights; WHY is kept.")
@json_option
@click.pass_obj
def command(
    context: Context,
    words: tuple[str, ...],
    to: Path,
    names: str,
    width: int | None,
    strict: bool,
    story: str,
    override: str,
    as_json: bool,
) -> None:
    """Write delivery copies of photos into FOLDER: made anew, with the fields that show.

    \N{BACKSPACE}
    copydesk photos copies "IMG_*.jpg" --to out --names "{date:iso}-{creator:last}-{number:3}"
    copydesk photos copies --story bridge-vote --to out --width 1600
    copydesk photos copies ferry.jpg --to out --override "the agency agreed by phone"

    PHOTO is a file name, a pattern of names, the beginning of a digest, or with --story a figure;
    all photos of the story without any. Place, serial numbers, history and the like stay behind;
    what a copy still gives away is printed. Nothing in FOLDER is written over.

    A photo whose rights are against it stays here, and so does one whose words or name would tell
    who made it although its source is protected. The exit status is 1 if one did.
    """
    if not words and not story:
        message = "Name a PHOTO, or a story with --story."
        raise click.UsageError(message)
    newsroom = context.newsroom()
    uses = newsroom.photo_desk.choices(story).chosen(words)
    _refuse_unknown(names, uses)
    order = CopyOrder(to, names, "strict" if strict else "lenient", width or 0, override)
    settings = newsroom.in_force.settings
    occasion = Occasion(
        today=datetime.now(UTC).astimezone().date(),
        slug=newsroom.stories.get(story).slug if story else "",
        name=settings.who,
        initials=settings.initials,
    )
    figures = {each.photo.digest: each.figure for each in reversed(uses) if each.figure is not None}
    digests = tuple(dict.fromkeys(each.photo.digest for each in uses))
    with progress_bar("Writing copies", len(digests)) as advance:
        done = newsroom.copies.make(
            digests, order, figures=figures, occasion=occasion, progress=advance
        )
    _print(done, as_json=as_json)
    if done.refused:
        raise click.exceptions.Exit(1)


def _refuse_unknown(pattern: str, uses: Sequence[PhotoUse]) -> None:
    """A variable that nobody knows would stand in every name as it was typed."""
    unknown = [each for use in uses[:1] for each in file_name(pattern, use.photo).unknown]
    if unknown:
        known = ", ".join(f"{{{each.name}}}" for each in VARIABLES)
        message = f"{unknown[0]} can't be put into names. There are: {known}."
        raise click.UsageError(message)


def _print(done: CopiesDone, *, as_json: bool) -> None:
    if as_json:
        copies: list[dict[str, Any]] = [
            {
                "digest": each.photo,
                "copy": str(each.path),
                "leaks": list(each.leaks),
                "signature": each.signature,
            }
            for each in done.written
        ]
        print_json({"copies": copies, "refused": [failure_data(*each) for each in done.refused]})
    else:
        for each in done.written:
            say(str(each.path))
            for leak in each.leaks:
                say(f"  Look again: {leak}")
            if each.signature:
                say(f"  Signed: {each.signature}")
    for name, error in done.refused:
        say(f"copydesk: {name} stays here: {error}", err=True)
