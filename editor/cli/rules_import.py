"""``copydesk rules import``: rules from other programs and other desks."""

from pathlib import Path
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.domain.errors import CopydeskError, RefusedError
from editor.importers.house_rules.imported import ImportedRules, LeftOut
from editor.services.desk_rules import Stylebook
from editor.services.rule_imports import read_rule_file


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@click.option("--set", "set_name", default="", metavar="SET", help="Their set; the file's name.")
@click.option("--live", is_flag=True, help="Put in force at once what can be.")
@json_option
@click.pass_obj
def command(
    context: Context, files: tuple[Path, ...], set_name: str, live: bool, as_json: bool
) -> None:
    """Bring in rules as drafts: Vale's .yml, LanguageTool's .xml, another desk's .toml.

    What can't be carried over is told by its name. A rule whose name is taken is left out. The
    exit status is 1 if a file can't be read.
    """
    newsroom = context.newsroom()
    book, who = newsroom.stylebook, newsroom.in_force.who()
    results: list[dict[str, Any]] = []
    for path in files:
        try:
            found = read_rule_file(path, set_name, who)
        except CopydeskError as error:
            results.append({"file": str(path), "error": str(error)})
            continue
        added = [each.name for each in book.add_all(found.rules)]
        left_out = [*found.left_out, *_taken(found, added)]
        if live:
            left_out += _put_in_force(book, added)
        results.append(
            {
                "file": str(path),
                "added": added,
                "left_out": [{"name": each.name, "why": each.why} for each in left_out],
                "notes": [{"name": each.name, "why": each.why} for each in found.notes],
            }
        )
    print_json({"files": results}) if as_json else _say(results)
    if any("error" in each for each in results):
        raise click.exceptions.Exit(1)


def _taken(found: ImportedRules, added: list[str]) -> list[LeftOut]:
    why = "There is a rule of that name already, or no room for more."
    return [LeftOut(each.name, why) for each in found.rules if each.name not in added]


def _put_in_force(book: Stylebook, names: list[str]) -> list[LeftOut]:
    refused = []
    for name in names:
        try:
            book.set_live(name, is_live=True)
        except RefusedError as error:
            refused.append(LeftOut(name, f"It stays a draft. {error.message}"))
    return refused


def _say(results: list[dict[str, Any]]) -> None:
    for each in results:
        if "error" in each:
            say(f"copydesk: {each['error']}", err=True)
            continue
        added, left_out, notes = each["added"], each["left_out"], each["notes"]
        say(f"{each['file']}: {len(added)} added, {len(left_out)} left out")
        for told in (*left_out, *notes):
            say(f"  {told['name']}: {told['why']}")
