"""A story with everything in it, and one that is read from right to left, for office formats."""

from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.story import Story

DIGEST = "d" * 64
BODY = """The ferry **returned** to *Harbour Bay*, [officials said](https://example.org/a?b=1&c=2),
after `code` weeks.[^1]

![](figure:b)
![](figure:c)

## What happens next

- first point

    with a second paragraph

- second point

5. five
6. six

> A block quote.

> [!pullquote] We waited three weeks
> — Ulla Berg, islander

| Year | Passengers |
|---|--:|
| 2024 | 1,204 |

> [!factbox] At a glance
> Built in 1998.
>
> - 120 cars

https://example.org/film

---

    code & <x>
        more

The end.<!-- HIDDEN NOTE -->

[^1]: The *note* itself, [linked](https://example.org/note).
"""


def _figure(name: str) -> Figure:
    credit = CreditLine(("Una Reid",), ("NLW Photo",))
    return Figure(name, DIGEST, f"People wait, {name}.", f"A ferry {name}", sign_off=credit)


STORY = Story(
    Article(
        id="1" * 32,
        slug="ferry-back",
        headline="Ferry returns & stays",
        kicker="Transport",
        standfirst="Islanders had been stranded",
        section="Coast",
        dateline=Dateline(place="Harbour Bay", region="Scotland", agency="NLW"),
        body=BODY,
        figures=(replace(_figure("a"), lead=True), _figure("b"), _figure("c")),
        credits=(
            Credit("Greta Holm"),
            Credit("Rita Voss", "contributing", "Oban", "Northline Wire"),
        ),
        keywords=("ferry", "R&D"),
        editors_note="This story was changed.",
        corrections=(Correction("It is 1998, not 1989.", datetime(2026, 11, 24, tzinfo=UTC)),),
        embargo_until=moment("2026-12-01 06:00 Europe/Berlin"),
        created_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
    ),
    {DIGEST: Photo(DIGEST, "a.jpg", "image/jpeg", 1200, 800, 1)},
)
ARABIC = replace(
    STORY,
    article=replace(
        STORY.article,
        language="ar",
        headline="عودة العبّارة",
        body="عادت **العبّارة** بعد *إصلاحات*.\n\n| السنة | العدد |\n|---|---|\n| 2024 | 5 |\n",
    ),
)
"""Its pictures stand over the text or nowhere."""
