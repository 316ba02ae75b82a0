"""``copydesk targets kinds``, ``list`` and ``show``: what there is."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.targets_data import (
    kind_data,
    kind_lines,
    target_data,
    target_line,
    target_lines,
)
from editor.targets import all_kinds

_NONE_YET = (
    "No targets yet. Set one up with: copydesk targets add wordpress NAME --url URL --user USER"
)


@click.command("kinds")
@json_option
def kinds_command(as_json: bool) -> None:
    """List the kinds of targets: what each needs, and its options.

    \N{BACKSPACE}
    copydesk targets kinds
    copydesk targets kinds --json
    """
    if as_json:
        print_json({"kinds": {name: kind_data(kind) for name, kind in all_kinds().items()}})
        return
    for name, kind in all_kinds().items():
        for line in kind_lines(name, kind):
            say(line)


@click.command("list")
@json_option
@click.pass_obj
def list_command(context: Context, as_json: bool) -> None:
    """List the targets.

    \N{BACKSPACE}
    copydesk targets list
    copydesk targets list --json
    """
    newsroom = context.newsroom()
    targets = newsroom.targets.all()
    if as_json:
        print_json({"targets": [target_data(newsroom, each) for each in targets]})
        return
    for each in targets:
        say(target_line(each, newsroom.targets.kind_of(each), newsroom.targets.secret_place(each)))
    if not targets:
        say(_NONE_YET)


@click.command("show")
@click.argument("name")
@json_option
@click.pass_obj
def show_command(context: Context, name: str, as_json: bool) -> None:
    """Show all that is known of the target NAME, and what it can't take.

    \N{BACKSPACE}
    copydesk targets show "Courier site"
    copydesk targets show "Courier site" --json
    """
    newsroom = context.newsroom()
    target = newsroom.targets.get(name)
    if as_json:
        print_json(target_data(newsroom, target))
        return
    place, missing = newsroom.targets.secret_place(target), newsroom.targets.missing(target)
    for line in target_lines(target, newsroom.targets.kind_of(target), place, missing):
        say(line)
