"""``copydesk publish``: a story to where readers are."""

import click

from editor.cli.context import Context
from editor.cli.publish_act import act_options, look_or_do, refuse_blank
from editor.domain.errors import UnknownFieldError
from editor.domain.moment import Moment, moment
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask


@click.command("publish")
@click.argument("slug")
@click.option(
    "--at", metavar="TIME", help="When readers get it, such as “2026-11-24 06:00 Europe/Berlin”."
)
@click.option("--override", metavar="WHY", help="Step over blockers; WHY is kept.")
@act_options
@click.pass_obj
def command(
    context: Context,
    slug: str,
    targets: tuple[str, ...],
    at: str | None,
    override: str | None,
    dry_run: bool,
    document: bool,
    as_json: bool,
) -> None:
    """Publish the story SLUG; where it stands already it is updated.

    \N{BACKSPACE}
    copydesk publish bridge-vote --to "Courier site" --dry-run
    copydesk publish bridge-vote --to "Courier site" --to Magazine
    copydesk publish bridge-vote --to Magazine --at "2026-11-24 06:00 Europe/Berlin"
    copydesk publish bridge-vote --to Magazine --dry-run --document

    It is stored first, then sent at once. Without a network it waits in the outbox, which is no
    failure. An override is for blockers (see check), never for an embargo, which is held, nor for
    what somebody changed at the target: that ends with the exit status 1, and nothing is written
    over.
    """
    refuse_blank("override", override)
    ask = Ask(
        slug,
        Act.PUBLISH,
        targets,
        at=_moment(at) if at is not None else None,
        override=override or "",
    )
    look_or_do(context, ask, dry_run=dry_run, document=document, as_json=as_json)


def _moment(text: str) -> Moment:
    try:
        return moment(text)
    except UnknownFieldError as error:
        raise click.BadParameter(str(error), param_hint="--at") from error
