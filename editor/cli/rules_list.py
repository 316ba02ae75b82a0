"""``copydesk rules list``: the house rules, in force and drafts."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import fault_data, rule_data, rule_line, say_faults


@click.command("list")
@click.argument("words", default="")
@click.option("--set", "set_name", default="", metavar="SET", help="Those of a set alone.")
@click.option("--drafts", is_flag=True, help="Drafts alone.")
@json_option
@click.pass_obj
def command(context: Context, words: str, set_name: str, drafts: bool, as_json: bool) -> None:
    """List the rules, or those in which WORDS stand. The exit status is 1 if one can't be read."""
    book = context.newsroom().stylebook
    sought = words.casefold()
    rules = [
        rule
        for rule in book.rules
        if (not set_name or rule.set == set_name)
        and not (drafts and rule.is_live)
        and sought in "\n".join(map(str, rule_data(rule).values())).casefold()
    ]
    faults = book.faults()
    if as_json:
        data = [rule_data(rule) for rule in rules]
        print_json({"rules": data, "faults": fault_data(faults)})
    else:
        for rule in rules:
            say(rule_line(rule))
        if not rules:
            say("No such rule." if book.rules else "No house rules yet. See: copydesk rules add.")
        say_faults(faults)
    if faults:
        raise click.exceptions.Exit(1)
