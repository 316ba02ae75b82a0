"""``copydesk people list`` and ``show``: who the newsroom knows."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.people_data import person_data, person_line, person_lines
from editor.domain.contributor_filter import ContributorFilter, Kind, Standing

_NONE_YET = 'Nobody yet. Add somebody with: copydesk people add "Ana Ruiz"'


@click.command("list")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--people", "kind", flag_value="people", help="No organisations.")
@click.option("--organisations", "kind", flag_value="organisations", help="No people.")
@click.option("--active", "standing", flag_value="active", help="Nobody who has left.")
@click.option("--left", "standing", flag_value="left", help="Those who have left.")
@json_option
@click.pass_obj
def list_command(
    context: Context,
    words: tuple[str, ...],
    kind: str | None,
    standing: str | None,
    as_json: bool,
) -> None:
    """List people and organisations; each WORD begins a word of the entry.

    \N{BACKSPACE}
    copydesk people list
    copydesk people list nunez metro --active
    copydesk people list --organisations --json

    A line has the beginning of the id, the name, and what tells them from others of the name.
    """
    wanted = ContributorFilter(
        " ".join(words), Kind(kind or Kind.ANY), Standing(standing or Standing.ANY)
    )
    found = context.newsroom().contributors.matching(wanted)
    if as_json:
        print_json({"people": [person_data(each) for each in found]})
        return
    for each in found:
        say(person_line(each))
    if not found:
        say(_NONE_YET if wanted == ContributorFilter() else "Nobody.")


@click.command("show")
@click.argument("who")
@json_option
@click.pass_obj
def show_command(context: Context, who: str, as_json: bool) -> None:
    """Show all that is known of WHO, by name or id, and the stories that credit them.

    \N{BACKSPACE}
    copydesk people show "Ana Núñez"
    copydesk people show 4fbe8971 --json
    """
    contributors = context.newsroom().contributors
    person = contributors.get(who)
    stories = contributors.stories_of(person.id)
    if as_json:
        print_json({**person_data(person), "stories": list(stories)})
        return
    for line in person_lines(person):
        say(line)
    say(f"{'Credited in:':<18} {', '.join(stories) or 'no story'}")
