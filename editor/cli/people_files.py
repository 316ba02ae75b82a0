"""``copydesk people import`` and ``export``: the directory as tables and vCards."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.domain.contributor_filter import ContributorFilter
from editor.services.directory_files import FileKind


@click.command("import")
@click.argument("file", type=TypedPath())
@json_option
@click.pass_obj
def import_command(context: Context, file: Path, as_json: bool) -> None:
    """Take the people of FILE, a CSV table or vCards, into the directory.

    \N{BACKSPACE}
    copydesk people import contacts.vcf
    copydesk people import staff.csv --json

    Somebody who is there already gets only what the entry lacks; a table of people export is
    taken as it stands. What could not be taken is listed with its line. The exit status is 1 if
    nobody could be.
    """
    done = context.newsroom().directory_files.import_file(file)
    if as_json:
        print_json(
            {
                "added": list(done.added),
                "changed": list(done.changed),
                "known": list(done.known),
                "not_taken": [{"line": each.line, "why": each.why} for each in done.unread],
            }
        )
    else:
        say(
            f"Added: {len(done.added)}; completed or changed: {len(done.changed)};"
            f" nothing new: {len(done.known)}."
        )
    for each in done.unread:
        say(f"copydesk: line {each.line}: {each.why}", err=True)
    if not (done.added or done.changed or done.known):
        raise click.exceptions.Exit(1)


@click.command("export")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--to", required=True, type=TypedPath(), metavar="FILE", help="The file to write.")
@click.option(
    "--format",
    "format",
    type=click.Choice([kind.value for kind in FileKind]),
    help="A table or vCards; as the file is called if it isn't said.",
)
@json_option
@click.pass_obj
def export_command(
    context: Context, words: tuple[str, ...], to: Path, format: str | None, as_json: bool
) -> None:
    """Write the directory, or those in whose entry each WORD begins a word, to a file.

    \N{BACKSPACE}
    copydesk people export --to staff.csv
    copydesk people export metro --to metro.vcf
    copydesk people export --format csv --to people.txt --json

    Protected people never stand in it, not even under a pseudonym: it is said how many stayed.
    """
    newsroom = context.newsroom()
    kind = FileKind(format or ("vcf" if to.suffix.lower() in {".vcf", ".vcard"} else "csv"))
    people = newsroom.contributors.matching(ContributorFilter(" ".join(words)))
    done = newsroom.directory_files.export(to, kind, people)
    if as_json:
        print_json({"file": str(to), "people": done.count, "protected": done.left_out})
    else:
        say(f"Wrote {done.count} to {to}; protected and left out: {done.left_out}.")
