"""``copydesk export --dry-run``: what would be written, and what the format would lose."""

import click

from editor.cli.export_data import (
    file_data,
    file_line,
    loss_line,
    losses_data,
    refusal_data,
    say_faults,
    verdict_data,
)
from editor.cli.output import print_json, say
from editor.cli.story_choice import StoryChoice
from editor.domain.errors import RefusedError
from editor.domain.export_order import ExportOrder
from editor.domain.story import Story
from editor.exporters.preview import Preview
from editor.newsroom import Newsroom


def say_trial(
    newsroom: Newsroom, choice: StoryChoice, order: ExportOrder, *, as_json: bool
) -> None:
    """Tell what an order would come to; nothing is written, and nothing is kept of it.

    Raises:
        Exit: With status 1 if a story would be refused.
    """
    exports = newsroom.exports
    tried = []
    for key in choice.ids(newsroom):
        story = exports.as_ordered(newsroom.stories.story(key), order)
        refusal = None if order.override.strip() else exports.refusal(story, order)
        tried.append((story, exports.preview(story, order.format, order.options), refusal))
    if as_json:
        data = [_data(*each) for each in tried]
        print_json(data[0] if choice.names_one else {"stories": data})
    else:
        for each in tried:
            _say(order, *each)
    if any(refusal for _, _, refusal in tried):
        raise click.exceptions.Exit(1)


def _data(story: Story, preview: Preview, refusal: RefusedError | None) -> dict[str, object]:
    slug = story.article.slug
    return {
        "slug": slug,
        "files": [file_data(each) for each in preview.files],
        "losses": losses_data(preview.losses),
        "verdict": verdict_data(preview.verdict),
        "refused": refusal and refusal_data(slug, refusal),
    }


def _say(order: ExportOrder, story: Story, preview: Preview, refusal: RefusedError | None) -> None:
    name = f"{story.article.slug}-{order.format}"
    say(f"{name}.zip" if order.is_zipped else name)
    for each in preview.files:
        say(file_line(each))
    for loss in preview.losses:
        say(f"  {loss.message}{' That is the desk’s own.' if loss.is_desk_only else ''}")
    if not loss_line(preview.losses):
        say("  Readers lose nothing.")
    if preview.verdict is not None and preview.verdict.is_valid:
        say(f"  Valid: {preview.verdict.judge}")
    say_faults(preview.verdict)
    if refusal is not None:
        say(f"copydesk: {refusal}", err=True)
