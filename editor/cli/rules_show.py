"""``copydesk rules show``: one house rule with all it says."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import rule_data


@click.command("show")
@click.argument("name")
@json_option
@click.pass_obj
def command(context: Context, name: str, as_json: bool) -> None:
    """Show the rule NAME."""
    data = rule_data(context.newsroom().stylebook.rule(name))
    if as_json:
        print_json(data)
        return
    for key, value in data.items():
        shown = "; ".join(value) if isinstance(value, list) else value
        if isinstance(shown, bool):
            shown = "yes" if shown else "no"
        if shown:
            say(f"{key.replace('_', ' '):<16}{shown}")
