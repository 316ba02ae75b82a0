"""``copydesk rules live`` and ``draft``: put drafts in force, and take rules out of force."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import rule_data, rule_line


@click.command("live")
@click.argument("names", nargs=-1, metavar="NAME…")
@click.option("--set", "set_name", default="", metavar="SET", help="All rules of a set.")
@json_option
@click.pass_obj
def command(context: Context, names: tuple[str, ...], set_name: str, as_json: bool) -> None:
    """Put rules in force; not while their own examples fail, or if they can take very long."""
    _set_live(context, names, set_name, is_live=True, as_json=as_json)


@click.command("draft")
@click.argument("names", nargs=-1, metavar="NAME…")
@click.option("--set", "set_name", default="", metavar="SET", help="All rules of a set.")
@json_option
@click.pass_obj
def draft_command(context: Context, names: tuple[str, ...], set_name: str, as_json: bool) -> None:
    """Make drafts of rules: they stay, and say nothing."""
    _set_live(context, names, set_name, is_live=False, as_json=as_json)


def _set_live(
    context: Context, names: tuple[str, ...], set_name: str, *, is_live: bool, as_json: bool
) -> None:
    book = context.newsroom().stylebook
    names = (*names, *(rule.name for rule in book.rules if set_name and rule.set == set_name))
    if not names:
        message = "Name a rule, or a set with rules: --set SET."
        raise click.UsageError(message)
    for name in names:
        book.set_live(name, is_live=is_live)
    rules = [book.rule(name) for name in names]
    if as_json:
        print_json({"rules": [rule_data(rule) for rule in rules]})
        return
    for rule in rules:
        say(rule_line(rule))
