"""``copydesk targets change``, ``pause``, ``resume`` and ``remove``."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.targets_data import target_data
from editor.cli.targets_words import (
    asked_secret,
    keep,
    option_words,
    options_option,
    say_if_no_secret,
    secret_of_input,
)
from editor.newsroom import Newsroom


@click.command("change")
@click.argument("name")
@click.option("--name", "new_name", metavar="NAME", help="What it is called from now on.")
@click.option("--url", help="Its address, or its folder.")
@click.option("--user", help="Whom the site knows us as.")
@options_option
@click.option("--secret", "asks", is_flag=True, help="Ask for a new secret, unseen.")
@click.option("--secret-stdin", is_flag=True, help="Read a new secret from the standard input.")
@json_option
@click.pass_obj
def change_command(
    context: Context,
    name: str,
    new_name: str | None,
    url: str | None,
    user: str | None,
    chosen: tuple[str, ...],
    asks: bool,
    secret_stdin: bool,
    as_json: bool,
) -> None:
    """Change the target NAME; what isn't named stays as it was.

    \N{BACKSPACE}
    copydesk targets change "Courier site" --url https://courier.example
    copydesk targets change "Courier site" --secret
    copydesk targets change Drop --option format=nitf
    """
    newsroom = context.newsroom()
    target = newsroom.targets.get(name)
    words = option_words(chosen)
    secret = secret_of_input() if secret_stdin else ""
    if any(each is not None for each in (new_name, url, user)) or words:
        options = {**target.options, **words} if words else None
        target = newsroom.targets.change(
            target.id, name=new_name, url=url, user=user, options=options
        )
    if asks and not secret:
        secret = asked_secret(newsroom, target)
    if secret:
        keep(newsroom, target, secret)
    if not as_json:
        say(f"Changed “{target.name}”.")
    say_if_no_secret(newsroom, target)
    _tell(newsroom, target.id, as_json=as_json)


@click.command("pause")
@click.argument("name")
@click.option("--why", default="Paused by hand", metavar="WORDS", help="Shown where it is listed.")
@json_option
@click.pass_obj
def pause_command(context: Context, name: str, why: str, as_json: bool) -> None:
    """Send nothing more to the target NAME until it is resumed; what is published waits.

    \N{BACKSPACE}
    copydesk targets pause "Courier site" --why "The site moves tonight"
    copydesk targets pause "Courier site" --json
    """
    if not why.strip():
        raise click.BadParameter("Say why, in a few words.", param_hint="--why")
    newsroom = context.newsroom()
    target = newsroom.targets.pause(name, why.strip())
    if not as_json:
        say(f'Nothing goes to “{target.name}” until: copydesk targets resume "{target.name}"')
    _tell(newsroom, target.id, as_json=as_json)


@click.command("resume")
@click.argument("name")
@json_option
@click.pass_obj
def resume_command(context: Context, name: str, as_json: bool) -> None:
    """Send to the target NAME again. What waits goes out with: copydesk outbox run.

    \N{BACKSPACE}
    copydesk targets resume "Courier site"
    copydesk targets resume "Courier site" --json
    """
    newsroom = context.newsroom()
    target = newsroom.targets.pause(name, "")
    if not as_json:
        say(f"“{target.name}” is sent to again. What waits goes out with: copydesk outbox run")
    _tell(newsroom, target.id, as_json=as_json)


@click.command("remove")
@click.argument("name")
@json_option
@click.pass_obj
def remove_command(context: Context, name: str, as_json: bool) -> None:
    """Forget the target NAME and its secret. What stands there stays; what waits is a refusal.

    \N{BACKSPACE}
    copydesk targets remove "Courier site"
    copydesk targets remove "Courier site" --json
    """
    newsroom = context.newsroom()
    target = newsroom.targets.get(name)
    newsroom.targets.remove(target.id)
    if as_json:
        print_json({"removed": target.name})
    else:
        say(f"Removed “{target.name}”. What is published there stays.")


def _tell(newsroom: Newsroom, id: str, *, as_json: bool) -> None:
    if as_json:
        print_json(target_data(newsroom, newsroom.targets.get(id)))
