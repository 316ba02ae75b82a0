"""``copydesk photos set``: what the library, or a story, says of photos."""

import re
from collections.abc import Iterable

import click

from editor.cli.assignments import assignments, refuse_unknown
from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.photo_data import value_line
from editor.cli.story_data import plain
from editor.domain.template_applying import LISTS
from editor.services.photo_desk import ChangedPhoto
from editor.services.photo_values import PATHS

_ASSIGNMENT = re.compile(r"[a-z_]+(?:\.[a-z_]+)?(?:\[[^\]]*\])?=", re.ASCII)


@click.command("set", epilog=f"Fields: {', '.join(PATHS)}.")
@click.argument("words", nargs=-1, required=True, metavar="PHOTO… [FIELD=VALUE…]")
@click.option(
    "--set", "sets", multiple=True, metavar="FIELD=VALUE", help="The same as FIELD=VALUE."
)
@click.option(
    "--credit",
    metavar="LINE",
    help="A sign-off, or a whole caption with one, taken apart: (Ann Lee/NLW via AP).",
)
@click.option("--clear", "cleared", multiple=True, metavar="FIELD", help="Show nothing there.")
@click.option("--unset", multiple=True, metavar="FIELD", help="Show what lies below: the file.")
@click.option(
    "--story", default="", metavar="SLUG", help="Say it for the photo's use in that story alone."
)
@json_option
@click.pass_obj
def command(
    context: Context,
    words: tuple[str, ...],
    sets: tuple[str, ...],
    credit: str | None,
    cleared: tuple[str, ...],
    unset: tuple[str, ...],
    story: str,
    as_json: bool,
) -> None:
    """Set fields of photos in the library: all of them, or none if one can't be set.

    \N{BACKSPACE}
    copydesk photos set "IMG_*.jpg" city=Hull country=England --credit "(Ann Lee/NLW via AP)"
    copydesk photos set ferry.jpg 'people=Una Reid; Jo Ko' rating=4 flag=picked
    copydesk photos set ferry.jpg "crop[16:9]=0,60,1600,900" interest=50%,40%
    copydesk photos set --story bridge-vote ferry-1 alt_text="A ferry at its berth" is_file=yes

    PHOTO is a file name, a pattern of names, the beginning of a digest, or with --story a figure:
    its name, or its number as the Photos panel shows it, from 1. A story says caption, alt_text,
    crops and is_file by itself; all else belongs to the photo.

    Set, cleared and unset are three things: caption= and --clear caption show no caption, --unset
    caption shows the one below: of the library in a story, of the file in the library. Entries of
    lists are parted by semicolons. Crops are LEFT,TOP,WIDTH,HEIGHT, in pixels or percent.
    """
    photos = [each for each in words if not _ASSIGNMENT.match(each)]
    typed = [each for each in words if _ASSIGNMENT.match(each)]
    signed = [f"credit_line={credit}"] if credit is not None else []
    changes: dict[str, str | None] = dict(assignments((*typed, *sets, *signed), PATHS, LISTS))
    _add(changes, cleared, "")
    _add(changes, unset, None)
    if not photos or not changes:
        message = "Name a PHOTO and a FIELD=VALUE, --clear FIELD or --unset FIELD."
        raise click.UsageError(message)
    newsroom = context.newsroom()
    done = newsroom.photo_desk.set_fields(photos, changes, story)
    if story:
        context.changed(newsroom, story)
    if as_json:
        print_json({"photos": [_data(each) for each in done]})
        return
    for each in done:
        for name, before in each.before.items():
            photo = each.use.photo
            was, now = value_line(before, photo), value_line(each.after[name], photo)
            say(f"{each.use.name}  {name}: {was} → {now}")
    changed = sum(bool(each.before) for each in done)
    say(f"Photos changed: {changed}; so already: {len(done) - changed}.")


def _add(changes: dict[str, str | None], names: Iterable[str], value: str | None) -> None:
    for name in names:
        refuse_unknown(name, PATHS)
        if name in changes:
            message = f"{name} is named twice."
            raise click.UsageError(message)
        changes[name] = value


def _data(done: ChangedPhoto) -> dict[str, object]:
    use = done.use
    return {
        "digest": use.photo.digest,
        "file_name": use.photo.file_name,
        "figure": use.figure.name if use.figure is not None else None,
        "changes": {
            name: {"before": plain(before), "after": plain(done.after[name])}
            for name, before in done.before.items()
        },
    }
