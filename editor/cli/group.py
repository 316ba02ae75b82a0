"""The command ``copydesk`` itself: finds its commands and turns errors into sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import Any, NoReturn

import click

from editor.cli.context import Context
from editor.cli.lazy_commands import LazyCommands
from editor.cli.output import json_text, say, set_up_output
from editor.cli.paths import TypedPath
from editor.domain.errors import CopydeskError

_AS_JSON = "editor.cli.as_json"
_COMMANDS = {
    "new": "new",
    "set": "set_fields",
    "import": "import_files",
    "photos": "photos",
    "people": "people",
    "list": "list_stories",
    "show": "show",
    "search": "search",
    "check": "check",
    "checks": "checks",
    "rules": "rules",
    "export": "export",
    "profiles": "profiles",
    "formats": "formats",
    "validate": "validate",
    "package": "package",
    "publish": "publish",
    "correct": "correct",
    "unpublish": "unpublish",
    "kill": "kill",
    "outbox": "outbox",
    "targets": "targets",
    "credentials": "credentials",
    "backup": "backup",
    "restore": "restore",
    "open": "open_window",
}


class Commands(LazyCommands):
    """Answers errors with sentences."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command; from here on errors are answered."""
        as_json = "--json" in takewhile(lambda argument: argument != "--", args)
        ctx.meta[_AS_JSON] = as_json
        set_up_output(as_json=as_json)
        with _answered(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run; an error that a person can mend ends in its sentence and exit status 1."""
        with _answered(ctx):
            return super().invoke(ctx)


@contextmanager
def _answered(ctx: click.Context) -> Iterator[None]:
    """Turn errors into sentences, and into JSON for who asked for that."""
    try:
        yield
    except click.UsageError as error:
        help_of = (error.ctx or ctx).command_path
        _tell_programs(ctx, error.format_message(), f"See: {help_of} --help")
        raise
    except CopydeskError as error:
        _answer(ctx, error)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f" “{error.filename}”" if error.filename else ""
        reason = error.strerror or str(error)
        hint = "See that you may use that place and that it has room, then try again."
        _answer(ctx, CopydeskError(f"The system refused{where}: {reason}.", hint=hint))


def _answer(ctx: click.Context, error: CopydeskError) -> NoReturn:
    _tell_programs(ctx, error.message, error.hint)
    say(f"copydesk: {' '.join(str(error).splitlines())}", err=True)
    ctx.exit(1)


def _tell_programs(ctx: click.Context, message: str, hint: str) -> None:
    if not ctx.meta[_AS_JSON]:
        return
    told = {"error": {"message": message, "hint": hint}}
    try:
        click.echo(json_text(told))
    except BrokenPipeError:
        raise
    except OSError:
        # The disk that the output goes to is full: people read of it on the other stream.
        return


@click.group(
    cls=Commands,
    modules=_COMMANDS,
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
    type=TypedPath(),
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
