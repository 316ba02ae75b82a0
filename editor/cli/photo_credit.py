"""``copydesk photos credit``: sign-offs of captions taken apart, without a library."""

from collections.abc import Iterator
from typing import BinaryIO

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import OWN, STYLES, credit_line_text
from editor.domain.credit_settling import known_names, settled
from editor.domain.sign_off import find_credit

_NONE = CreditLine()


@click.command("credit")
@click.argument("captions", type=click.File("rb"), default="-", metavar="FILE")
@click.option(
    "--style",
    type=click.Choice([OWN, *STYLES]),
    default=OWN,
    help="In which form they are printed back; as the supplier signs by default.",
)
@click.option(
    "--known",
    is_flag=True,
    help="Let the library's contributor directory settle who is a person.",
)
@json_option
@click.pass_obj
def command(context: Context, captions: BinaryIO, style: str, known: bool, as_json: bool) -> None:
    """Take the sign-offs of captions apart, one caption a line; - is the standard input.

    \N{BACKSPACE}
    echo "A ferry leaves. (Una Reid/NLW via AP)" | copydesk photos credit -
    copydesk photos credit captions.txt --json

    There is an answer for every line, in the same order, empty where no sign-off was found. What
    could be a person or an organisation is marked.
    """
    people = known_names(context.newsroom().contributors.all()) if known else {}
    found = [find_credit(line) or _NONE for line in _lines(captions)]
    lines = [settled(each, people) if known else each for each in found]
    if as_json:
        print_json({"credits": [_data(each) for each in lines]})
        return
    for each in lines:
        mark = "  ← look again" if each.uncertain else ""
        say(f"{credit_line_text(each, style) or '(no sign-off)'}{mark}")


def _lines(captions: BinaryIO) -> Iterator[str]:
    """The lines, whatever they are encoded in; a line of another encoding spoils no other."""
    for number, line in enumerate(captions):
        ended = line.rstrip(b"\r\n")
        yield _decoded(ended.removeprefix(b"\xef\xbb\xbf") if number == 0 else ended)


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _data(credit: CreditLine) -> dict[str, object]:
    return {
        "raw": credit.raw,
        "creators": list(credit.creators),
        "organisations": list(credit.organisations),
        "distributor": credit.distributor,
        "pool": credit.pool,
        "handout": credit.handout,
        "file": credit.file,
        "uncertain": credit.uncertain,
    }
