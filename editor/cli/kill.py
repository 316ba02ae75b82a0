"""``copydesk kill``: withdraw a story with a notice."""

import click

from editor.cli.context import Context
from editor.cli.output import say
from editor.cli.publish_act import act_options, look_or_do
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask


@click.command("kill")
@click.argument("slug")
@click.option("--note", metavar="WORDS", help="To clients and desks, never to readers.")
@click.option("--yes", is_flag=True, help="Really.")
@act_options
@click.pass_obj
def command(
    context: Context,
    slug: str,
    note: str | None,
    yes: bool,
    targets: tuple[str, ...],
    dry_run: bool,
    document: bool,
    as_json: bool,
) -> None:
    """Withdraw the story SLUG wherever it stands: a notice takes the place of the copy.

    \N{BACKSPACE}
    copydesk kill bridge-vote
    copydesk kill bridge-vote --yes
    copydesk kill bridge-vote --yes --note "Libel: don't use, delete archives"

    Without --yes it says what it would do, and ends with the exit status 1.
    """
    ask = Ask(slug, Act.KILL, targets, note=(note or "").strip())
    only_look = dry_run or not yes
    look_or_do(context, ask, dry_run=only_look, document=document, as_json=as_json)
    if only_look and not dry_run:
        say("copydesk: Nothing was killed. Say --yes to do it.", err=True)
        raise click.exceptions.Exit(1)
