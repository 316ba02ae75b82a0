"""``copydesk list``: the stories of a library."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, listing_data, listing_line, print_json, say


@click.command("list")
@json_option
@click.pass_obj
def command(context: Context, as_json: bool) -> None:
    """List all stories, the last changed first."""
    listings = context.newsroom().stories.listings()
    if as_json:
        print_json({"stories": [listing_data(listing) for listing in listings]})
    elif listings:
        say("\n".join(listing_line(listing) for listing in listings))
    else:
        click.echo("No stories yet. Begin one with: copydesk new SLUG, or copydesk import FILE")
