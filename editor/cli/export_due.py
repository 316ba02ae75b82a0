"""``copydesk export --due``: what profiles ask for on a status, for a timer to run."""

import click

from editor.cli.export_data import exported_data, refusal_data
from editor.cli.output import print_json, say
from editor.cli.progress import progress_bar
from editor.newsroom import Newsroom


def export_due(newsroom: Newsroom, *, dry_run: bool, as_json: bool) -> None:
    """Export what is due, or list it.

    Raises:
        Exit: With status 1 if a story was refused.
    """
    if dry_run:
        _list(newsroom, as_json=as_json)
        return
    with progress_bar("Exporting", len(newsroom.due_exports.due())) as advance:
        done = newsroom.due_exports.run(advance)
    exported = [each for each in done if each.exported is not None]
    refused = [(each, each.error) for each in done if each.error is not None]
    if as_json:
        print_json(
            {
                "exported": [
                    {"profile": each.profile, **exported_data(each.exported)}
                    for each in exported
                    if each.exported
                ],
                "refused": [
                    {"profile": each.profile, "news": each.is_news, **refusal_data(each.slug, why)}
                    for each, why in refused
                ],
            }
        )
    else:
        for each in exported:
            say(f"{each.slug:<24}  {each.profile}  {each.exported and each.exported.document}")
        if not done:
            say("Nothing is due.")
    for each, why in refused:
        say(f"copydesk: {each.profile}: {'' if each.is_news else 'still, '}{why}", err=True)
    if refused:
        raise click.exceptions.Exit(1)


def _list(newsroom: Newsroom, *, as_json: bool) -> None:
    due = newsroom.due_exports.due()
    if as_json:
        data = [{"profile": profile.name, "slug": listing.slug} for profile, listing in due]
        print_json({"due": data})
        return
    for profile, listing in due:
        say(f"{listing.slug:<24}  {profile.name}")
    if not due:
        say("Nothing is due.")
