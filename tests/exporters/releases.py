"""One story as it goes out at each turn of its life."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.status import Status, StatusChange
from editor.domain.story import Story

BODY = """The ferry is *back*, said [Ana](https://example.org/a).[^1]

![](figure:pier)

## Why now

- first
- second

> [!pullquote] At last
> — Ana Ruiz

> [!factbox] The ferry
> Built in **1998**.

| Port | Trips |
|---|--:|
| Oban | 12 |

[^1]: By phone.
"""
ARTICLE = Article(
    id="1" * 32,
    slug="ferry-back",
    headline="Ferry returns",
    standfirst="After a year.",
    section="News",
    dateline=Dateline(place="Oban", region="Scotland", agency="NLW"),
    body=BODY,
    figures=(Figure("pier", "a" * 64, "The pier.", "A pier", sign_off=CreditLine(("Una Reid",))),),
    credits=(
        Credit("Greta Holm"),
        Credit("Rita Voss", "contributing", "Oban", "Northline Wire"),
    ),
    note_to_desks="Photos follow.",
    priority=2,
    keywords=("ferry", "islands"),
    status=Status.READY,
    created_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
)
PHOTOS = {"a" * 64: Photo("a" * 64, "a.jpg", "image/jpeg", 1200, 800, 1)}
SENT_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
CORRECTED_AT = datetime(2026, 11, 25, 8, tzinfo=UTC)


def story(**changes: Any) -> Story:
    """The story with other fields."""
    return Story(replace(ARTICLE, **changes), PHOTOS)


NEW = story()
EMBARGOED = story(embargo_until=moment("2026-12-01 06:00 Europe/Berlin"))
UPDATED = story(status_log=(StatusChange(Status.PUBLISHED, "Ed", SENT_AT),))
CORRECTED = story(
    status=Status.CORRECTED,
    status_log=(StatusChange(Status.PUBLISHED, "Ed", SENT_AT),),
    corrections=(Correction("It is 12 trips, not 21.", CORRECTED_AT),),
)
KILLED = story(
    status=Status.KILLED,
    note_to_desks="Please kill the story slugged ferry-back. It is wrong.",
    status_log=(StatusChange(Status.PUBLISHED, "Ed", SENT_AT),),
)
