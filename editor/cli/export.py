"""``copydesk export``: publish-ready files."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, override_line, print_json, say
from editor.cli.paths import TypedPath
from editor.exporters import exporter_of
from editor.exporters.options import with_chosen


@click.command("export")
@click.argument("slug")
@click.option("--format", "format", required=True, metavar="FORMAT", help="See: copydesk formats.")
@click.option("--to", required=True, type=TypedPath(), help="The folder to write into.")
@click.option("--override", metavar="WHY", help="Step over blockers; WHY is kept.")
@click.option(
    "--option",
    "chosen",
    multiple=True,
    metavar="NAME=VALUE",
    help="An option of the format, such as pictures=webp or shape=16:9.",
)
@json_option
@click.pass_obj
def command(
    context: Context,
    slug: str,
    format: str,
    to: Path,
    override: str | None,
    chosen: tuple[str, ...],
    as_json: bool,
) -> None:
    """Write the story SLUG as the folder TO/SLUG-FORMAT, whole or not at all.

    A blocker (see check) stops it. Step over one with --override and say why: the reason is
    kept with the story.
    """
    if override is not None and not override.strip():
        raise click.BadParameter("Say why, in a few words.", param_hint="--override")
    newsroom = context.newsroom()
    words = dict(each.partition("=")[::2] for each in chosen)
    options = with_chosen(exporter_of(format).options, words)
    before = len(newsroom.stories.get(slug).overrides)
    document = newsroom.exports.export(slug, format, to, override or "", options)
    for each in newsroom.stories.get(slug).overrides[before:]:
        say(override_line(each), err=True)
        if not newsroom.in_force.settings.name:
            say("That is the account’s name; your own is set in the preferences.", err=True)
    if as_json:
        print_json({"document": str(document), "folder": str(document.parent)})
    else:
        say(f"Exported to {document}")
