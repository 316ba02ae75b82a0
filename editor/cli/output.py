"""How commands print: for people, or as JSON for programs."""

import io
import json
import re
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from editor.domain.article import Article, Override
from editor.domain.listing import Listing

Command = TypeVar("Command", bound=Callable[..., Any])

_STEERING = re.compile(r"[\x7f-\x9f]")  # JSON itself escapes those below a space
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def json_option(command: Command) -> Command:
    """Give a command the flag ``--json``; errors are then told as JSON, too."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(command)


def set_up_output(*, as_json: bool) -> None:
    """Make the output take any text: JSON is UTF-8 everywhere, a poorer terminal gets a “?”."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if as_json:
        # Half of a character, from a file name that isn't UTF-8, comes out as JSON's own \udcff.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    else:
        sys.stdout.reconfigure(errors="replace")


def print_json(data: object) -> None:
    """Print data as JSON, one document, readable letters."""
    click.echo(json_text(data, indent=2))


def json_text(data: object, indent: int | None = None) -> str:
    """Data as JSON with readable letters, in which no sign steers the terminal."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def say(text: str, *, err: bool = False) -> None:
    """Print text for people; a story's words never steer the terminal."""
    click.echo(shown(text), err=err)


def shown(text: str) -> str:
    """Text with control characters replaced, but for tabs and line breaks."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def listing_data(listing: Listing) -> dict[str, object]:
    """A story of a list, as JSON shows it."""
    return {
        "id": listing.id,
        "slug": listing.slug,
        "headline": listing.headline,
        "section": listing.section,
        "status": str(listing.status),
        "version": listing.version,
        "words": listing.words,
        "figures": listing.figures,
        "embargo": listing.embargo,
        "updated_at": listing.updated_at.isoformat(),
    }


def listing_line(listing: Listing) -> str:
    """A story of a list, as people read it."""
    when = listing.updated_at.astimezone().strftime("%Y-%m-%d %H:%M %Z")
    embargo = f"  embargo {listing.embargo}" if listing.embargo else ""
    title = listing.headline or "(no headline)"
    return f"{listing.slug:<24}  {listing.status:<9}  {when}  {title}{embargo}"


def article_data(article: Article) -> dict[str, object]:
    """What a command says of the story that it changed."""
    return {
        "id": article.id,
        "slug": article.slug,
        "headline": article.headline,
        "version": article.version,
    }


def override_line(override: Override) -> str:
    """Who stepped over which blockers, when and why."""
    when = override.at.astimezone().strftime("%Y-%m-%d %H:%M %Z")
    codes = ", ".join(override.codes)
    return f"Override: {override.act}, by {override.by}, {when}, of {codes}: {override.why}"
