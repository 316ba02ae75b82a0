"""``copydesk export --format package``: what ``copydesk package write`` does, for many at once."""

from pathlib import Path

import click

from editor.cli.output import print_json, say
from editor.domain.errors import CopydeskError
from editor.newsroom import Newsroom
from editor.services.packages import WrittenPackage

FORMAT = "package"
LABEL = "Copydesk package"


def export_packages(
    newsroom: Newsroom, ids: tuple[str, ...], to: Path | None, override: str, *, as_json: bool
) -> None:
    """Pack stories up; one that is stopped is told, and the rest goes on.

    Raises:
        UsageError: No place is said.
        Exit: One was refused, with the status 1.
    """
    if to is None:
        raise click.UsageError("Say with --to where it should go.")
    written: list[WrittenPackage] = []
    refused: list[CopydeskError] = []
    for key in ids:
        try:
            written.append(newsroom.packages.write(key, to, override=override))
        except CopydeskError as error:
            refused.append(error)
            say(f"copydesk: {error}", err=True)
    if as_json:
        print_json(
            {
                "exported": [package_data(each) for each in written],
                "refused": [{"message": str(each)} for each in refused],
            }
        )
    else:
        for each in written:
            say_package(each)
    if refused:
        raise click.exceptions.Exit(1)


def package_data(written: WrittenPackage) -> dict[str, object]:
    """A package as JSON shows it."""
    seal = written.seal
    return {
        "package": str(written.path),
        "signed_by": seal.by if seal else None,
        "fingerprint": seal.fingerprint if seal else None,
    }


def say_package(written: WrittenPackage) -> None:
    """Say where a package lies and whether it is signed."""
    say(f"Packed up as {written.path}")
    if written.seal is None:
        say(written.unsigned_because, err=True)
    else:
        say(f"Signed by “{written.seal.by}” ({written.seal.fingerprint}).")
