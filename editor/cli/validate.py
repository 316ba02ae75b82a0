"""``copydesk validate``: whether files are valid by the rules of their format."""

from dataclasses import dataclass
from pathlib import Path

import click

from editor.cli.export_data import verdict_data
from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath, files_of
from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.exporters.judges import all_judges, judge_for
from editor.exporters.judging.contract import Verdict

_MOST_OCTETS = 200_000_000


@dataclass(frozen=True, slots=True)
class _Judged:
    """A file and what came of it: a verdict, or why there is none."""

    path: Path
    verdict: Verdict | None = None
    error: CopydeskError | None = None

    @property
    def is_good(self) -> bool:
        return self.verdict is not None and self.verdict.is_valid


def _known(_context: click.Context, parameter: click.Parameter, name: str) -> str:
    if name and name not in all_judges():
        known = ", ".join(all_judges())
        raise click.BadParameter(
            f"There is no judge “{name}”. There are: {known}.", param=parameter
        )
    return name


@click.command("validate")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@click.option("--as", "judge", default="", metavar="JUDGE", callback=_known, help="By these rules.")
@json_option
def command(files: tuple[Path, ...], judge: str, as_json: bool) -> None:
    """Say whether files are valid: NITF, ninjs, NewsML-G2, EPUB, feeds … without a library.

    \N{BACKSPACE}
    copydesk validate out/bridge-vote-nitf/bridge-vote.xml
    copydesk validate --as ninjs-3-1 feed/*.json

    Whose rules count is told by the file; --as names others. The schemas come with Copydesk, and
    nothing is fetched. The exit status is 1 if a file is not valid, or nobody knows its rules.
    """
    paths, unmatched = files_of(files)
    judged = [_judged(path, judge) for path in paths]
    judged += [_Judged(path, error=error) for path, error in unmatched]
    if as_json:
        print_json({"files": [_data(each) for each in judged]})
    else:
        for each in judged:
            _say(each)
    if not all(each.is_good for each in judged):
        raise click.exceptions.Exit(1)


def _judged(path: Path, name: str) -> _Judged:
    try:
        data = _octets(path)
    except CopydeskError as error:
        return _Judged(path, error=error)
    name = name or judge_for(path.name, data)
    if not name:
        message = f"Nobody here knows the rules of “{path.name}”."
        hint = f"Name them with --as: {', '.join(all_judges())}."
        return _Judged(path, error=UnreadableFileError(message, hint=hint))
    return _Judged(path, all_judges()[name].verdict(data))


def _octets(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_OCTETS:
            raise UnreadableFileError(
                f"“{path.name}” is larger than {_MOST_OCTETS // 1_000_000} MB and isn't judged.",
                hint="Judge what is in it.",
            )
        return path.read_bytes()
    except OSError as error:
        message = f"“{path}” can't be read: {error.strerror or error}."
        raise UnreadableFileError(message, hint="Check the name of the file.") from error


def _data(judged: _Judged) -> dict[str, object]:
    error = judged.error
    told = error and {"message": error.message, "hint": error.hint}
    return {"file": str(judged.path), **(verdict_data(judged.verdict) or {}), "error": told}


def _say(judged: _Judged) -> None:
    if judged.verdict is None:
        say(f"copydesk: {judged.error}", err=True)
    elif judged.verdict.is_valid:
        say(f"{judged.path}: valid, {judged.verdict.judge}")
    else:
        say(f"{judged.path}: not valid, {judged.verdict.judge}")
        for each in judged.verdict.faults:
            say(f"  {each}")
