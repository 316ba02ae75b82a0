"""``copydesk rules draft``: take rules out of force."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import rule_data, rule_line


@click.command("draft")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@json_option
@click.pass_obj
def command(context: Context, names: tuple[str, ...], as_json: bool) -> None:
    """Make drafts of rules: they stay, and say nothing."""
    book = context.newsroom().stylebook
    for name in names:
        book.set_live(name, is_live=False)
    rules = [book.rule(name) for name in names]
    if as_json:
        print_json({"rules": [rule_data(rule) for rule in rules]})
        return
    for rule in rules:
        say(rule_line(rule))
