"""How fast a body becomes HTML: ``python -m tests.benchmarks.markdown_rendering``.

Against Python-Markdown alone with the same extensions on the same text: parsing, the gate for HTML
and our own writer may take 1.3 times as long at most.
"""

import gc
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from markdown import Markdown

from editor.importers.markdown import MARKDOWN
from editor.markup.parse import DIALECT
from editor.markup.render import to_html
from tests.benchmarks.long_story.texts import news_body

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "weather-satellite.md"
WORDS = 10_000
WANTED = 1.3
_SECONDS = 4.0


def bare(body: str) -> str:
    """The same body by Python-Markdown alone."""
    return Markdown(extensions=DIALECT).convert(body)


def ours(body: str) -> str:
    """As every format gets it."""
    return to_html(body, "en-US", lambda name: f"<figure>{name}</figure>")


def ratio(body: str, seconds: float = _SECONDS) -> tuple[float, float, float]:
    """Milliseconds of ours and of the bare one, and how many times as long the first takes.

    They take turns and each pair is compared, so that a busy machine slows both; what counts is
    the time of this process.
    """
    took: tuple[list[float], list[float]] = ([], [])
    end = perf_counter() + seconds
    while perf_counter() < end or len(took[0]) < 3:
        for kept, render in zip(took, (ours, bare), strict=True):
            gc.collect()
            begun = process_time()
            render(body)
            kept.append((process_time() - begun) * 1e3)
    ratios = [mine / other for mine, other in zip(*took, strict=True)]
    return min(took[0]), min(took[1]), median(ratios)


def main() -> None:
    """Print the figures."""
    sample = MARKDOWN.read(SAMPLE.name, SAMPLE.read_bytes()).article.body
    for name, body in (("the sample", sample), (f"{WORDS} words", news_body(WORDS))):
        mine, other, times = ratio(body)
        print(f"{name}: {mine:.1f} ms, bare {other:.1f} ms, {times:.2f} times (at most {WANTED})")


if __name__ == "__main__":
    main()
