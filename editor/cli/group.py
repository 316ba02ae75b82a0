"""The command ``copydesk`` itself: finds its commands and turns errors into sentences."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.output import JSON_ASKED
from editor.domain.errors import CopydeskError

_COMMANDS = {
    "new": "new",
    "set": "set_fields",
    "import": "import_files",
    "photos": "photos",
    "list": "list_stories",
    "show": "show",
    "search": "search",
    "check": "check",
    "export": "export",
    "formats": "formats",
    "backup": "backup",
    "restore": "restore",
    "open": "open_window",
}


class Commands(click.Group):
    """Imports a command only when it is asked for, and answers errors with sentences."""

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

    def invoke(self, ctx: click.Context) -> Any:
        """Run; an error that a person can mend ends in its sentence and exit status 1."""
        try:
            return super().invoke(ctx)
        except CopydeskError as error:
            _say(ctx, error)
        except BrokenPipeError:
            raise
        except OSError as error:
            where = f" “{error.filename}”" if error.filename else ""
            reason = error.strerror or str(error)
            _say(ctx, CopydeskError(f"The system refused{where}: {reason}."))
        return ctx.exit(1)


def _say(ctx: click.Context, error: CopydeskError) -> None:
    if ctx.meta.get(JSON_ASKED):
        told = {"error": {"message": error.message, "hint": error.hint}}
        click.echo(json.dumps(told, ensure_ascii=False))
    click.echo(f"copydesk: {error}", err=True)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""Exit status: 0 done; 1 a blocker or a refusal; 2 wrong usage.

    \b
    A first story:
      copydesk import story.txt
      copydesk photos add SLUG one.jpg two.jpg
      copydesk check SLUG
      copydesk export SLUG --format html --to ~/Desktop
    """,
)
@click.option(
    "--library",
    type=click.Path(file_okay=True, path_type=Path),
    envvar="COPYDESK_LIBRARY",
    help="The library's folder; yours by default. COPYDESK_LIBRARY sets it too.",
)
@click.version_option(package_name="copydesk", message="%(prog)s %(version)s")
@click.pass_context
def copydesk(ctx: click.Context, library: Path | None) -> None:
    """Draft stories, caption photos, credit people, export them publish-ready.

    Without a command the window opens.
    """
    window = ctx.obj
    ctx.obj = Context(library, window)
    if ctx.invoked_subcommand is None:
        ctx.exit(ctx.obj.open_window(None))
