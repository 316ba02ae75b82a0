"""From runs of text to one paragraph of Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from editor.markup.characters import printable
from editor.markup.escape import escape_markdown
from editor.markup.from_html.blocks import Run, Runs
from editor.markup.from_html.characters import with_real_spaces, without_invisible
from editor.markup.from_html.settled import settled_line

# Noncharacters, which no text can hold any more when it comes here, stand for marks of Markdown
# while the text between them is escaped.
_FIRST_MARK = 0xFDD1
_MARKS = ("**", "*", "_", "[", "\\[", "\\]", "\\|", "\\\\", "&#93;")
_STRONG, _STAR, _LINE, _OPEN, _BRACKET, _BRACKET_END, _BAR, _BACKSLASH, _NO_LABEL = (
    chr(_FIRST_MARK + at) for at in range(len(_MARKS))
)
_SLOT = chr(_FIRST_MARK + len(_MARKS))
_WRITTEN = dict(zip(map(chr, range(_FIRST_MARK, 0xFDEF)), _MARKS, strict=False))
_TO_WRITE = re.compile(f"[{_STRONG}-{_SLOT}]")
_BEFORE_MARK = re.compile(rf"\\+(?=[{_STRONG}-{_SLOT}])")
_SPACES = re.compile(r"[ \t\n]+")
_SIGNS = re.compile(r"\[|\](:?)")
_BRACKETS = str.maketrans({"(": "%28", ")": "%29"})
_ADDRESS = re.compile(r"https://[^\s<>]+ *")
_TABLE_RULE = re.compile(r"[-:| ]*\|[-:| ]*")
_TICKS = re.compile("`+")
_HIDDEN = "<!--"  # not even code can hold it
_BARE = re.compile(r"https?://[^\s<>\\]+")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece that is written as a whole: text, or a link with its words."""

    text: str
    strong: bool
    emphasis: bool


def tidied(
    runs: Iterable[Run],
    *,
    is_heading: bool = False,
    keeps_empty_lines: bool = False,
    is_own: bool = False,
) -> Runs:
    """Runs as one paragraph has them, or several with an empty line between them.

    White space is one space or one line end, none at the ends; emphasis holds no space at its
    ends; neighbours of the same look are one. In text of our own every character was meant.
    """
    runs = list(runs)
    settled = settled_line(runs) if not is_heading else None
    if settled is not None:
        return settled
    cleaned_text = printable if is_own else without_invisible
    cleaned = _joined(run.saying(cleaned_text(run.text)) for run in runs)
    if is_heading:
        cleaned = _joined(
            replace(run, strong=run.strong and is_own, text=run.text.replace("\n", " "))
            for run in cleaned
        )
    spaced = cleaned if is_own else _with_real_spaces(cleaned)
    pieces = _joined(_without_empty_emphasis(list(_cut_at_spaces(spaced)), is_own=is_own))
    return _trimmed(pieces, line_ends=2 if keeps_empty_lines else 1)


def lines_of(runs: Runs, *, in_cell: bool = False) -> list[str]:
    """A tidied paragraph as lines of Markdown; in a cell of a table it is one line."""
    slots: list[str] = []
    units = _units(runs, slots)
    text = _emphasised(units)
    if in_cell:
        text = text.replace("\n", " ").replace("|", _BAR)
    text = _BEFORE_MARK.sub(lambda signs: _BACKSLASH * len(signs[0]), text)
    lines = [_as_words(line) for line in escape_markdown(text).split("\n")]
    rest = iter(slots)
    written = [
        _TO_WRITE.sub(lambda mark: _WRITTEN.get(mark[0]) or next(rest), line) for line in lines
    ]
    return [f"{line}  " for line in written[:-1]] + written[-1:]


def _as_words(line: str) -> str:
    """A line that would be an embed or the rule of a table, as the words that it is."""
    if _ADDRESS.fullmatch(line):
        return line.replace(":", "&#58;", 1)
    return line.replace("|", "\\|") if _TABLE_RULE.fullmatch(line) else line


def _joined(runs: Iterable[Run]) -> list[Run]:
    return [
        first.saying("".join([first.text, *(run.text for run in others)])) if others else first
        for first, *others in (
            list(group)
            for _, group in groupby(
                (run for run in runs if run.text or run.note),
                key=lambda run: (run.strong, run.emphasis, run.address, run.note, run.code),
            )
        )
    ]


def _with_real_spaces(runs: Sequence[Run]) -> list[Run]:
    """No-break spaces are judged by what stands around them, whatever it looks like."""
    whole = "".join(run.text for run in runs)
    spaced = with_real_spaces(whole)
    found, at = [], 0
    for run in runs:
        end = at + len(run.text)
        found.append(run.saying(spaced[at:end]))
        at = end
    return found


def _cut_at_spaces(runs: Sequence[Run]) -> Iterator[Run]:
    """Spaces at the ends of a run become runs of their own."""
    for run in runs:
        if run.note:
            yield run
            continue
        core = run.text.strip(" \t\n")
        at = run.text.find(core) if core else len(run.text)
        for piece in (run.text[:at], core, run.text[at + len(core) :]):
            if piece:
                yield run.saying(piece)


def _without_empty_emphasis(pieces: Sequence[Run], *, is_own: bool) -> Iterator[Run]:
    """A space between two words looks as both of them do; elsewhere it looks plain.

    In text of our own a plain one stays plain: it parts what was marked one by one.
    """
    following: list[Run | None] = []
    after: Run | None = None
    for piece in reversed(pieces):
        following.append(after)
        after = piece if _has_words(piece) else after
    before: Run | None = None
    for piece, after in zip(pieces, reversed(following), strict=True):
        if _has_words(piece):
            before = piece
            yield piece
        elif is_own and piece == Run(piece.text):
            yield piece
        else:
            yield _between(before, after, piece.text)


