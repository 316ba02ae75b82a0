"""``copydesk package open``: take a package in."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath


@click.command("open")
@click.argument("file", type=TypedPath())
@click.option(
    "--theirs",
    "theirs",
    multiple=True,
    metavar="FIELD",
    help="Where both desks changed this field, take theirs (such as body or headline).",
)
@json_option
@click.pass_obj
def command(context: Context, file: Path, theirs: tuple[str, ...], as_json: bool) -> None:
    """Take the package FILE in: a new story, or its changes merged into the one that is here.

    Where both desks changed the same, yours stays and theirs is kept in the history.
    """
    received = context.newsroom().packages.receive(file, theirs)
    slug = received.article.slug
    if as_json:
        print_json(
            {
                "slug": slug,
                "is_new": received.is_new,
                "conflicts": list(received.conflicts),
                "signer": received.signer,
            }
        )
        return
    say(f"Taken in as “{slug}”." if received.is_new else f"Merged into “{slug}”.")
    if received.conflicts:
        say(f"Changed on both desks, yours stays: {', '.join(received.conflicts)}.")
        say("Theirs is in the history. To take it: --theirs FIELD.")
    say(received.signer)
