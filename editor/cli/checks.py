"""``copydesk checks``: every check, and how the desk has it run."""

import click

from editor.checks import all_checks, groups
from editor.checks.contract import Check
from editor.checks.listing import check_table
from editor.checks.options import plain_options, typed_option
from editor.checks.running import is_running, options_of
from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import fault_data, say_faults
from editor.domain.desk_rules import BY_LANGUAGE, STYLES, Choice, DeskRules, Option
from editor.domain.finding import Severity

_TRUTH = {"on": True, "off": False}
_AS_IT_COMES = "default"


@click.group("checks", invoke_without_command=True)
@json_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the tables of the help.")
@click.pass_context
def command(ctx: click.Context, as_json: bool, as_markdown: bool) -> None:
    """List every check: its code, its group, how much it matters, and what can be chosen."""
    if ctx.invoked_subcommand is not None:
        return
    if as_markdown:
        say(check_table())
        return
    book = ctx.obj.newsroom().stylebook
    desk, faults = book.in_force, book.faults()
    if as_json:
        checks = [
            _data(group, code, check, desk)
            for group, checks in groups().items()
            for code, check in checks.items()
        ]
        print_json({"style": desk.style, "checks": checks, "faults": fault_data(faults)})
    else:
        _print(desk)
        say_faults(faults)
    if faults:
        raise click.exceptions.Exit(1)


@command.command("set")
@click.argument("code")
@click.argument("words", nargs=-1, required=True, metavar="WHAT…")
@json_option
@click.pass_obj
def set_command(context: Context, code: str, words: tuple[str, ...], as_json: bool) -> None:
    """Choose how the check CODE runs.

    WHAT is on, off, severity=hint, severity=warning, an option such as words=40, or default for
    everything as it comes. What isn't named stays as it was chosen. CODE can also be style, and
    WHAT ap, uk or language.

    \N{BACKSPACE}
    copydesk checks set passive-voice off
    copydesk checks set long-sentence severity=hint words=40
    copydesk checks set style uk
    """
    book = context.newsroom().stylebook
    if code == "style":
        if len(words) > 1 or words[0] not in {*STYLES, BY_LANGUAGE}:
            message = f"The style is one of {', '.join((*STYLES, BY_LANGUAGE))}."
            raise click.UsageError(message)
        book.choose_style(words[0])
    else:
        book.choose(code, _chosen(code, words, book.choice(code)))
    desk = book.in_force
    if code == "style":
        print_json({"style": desk.style}) if as_json else say(f"style  {desk.style}")
        return
    group = next(name for name, checks in groups().items() if code in checks)
    if as_json:
        print_json(_data(group, code, all_checks()[code], desk))
    else:
        say(_line(code, all_checks()[code], desk))


def _chosen(code: str, words: tuple[str, ...], before: Choice) -> Choice:
    check = all_checks().get(code)
    is_on, severity, options = before.is_on, before.severity, dict(before.options)
    for word in words:
        name, sign, value = word.partition("=")
        if word == _AS_IT_COMES:
            is_on, severity, options = None, None, {}
        elif word in _TRUTH:
            is_on = _TRUTH[word]
        elif not sign:
            message = f"{word} is neither on, off nor NAME=VALUE."
            raise click.UsageError(message)
        elif name == "severity":
            if value not in {*Severity}:
                message = f"severity is one of {', '.join(Severity)}."
                raise click.UsageError(message)
            severity = Severity(value)
        elif check is not None:
            options[name] = typed_option(check.options, name, value)
    return Choice(is_on, severity, options)


def _options(code: str, check: Check, desk: DeskRules) -> dict[str, Option]:
    if check.options is None or check.of_desk is not None:
        return {}
    return plain_options(options_of(code, check, desk))


def _data(group: str, code: str, check: Check, desk: DeskRules) -> dict[str, object]:
    chosen = desk.choices.get(code, Choice()).severity
    return {
        "code": code,
        "group": group,
        "label": check.label,
        "severity": str(chosen or check.severity),
        "on": is_running(code, check, desk),
        "options": _options(code, check, desk),
        "about": check.about,
        "chosen": code in desk.choices,
    }


def _print(desk: DeskRules) -> None:
    say(f"Style: {desk.style}")
    for group, checks in groups().items():
        if checks:
            say(f"\n{group}")
        for code, check in checks.items():
            say(f"  {_line(code, check, desk)}")
            if check.about:
                say(f"      {check.about}")


def _line(code: str, check: Check, desk: DeskRules) -> str:
    data = _data("", code, check, desk)
    state = "on " if data["on"] else "off"
    options = " ".join(
        f"{name}={_text(each)}" for name, each in _options(code, check, desk).items()
    )
    return f"{code:<28}  {state}  {data['severity']:<8}  {check.label}  {options}".rstrip()


def _text(value: Option) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
