"""How commands print: for people, or as JSON for programs."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

from editor.domain.article import Article
from editor.domain.listing import Listing

Command = TypeVar("Command", bound=Callable[..., Any])


JSON_ASKED = "editor.cli.json_asked"


def json_option(command: Command) -> Command:
    """Give a command the flag ``--json``; errors are then told as JSON, too."""
    return click.option(
        "--json", "as_json", is_flag=True, callback=_remember, help="Print JSON for programs."
    )(command)


def _remember(ctx: click.Context, _param: click.Parameter, value: bool) -> bool:
    ctx.meta[JSON_ASKED] = value
    return value


def print_json(data: object) -> None:
    """Print data as JSON, one document, readable letters."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


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
