"""``copydesk package write``: pack a story up."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.export_package import package_data, say_package
from editor.cli.output import json_option, print_json
from editor.cli.paths import TypedPath


@click.command("write")
@click.argument("slug")
@click.option("--to", required=True, type=TypedPath(), help="The folder to write into.")
@click.option("--notes", is_flag=True, help="Notes on the words go along.")
@click.option("--override", metavar="WHY", default="", help="Step over an embargo; say why.")
@json_option
@click.pass_obj
def command(
    context: Context, slug: str, to: Path, notes: bool, override: str, as_json: bool
) -> None:
    """Pack the story SLUG up as TO/SLUG.copydesk."""
    written = context.newsroom().packages.write(slug, to, with_notes=notes, override=override)
    if as_json:
        print_json(package_data(written))
    else:
        say_package(written)
