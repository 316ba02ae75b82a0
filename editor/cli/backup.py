"""``copydesk backup``: a copy of the library's database."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.domain.backup import Backup
from editor.services.backups import backups_in


@click.command("backup")
@click.argument("file", type=TypedPath(), required=False)
@click.option("--list", "lists", is_flag=True, help="List the backups in the library's folder.")
@json_option
@click.pass_obj
def command(context: Context, file: Path | None, lists: bool, as_json: bool) -> None:
    """Copy all stories, captions, credits and their history into FILE, also while in use.

    Photo originals stay in the library's folder “originals”: copy that folder for a full backup.
    """
    if lists == (file is not None):
        message = "Give a FILE to write, or --list."
        raise click.UsageError(message)
    if file is None:
        _list(backups_in(context.folder), as_json=as_json)
        return
    context.newsroom().backups.write(file)
    if as_json:
        print_json({"backup": str(file)})
    else:
        say(f"Backed up to {file}")


def _list(backups: tuple[Backup, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [
                {
                    "backup": str(each.path),
                    "at": each.at.isoformat(),
                    "kind": each.kind.value,
                    "size_octets": each.size_octets,
                    "stories": each.stories,
                    "words": each.words,
                    "damaged": each.is_damaged,
                }
                for each in backups
            ]
        )
        return
    for each in backups:
        told = "damaged" if each.is_damaged else f"stories: {each.stories}"
        say(f"{each.at.astimezone():%Y-%m-%d %H:%M}  {told}  {each.kind.value}  {each.path}")
