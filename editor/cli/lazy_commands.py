"""Groups of commands whose modules are imported only when one of them is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyCommands(click.Group):
    """A group with a module a command, or several in one.

    Args:
        modules: By name, in the order of the work: the module in ``editor.cli`` that has it as its
            ``command``, or ``module.value``.
    """

    def __init__(self, *args: Any, modules: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, in the order of the work."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in self._modules:
            return None
        module, _, value = self._modules[cmd_name].partition(".")
        command = getattr(import_module(f"editor.cli.{module}"), value or "command")
        if not isinstance(command, click.Command):
            message = f"{self._modules[cmd_name]} is no command"
            raise TypeError(message)
        return command
