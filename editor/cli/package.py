"""``copydesk package``: a whole story in one file, for a desk that has another library."""

import click

from editor.cli.lazy_commands import LazyCommands


@click.group(
    "package",
    cls=LazyCommands,
    modules={"write": "package_write", "open": "package_open"},
)
def command() -> None:
    """Hand a whole story over to another desk, and take in what one handed over.

    A package is one file: text, fields, photos, credits, history, checks, and notes if you ask
    for them. Whoever is protected goes along under the pseudonym, or not at all.
    """
