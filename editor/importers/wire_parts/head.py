"""What stands above the text: headline, section, standfirst, byline, and the page's own lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.domain.agencies import PAPER_WORDS
from editor.domain.dateline_text import split_dateline
from editor.domain.names import fold, looks_like_name
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.byline_line import affiliation_of, read_byline
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.furniture import is_furniture, is_section
from editor.importers.wire_parts.notes import is_note, take_note
from editor.importers.wire_parts.pictures import (
    FoundCaption,
    caption_over_credit,
    find_caption,
    is_caption,
    is_only_number,
    is_only_sign_off,
)

_HEADLINE_WORDS = range(3, 31)
_SECTION_WORDS = 4
_SHORT_WORDS = 8
_STANDFIRST_WORDS = range(6, 61)
_REACH_BLOCKS = 15  # how far below a standfirst its byline can stand
_TELLING_LETTERS = 4
_HEAD = 300  # blocks above the text, and of the text, that are searched for the headline
_AKIN = 0.4  # share of a headline's telling words that come back in the text
_SIGNED = re.compile(r"(?:By|BY) [A-Z]")
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
        if not block.is_paragraph or is_furniture(block) or is_note(block):
            continue
        if is_caption(block) or caption_over_credit(blocks, number) is not None:
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


def read_head(
    draft: Draft, head: Sequence[Block], text: Sequence[Block]
) -> list[tuple[Block, FoundCaption]]:
    """Take the lines above the text apart.

    Returns:
        The captions among them: they go to the beginning of the text, in their order.
    """
    first, last = _headlines(head, text)
    draft.headline = head[first].text if first >= 0 else ""
    standfirst = _standfirst(head, last)
    byline = _byline(head, first)
    captions: list[tuple[Block, FoundCaption]] = []
    credited = -1
    for number, block in enumerate(head):
        if number in {first, credited}:
            continue
        joined = caption_over_credit(head, number)
        caption = joined or find_caption(block)
        if first >= 0 and _repeats(block, draft.headline):
            draft.set_aside(block)
        elif caption is not None:
            captions.append((block, caption))
            credited = number + 1 if joined else credited
        elif number == byline and (writers := read_byline(block)):
            draft.add_byline(block, writers)
        elif number == standfirst:
            draft.standfirst = block.text
        elif not take_note(draft, block):
            _place(draft, head, number, (first, last))
    return captions


def _byline(head: Sequence[Block], first: int) -> int:
    """The byline below the headline, else the one right above it; -1 for none."""
    named = [number for number, block in enumerate(head) if read_byline(block)]
    below = [number for number in named if number > first]
    above = [
        number for number in named[-1:] if all(map(is_furniture, head[number + 1 : max(first, 0)]))
    ]
    return (below or above or [-1])[0]


def _place(draft: Draft, head: Sequence[Block], number: int, headlines: tuple[int, int]) -> None:
    """Find the place of a line that is no headline, byline, standfirst or caption."""
    first, last = headlines
    block = head[number]
    affiliation = affiliation_of(block.text)
    if number and affiliation is not None and _is_affiliation(draft, head[number - 1]):
        draft.credits = [replace(each, affiliation=affiliation) for each in draft.credits]
    elif is_furniture(block) and not (is_section(block) and _beside(number, first, last)):
        draft.set_aside(block)
    elif not draft.section and _is_section_line(block, number, first, last):
        draft.section = block.text
    elif is_only_number(block) or (number < first and block.words <= _SHORT_WORDS) or affiliation:
        draft.set_aside(block)
    else:
        draft.give_up(block)


def _is_affiliation(draft: Draft, above: Block) -> bool:
    """Whether a line stands under the byline, which doesn't say for whom its people work."""
    under_byline = bool(draft.credits) and read_byline(above) is not None
    return under_byline and all(not each.affiliation for each in draft.credits)


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
    most = max((_shared(head[number], telling) for number in akin), default=0)
    # The name of a site comes back in the text too, but has few words.
    akin = [number for number in akin if _shared(head[number], telling) * 2 > most]
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
        and not block.text.startswith("(")
        and not _SIGNED.match(block.text)
        and not _is_masthead(block)
        and not is_only_number(block)
        and not is_furniture(block)
        and read_byline(block) is None
        and not is_caption(block)
    )


def _is_masthead(block: Block) -> bool:
    """Whether a line is the name of a paper: capitals throughout, and a word that says so."""
    name = block.text.removeprefix("The ")
    return looks_like_name(name) and fold(name.split()[-1]) in PAPER_WORDS


def _repeats(block: Block, headline: str) -> bool:
    """The headline again, alone or with the site's name behind it."""
    wanted, text = fold(headline), fold(block.text)
    return text.startswith(wanted) and _SITE_BEHIND.match(text[len(wanted) :]) is not None


def _standfirst(head: Sequence[Block], last: int) -> int | None:
    """The one sentence under the headline, if there is exactly one, or what leads to the byline."""
    sentences = [
        number
        for number, block in _below(head, last)
        if block.words in _STANDFIRST_WORDS
        and block.is_sentence
        and not _has_its_own_place(head, number)
    ]
    if sentences:
        return sentences[0] if len(sentences) == 1 else None
    byline = next((number for number, block in _below(head, last) if read_byline(block)), 0)
    between = [number for number in range(last + 1, byline) if not _has_its_own_place(head, number)]
    alone = len(between) == 1 and last >= 0 and head[between[0]].words in _STANDFIRST_WORDS
    return between[0] if alone else None


def _has_its_own_place(head: Sequence[Block], number: int) -> bool:
    """Whether a line is a picture's, the page's or a note, and so no standfirst."""
    block = head[number]
    return (
        is_furniture(block)
        or is_note(block)
        or is_caption(block)
        or is_only_sign_off(block)
        or caption_over_credit(head, number) is not None
    )


def _below(head: Sequence[Block], last: int) -> Iterator[tuple[int, Block]]:
    return ((number, block) for number, block in enumerate(head) if number > last)


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if len(word) >= _TELLING_LETTERS}


def _akin(block: Block, telling: set[str]) -> float:
    words = _telling(block.text)
    return len(words & telling) / len(words) if words else 0.0


def _shared(block: Block, telling: set[str]) -> int:
    return len(_telling(block.text) & telling)
