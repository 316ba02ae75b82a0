"""The caption rules while somebody types: ``python -m tests.benchmarks.caption_rules``.

How long ``check_caption`` takes on a caption of 500 characters, the facts of a story of 100,000
words being known, and how long those facts take. Under 2 ms for the rules is wanted.
"""

from datetime import date
from statistics import median, quantiles
from time import perf_counter

from editor.checks.captions import CaptionContext, check_caption, facts_of
from editor.domain.credit_line import CreditLine
from editor.domain.photo import PhotoFields
from tests.benchmarks.long_story.texts import news_body

WORDS = 100_000
WANTED_MS = 2.0
_TIMES = 400
_CHARACTERS = 500
_NAMES = ("Anna Veldt", "Paul Okoro", "Maria Lindqvist", "Niamh Kehoe", "Tom Farrell", "Eve Orr")
_CAPTION = (
    "Councillor Niamh Kehoe, left, and Tom Farrell of the Dunmore Farmers’ Union speak to voters "
    "near the old bridge in Dunmore, Ireland, Monday, Nov. 23, 2026, after a storm closed the road "
    "to the coast and twelve houses were damaged, the police said. The bridge, which was built in "
    "1895, was to be repaired by the county before winter, but Kehoe and Farrell want a new one "
    "that lorries can use; the minister, Eve Orr, says that the money for it is there and "
)
_FIELDS = PhotoFields(
    people=("Niamh Kehoe", "Tom Farrell"),
    city="Dunmore",
    country="Ireland",
    taken_at="2026-11-23T10:00:00+00:00",
    creators=("Mia Holt",),
    instructions="No archive.",
)
_CREDIT = CreditLine(("Mia Holt",), ("Dunmore Observer",), distributor="AP")


def story() -> str:
    """The words, with a name and a date of its own in every tenth line, as in a long report."""
    lines = news_body(WORDS).split("\n")
    for at in range(0, len(lines), 10):
        who = f"{_NAMES[at % len(_NAMES)]}{at:x}"
        lines[at] += f" {who} of Millbrook said so on Jan. {at % 28 + 1}, {1950 + at % 70}."
    return "\n".join(lines)


def main() -> None:
    """Print the figures."""
    body = story()
    begun = perf_counter()
    facts = facts_of(body)
    facts_ms = (perf_counter() - begun) * 1e3
    took = []
    for at in range(_TIMES):
        caption = f"{_CAPTION}{at:05}"
        context = CaptionContext(
            caption.ljust(_CHARACTERS, "s"),
            alt="Two people talk at a bridge.",
            fields=_FIELDS,
            credit=_CREDIT,
            in_story=True,
            day=date(2026, 11, 24),
            facts=facts,
        )
        begun = perf_counter()
        check_caption(context)
        took.append((perf_counter() - begun) * 1e3)
    print(f"facts of {len(body.split()):,} words: {facts_ms:.0f} ms, {len(facts.names):,} names")
    print(
        f"rules over {_CHARACTERS} characters: median {median(took):.2f} ms, "
        f"95 of 100 within {quantiles(took, n=20)[-1]:.2f} ms (wanted: {WANTED_MS:.0f} ms)"
    )


if __name__ == "__main__":
    main()
