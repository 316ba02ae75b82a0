"""``copydesk rules``: the house's own rules of style, a module a command."""

import click

from editor.cli.lazy_commands import LazyCommands

_COMMANDS = {
    "list": "rules_list",
    "show": "rules_show",
    "add": "rules_add",
    "try": "rules_try",
    "live": "rules_live",
    "draft": "rules_live.draft_command",
    "remove": "rules_remove",
    "import": "rules_import",
    "sets": "rules_sets",
}


@click.group("rules", cls=LazyCommands, modules=_COMMANDS)
def command() -> None:
    """Work with the house's own rules of style: LIBRARY/desk/house-style.toml."""
