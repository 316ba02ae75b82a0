"""``copydesk backup``: a copy of the library's database."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath


@click.command("backup")
@click.argument("file", type=TypedPath())
@json_option
@click.pass_obj
def command(context: Context, file: Path, as_json: bool) -> None:
    """Copy all stories, captions, credits and their history into FILE, also while in use.

    Photo originals stay in the library's folder “originals”: copy that folder for a full backup.
    """
    context.newsroom().backups.write(file)
    if as_json:
        print_json({"backup": str(file)})
    else:
        say(f"Backed up to {file}")
