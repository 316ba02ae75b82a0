"""``copydesk rules add``: write a house rule."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import rule_data, rule_line
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule


@click.command("add")
@click.argument("name")
@click.option("--words", multiple=True, metavar="WORDS", help="Looked for as whole words; repeat.")
@click.option("--pattern", default="", metavar="REGEX", help="A regular expression instead.")
@click.option("--replace", "offered", multiple=True, metavar="WORDS", help="Best first; repeat.")
@click.option("--message", default="", help="What is said; made from the words by default.")
@click.option("--reason", default="", help="Why the desk writes so.")
@click.option("--correct", is_flag=True, help="It is right: no check says anything there.")
@click.option("--exact", is_flag=True, help="Capitals count.")
@click.option("--quotes", is_flag=True, help="Look at quotations, too.")
@click.option(
    "--severity",
    type=click.Choice([each.value for each in Severity]),
    default=Severity.WARNING.value,
)
@click.option("--match", multiple=True, metavar="TEXT", help="It must find something here.")
@click.option("--no-match", multiple=True, metavar="TEXT", help="It must find nothing here.")
@click.option("--draft", is_flag=True, help="Not in force yet.")
@click.option("--over", is_flag=True, help="Write it in the place of the rule of that name.")
@json_option
@click.pass_obj
def command(
    context: Context,
    name: str,
    words: tuple[str, ...],
    pattern: str,
    offered: tuple[str, ...],
    message: str,
    reason: str,
    correct: bool,
    exact: bool,
    quotes: bool,
    severity: str,
    match: tuple[str, ...],
    no_match: tuple[str, ...],
    draft: bool,
    over: bool,
    as_json: bool,
) -> None:
    """Add the rule NAME. It counts at once, unless its own examples say that it can't.

    \N{BACKSPACE}
    copydesk rules add adviser --words advisor --replace adviser --reason "With an e."
    copydesk rules add flood --pattern '([0-9]+)yr flood' --replace '$1-year flood' --draft
    """
    newsroom = context.newsroom()
    rule = HouseRule(
        name=name,
        words=words,
        pattern=pattern,
        message=message,
        replacement=offered,
        is_correct=correct,
        is_exact=exact,
        in_quotes=quotes,
        severity=Severity(severity),
        reason=reason,
        author=newsroom.in_force.who(),
        must_match=match,
        must_not_match=no_match,
        is_live=not draft,
    )
    newsroom.stylebook.put(rule, name if over else "")
    if as_json:
        print_json(rule_data(rule))
    else:
        say(rule_line(rule))
