"""``copydesk targets add``: a place that stories are published to."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.targets_data import target_data
from editor.cli.targets_grant import KIND, granted
from editor.cli.targets_words import (
    asked_secret,
    keep,
    option_words,
    options_option,
    say_if_no_secret,
    secret_of_input,
)


@click.command("add")
@click.argument("kind")
@click.argument("name")
@click.option("--url", required=True, help="Its address, or its folder.")
@click.option("--user", default="", help="Whom the site knows us as.")
@options_option
@click.option("--secret-stdin", is_flag=True, help="Read the secret from the standard input.")
@click.option("--browser", is_flag=True, help="Of WordPress: let its own page make the secret.")
@json_option
@click.pass_obj
def command(
    context: Context,
    kind: str,
    name: str,
    url: str,
    user: str,
    chosen: tuple[str, ...],
    secret_stdin: bool,
    browser: bool,
    as_json: bool,
) -> None:
    """Set up a target of that KIND under the NAME.

    \N{BACKSPACE}
    copydesk targets add wordpress "Courier site" --url https://courier.example --user ann
    copydesk targets add wordpress "Courier site" --url https://courier.example --browser
    copydesk targets add ghost Magazine --url https://magazine.example
    copydesk targets add folder Drop --url ~/Outbox --option format=nitf

    The secret is asked for, unseen, and kept in the system's keyring; it is never an argument. On
    a computer without a keyring set COPYDESK_SECRET_NAME for each run. See: copydesk targets kinds.
    """
    if browser and (kind != KIND or secret_stdin or user):
        raise click.UsageError("--browser is for WordPress, without --user and --secret-stdin.")
    words = option_words(chosen)
    secret = secret_of_input() if secret_stdin else ""
    newsroom = context.newsroom()
    if browser:
        grant = granted(url)
        user, secret = grant.user, grant.password
    target = newsroom.targets.add(kind, name, url, user=user, options=words)
    secret = secret or asked_secret(newsroom, target)
    if secret:
        keep(newsroom, target, secret)
    say_if_no_secret(newsroom, target)
    if as_json:
        print_json(target_data(newsroom, target))
    else:
        say(f'Added “{target.name}”. Try it with: copydesk targets test "{target.name}"')