def _has_words(run: Run) -> bool:
    return bool(run.note or run.text.strip(" \t\n"))


def _between(before: Run | None, after: Run | None, text: str) -> Run:
    if before is None or after is None:
        return Run(text)
    return Run(
        text,
        strong=before.strong and after.strong,
        emphasis=before.emphasis and after.emphasis,
        address=before.address if before.address == after.address else "",
    )


def _trimmed(runs: Sequence[Run], line_ends: int) -> Runs:
    """Of several spaces one, of line ends as many as may be, nothing at the ends."""
    whole = "".join(run.text or "\ufdef" for run in runs)
    keep = [True] * len(whole)
    for gap in _SPACES.finditer(whole):
        at_end = gap.start() == 0 or gap.end() == len(whole)
        ends = [place for place in range(*gap.span()) if whole[place] == "\n"][:line_ends]
        kept = set() if at_end else set(ends or [gap.start()])
        for place in range(*gap.span()):
            keep[place] = place in kept
    found, at = [], 0
    for run in runs:
        end = at + (len(run.text) or 1)
        if run.note:
            found.append(run)
        else:
            text = "".join(sign for place, sign in enumerate(run.text, at) if keep[place])
            found.append(run.saying(text))
        at = end
    return tuple(_joined(found))


def _units(runs: Runs, slots: list[str]) -> list[_Unit]:
    found: list[_Unit] = []
    for address, group in groupby(runs, key=lambda run: run.address):
        several = list(group)
        if address:
            found.append(_link(address, several, slots))
            continue
        for run in several:
            if run.note:
                slots.append(f"[^{run.note}]")
            text = _as_code(run, slots) if not run.note else _SLOT
            found.append(_Unit(text, run.strong, run.emphasis))
    return found


def _as_code(run: Run, slots: list[str]) -> str:
    """The text of a run; one of code stands in ticks, more of them than it has itself."""
    words = run.text.replace("\n", " ").strip(" ")
    if not (run.code and words) or _HIDDEN in words:
        return run.text
    ticks = "`" * (max(map(len, _TICKS.findall(words)), default=0) + 1)
    space = " " if len(ticks) > 1 else ""
    before, after = (run.text[:1] == " ") * " ", (run.text[-1:] == " ") * " "
    slots.append(f"{ticks}{space}{words}{space}{ticks}")
    return f"{before}{_SLOT}{after}"


def _link(address: str, runs: list[Run], slots: list[str]) -> _Unit:
    words = "".join(run.text for run in runs)
    strong, emphasis = (
        all(run.strong for run in runs),
        all(run.emphasis for run in runs),
    )
    if words == address and _BARE.fullmatch(words):
        slots.append(f"<{address}>")
        return _Unit(_SLOT, strong, emphasis)
    inside = [
        _Unit(
            _SIGNS.sub(_bracket, _as_code(run, slots)),
            run.strong and not strong,
            run.emphasis and not emphasis,
        )
        for run in runs
    ]
    slots.append(f"]({_closed(address)})")
    return _Unit(f"{_OPEN}{_emphasised(inside)}{_SLOT}", strong, emphasis)


def _closed(address: str) -> str:
    """An address that ends where its link does: brackets stay if each that opens is closed."""
    address = address.replace(" ", "%20")
    depth = 0
    for sign in address:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
    return address if depth == 0 else address.translate(_BRACKETS)


def _bracket(sign: re.Match[str]) -> str:
    if sign[0] == "[":
        return _BRACKET
    # Behind an escaped one, a colon would still make the whole line a definition of a link.
    return f"{_NO_LABEL}:" if sign[1] else _BRACKET_END


def _emphasised(units: Sequence[_Unit]) -> str:
    """The units with their marks; what reaches further stands outside."""
    text, at = "", 0
    while at < len(units):
        unit = units[at]
        strong_end, emphasis_end = (
            _reach(units, at, "strong"),
            _reach(units, at, "emphasis"),
        )
        end = max(strong_end, emphasis_end, at + 1)
        if not (unit.strong or unit.emphasis):
            text += unit.text
        elif strong_end >= emphasis_end:
            inner = _emphasised([replace(each, strong=False) for each in units[at:end]])
            text += _marked(inner, _STRONG)
        else:
            inner = _emphasised([replace(each, emphasis=False) for each in units[at:end]])
            mark = _emphasis_mark(text[-1:], inner, units[end] if end < len(units) else None)
            text += _marked(inner, mark)
        at = end
    return text


def _marked(inner: str, mark: str) -> str:
    """Marks touch their words: spaces at the ends stand outside."""
    words = inner.strip(" \n")
    at = inner.find(words)
    return f"{inner[:at]}{mark}{words}{mark}{inner[at + len(words) :]}" if words else inner


def _reach(units: Sequence[_Unit], at: int, look: str) -> int:
    while at < len(units) and getattr(units[at], look):
        at += 1
    return at


def _emphasis_mark(before: str, inner: str, after: _Unit | None) -> str:
    """An asterisk; where it would touch another one, an underscore, if no word is in the way."""
    follows = after is not None and after.strong
    touches = before in {_STRONG, _STAR} or inner[:1] == _STRONG or inner[-1:] == _STRONG
    next_sign = after.text[:1] if after is not None else ""
    if not (touches or follows) or before.isalnum() or (next_sign.isalnum() and not follows):
        return _STAR
    return _LINE
