"""Lines counted one by one make the count of the whole."""

from pathlib import Path

import pytest

from editor.markup.text import plain_text
from editor.markup.word_count import count_words
from editor.ui.length.line_count import Count, line_count, line_text

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.md"))
WIRE = sorted((ROOT.parent / "shared" / "data" / "wire").glob("*.md"))

BODY = """The **$48 million** bond passed *again* Tuesday, said [her](https://a.example/x "Page").

## Two earlier bonds failed ##

> [!pullquote] We waited 20 years
> — Ruth Ann Beck

> [!factbox] By the numbers
> - 1931: built
> - 48 million: cost

1. First, the deck.
2. Then the ramp[^1] and well-known O'Neil's.

![](figure:bridge)

https://video.example/watch

| Town | Votes |
| :--- | ---: |
| Millbrook | 1,204 |

---

A quoted _word_ and `code here` — and snake_case. TK

[^1]: Paid by the county.
"""


def _counted(body: str) -> int:
    return sum(line_count(line).words for line in body.splitlines())


def test_the_lines_of_the_whole_dialect_make_the_whole() -> None:
    assert _counted(BODY) == count_words(BODY)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_count_alike(path: Path) -> None:
    body = path.read_text(encoding="utf-8").rpartition("\n---\n")[2]

    assert _counted(body) == count_words(body)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Plain words. ", "Plain words."),
        ("> quoted *words*", "quoted words"),
        ("- an item", "an item"),
        ("12. a twelfth", "a twelfth"),
        ("### A subhead ###", "A subhead"),
        ("a [link](https://a.example/x_(y) 'title') on", "a link on"),
        ("![](figure:name)", ""),
        ("https://only.example/address", ""),
        ("[name]: https://a.example", ""),
        ("[^n]: The note", "The note"),
        ("2 \\* 3", "2 * 3"),
        ("- - -", ""),
        ("snake_case_word", "snake_case_word"),
    ],
)
def test_what_readers_read_of_a_line(line: str, shown: str) -> None:
    assert line_text(line) == shown


def test_characters_are_those_of_the_plain_text() -> None:
    plain = plain_text(BODY)
    counts = [line_count(line) for line in BODY.splitlines()]
    bare = sum(len(token) for token in plain.split())

    assert sum(count.characters_without_spaces for count in counts) == bare


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Dr. Beck came. She saw it. Was it old?”", 3),
        ("It goes on in the next", 0),
        ("One ends. Another goes", 1),
        ("", 0),
    ],
)
def test_sentences_count_once_they_have_come_to_their_stop(line: str, count: int) -> None:
    assert line_count(line).sentences == count


def test_a_line_without_words_has_no_length() -> None:
    assert line_count("![](figure:a)") == Count()
