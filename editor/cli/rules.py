"""``copydesk rules``: the house's own rules of style, a module a command."""

from importlib import import_module

import click

_COMMANDS = {
    "list": "rules_list",
    "show": "rules_show",
    "add": "rules_add",
    "try": "rules_try",
    "live": "rules_live",
    "draft": "rules_draft",
    "remove": "rules_remove",
    "import": "rules_import",
    "sets": "rules_sets",
}


class RuleCommands(click.Group):
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


@click.group("rules", cls=RuleCommands)
def command() -> None:
    """Work with the house's own rules of style: LIBRARY/desk/house-style.toml."""
