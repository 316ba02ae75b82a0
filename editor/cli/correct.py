"""``copydesk correct``: put a published error right, and say so."""

import click

from editor.cli.context import Context
from editor.cli.publish_act import act_options, look_or_do, refuse_blank
from editor.domain.publishing.act import Act
from editor.services.publishing.plan import Ask


@click.command("correct")
@click.argument("slug")
@click.option("--text", required=True, metavar="WORDS", help="The correction, as readers get it.")
@click.option("--note", metavar="WORDS", help="To clients and desks, never to readers.")
@click.option("--override", metavar="WHY", help="Step over blockers; WHY is kept.")
@act_options
@click.pass_obj
def command(
    context: Context,
    slug: str,
    text: str,
    note: str | None,
    override: str | None,
    targets: tuple[str, ...],
    dry_run: bool,
    document: bool,
    as_json: bool,
) -> None:
    """Correct the published story SLUG: mend its text first, then say here what was wrong.

    \N{BACKSPACE}
    copydesk correct bridge-vote --text "An earlier version named the wrong pier."
    copydesk correct bridge-vote --text "It was Pier 4." --note "Fixes grafs 2, 5" --to Magazine
    copydesk correct bridge-vote --text "It was Pier 4." --dry-run

    The text stands in the story from then on, and the correction goes wherever the story stands.
    """
    refuse_blank("text", text)
    refuse_blank("override", override)
    ask = Ask(
        slug,
        Act.CORRECT,
        targets,
        correction=text.strip(),
        note=(note or "").strip(),
        override=override or "",
    )
    look_or_do(context, ask, dry_run=dry_run, document=document, as_json=as_json)
