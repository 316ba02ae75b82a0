"""``copydesk photos check``: the rules for captions, printed as a compiler does."""

from collections.abc import Sequence

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.photo_data import failure_data
from editor.cli.photo_words import photos_or_files
from editor.cli.story_data import finding_data
from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding, Severity
from editor.services.photo_checks import CheckedPhoto, check_photo
from editor.settings import load_settings

Failures = tuple[tuple[str, CopydeskError], ...]


@click.command("check")
@click.argument("words", nargs=-1, metavar="[PHOTO…]")
@click.option("--story", default="", metavar="SLUG", help="The figures of that story.")
@json_option
@click.pass_obj
def command(context: Context, words: tuple[str, ...], story: str, as_json: bool) -> None:
    """Hold captions, credits, alt texts and rights of photos against the rules.

    \N{BACKSPACE}
    copydesk photos check
    copydesk photos check "IMG_*.jpg" --json
    copydesk photos check --story bridge-vote
    copydesk photos check "./incoming/*.jpg"

    All photos of the library without a PHOTO; what PHOTO may be, see: copydesk photos show --help.
    Of a story all figures are checked, also those that its text doesn't place.

    A line has NAME:FIELD, the severity, the rule and what it says; --json also says where in the
    text. The exit status is 1 if something stops publishing, or a file can't be read.
    """
    if story or not words:
        checked = context.newsroom().photo_desk.check(words, story)
        failed: Failures = ()
    else:
        checked, failed = _named(context, words)
    if as_json:
        findings = [_data(photo, each) for photo in checked for each in photo.findings]
        told = [failure_data(*each) for each in failed]
        print_json({"checked": len(checked), "findings": findings, "failed": told})
    else:
        _print(checked)
    for _, error in failed:
        say(f"copydesk: {error}", err=True)
    if failed or any(_stops(each) for each in checked):
        raise click.exceptions.Exit(1)


def _named(context: Context, words: tuple[str, ...]) -> tuple[tuple[CheckedPhoto, ...], Failures]:
    named = photos_or_files(context, words, "")
    kept = [each.use.photo.digest for each in named.photos if each.path is None]
    checked = named.newsroom.photo_desk.check(kept) if named.newsroom and kept else ()
    by_digest = {each.photo.digest: each for each in checked if each.photo is not None}
    settings = load_settings()
    found = []
    for each in named.photos:
        photo = each.use.photo
        if each.path is None:
            found.append(by_digest[photo.digest])
        else:
            found.append(CheckedPhoto(str(each.path), photo, check_photo(photo, settings)))
    return tuple(found), named.failed


def _print(checked: Sequence[CheckedPhoto]) -> None:
    lines = [_line(photo, each) for photo in checked for each in photo.findings]
    for line in lines:
        say(line)
    if checked and not lines:
        say("Nothing to mend.")


def _line(photo: CheckedPhoto, finding: Finding) -> str:
    field = finding.field.rpartition("].")[2]
    return f"{photo.name}:{field} {finding.severity} {finding.code} {finding.message}"


def _data(photo: CheckedPhoto, finding: Finding) -> dict[str, object]:
    digest = photo.photo.digest if photo.photo is not None else None
    return {"name": photo.name, "digest": digest, **finding_data(finding)}


def _stops(checked: CheckedPhoto) -> bool:
    return any(each.severity is Severity.BLOCKER for each in checked.findings)
