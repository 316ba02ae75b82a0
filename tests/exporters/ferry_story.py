"""A story with everything that a desk sends, for the formats that are JSON."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from editor.domain.article import Article, Correction
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.status import Status, StatusChange
from editor.domain.story import Story

PIER, BOAT = "a" * 64, "b" * 64
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
CORRECTION = Correction("The ferry has two decks, not three.", TUESDAY)
EMBARGO = moment("2026-12-01 06:00 Europe/Berlin")
EMBARGO_UTC = "2026-12-01T05:00:00Z"
BODY = """Islanders **cheered** Monday, [the council](https://example.org/?a=1&b=2) said.

## Who paid

- half by islanders
- half by [Holm](https://example.org/holm)

| Year | Cars |
| --- | --- |
| 2026 | 12 |

> It was *slow*.
>
> It was wet.

> [!pullquote] We paid for it.
> — Peter Ashe

> [!factbox] The Isla
> Built in 1998.

![](figure:boat)
![](figure:missing)

    timetable 06:00

---

https://example.org/film

Noted.[^1]

[^1]: From the log.
"""
FIGURES = (
    Figure(
        "pier",
        PIER,
        "The pier at Oban.",
        "A pier in the rain",
        is_file=True,
        lead=True,
        sign_off=CreditLine(("Una Reid",), ("NLW",), file=True),
    ),
    Figure("boat", BOAT, "A boat.", "A white boat", sign_off=CreditLine(("Omar Lind",))),
    Figure("missing", None, "Nobody has sent it.", "Unseen", sign_off=CreditLine(("Una Reid",))),
)
PHOTOS = {
    digest: Photo(
        digest, "x.jpg", "image/jpeg", 3000, 2000, 1, file=PhotoFields(copyright="© 2026 NLW")
    )
    for digest in (PIER, BOAT)
}


def ferry(**changed: Any) -> Story:
    """The story, with other values of its article."""
    article = Article(
        id="0123456789abcdef" * 2,
        slug="ferry-back",
        url_slug="ferry-returns",
        headline="Ferry returns",
        social_headline="The ferry is back",
        seo_title="Ferry to the Sound",
        kicker="Transport",
        standfirst="It took two winters.",
        section="News",
        genre="Feature",
        urgency=4,
        dateline=Dateline("Harbour Bay", "Scotland", "United Kingdom", "NLW"),
        body=BODY,
        figures=FIGURES,
        credits=(
            Credit("Greta Holm"),
            Credit("Rita Voss", "contributing", "Oban", "Northline Wire"),
        ),
        keywords=("ferry", "R&D"),
        subjects=("medtop:20000705",),
        editors_note="The council owns this paper.",
        note_to_desks="Call the desk on Monday.",
        canonical_url="https://example.org/news/ferry?a=1",
        created_at=MONDAY,
    )
    return Story(replace(article, **changed), PHOTOS)


def sent(*statuses: Status, **changed: Any) -> Story:
    """The story after receipts, an hour apart from Tuesday on."""
    log = tuple(
        StatusChange(status, "desk", TUESDAY.replace(hour=10 + at))
        for at, status in enumerate(statuses)
    )
    return ferry(status=statuses[-1], status_log=log, **changed)


KILLED = sent(Status.PUBLISHED, Status.KILLED, note_to_desks="")
UPDATED = replace(
    (again := sent(Status.PUBLISHED)), article=replace(again.article, status=Status.READY)
)
CORRECTED = ferry(corrections=(CORRECTION,))
EMBARGOED = ferry(embargo_until=EMBARGO)
PROTECTED_NAME = "Hidden Reporter"


def protected() -> Story:
    """The story with a writer whose name must not leave."""
    writer = Contributor("9" * 32, PROTECTED_NAME, is_protected=True)
    story = ferry(credits=(Credit(PROTECTED_NAME, contributor_id=writer.id),))
    return replace(story, contributors={writer.id: writer})
