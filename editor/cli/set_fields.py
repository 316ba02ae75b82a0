"""``copydesk set``: change fields of a story."""

import click

from editor.cli.context import Context
from editor.cli.output import article_data, json_option, print_json
from editor.domain.errors import quoted
from editor.domain.fields import FIELDS

_PATHS = ", ".join(field.path for field in FIELDS)


@click.command(
    "set",
    epilog=f"Fields: {_PATHS}; figures[0].caption, .alt, .is_file, .lead, .credit"
    "; credits[0].name, .role, .place, .affiliation, .hidden.",
)
@click.argument("slug")
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE…")
@json_option
@click.pass_obj
def command(context: Context, slug: str, assignments: tuple[str, ...], as_json: bool) -> None:
    """Set fields of the story SLUG: all of them, or none if one can't be set.

    \N{BACKSPACE}
    copydesk set bridge-vote headline="Voters approve bridge" section=Politics
    copydesk set bridge-vote 'figures[0].alt=Two workers on a steel beam'
    copydesk set bridge-vote embargo_until="2026-11-24 06:00 Europe/Berlin"

    An empty value unsets a field; credits[1]= takes the second credit out.
    """
    values = {}
    for assignment in assignments:
        path, equals, value = assignment.partition("=")
        if not equals:
            message = f"{quoted(assignment)} is not of the form FIELD=VALUE."
            raise click.UsageError(message)
        values[path.strip()] = value
    newsroom = context.newsroom()
    article = newsroom.stories.set_fields(slug, values)
    context.changed(newsroom, article.id)
    if as_json:
        print_json(article_data(article))
    else:
        click.echo(f"Saved “{article.slug}”, version {article.version}.")
