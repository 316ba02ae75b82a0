"""``copydesk import``: make stories of files."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import article_data, json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.cli.progress import progress_bar
from editor.domain.article import Article


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@json_option
@click.pass_obj
def command(context: Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Make a story of each FILE: wire copy, Markdown, a Word document or a saved web page.

    By their names: .txt, .md, .docx, .html; others by what is in them. Pictures in a document,
    or beside a page or Markdown file, come along.

    The headline, dateline, byline, captions and credits are found; lines that belong to the web
    page it was copied from are set aside, and nothing is dropped: show lists what was left out.
    """
    newsroom = context.newsroom()
    with progress_bar("Importing", len(files)) as advance:
        done = newsroom.stories.import_files(files, advance)
    imported, failed = done.articles, done.failed
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
