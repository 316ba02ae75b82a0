"""``copydesk people doubles`` and ``merge``: entries that are one person."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.people_data import person_data, person_line
from editor.domain.contributor_merge import ContributorMerge
from editor.newsroom import Newsroom


@click.command("doubles")
@click.option(
    "--apart", nargs=2, metavar="WHO WHO", help="These two, by id or name, are two people."
)
@json_option
@click.pass_obj
def doubles_command(context: Context, apart: tuple[str, str] | None, as_json: bool) -> None:
    """List entries that may be one person, with the reason, the surest first.

    \N{BACKSPACE}
    copydesk people doubles
    copydesk people doubles --json
    copydesk people doubles --apart 4fbe8971 0cc175b9

    Whoever is said to be two people is not listed again.
    """
    newsroom = context.newsroom()
    if apart:
        one, other = (newsroom.contributors.get(who) for who in apart)
        newsroom.doubles.keep_apart(one.id, other.id)
    found = newsroom.doubles.find()
    if as_json:
        print_json(
            {
                "doubles": [
                    {
                        "reason": each.reason,
                        "sureness": each.sureness.name.lower(),
                        "one": person_data(each.one),
                        "other": person_data(each.other),
                    }
                    for each in found
                ]
            }
        )
        return
    for each in found:
        say(f"{each.sureness.name.capitalize()}: {each.reason}")
        say(f"  {person_line(each.one)}\n  {person_line(each.other)}")
    if not found:
        say("No likely doubles.")


@click.command("merge")
@click.argument("keep", required=False)
@click.argument("others", nargs=-1, metavar="[OTHER…]")
@click.option("--undo", default="", metavar="MERGE", help="Take the merge of that id back.")
@click.option("--list", "lists", is_flag=True, help="List the last merges.")
@json_option
@click.pass_obj
def merge_command(
    context: Context,
    keep: str | None,
    others: tuple[str, ...],
    undo: str,
    lists: bool,
    as_json: bool,
) -> None:
    """Make KEEP and each OTHER, by name or id, one entry; credits of all stories follow.

    \N{BACKSPACE}
    copydesk people merge "Ana Núñez" "A. Nunez"
    copydesk people merge --list
    copydesk people merge --undo 4fbe89710bc3424c9c2636c3e1eff6b1 --json

    KEEP stays as it is and gets what it lacks; the names of the others become its other names.
    """
    if (lists + bool(undo) + bool(keep and others)) != 1:
        message = "Name the entry to keep and one other at least, or give --undo or --list."
        raise click.UsageError(message)
    newsroom = context.newsroom()
    if lists:
        _list(newsroom.doubles.merges(), as_json=as_json)
        return
    done = newsroom.doubles.undo_merge(undo) if undo else _merged(newsroom, keep or "", others)
    if as_json:
        print_json(_data(done))
    elif undo:
        say(f"Taken back: {_sentence(done)}.")
    else:
        say(f"Merged {_sentence(done)}; credits moved: {len(done.credits)}.")
        say(f"Take it back with: copydesk people merge --undo {done.id}")


def _merged(newsroom: Newsroom, keep: str, others: tuple[str, ...]) -> ContributorMerge:
    ids = [newsroom.contributors.get(who).id for who in (keep, *others)]
    return newsroom.doubles.merge(ids[0], ids[1:])


def _list(merges: tuple[ContributorMerge, ...], *, as_json: bool) -> None:
    if as_json:
        print_json({"merges": [_data(each) for each in merges]})
        return
    for each in merges:
        when = each.at.astimezone().strftime("%Y-%m-%d %H:%M %Z")
        undone = "  taken back" if each.undone_at else ""
        say(f"{each.id}  {when}  {_sentence(each)}{undone}")
    if not merges:
        say("Nothing was merged yet.")


def _sentence(merge: ContributorMerge) -> str:
    names = ", ".join(f"“{name}”" for name in merge.names)
    return f"{names} into “{merge.before.name}”"


def _data(merge: ContributorMerge) -> dict[str, object]:
    return {
        "id": merge.id,
        "at": merge.at.isoformat(),
        "by": merge.by,
        "kept": person_data(merge.after),
        "names": list(merge.names),
        "credits": len(merge.credits),
        "undone_at": merge.undone_at.isoformat() if merge.undone_at else None,
    }
