"""The text itself: paragraphs, subheads and pictures, in their order."""

import re
from collections.abc import Iterable, Sequence

from editor.domain.dateline_text import split_dateline
from editor.domain.names import fold
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.ending import is_ending, is_unread_ending, read_ending
from editor.importers.wire_parts.furniture import (
    is_furniture,
    is_marker,
    is_rule,
    split_link_words,
)
from editor.importers.wire_parts.notes import is_note
from editor.importers.wire_parts.pictures import (
    FoundCaption,
    find_caption,
    is_only_number,
    is_only_sign_off,
    join_sign_off,
)

_SUBHEAD_WORDS = 12
_NEAR = 40  # blocks of pictures that can stand between a subhead and its paragraph
_BELOW_TAGLINE = 6  # blocks
_AFP_SUBHEAD = re.compile(r"-\s+(?P<words>\S.*\S|\S)\s+-")
_LIST_ITEM = re.compile(r"[-–—•*▪◦·]\s|\d+[.)]\s")
# Addresses, remarks in brackets, and names parted by a slash as credits are.
_REMARK = re.compile(r"\([^()].*\w\)")
_NO_SUBHEAD = re.compile(r"\S+://|www\.|@|\(.*\)$|.*\w/\w")
_NO_SUBHEAD_END = tuple(".!?…:;,")


def read_text(draft: Draft, blocks: Sequence[Block]) -> None:
    """Take the blocks from the first paragraph to the end of the story apart."""
    lines = _without_furniture(draft, blocks)
    # A text without a single sentence is a text all the same.
    last = max((at for at, each in enumerate(lines) if _closes_text(each)), default=len(lines))
    end = _last_ending(lines)
    below_marker = False
    skip = False
    for at, block in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if skip:
            skip = False
            continue
        caption = _caption(block, following, below_marker=below_marker)
        below_marker = is_marker(block) or is_only_number(block)
        if below_marker or (is_rule(block) and not (0 < at < last and _parts(lines, at))):
            draft.set_aside(block)
        elif caption is not None:
            skip = _is_credit_of(block, following, caption)
            take_caption(draft, block, caption, following if skip else None)
        elif at > min(last, end) or is_ending(block) or is_note(block):
            read_ending(draft, block)
        else:
            _read_paragraph(draft, lines, at)


def take_caption(
    draft: Draft, block: Block, caption: FoundCaption, credit_line: Block | None = None
) -> None:
    """Add a picture; a gallery's caption that came before is furniture the second time."""
    if draft.has_figure(caption.parts):
        draft.set_aside(block)
        if credit_line is not None:
            draft.set_aside(credit_line)
        return
    if caption.furniture:
        draft.set_aside(block, *caption.furniture)
    draft.add_figure(caption.parts)


def _without_furniture(draft: Draft, blocks: Sequence[Block]) -> list[Block]:
    """Set the page's own lines apart, but for markers and credits: pictures need them."""
    kept: list[Block] = []
    for block in blocks:
        repeats = bool(draft.headline) and fold(block.text) == fold(draft.headline)
        needed = is_marker(block) or is_rule(block) or is_only_sign_off(block)
        if repeats or (is_furniture(block) and not needed):
            draft.set_aside(block)
        else:
            kept.append(block)
    return kept


def _closes_text(block: Block) -> bool:
    """Whether the story is still going on here: a sentence, a remark or an item of a list."""
    listed = _LIST_ITEM.match(block.text) is not None and not is_rule(block)
    remark = _REMARK.fullmatch(block.text) is not None
    return (block.is_sentence or listed or remark) and not is_ending(block)


def _last_ending(lines: Sequence[Block]) -> int:
    """Where the tagline stands, if no more than a note on its people can follow."""
    reach = range(max(0, len(lines) - _BELOW_TAGLINE), len(lines))
    return max((at for at in reach if is_ending(lines[at])), default=len(lines))


def _parts(lines: Sequence[Block], at: int) -> bool:
    """Whether a rule has text below it, before the next rule."""
    below = (each for each in lines[at + 1 :] if not (is_ending(each) or is_note(each)))
    following = next(below, None)
    return following is not None and not is_rule(following)


def _caption(block: Block, following: Block | None, *, below_marker: bool) -> FoundCaption | None:
    caption = find_caption(block, below_marker=below_marker)
    if caption is not None or following is None or is_only_sign_off(block):
        return caption
    # Caption and credit on two lines: below a marker, or with no empty line between them.
    if is_only_sign_off(following) and (below_marker or not following.is_apart):
        return join_sign_off(block, following)
    return None


def _is_credit_of(block: Block, following: Block | None, caption: FoundCaption) -> bool:
    """Whether the caption's sign-off came from the line below."""
    alone = find_caption(block, below_marker=True)
    return (
        following is not None
        and (alone is None or alone.parts.credit is None)
        and (caption.parts.credit is not None)
    )


def _read_paragraph(draft: Draft, lines: Sequence[Block], at: int) -> None:
    block = lines[at]
    words, of_links = split_link_words(block.source)
    if of_links:
        draft.set_aside(block, *of_links)
    found = split_dateline(f"{words} ") if at == 0 else None
    if found is not None and (found[0].agency or block.is_paragraph):
        draft.dateline, rest = found[0], found[1].removesuffix(" ")
        if rest:
            draft.add_paragraph(rest)
        return
    if is_rule(block):
        draft.add_rule(block)
        return
    afp = _AFP_SUBHEAD.fullmatch(block.text)
    if afp:
        draft.add_subhead(afp["words"])
    elif is_only_sign_off(block):
        draft.give_up(block)
    elif is_unread_ending(block):
        draft.leave_as_text(block)
    elif _is_subhead(lines, at):
        draft.add_subhead(words)
    else:
        draft.add_paragraph(words)


def _is_subhead(lines: Sequence[Block], at: int) -> bool:
    """A short line without end stop that stands alone between paragraphs."""
    if at == 0 or not _could_be_subhead(lines[at]):
        return False
    before = _nearest(reversed(lines[max(0, at - _NEAR) : at]))
    after = _nearest(lines[at + 1 : at + 1 + _NEAR])
    if before is None or after is None:
        return False
    return not (_could_be_subhead(before) or _could_be_subhead(after) or is_ending(after))


def _nearest(lines: Iterable[Block]) -> Block | None:
    """The first that is no picture."""
    return next((each for each in lines if not _is_picture(each)), None)


def _could_be_subhead(block: Block) -> bool:
    return (
        len(block.lines) == 1
        and block.words <= _SUBHEAD_WORDS
        and not block.is_sentence
        and not block.text.endswith(_NO_SUBHEAD_END)
        and not _LIST_ITEM.match(block.text)
        and not _NO_SUBHEAD.match(block.text)
        and (block.text[0].isupper() or not block.text[0].isalpha())
    )


def _is_picture(block: Block) -> bool:
    return (
        is_marker(block)
        or is_only_number(block)
        or is_only_sign_off(block)
        or find_caption(block) is not None
    )
