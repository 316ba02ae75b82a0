"""``copydesk search``: find stories."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, listing_data, listing_line, print_json, say, shown


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@json_option
@click.pass_obj
def command(context: Context, words: tuple[str, ...], as_json: bool) -> None:
    """Find the stories in whose text, captions or people all WORDS stand, best first."""
    hits = context.newsroom().stories.search(" ".join(words))
    if as_json:
        data = [{**listing_data(hit.listing), "excerpt": hit.excerpt} for hit in hits]
        print_json({"stories": data})
        return
    for hit in hits:
        say(listing_line(hit.listing))
        click.echo("    " + _marked(hit.excerpt))
    if not hits:
        say(f"Nothing found for “{' '.join(words)}”.")


def _marked(excerpt: str) -> str:
    one_line = " ".join(shown(excerpt).split())
    return one_line.replace("⟦", click.style("", bold=True, reset=False)).replace("⟧", "\x1b[0m")
