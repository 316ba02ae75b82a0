"""``copydesk rules try``: what a rule would find in all stories."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json
from editor.cli.progress import progress_bar
from editor.cli.rule_data import say_trial, trial_data


@click.command("try")
@click.argument("name")
@click.option("--examples", default=10, show_default=True, help="How many places are shown.")
@json_option
@click.pass_obj
def command(context: Context, name: str, examples: int, as_json: bool) -> None:
    """Try the rule NAME, a draft or one in force, on every story of the desk and the archive.

    The exit status is 1 if its own examples, or the time it takes, say that it can't be in force.
    """
    newsroom = context.newsroom()
    rule = newsroom.stylebook.rule(name)
    with progress_bar("Stories", len(newsroom.stories.listings())) as progress:
        trial = newsroom.rule_trial.run(rule, progress)
    if as_json:
        print_json(trial_data(trial))
    else:
        say_trial(trial, examples)
    if trial.troubles:
        raise click.exceptions.Exit(1)
