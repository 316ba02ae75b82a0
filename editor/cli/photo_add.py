"""``copydesk photos add``: give photos to a story."""

from pathlib import Path

import click

from editor.cli.context import Context
from editor.cli.output import article_data, json_option, print_json, say
from editor.cli.paths import TypedPath, files_of
from editor.cli.progress import progress_bar


@click.command("add")
@click.argument("slug")
@click.argument("paths", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@json_option
@click.pass_obj
def command(context: Context, slug: str, paths: tuple[Path, ...], as_json: bool) -> None:
    """Give photos to the story SLUG, in order.

    \N{BACKSPACE}
    copydesk photos add bridge-vote one.jpg two.jpg
    copydesk photos add bridge-vote "card/*.JPG" --json

    Captions that wait for their picture get it first; further photos become new figures at the
    end of the text. Originals are copied into the library and never changed. A file that is no
    photo is reported; the rest goes on.
    """
    newsroom = context.newsroom()
    files, unmatched = files_of(paths)
    with progress_bar("Adding photos", len(files)) as advance:
        added = newsroom.photos.add(slug, files, advance)
    failed = (*unmatched, *added.failed)
    context.changed(newsroom, added.article.id)
    if as_json:
        print_json(
            {
                **article_data(added.article),
                "photos": [
                    {
                        "figure": name,
                        "photo": photo.digest,
                        "file": photo.file_name,
                        "raw": photo.companion.file_name if photo.companion else None,
                    }
                    for name, photo in added.photos
                ],
                "failed": [{"file": str(path), "message": str(error)} for path, error in failed],
            }
        )
    else:
        for name, photo in added.photos:
            size = f"{photo.width_px} × {photo.height_px}"
            raw = f", with {photo.companion.file_name}" if photo.companion else ""
            say(f"{photo.file_name} ({size}){raw} is the picture of figure “{name}”.")
            for doubt in photo.doubts:
                say(f"  Look again: {doubt}")
    for _, error in failed:
        say(f"copydesk: {error}", err=True)
    if failed:
        raise click.exceptions.Exit(1)
