"""``copydesk targets test``: whether stories would arrive, step by step."""

from collections.abc import Iterable, Iterator

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.domain.errors import CopydeskError
from editor.domain.publishing.target import Target
from editor.newsroom import Newsroom
from editor.targets.contract import Probe


@click.command("test")
@click.argument("names", nargs=-1, metavar="[NAME…]")
@json_option
@click.pass_obj
def command(context: Context, names: tuple[str, ...], as_json: bool) -> None:
    """Try the targets NAME, or all: address, safe connection, sign-in, rights.

    \N{BACKSPACE}
    copydesk targets test
    copydesk targets test "Courier site"
    copydesk targets test --json

    Nothing is published. The exit status is 1 if a step fails.
    """
    newsroom = context.newsroom()
    targets = [newsroom.targets.get(each) for each in names] or list(newsroom.targets.all())
    told = []
    is_good = True
    for target in targets:
        probes = list(_probed(newsroom, target, as_json=as_json))
        works = all(each.is_good for each in probes)
        is_good = is_good and works
        told.append({"name": target.name, "good": works, "probes": _data(probes)})
    if as_json:
        print_json({"targets": told})
    elif not targets:
        say("No targets yet.")
    if not is_good:
        raise click.exceptions.Exit(1)


def _probed(newsroom: Newsroom, target: Target, *, as_json: bool) -> Iterator[Probe]:
    if not as_json:
        say(target.name)
    for probe in _probes(newsroom, target):
        if not as_json:
            say(probe_line(probe))
        yield probe


def _probes(newsroom: Newsroom, target: Target) -> Iterator[Probe]:
    """The steps of the trial; what stands in the way of all of them is a step, too."""
    try:
        yield from newsroom.targets.test(target.id)
    except CopydeskError as error:
        yield Probe("Target", is_good=False, words=error.message, hint=error.hint)


def probe_line(probe: Probe) -> str:
    """A step of a diagnosis, as people read it."""
    mark = "failed" if not probe.is_good else "mind" if probe.is_warning else "good"
    hint = f" {probe.hint}" if probe.hint else ""
    return f"  {probe.name:<16} {mark:<6}  {probe.words}{hint}"


def _data(probes: Iterable[Probe]) -> list[dict[str, object]]:
    return [
        {
            "name": each.name,
            "good": each.is_good,
            "warning": each.is_warning,
            "words": each.words,
            "hint": each.hint,
        }
        for each in probes
    ]
