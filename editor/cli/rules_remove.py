"""``copydesk rules remove``: take house rules out."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say


@click.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@json_option
@click.pass_obj
def command(context: Context, names: tuple[str, ...], as_json: bool) -> None:
    """Take rules out of the desk's file: all of them, or none. To keep one, make it a draft."""
    context.newsroom().stylebook.remove(*names)
    if as_json:
        print_json({"removed": list(names)})
    else:
        say(f"Removed: {', '.join(names)}.")
