"""``copydesk people``: the directory of people and organisations, a module a kind of work."""

from importlib import import_module

import click

_COMMANDS = {
    "list": "people_list",
    "show": "people_list",
    "add": "people_change",
    "set": "people_change",
    "remove": "people_change",
    "import": "people_files",
    "export": "people_files",
    "doubles": "people_doubles",
    "merge": "people_doubles",
}


class PeopleCommands(click.Group):
    """Imports a command only when it is asked for: a value of its module, ``list_command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"editor.cli.{_COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_command")
        if not isinstance(command, click.Command):
            message = f"{module.__name__}.{cmd_name}_command is no command"
            raise TypeError(message)
        return command


@click.group("people", cls=PeopleCommands)
def command() -> None:
    """Keep the directory of people and organisations."""
