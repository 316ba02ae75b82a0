"""``copydesk outbox run``, ``retry`` and ``resend``: send what waits."""

from collections.abc import Sequence

import click

from editor.cli.context import Context
from editor.cli.outbox_data import dispatch_data, target_names
from editor.cli.outbox_drain import Drain
from editor.cli.output import json_option, print_json, say
from editor.cli.publish_act import StepLines, say_outcomes
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.newsroom import Newsroom


@click.command("run")
@click.option(
    "--to", "targets", multiple=True, metavar="NAME", help="To that target alone, or to several."
)
@click.option("--wait", is_flag=True, help="Stay until nothing waits for a try.")
@click.option("--late", is_flag=True, help="What is late goes out all the same.")
@json_option
@click.pass_obj
def run_command(
    context: Context, targets: tuple[str, ...], wait: bool, late: bool, as_json: bool
) -> None:
    """Send what is due, in order per target. For people, cron and systemd.

    \N{BACKSPACE}
    copydesk outbox run
    copydesk outbox run --wait
    copydesk outbox run --to "Courier site" --late

    What can't go yet stays, and the exit status is 0; it is 1 if something needs somebody. What is
    late (its moment passed while nobody could send) goes out only with --late.
    """
    newsroom = context.newsroom()
    wanted = {newsroom.targets.get(each).id for each in targets}
    told = None if as_json else StepLines(target_names(newsroom))
    drain = Drain(newsroom, wanted, told)
    drain.once()
    if late:
        drain.let_late_go()
    if wait:
        drain.until_done()
    if not drain.touched and not as_json:
        say("Nothing was due.")
    _tell(context, newsroom, drain.touched, as_json=as_json)


@click.command("retry")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@json_option
@click.pass_obj
def retry_command(context: Context, ids: tuple[str, ...], as_json: bool) -> None:
    """Try entries again at once; of a late one it says yes, it goes out late.

    \N{BACKSPACE}
    copydesk outbox retry 4fbe8971
    copydesk outbox retry 4fbe8971 91c2a05d --json
    """
    newsroom = context.newsroom()
    wanted = [newsroom.outbox.get(each).id for each in ids]
    send_these(context, newsroom, [newsroom.outbox.retry(each) for each in wanted], as_json=as_json)


@click.command("resend")
@click.argument("id")
@json_option
@click.pass_obj
def resend_command(context: Context, id: str, as_json: bool) -> None:
    """Send the very bytes of an entry that was sent before once more.

    \N{BACKSPACE}
    copydesk outbox resend 4fbe8971
    copydesk outbox resend 4fbe8971 --json
    """
    newsroom = context.newsroom()
    made = newsroom.outbox.resend(newsroom.outbox.get(id).id)
    send_these(context, newsroom, [made], as_json=as_json)


def send_these(
    context: Context, newsroom: Newsroom, made: Sequence[Dispatch], *, as_json: bool
) -> None:
    """Send what somebody just let go, and say what became of it.

    Raises:
        Exit: With status 1 if something of it needs somebody.
    """
    told = None if as_json else StepLines(target_names(newsroom))
    Drain(newsroom, {each.target for each in made}, told).once()
    _tell(context, newsroom, [newsroom.outbox.get(each.id) for each in made], as_json=as_json)


def _tell(context: Context, newsroom: Newsroom, told: Sequence[Dispatch], *, as_json: bool) -> None:
    names = target_names(newsroom)
    sent = [each.article for each in told if each.state is DispatchState.SENT]
    if sent:
        context.changed(newsroom, sent[-1])
    if as_json:
        print_json({"entries": [dispatch_data(each, names) for each in told]})
    say_outcomes(told, names, as_json=as_json)
