"""What people type of a target: options, and a secret that is never an argument."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from editor.cli.output import say
from editor.domain.errors import SecretError, quoted
from editor.domain.publishing.target import Target
from editor.newsroom import Newsroom

Command = TypeVar("Command", bound=Callable[..., Any])


def options_option(command: Command) -> Command:
    """Give a command ``--option NAME=VALUE``."""
    return click.option(
        "--option",
        "chosen",
        multiple=True,
        metavar="NAME=VALUE",
        help="An option of the kind; see: copydesk targets kinds.",
    )(command)


def option_words(chosen: Iterable[str]) -> dict[str, str]:
    """Options by their names.

    Raises:
        UsageError: One is of another form, or named twice.
    """
    words: dict[str, str] = {}
    for each in chosen:
        name, equals, value = each.partition("=")
        name = name.strip()
        if not equals or not name:
            message = f"{quoted(each)} is not of the form NAME=VALUE."
            raise click.BadParameter(message, param_hint="--option")
        if name in words:
            message = f"{quoted(name)} is named twice."
            raise click.BadParameter(message, param_hint="--option")
        words[name] = value.strip()
    return words


def secret_of_input() -> str:
    """The first line of the standard input.

    Raises:
        UsageError: It is empty.
    """
    secret = sys.stdin.readline().strip()
    if not secret:
        raise click.UsageError("The standard input holds no secret.")
    return secret


def asked_secret(newsroom: Newsroom, target: Target) -> str:
    """Ask for the secret, unseen; empty if nobody can be asked, or hands it over another way."""
    kind = newsroom.targets.kind_of(target)
    if not kind.secret or os.environ.get(newsroom.targets.variable_of(target)) or not can_ask():
        return ""
    answer: str = click.prompt(
        f"{kind.secret} (unseen; Return for none)",
        default="",
        show_default=False,
        hide_input=True,
        err=True,
    )
    return answer.strip()


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def keep(newsroom: Newsroom, target: Target, secret: str) -> None:
    """Keep the secret; where there is no keyring, say how to hand it over for a run."""
    try:
        newsroom.targets.change(target.id, secret=secret)
    except SecretError as error:
        say(f"copydesk: {error.message}", err=True)


def say_if_no_secret(newsroom: Newsroom, target: Target) -> None:
    """Say how the secret gets here, if it isn't."""
    if not newsroom.targets.kind_of(target).secret or newsroom.targets.secret_place(target):
        return
    variable = newsroom.targets.variable_of(target)
    say(
        f"There is no secret for it on this computer. Set {variable} for "
        f'each run, or keep one with: copydesk targets change "{target.name}" --secret',
        err=True,
    )
