"""``copydesk photos list``: the photos of a library, or of a story."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.photo_data import photo_data, photo_line
from editor.cli.photo_words import story_option
from editor.domain.photo import Flag
from editor.domain.photo_filter import Need, PhotoFilter, PhotoOrder
from editor.services.photo_desk import FoundPhoto

_FLAGS = {"picked": Flag.PICKED, "rejected": Flag.REJECTED, "none": Flag.NONE}
_ORDERS = {
    "given": PhotoOrder.GIVEN,
    "taken": PhotoOrder.TAKEN,
    "added": PhotoOrder.ADDED,
    "name": PhotoOrder.NAME,
    "rating": PhotoOrder.RATING,
}


@click.command("list")
@click.argument("patterns", nargs=-1, metavar="[GLOB…]")
@story_option
@click.option("--search", "words", default="", metavar="WORDS", help="All WORDS stand in it.")
@click.option("--uncaptioned", "needs", flag_value=Need.CAPTION, multiple=True, help="No caption.")
@click.option("--no-credit", "needs", flag_value=Need.CREDIT, multiple=True, help="No credit.")
@click.option("--no-alt", "needs", flag_value=Need.ALT_TEXT, multiple=True, help="No alt text.")
@click.option("--expired", "needs", flag_value=Need.RIGHTS, multiple=True, help="Rights are over.")
@click.option("--unused", is_flag=True, help="No story uses it.")
@click.option("--rating", type=click.IntRange(0, 5), default=0, help="So many stars or more.")
@click.option("--flag", type=click.Choice(list(_FLAGS)), help="Picked, rejected, or neither.")
@click.option(
    "--order", type=click.Choice(list(_ORDERS)), default="given", help="In which order they stand."
)
@json_option
@click.pass_obj
def command(
    context: Context,
    patterns: tuple[str, ...],
    story: str,
    words: str,
    needs: tuple[Need, ...],
    unused: bool,
    rating: int,
    flag: str | None,
    order: str,
    as_json: bool,
) -> None:
    """List the photos of the library, the one that came last first; each option narrows it.

    \N{BACKSPACE}
    copydesk photos list "IMG_*.jpg" --no-alt --no-credit
    copydesk photos list --story bridge-vote
    copydesk photos list --search "ferry hull" --rating 3 --order taken --json

    A line has the digest's beginning, the file, its size, stars and flag, what is lacking, and the
    caption. The other commands take any of digest, file name and pattern.
    """
    wanted = PhotoFilter(
        words=words,
        needs=frozenset(needs),
        flag=_FLAGS[flag] if flag else None,
        least_rating=rating,
        used_in="" if unused else None,
    )
    newsroom = context.newsroom()
    found = newsroom.photo_desk.find(patterns, wanted, _ORDERS[order], story)
    if as_json:
        style = newsroom.in_force.settings.credit_print
        print_json({"photos": [_data(each, style) for each in found]})
        return
    for each in found:
        say(photo_line(each.use, _lacking(each)))
    if not found:
        say("No photos." if patterns or wanted.is_narrow else _NONE_YET)


_NONE_YET = "No photos yet. Add some with: copydesk photos add SLUG FILE"


def _data(found: FoundPhoto, style: str) -> dict[str, object]:
    facts = found.facts
    return {
        **photo_data(found.use, style),
        "needs": _lacking(found),
        "used_in": list(facts.used_in),
    }


def _lacking(found: FoundPhoto) -> list[str]:
    return [str(need) for need in Need if need in found.facts.needs]
