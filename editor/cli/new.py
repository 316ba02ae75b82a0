"""``copydesk new``: begin a story."""

import click

from editor.cli.context import Context
from editor.cli.output import article_data, json_option, print_json


@click.command("new")
@click.argument("slug")
@json_option
@click.pass_obj
def command(context: Context, slug: str, as_json: bool) -> None:
    """Begin an empty story under SLUG, the desk's short name for it.

    A slug has at most 24 small letters, digits and hyphens: bridge-vote.
    """
    newsroom = context.newsroom()
    article = newsroom.stories.new(slug)
    context.changed(newsroom, article.id)
    if as_json:
        print_json(article_data(article))
    else:
        click.echo(f"Began “{article.slug}”. Write it with: copydesk open {article.slug}")
