"""``copydesk outbox list``, ``show`` and ``log``: what waits, and what happened."""

import click

from editor.cli.context import Context
from editor.cli.outbox_data import (
    clock,
    dispatch_data,
    dispatch_line,
    dispatch_lines,
    event_data,
    target_names,
)
from editor.cli.output import json_option, print_json, say
from editor.cli.story_data import plain


@click.command("list")
@click.option("--all", "with_done", is_flag=True, help="What was sent or cancelled, too.")
@json_option
@click.pass_obj
def list_command(context: Context, with_done: bool, as_json: bool) -> None:
    """List what waits, target by target in the order in which it goes out.

    \N{BACKSPACE}
    copydesk outbox list
    copydesk outbox list --all
    copydesk outbox list --json
    """
    newsroom = context.newsroom()
    entries, names = newsroom.outbox.entries(with_done=with_done), target_names(newsroom)
    if as_json:
        summary = plain(newsroom.outbox.summary())
        print_json({"entries": [dispatch_data(each, names) for each in entries], **summary})
        return
    for each in entries:
        say(dispatch_line(each, names))
        if each.said and each.state.is_open:
            say(f"          {each.said} {each.hint}".rstrip())
    if not entries:
        say("Nothing was sent yet." if with_done else "Nothing waits.")


@click.command("show")
@click.argument("id")
@json_option
@click.pass_obj
def show_command(context: Context, id: str, as_json: bool) -> None:
    """Show all that is known of an entry.

    \N{BACKSPACE}
    copydesk outbox show 4fbe8971
    copydesk outbox show 4fbe8971 --json
    """
    newsroom = context.newsroom()
    entry, names = newsroom.outbox.get(id), target_names(newsroom)
    if as_json:
        print_json(dispatch_data(entry, names))
        return
    for line in dispatch_lines(entry, names):
        say(line)


@click.command("log")
@click.argument("id")
@json_option
@click.pass_obj
def log_command(context: Context, id: str, as_json: bool) -> None:
    """Print what happened to an entry, and answers that nobody understood.

    \N{BACKSPACE}
    copydesk outbox log 4fbe8971
    copydesk outbox log 4fbe8971 --json
    """
    outbox = context.newsroom().outbox
    events = outbox.log(outbox.get(id).id)
    if as_json:
        print_json({"log": [event_data(each) for each in events]})
        return
    for each in events:
        say(f"{clock(each.at)}  {each.step:<24}  {each.words}")
        for line in each.answer.splitlines():
            say(f"    | {line}")
    if not events:
        say("Nothing happened to it yet.")
