"""``copydesk people``: the directory of people and organisations, a module a kind of work."""

import click

from editor.cli.lazy_commands import LazyCommands

_COMMANDS = {
    "list": "people_list.list_command",
    "show": "people_list.show_command",
    "add": "people_change.add_command",
    "set": "people_change.set_command",
    "remove": "people_change.remove_command",
    "import": "people_files.import_command",
    "export": "people_files.export_command",
    "doubles": "people_doubles.doubles_command",
    "merge": "people_doubles.merge_command",
}


@click.group("people", cls=LazyCommands, modules=_COMMANDS)
def command() -> None:
    """Keep the directory of people and organisations."""
