"""``copydesk show``: one story, whole."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, override_line, print_json, say, shown
from editor.cli.story_data import story_data
from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.fields import FIELDS, value_text
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story

_APART = {"body", "headline", "standfirst"}


@click.command("show")
@click.argument("slug")
@json_option
@click.pass_obj
def command(context: Context, slug: str, as_json: bool) -> None:
    """Show the story SLUG: fields, text, figures, credits, and what the import left out."""
    story = context.newsroom().stories.story(slug)
    if as_json:
        print_json(story_data(story))
    else:
        headline = story.article.headline or "(no headline)"
        click.secho(shown(headline), bold=True)
        say("\n".join(_lines(story)))


def _lines(story: Story) -> list[str]:
    """What stands under the headline."""
    article, printed = story.article, printed_credits(story)
    lines = [article.standfirst] if article.standfirst else []
    lines += filter(None, (printed.byline, printed.agency_line))
    lines.append("")
    for field in FIELDS:
        text = value_text(article, field.path)
        if text and field.path not in _APART and not field.path.startswith("dateline."):
            lines.append(f"{field.label + ':':<18}{text}")
    lines += ["", dateline_text(article.dateline, article.language) + article.body.rstrip("\n"), ""]
    lines += filter(None, (printed.tagline,))
    for number, figure in enumerate(article.figures):
        photo = story.photo_of(figure)
        picture = photo.file_name if photo else "no picture yet"
        lines.append(f"Figure {number}, {figure.name}: {picture}")
        lines.append(f"  {caption_text(story.caption_of(figure), is_file=figure.is_file)}")
        lines.append(f"  {story.credit_text_of(figure) or '(no credit)'}")
        alt = story.alt_of(figure)
        lines.append(f"  Alt text: {'(none yet)' if alt is None else alt or '(decorative)'}")
    lines += [override_line(each) for each in article.overrides]
    lines += [f"Page furniture: {line}" for line in article.furniture]
    lines += [f"Not understood: {line}" for line in article.not_understood]
    return lines
