"""``copydesk export``: publish-ready files."""

from dataclasses import replace
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.export_data import (
    exported_data,
    refusal_data,
    say_exported,
    say_faults,
    say_many,
    say_override,
)
from editor.cli.export_due import export_due
from editor.cli.export_order import AskedOrder, order_options
from editor.cli.export_package import FORMAT as PACKAGE
from editor.cli.export_package import export_packages
from editor.cli.export_trial import say_trial
from editor.cli.output import json_option, print_json, say
from editor.cli.progress import file_bar, progress_bar
from editor.cli.story_choice import StoryChoice, story_choice
from editor.domain.export_order import ExportOrder
from editor.newsroom import Newsroom
from editor.services.bundles import Exported
from editor.services.pace import Pace


@click.command("export")
@story_choice
@order_options
@click.option("--due", is_flag=True, help="What profiles ask for on a status, and isn't out yet.")
@click.option("--dry-run", is_flag=True, help="Say what would be written and lost; write nothing.")
@json_option
@click.pass_obj
def command(context: Context, /, due: bool, dry_run: bool, as_json: bool, **asked: Any) -> None:
    """Write stories as folders TO/SLUG-FORMAT, each whole or not at all.

    \N{BACKSPACE}
    copydesk export bridge-vote --format html --to ~/Desktop
    copydesk export bridge-vote --format ninjs --dry-run
    copydesk export --status Ready --profile "Courier site"
    copydesk export --saved "Sunday pages" --format nitf --to out --zip
    copydesk export --due

    A blocker (see check) stops a story. Step over one with --override and say why: the reason is
    kept with the story. Of many stories those that are stopped are told, and the rest goes on;
    the exit status is 1 if one was. What the format can't carry of a story is said on the standard
    error output.
    """
    choice = StoryChoice(**{name: asked.pop(name) for name in StoryChoice.__slots__})
    order = AskedOrder(**asked)
    if due:
        if not choice.is_empty or order.format or order.profile:
            raise click.UsageError("--due goes by the profiles: name no stories and no format.")
        export_due(context.newsroom(), dry_run=dry_run, as_json=as_json)
        return
    order.refuse_contradictions(needs_place=not dry_run)
    choice.refuse_contradictions()
    newsroom = context.newsroom()
    if order.format == PACKAGE:
        why = order.override or ""
        export_packages(newsroom, choice.ids(newsroom), order.to, why, as_json=as_json)
        return
    wanted = order.order(newsroom)
    if dry_run:
        say_trial(newsroom, choice, wanted, as_json=as_json)
    elif choice.names_one:
        _export_one(newsroom, choice.slugs[0], wanted, as_json=as_json)
    else:
        _export_many(newsroom, choice.ids(newsroom), wanted, as_json=as_json)


def _export_one(newsroom: Newsroom, key: str, order: ExportOrder, *, as_json: bool) -> None:
    with file_bar("Exporting") as progress:
        exported = newsroom.exports.carry_out(key, _judged(order), Pace(progress))
    _tell_overrides(newsroom, exported)
    if as_json:
        print_json(exported_data(exported))
    else:
        say_exported(exported)
    say_faults(exported.verdict)


def _export_many(
    newsroom: Newsroom, ids: tuple[str, ...], order: ExportOrder, *, as_json: bool
) -> None:
    order = _judged(order) if as_json else order
    with progress_bar("Exporting", len(ids)) as advance:
        results = list(newsroom.batch_exports.run(ids, order, progress=advance))
    exported = [each for each in results if isinstance(each, Exported)]
    refused = [each for each in results if not isinstance(each, Exported)]
    _tell_overrides(newsroom, *exported)
    for each in refused:
        say(f"copydesk: {each.error}", err=True)
    if as_json:
        data = [refusal_data(each.slug, each.error) for each in refused]
        print_json({"exported": [exported_data(each) for each in exported], "refused": data})
    else:
        say_many(exported)
        say(f"{len(exported):,} exported, {len(refused):,} refused.", err=True)
    if refused:
        raise click.exceptions.Exit(1)


def _judged(order: ExportOrder) -> ExportOrder:
    return replace(order, is_judged=True)


def _tell_overrides(newsroom: Newsroom, *exported: Exported) -> None:
    overridden = [each for each in exported if each.override is not None]
    for each in overridden:
        say_override(each)
    if overridden and not newsroom.in_force.settings.name:
        say("That is the account’s name; your own is set in the preferences.", err=True)
