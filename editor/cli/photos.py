"""``copydesk photos``: what can be done with photos, a module a command."""

import click

from editor.cli.lazy_commands import LazyCommands

_COMMANDS = {
    "add": "photo_add",
    "list": "photo_list",
    "show": "photo_show",
    "set": "photo_set",
    "check": "photo_check",
    "copies": "photo_copies",
    "write": "photo_write",
    "credit": "photo_credit",
}


@click.group("photos", cls=LazyCommands, modules=_COMMANDS)
def command() -> None:
    """Work with photos: those of a story, of the library, and files anywhere."""
