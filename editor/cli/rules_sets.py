"""``copydesk rules sets``: sets of rules that come with Copydesk."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.services.rule_sets import rule_sets


@click.command("sets")
@click.option("--on", "taken", multiple=True, metavar="SET", help="Take its rules into the file.")
@click.option("--off", "dropped", multiple=True, metavar="SET", help="Take them out again.")
@json_option
@click.pass_obj
def command(
    context: Context, taken: tuple[str, ...], dropped: tuple[str, ...], as_json: bool
) -> None:
    """List the sets in the box, or take one into the desk's file, or out.

    Rules of a set that the desk has changed stay as drafts when the set goes.
    """
    book = context.newsroom().stylebook
    for name in taken:
        book.take_set(name)
    kept = [rule.name for name in dropped for rule in book.drop_set(name)]
    on = book.sets_on
    if as_json:
        sets = [
            {
                "name": each.name,
                "label": each.label,
                "about": each.about,
                "rules": len(each.rules),
                "on": each.name in on,
            }
            for each in rule_sets()
        ]
        print_json({"sets": sets, "kept": kept})
        return
    for each in rule_sets():
        state = "on " if each.name in on else "off"
        say(f"{each.name:<16}  {state}  {len(each.rules):>4} rules  {each.about}")
    if kept:
        say(f"Changed by the desk, kept as drafts: {', '.join(kept)}.")
