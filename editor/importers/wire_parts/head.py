"""What stands above the text: headline, section, standfirst, byline, and the page's own lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.domain.dateline_text import split_dateline
from editor.domain.names import fold
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.byline_line import looks_like_affiliation, read_byline
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.furniture import is_furniture, is_section
from editor.importers.wire_parts.pictures import is_caption

_HEADLINE_WORDS = range(3, 31)
_SECTION_WORDS = 4
_SHORT_WORDS = 8
_STANDFIRST_WORDS = range(6, 61)
_REACH_BLOCKS = 15  # how far below a standfirst its byline can stand
_TELLING_LETTERS = 4
_HEAD = 300  # blocks above the text, and of the text, that are searched for the headline
_AKIN = 0.4  # share of a headline's telling words that come back in the text
_SITE = re.compile(r"[|–—-]\s")
_SITE_BEHIND = re.compile(r"$|\s*[|–—-]\s")


def find_text(blocks: Sequence[Block]) -> int:
    """Where the text begins: at its dateline, else at the first paragraph below a byline.

    Returns:
        The number of that block. If nothing looks like a paragraph it is the second line that
        could belong to a story, and a page with one such line has no head.
    """
    for number, block in enumerate(blocks):
        if starts_with_dateline(block) and not is_caption(block):
            return number
    for number, block in enumerate(blocks):
        if not block.is_paragraph or is_furniture(block) or is_caption(block):
            continue
        reach = blocks[number : number + _REACH_BLOCKS]
        below = next((at for at, each in enumerate(reach) if read_byline(each)), 0)
        after = (at for at, each in enumerate(reach) if at > below and each.is_paragraph)
        return number + next(after, 0) if below else number
    stories = [number for number, block in enumerate(blocks) if not is_furniture(block)]
    return (stories[1:2] or stories or [len(blocks)])[0]


def starts_with_dateline(block: Block) -> bool:
    """Whether a block begins with a dateline; one without an agency needs a paragraph behind it."""
    found = split_dateline(f"{block.text} ")
    return found is not None and (bool(found[0].agency) or block.is_paragraph)


def read_head(draft: Draft, head: Sequence[Block], text: Sequence[Block]) -> list[Block]:
    """Take the lines above the text apart.

    Returns:
        The captions among them: they go to the beginning of the text, in their order.
    """
    first, last = _headlines(head, text)
    draft.headline = head[first].text if first >= 0 else ""
    standfirst = _standfirst(head, last)
    captions: list[Block] = []
    for number, block in enumerate(head):
        writers = read_byline(block)
        if number == first:
            continue
        if first >= 0 and _repeats(block, draft.headline):
            draft.set_aside(block)
        elif is_caption(block):
            captions.append(block)
        elif writers and number > first and not draft.credits:
            draft.credits += writers
        elif number == standfirst:
            draft.standfirst = block.text
        else:
            _place(draft, head, number, (first, last))
    return captions


def _place(draft: Draft, head: Sequence[Block], number: int, headlines: tuple[int, int]) -> None:
    """Find the place of a line that is no headline, byline, standfirst or caption."""
    first, last = headlines
    block = head[number]
    if number and _is_affiliation(draft, head[number - 1], block):
        draft.credits = [replace(each, affiliation=block.text) for each in draft.credits]
    elif is_furniture(block) and not (is_section(block) and _beside(number, first, last)):
        draft.set_aside(block)
    elif not draft.section and _is_section_line(block, number, first, last):
        draft.section = block.text
    elif (number < first and block.words <= _SHORT_WORDS) or looks_like_affiliation(block.text):
        draft.set_aside(block)
    else:
        draft.give_up(block)


def _is_affiliation(draft: Draft, above: Block, block: Block) -> bool:
    """Whether a line under the byline says for whom its people work."""
    under_byline = bool(draft.credits) and read_byline(above) is not None
    free = all(not each.affiliation for each in draft.credits)
    return under_byline and free and looks_like_affiliation(block.text)


def _is_section_line(block: Block, number: int, first: int, last: int) -> bool:
    """A usual section beside the headline, or any few words between it and its repetition."""
    if first < number < last:
        return block.words <= _SECTION_WORDS and not block.is_sentence
    return is_section(block) and _beside(number, first, last)


def _beside(number: int, first: int, last: int) -> bool:
    return number in {first - 1, last + 1} or first < number < last


def _headlines(head: Sequence[Block], text: Sequence[Block]) -> tuple[int, int]:
    """Where the headline stands first, and where it stands last before the text; -1 for none."""
    named = [number for number, block in enumerate(head[-_HEAD:]) if _can_be_headline(block)]
    skipped = max(0, len(head) - _HEAD)
    named = [number + skipped for number in named]
    telling = _telling(" ".join(block.text for block in text[:_HEAD]))
    starts = Counter(each for number in named for each in _site_forms(head[number]))
    repeated = [number for number in named if starts[fold(head[number].text)] > 1]
    akin = [number for number in named if _akin(head[number], telling) >= _AKIN]
    short = [
        number
        for number, block in enumerate(head)
        if not is_furniture(block) and not read_byline(block) and not is_caption(block)
    ]
    choice = sorted(repeated, key=lambda number: -_akin(head[number], telling))[:1]
    choice = choice or akin[:1] or named[-1:] or short[-1:] or [-1]
    first = choice[0]
    again = [
        number
        for number in range(first + 1, len(head))
        if first >= 0 and _repeats(head[number], head[first].text)
    ]
    return first, max((first, *again))


def _site_forms(block: Block) -> tuple[str, ...]:
    """A line as it is, and without the site's name behind it."""
    text = fold(block.text)
    return tuple(dict.fromkeys((text, _SITE.split(text, maxsplit=1)[0].rstrip())))


def _can_be_headline(block: Block) -> bool:
    return (
        block.words in _HEADLINE_WORDS
        and not block.text.endswith(".")
        and not is_furniture(block)
        and read_byline(block) is None
        and not is_caption(block)
    )


def _repeats(block: Block, headline: str) -> bool:
    """The headline again, alone or with the site's name behind it."""
    wanted, text = fold(headline), fold(block.text)
    return text.startswith(wanted) and _SITE_BEHIND.match(text[len(wanted) :]) is not None


def _standfirst(head: Sequence[Block], last: int) -> int | None:
    """The one sentence under the headline, if there is exactly one."""
    sentences = [
        number
        for number, block in _below(head, last)
        if block.words in _STANDFIRST_WORDS
        and block.is_sentence
        and not is_furniture(block)
        and not is_caption(block)
    ]
    return sentences[0] if len(sentences) == 1 else None


def _below(head: Sequence[Block], last: int) -> Iterator[tuple[int, Block]]:
    return ((number, block) for number, block in enumerate(head) if number > last)


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if len(word) >= _TELLING_LETTERS}


def _akin(block: Block, telling: set[str]) -> float:
    words = _telling(block.text)
    return len(words & telling) / len(words) if words else 0.0
