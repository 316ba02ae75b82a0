"""``copydesk restore``: go back to a backup."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.services.backups import restore_backup


@click.command("restore")
@click.argument("file", type=TypedPath())
@json_option
@click.pass_obj
def command(context: Context, file: Path, as_json: bool) -> None:
    """Put the backup FILE in the place of the library's database.

    The database it replaces is kept beside it.
    """
    restore_backup(context.folder, file)
    if as_json:
        print_json({"restored": str(file), "library": str(context.folder)})
    else:
        say(f"Restored {context.folder} from {file}")
