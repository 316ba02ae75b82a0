"""``copydesk outbox``: what waits to go to targets, and what went."""

import click

from editor.cli.lazy_commands import LazyCommands

_COMMANDS = {
    "list": "outbox_list.list_command",
    "show": "outbox_list.show_command",
    "log": "outbox_list.log_command",
    "run": "outbox_run.run_command",
    "retry": "outbox_run.retry_command",
    "compare": "outbox_conflict.compare_command",
    "choose": "outbox_conflict.choose_command",
    "cancel": "outbox_change.cancel_command",
    "move": "outbox_change.move_command",
    "resend": "outbox_run.resend_command",
}


@click.group("outbox", cls=LazyCommands, modules=_COMMANDS)
def command() -> None:
    """What waits to go to the targets: look, send, stop. An ID may be cut short."""
