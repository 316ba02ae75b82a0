"""``copydesk open``: the window."""

import click

from editor.cli.context import Context


@click.command("open")
@click.argument("slug", required=False)
@click.pass_context
def command(ctx: click.Context, slug: str | None) -> None:
    """Open the window on the story SLUG, or on the one that was open last.

    A window that is already open on this library comes to the front and shows SLUG.
    """
    context: Context = ctx.obj
    ctx.exit(context.open_window(slug))
