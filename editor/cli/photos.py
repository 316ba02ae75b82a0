"""``copydesk photos``: what can be done with photos, a module a command."""

from importlib import import_module

import click

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


class PhotoCommands(click.Group):
    """Imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"editor.cli.{_COMMANDS[cmd_name]}")
        command = module.command
        if not isinstance(command, click.Command):
            message = f"{module.__name__}.command is no command"
            raise TypeError(message)
        return command


@click.group("photos", cls=PhotoCommands)
def command() -> None:
    """Work with photos: those of a story, of the library, and files anywhere."""
