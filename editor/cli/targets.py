"""``copydesk targets``: the places that stories are published to, a module a kind of work."""

import click

from editor.cli.lazy_commands import LazyCommands

_COMMANDS = {
    "kinds": "targets_list.kinds_command",
    "add": "targets_add.command",
    "list": "targets_list.list_command",
    "show": "targets_list.show_command",
    "test": "targets_test.command",
    "change": "targets_change.change_command",
    "pause": "targets_change.pause_command",
    "resume": "targets_change.resume_command",
    "remove": "targets_change.remove_command",
}


@click.group("targets", cls=LazyCommands, modules=_COMMANDS)
def command() -> None:
    """Set up the places that stories are published to: WordPress, Ghost, folders and others."""
