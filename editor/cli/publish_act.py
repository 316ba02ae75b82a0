"""What publish, correct, unpublish and kill have in common: look before, store, send, tell."""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any, TypeVar

import click

from editor.cli.context import Context
from editor.cli.outbox_data import dispatch_data, outcome, short_id, target_names
from editor.cli.outbox_drain import Drain
from editor.cli.output import json_option, print_json, say
from editor.cli.publish_data import plan_data, plan_lines
from editor.domain.publishing.dispatch import Dispatch, Step
from editor.newsroom import Newsroom
from editor.services.publishing.plan import Ask, Plan

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--to",
        "targets",
        multiple=True,
        metavar="NAME",
        help="A target; may be given several times. Without it: wherever the story stands.",
    ),
    click.option("--dry-run", is_flag=True, help="Say what would happen; nothing is sent."),
    click.option("--document", is_flag=True, help="With --dry-run: the exact document instead."),
)


def act_options(command: Command) -> Command:
    """Give a command the options that all acts have."""
    for option in (json_option, *reversed(_OPTIONS)):
        command = option(command)
    return command


def refuse_blank(name: str, words: str | None) -> None:
    """Refuse words that say nothing.

    Raises:
        UsageError: They are blank; None is nothing typed.
    """
    if words is not None and not words.strip():
        raise click.BadParameter("Say it in a few words.", param_hint=f"--{name}")


def look_or_do(context: Context, ask: Ask, *, dry_run: bool, document: bool, as_json: bool) -> None:
    """Show what an act will do, or do it.

    Raises:
        UsageError: A document is wanted of what isn't a dry run.
        Exit: With status 1: something is refused, or needs somebody.
    """
    if document and not dry_run:
        raise click.UsageError("--document goes with --dry-run.")
    newsroom = context.newsroom()
    if not dry_run:
        carry_out(context, newsroom, ask, as_json=as_json)
    elif document:
        show_documents(newsroom.publishing.plans(ask), as_json=as_json)
    else:
        show_plans(newsroom.publishing.plans(ask), as_json=as_json)


def show_plans(plans: Sequence[Plan], *, as_json: bool) -> None:
    """Say what will happen, target by target.

    Raises:
        Exit: With status 1 if one can't be.
    """
    if as_json:
        print_json({"plans": [plan_data(each) for each in plans]})
    else:
        for each in plans:
            for line in plan_lines(each):
                say(line)
    _say_refusals(plans)


def show_documents(plans: Sequence[Plan], *, as_json: bool) -> None:
    """Print the exact documents, the very bytes that would be sent.

    Raises:
        UsageError: There are several, and people would get them in one piece.
        Exit: With status 1 if one can't be sent.
    """
    if as_json:
        print_json(
            {
                "documents": [
                    {
                        "target": each.target.name,
                        "path": each.preview.path,
                        "document": each.preview.document.decode("utf-8", "backslashreplace"),
                    }
                    for each in plans
                ]
            }
        )
    elif len(plans) > 1:
        raise click.UsageError("Name one target with --to: each gets a document of its own.")
    else:
        click.echo(plans[0].preview.document, nl=False)
    _say_refusals(plans)


def carry_out(context: Context, newsroom: Newsroom, ask: Ask, *, as_json: bool) -> None:
    """Store an act, send it if there is a network, and say what became of it.

    Raises:
        Exit: With status 1 if something of it needs somebody.
    """
    made = newsroom.publishing.publish(ask)
    context.changed(newsroom, made[0].article)
    names = target_names(newsroom)
    Drain(newsroom, {each.target for each in made}, None if as_json else StepLines(names)).once()
    told = [newsroom.outbox.get(each.id) for each in made]
    context.changed(newsroom, made[0].article)
    if as_json:
        print_json({"dispatches": [dispatch_data(each, names) for each in told]})
    say_outcomes(told, names, as_json=as_json)
    _say_if_behind(newsroom, told)


class StepLines:
    """Prints the steps of a dispatch, each once; several targets may tell at a time."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._said: dict[str, set[Step]] = {}
        self._turn = Lock()

    def __call__(self, dispatch: Dispatch) -> None:
        """Tell of the steps that are done and weren't told yet."""
        with self._turn:
            said = self._said.setdefault(dispatch.id, set())
            for step in dispatch.progress.done:
                if step not in said:
                    said.add(step)
                    name = self._names.get(dispatch.target, dispatch.target)
                    say(f"  {name}, {dispatch.slug}: {step}")


def say_outcomes(told: Sequence[Dispatch], names: dict[str, str], *, as_json: bool) -> None:
    """Say what became of entries: what went well on the output, the rest beside it.

    Raises:
        Exit: With status 1 if one needs somebody.
    """
    for each in told:
        if each.state.needs_somebody:
            say(f"copydesk: {outcome(each, names)}", err=True)
        elif not as_json:
            say(outcome(each, names))
    if any(each.state.needs_somebody for each in told):
        raise click.exceptions.Exit(1)


def _say_if_behind(newsroom: Newsroom, told: Sequence[Dispatch]) -> None:
    """Say what doesn't go because something of the story before it needs somebody.

    Raises:
        Exit: With status 1 if there is such a thing.
    """
    open_entries = newsroom.outbox.entries()
    stops = [
        before
        for each in told
        for before in open_entries
        if before.state.needs_somebody
        if (before.target, before.article) == (each.target, each.article)
    ]
    for each in stops:
        way_out = f"{each.said} {each.hint}".strip()
        say(f"copydesk: It stands behind {short_id(each)}, {each.state}: {way_out}", err=True)
    if stops:
        raise click.exceptions.Exit(1)


def _say_refusals(plans: Sequence[Plan]) -> None:
    refused = [each for each in plans if each.refusal]
    for each in refused:
        say(f"copydesk: {each.target.name}: {each.refusal} {each.hint}".rstrip(), err=True)
    if refused:
        raise click.exceptions.Exit(1)
