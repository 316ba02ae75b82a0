"""``copydesk outbox cancel`` and ``move``: what shan't go, and what goes first."""

import click

from editor.cli.context import Context
from editor.cli.outbox_data import dispatch_data, dispatch_line, short_id, target_names
from editor.cli.output import json_option, print_json, say
from editor.domain.errors import CopydeskError


@click.command("cancel")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@json_option
@click.pass_obj
def cancel_command(context: Context, ids: tuple[str, ...], as_json: bool) -> None:
    """Take entries out of the outbox. What readers see already is a refusal: unpublish it.

    \N{BACKSPACE}
    copydesk outbox cancel 4fbe8971
    copydesk outbox cancel 4fbe8971 91c2a05d --json

    The others are cancelled all the same; the exit status is 1 if one wasn't.
    """
    newsroom = context.newsroom()
    names, done, failed = target_names(newsroom), [], []
    for key in ids:
        try:
            done.append(newsroom.outbox.cancel(newsroom.outbox.get(key).id))
        except CopydeskError as error:
            failed.append({"id": key, "message": error.message, "hint": error.hint})
            say(f"copydesk: {error}", err=True)
    if as_json:
        print_json({"cancelled": [dispatch_data(each, names) for each in done], "failed": failed})
    else:
        for each in done:
            say(dispatch_line(each, names))
    if failed:
        raise click.exceptions.Exit(1)


@click.command("move")
@click.argument("id")
@click.option("--before", metavar="ID", help="The entry of the same target that it goes before.")
@click.option("--last", is_flag=True, help="Behind all others of its target.")
@json_option
@click.pass_obj
def move_command(context: Context, id: str, before: str | None, last: bool, as_json: bool) -> None:
    """Change when an entry's turn comes, among those of its target.

    \N{BACKSPACE}
    copydesk outbox move 4fbe8971 --before 91c2a05d
    copydesk outbox move 4fbe8971 --last
    """
    if last == bool(before):
        raise click.UsageError("Say either --before ID or --last.")
    newsroom = context.newsroom()
    outbox, names = newsroom.outbox, target_names(newsroom)
    entry = outbox.get(id)
    outbox.move(entry.id, outbox.get(before).id if before else None)
    queue = [each for each in outbox.entries() if each.target == entry.target]
    if as_json:
        print_json({"entries": [dispatch_data(each, names) for each in queue]})
        return
    say(f"Moved {short_id(entry)}. The order is now:")
    for each in queue:
        say(dispatch_line(each, names))
