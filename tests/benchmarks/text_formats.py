"""How long each format takes to make its files of a story, pictures and paper apart.

Run it as ``python -m tests.benchmarks.text_formats [WORDS]``. The story has everything that the
text can hold, again and again up to 1,000 words; the limit of a format is 100 ms for it. The bare
baseline renders the text as HTML once. Each time is that of a story that nobody looked at before,
as caches would have it.
"""

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count

from markdown import markdown

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.exporters.losses import losses

_TIMES = 5
_LIMIT_MS = 100.0
_DIGEST = "d" * 64
_turns = count()
_PART = """Engineers found cracks in **two piers** of the *old* bridge, the council said Monday, and
asked for [a ferry](https://example.org/ferry) until the repairs are done.[^{number}]

## What is known so far

> “We will not wait until autumn,” said Ann Lee, who lives on the far side of the river.

- The bridge carries 4,000 cars a day.
- The repairs will cost four million pounds.

| Year | Cars |
|------|------|
| 2024 | 3,900 |
| 2025 | 4,000 |

![](figure:quay-{number})

[^{number}]: The council’s report of Nov. 3.

"""


def _story(words: int, turn: int) -> Story:
    parts = range(max(1, words // len(_PART.split())))
    figures = tuple(
        Figure(f"quay-{number}", _DIGEST, caption="The quay on Monday.", alt="A quay")
        for number in parts
    )
    article = Article(
        "1" * 32,
        "bridge",
        headline="Bridge closes until autumn",
        standfirst="Two villages ask for a ferry.",
        dateline=Dateline("OBAN", country="Scotland", agency="NLW"),
        body=f"Turn {turn}.\n\n" + "".join(_PART.format(number=each) for each in parts),
        figures=figures,
        credits=(Credit("Greta Holm"), Credit("Peter Ashe", "contributor", "Oban")),
    )
    return Story(article, {_DIGEST: Photo(_DIGEST, "a.jpg", "image/jpeg", 3000, 2000, 1)})


def _ms(act: Callable[[Story], object], words: int) -> float:
    taken = []
    for _ in range(_TIMES):
        story = _story(words, next(_turns))
        start = time.perf_counter()
        act(story)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def _bare(story: Story) -> str:
    return markdown(story.article.body, extensions=["tables", "footnotes"])


def _files(exporter: Exporter, story: Story) -> None:
    for _ in exporter.outputs(story):
        pass


def _lost(exporter: Exporter, story: Story) -> None:
    losses(story, exporter)


def main() -> int:
    """Measure, print; 1 if a format took too long."""
    words = int((*sys.argv[1:], "1000")[0])
    print(f"{f'{words:,} words, ms':<20}{'files':>8}{'losses':>10}")
    print(f"{'HTML once, bare':<20}{_ms(_bare, words):8.1f}")
    worst = 0.0
    for name, exporter in all_exporters().items():
        _files(exporter, _story(10, next(_turns)))  # what is imported and read at first use
        made = _ms(partial(_files, exporter), words)
        print(f"{name:<20}{made:8.1f}{_ms(partial(_lost, exporter), words):10.1f}")
        worst = max(worst, made)
    return int(worst > _LIMIT_MS * words / 1000)


if __name__ == "__main__":
    raise SystemExit(main())
