"""Code replacements: ``=rab=`` becomes a name with its title, ``=rab#2=`` its second column.

The file form is Photo Mechanic's: a line a code, the code and its columns parted by tabs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.photo_variables import Expanded

SIGN = "="
_MOST_CHARACTERS = 64
_REMARK = "//"
_NUMBERED = re.compile(r"(.+)#([1-9]\d{0,2})")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BREAK = re.compile(r"[\t\r\n]+")
_ODD = re.compile(r"[\t\r\n=\ufeff]")


@dataclass(frozen=True, slots=True)
class Code:
    """A code, without its signs, and what each of its columns says.

    Attributes:
        columns: At least one that isn't empty; the last one isn't. None holds a tab or line break.
    """

    code: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadCodes:
    """What a file of codes held.

    Attributes:
        troubles: A sentence for each line that couldn't be used.
    """

    codes: tuple[Code, ...]
    troubles: tuple[str, ...] = ()


class CodeTable:
    """Codes that can be looked up: as written, else capitals aside; the first of two counts."""

    def __init__(self, codes: Iterable[Code] = ()) -> None:
        self._exact: dict[str, Code] = {}
        for each in codes:
            self._exact.setdefault(each.code, each)
        self._folded: dict[str, Code] = {}
        for each in self._exact.values():
            self._folded.setdefault(each.code.casefold(), each)
        self._order = sorted(self._folded)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._exact)

    def __iter__(self) -> Iterator[Code]:
        """In the order in which they came."""
        return iter(self._exact.values())

    def get(self, typed: str) -> str | None:
        """What stands for ``rab`` or ``rab#2``; None if nothing does."""
        found = self._code(typed)
        if found is not None:
            return next(each for each in found.columns if each)
        numbered = _NUMBERED.fullmatch(typed)
        found = self._code(numbered[1]) if numbered else None
        if numbered is None or found is None or int(numbered[2]) > len(found.columns):
            return None
        return found.columns[int(numbered[2]) - 1]

    def beginning(self, typed: str, limit: int = 8) -> tuple[tuple[str, str], ...]:
        """Codes that begin so, with what they stand for; behind ``#`` the columns of one."""
        whole, sign, _ = typed.rpartition("#")
        code = self._code(whole) if sign else self._code(typed)
        pairs: list[tuple[str, str]] = []
        if code is not None:
            columns = enumerate(code.columns, 1)
            named = ((code.code if at == 1 else f"{code.code}#{at}", text) for at, text in columns)
            pairs = [(name, text) for name, text in named if text and name.startswith(typed)]
        start = typed.casefold()
        for key in self._order[bisect_left(self._order, start) :]:
            if len(pairs) >= limit or not key.startswith(start):
                break
            other = self._folded[key]
            if other is not code:
                pairs.append((other.code, self.get(other.code) or ""))
        return tuple(pairs[:limit])

    def replaced(self, text: str) -> Expanded:
        """Put in what codes stand for; one that isn't known stays and is told."""
        parts: list[str] = []
        unknown: dict[str, None] = {}
        at = 0
        while (start := text.find(SIGN, at)) >= 0:
            end = text.find(SIGN, start + 1)
            if end < 0:
                break
            typed = text[start + 1 : end]
            said = self.get(typed) if 0 < len(typed) <= _MOST_CHARACTERS else None
            if said is not None:
                parts += (text[at:start], said)
                at = end + 1
            else:
                if typed and not re.search(r"\s", typed):
                    unknown[f"{SIGN}{typed}{SIGN}"] = None
                parts.append(text[at:end])
                at = end
        return Expanded("".join([*parts, text[at:]]), tuple(unknown))

    def _code(self, typed: str) -> Code | None:
        return self._exact.get(typed) or self._folded.get(typed.casefold())


def checked_code(code: str, columns: Iterable[str]) -> Code:
    """A code as it can be kept: columns on one line each, none of them empty at the end.

    Raises:
        UnknownFieldError: It can't be typed between equals signs, or stands for nothing.
    """
    typed = code.strip()
    if not typed or len(typed) > _MOST_CHARACTERS or _ODD.search(typed):
        message = f"This can’t be a code: {quoted(code)}."
        hint = f"Use 1 to {_MOST_CHARACTERS} characters, none of them an equals sign or a tab."
        raise UnknownFieldError(message, hint=hint)
    if typed.startswith(_REMARK):
        hint = "Files of codes have remarks behind these signs."
        raise UnknownFieldError("A code can’t begin with //.", hint=hint)
    kept = [_BREAK.sub(" ", each) for each in columns]
    while kept and not kept[-1].strip():
        kept.pop()
    if not kept:
        message = f"The code {quoted(typed)} stands for nothing."
        raise UnknownFieldError(message, hint="Type what it stands for.")
    return Code(typed, tuple(kept))


def read_codes(text: str) -> ReadCodes:
    """Read codes from a file as Photo Mechanic has it; of two that are the same the last counts.

    Empty lines and those that begin with ``//`` are left out.
    """
    codes: dict[str, Code] = {}
    troubles = []
    for number, line in enumerate(_LINE_END.split(text.removeprefix("\ufeff")), 1):
        if not line.strip() or line.lstrip(" ").startswith(_REMARK):
            continue
        code, tab, rest = line.partition("\t")
        try:
            read = checked_code(code, rest.split("\t") if tab else ())
        except UnknownFieldError as error:
            troubles.append(f"Line {number}: {error.message}")
            continue
        if read.code in codes:
            troubles.append(f"Line {number}: {quoted(read.code)} stands twice; this one counts.")
        codes[read.code] = read
    return ReadCodes(tuple(codes.values()), tuple(troubles))


def write_codes(codes: Iterable[Code]) -> str:
    """The text of a file that Photo Mechanic and ``read_codes`` read."""
    return "".join("\t".join((each.code, *each.columns)) + "\n" for each in codes)
