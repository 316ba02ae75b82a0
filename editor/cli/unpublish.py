"""``copydesk unpublish``: take a story away from readers, without a notice."""

import click

from editor.cli.context import Context
from editor.cli.publish_act import act_options, look_or_do
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask


@click.command("unpublish")
@click.argument("slug")
@act_options
@click.pass_obj
def command(
    context: Context,
    slug: str,
    targets: tuple[str, ...],
    dry_run: bool,
    document: bool,
    as_json: bool,
) -> None:
    """Take the story SLUG away from readers, without a notice: it becomes a draft there.

    \N{BACKSPACE}
    copydesk unpublish bridge-vote --dry-run
    copydesk unpublish bridge-vote
    copydesk unpublish bridge-vote --to Magazine

    To withdraw it with a notice, kill it. It can be published again under the same address.
    """
    ask = Ask(slug, Act.UNPUBLISH, targets)
    look_or_do(context, ask, dry_run=dry_run, document=document, as_json=as_json)
