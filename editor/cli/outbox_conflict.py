"""``copydesk outbox compare`` and ``choose``: what somebody changed there, and whose stays."""

from collections.abc import Iterator
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.outbox_run import send_these
from editor.cli.output import json_option, print_json, say
from editor.domain.publishing.three_way import Passage, Side, ThreeWay

_SIDES = {str(each): each for each in Side}


@click.command("compare")
@click.argument("id")
@json_option
@click.pass_obj
def compare_command(context: Context, id: str, as_json: bool) -> None:
    """Show what somebody changed there of an entry: as sent, as it is there, as it is here.

    \N{BACKSPACE}
    copydesk outbox compare 4fbe8971
    copydesk outbox compare 4fbe8971 --json

    Each passage has a name; choose by it with: copydesk outbox choose.
    """
    newsroom = context.newsroom()
    told = newsroom.remote_changes.difference(newsroom.outbox.get(id).id)
    if as_json:
        print_json(_data(told))
        return
    for line in three_way_lines(told):
        say(line)


@click.command("choose")
@click.argument("id")
@click.option("--ours", "side", flag_value="ours", help="Ours, but for what --take says.")
@click.option("--theirs", "side", flag_value="theirs", help="Theirs, but for what --take says.")
@click.option(
    "--take",
    "takes",
    multiple=True,
    metavar="PASSAGE=SIDE",
    help="Of that passage ours or theirs; may be given several times.",
)
@json_option
@click.pass_obj
def choose_command(
    context: Context, id: str, side: str | None, takes: tuple[str, ...], as_json: bool
) -> None:
    """Choose between their version and ours, passage by passage, and send what comes of it.

    \N{BACKSPACE}
    copydesk outbox choose 4fbe8971 --take 51aa00c2=theirs --take 9e11d7f3=ours
    copydesk outbox choose 4fbe8971 --theirs --take 9e11d7f3=ours
    copydesk outbox choose 4fbe8971 --ours

    What one side alone changed is taken by itself unless you say --ours or --theirs. Their version
    is kept in the story's history. If somebody changed it there once more, it stops again.
    """
    choices = _choices(takes)
    newsroom = context.newsroom()
    entry = newsroom.outbox.get(id)
    if side is not None:
        told = newsroom.remote_changes.difference(entry.id)
        choices = {**told.everywhere(_SIDES[side]), **choices}
    made = newsroom.remote_changes.resolve(entry.id, choices)
    context.changed(newsroom, made.article)
    send_these(context, newsroom, [made], as_json=as_json)


def three_way_lines(told: ThreeWay) -> Iterator[str]:
    """A comparison, as people read it: what isn't alike, each version behind a mark."""
    for each in told.changed:
        yield f"{each.id}  {each.label}: {each.state}"
        yield from _version("as sent", each.sent)
        yield from _version("there", each.theirs)
        yield from _version("here", each.ours)
    yield from told.notes


def _version(name: str, words: str) -> Iterator[str]:
    for number, line in enumerate(words.splitlines() or ["(nothing)"]):
        yield f"    {name if number == 0 else '':<8} | {line}"


def _choices(takes: tuple[str, ...]) -> dict[str, Side]:
    choices = {}
    for each in takes:
        passage, _, side = each.partition("=")
        if side.strip() not in _SIDES or not passage.strip():
            message = "Say PASSAGE=ours or PASSAGE=theirs; outbox compare tells the passages."
            raise click.BadParameter(message, param_hint="--take")
        choices[passage.strip()] = _SIDES[side.strip()]
    return choices


def _data(told: ThreeWay) -> dict[str, Any]:
    return {"passages": [_passage(each) for each in told.changed], "notes": list(told.notes)}


def _passage(each: Passage) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.name.lower(),
        "label": each.label,
        "field": each.path or "body",
        "changed": each.state.name.lower(),
        "sent": each.sent,
        "theirs": each.theirs,
        "ours": each.ours,
    }
