"""``copydesk import``: make stories of files."""

from collections.abc import Sequence
from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import article_data, json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.cli.progress import progress_bar
from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.newsroom import Newsroom
from editor.services.packages import is_package


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@json_option
@click.pass_obj
def command(context: Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Make a story of each FILE: wire copy, Markdown, a Word document, a saved web page, a feed.

    By their names: .txt, .md, .docx, .html; others by what is in them: NITF, NewsML-G2, ninjs,
    WordPress exports, RSS and Atom, of which every entry becomes a story. Pictures in a document,
    or beside a page or Markdown file, come along. Story packages are taken in (see: package).

    The headline, dateline, byline, captions and credits are found; lines that belong to the web
    page it was copied from are set aside, and nothing is dropped: show lists what was left out.
    """
    newsroom = context.newsroom()
    packages = [each for each in files if is_package(each)]
    others = [each for each in files if each not in packages]
    with progress_bar("Importing", len(others)) as advance:
        done = newsroom.stories.import_files(others, advance)
    taken_in, damaged = _take_in(newsroom, packages)
    imported, failed = (*done.articles, *taken_in), (*done.failed, *damaged)
    if imported:
        context.changed(newsroom, imported[-1].id)
    if as_json:
        told = [{"file": str(path), "message": str(refusal)} for path, refusal in failed]
        print_json({"stories": [_summary(article) for article in imported], "failed": told})
    else:
        for article in imported:
            say(_sentence(article))
    for _, refusal in failed:
        say(f"copydesk: {refusal}", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _take_in(
    newsroom: Newsroom, packages: Sequence[Path]
) -> tuple[list[Article], list[tuple[Path, CopydeskError]]]:
    """Take packages in, each with a word about who signed it; and those that can't be trusted."""
    taken_in: list[Article] = []
    damaged: list[tuple[Path, CopydeskError]] = []
    for each in packages:
        try:
            received = newsroom.packages.receive(each)
        except CopydeskError as error:
            damaged.append((each, error))
            continue
        taken_in.append(received.article)
        say(received.signer, err=True)
        if received.conflicts:
            say(f"Changed on both desks, yours stays: {', '.join(received.conflicts)}.", err=True)
    return taken_in, damaged


def _summary(article: Article) -> dict[str, object]:
    return {
        **article_data(article),
        "figures": [figure.name for figure in article.figures],
        "credits": [credit.name for credit in article.credits],
        "furniture": list(article.furniture),
        "not_understood": list(article.not_understood),
    }


def _sentence(article: Article) -> str:
    parts = [
        f"{len(article.figures)} photo captions",
        f"{len(article.credits)} credits",
        f"{len(article.furniture)} lines of page furniture set aside",
    ]
    if article.not_understood:
        parts.append(f"{len(article.not_understood)} lines not understood")
    told = f"Imported “{article.slug}”: {article.headline or 'no headline'}\n  {', '.join(parts)}"
    if len(article.not_understood) == 1:
        told += f"\n  Not understood: {article.not_understood[0]}"
    return told
