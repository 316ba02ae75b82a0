"""What stands in one of the desk's files; a part that can't be read never loses the others."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor.domain.desk_rules import DeskFault
from editor.domain.errors import quoted
from editor.storage.desk_files.blocks import Block, blocks_of

LARGEST_OCTETS = 1_000_000

Table = Mapping[str, Any]

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A table and the line of its header."""

    path: str
    line: int
    table: Table


@dataclass(frozen=True, slots=True)
class Contents:
    """A file that was read.

    Attributes:
        file: Its name.
        text: All of it; empty if it isn't there or can't be read.
        head: What stands above the first header.
        tables: Those under ``[path]`` and ``[[path]]`` headers, what belongs to them within, in
            the order of the file.
        faults: What can't be read.
    """

    file: str
    text: str = ""
    head: Table = field(default_factory=dict)
    tables: tuple[Placed, ...] = ()
    faults: tuple[DeskFault, ...] = ()

    def under(self, path: str) -> tuple[Placed, ...]:
        """The tables of that path."""
        return tuple(each for each in self.tables if each.path == path)


def read_contents(path: Path) -> Contents:
    """Read a file; one that isn't there is empty."""
    try:
        if path.stat().st_size > LARGEST_OCTETS:
            message = f"{path.name} is larger than {LARGEST_OCTETS // 1_000_000} MB and isn't read."
            return _unread(path, message, "Take rules out of it, or make lists of words shorter.")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Contents(path.name)
    except UnicodeDecodeError:
        return _unread(path, f"{path.name} is no text in UTF-8.", "Save it as UTF-8.")
    except OSError as error:
        message = f"{path.name} can't be read: {error.strerror or error}."
        return _unread(path, message, "See that you may read that file.")
    return contents_of(path.name, text)


def contents_of(file: str, text: str) -> Contents:
    """Read the text of a file."""
    text = text.replace("\r\n", "\n")
    head: Table = {}
    tables: list[Placed] = []
    faults: list[DeskFault] = []
    for group in _groups(blocks_of(text)):
        block = group[0]
        header = text[block.header : block.body].partition("#")[0].strip()
        if header.count("[") != header.count("]"):
            hint = "Close it: [[rule]] or [checks.CODE]. The rest of the file is used."
            faults.append(DeskFault(file, f"{quoted(header)} isn't closed.", hint, block.line))
            continue
        table, why, line = _parsed("".join(_bare(text, each, block.path) for each in group))
        if why:
            what = f"[{block.path}]" if block.path else "The beginning of the file"
            message = f"{what} can't be read: {why}."
            hint = "Mend it there. The rest of the file is used."
            faults.append(DeskFault(file, message, hint, _line_in(block, text, line)))
        elif block.path:
            tables.append(Placed(block.path, block.line, table))
        else:
            head = table
    return Contents(file, text, head, tuple(tables), tuple(faults))


def _unread(path: Path, message: str, hint: str) -> Contents:
    return Contents(path.name, faults=(DeskFault(path.name, message, hint),))


def _groups(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """Each block with those that belong to it: ``checklist.require`` to ``checklist``."""
    group: list[Block] = []
    for block in blocks:
        if group and group[0].path and block.path.startswith(f"{group[0].path}."):
            group.append(block)
            continue
        if group:
            yield group
        group = [block]
    if group:
        yield group


def _bare(text: str, block: Block, path: str) -> str:
    """The block as a file of its own: without its header, those of its parts made shorter."""
    body = text[block.body : block.end]
    if block.path == path:
        return f"{body}\n"
    within = block.path.removeprefix(f"{path}.")
    is_many = text[block.header : block.body].lstrip().startswith("[[")
    return f"[[{within}]]\n{body}\n" if is_many else f"[{within}]\n{body}\n"


def _parsed(text: str) -> tuple[Table, str, int]:
    """The table, or why it can't be read, and in which of these lines if that is known."""
    try:
        return tomllib.loads(text), "", 0
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = _AT_LINE.search(str(error))
        why = _AT_LINE.sub("", str(error)).rstrip(".") or "it goes too deep"
        return {}, why, int(found[1]) if found else 0


def _line_in(block: Block, text: str, line: int) -> int:
    """The line of the file that is this one of the block; its header's if it is none of it."""
    first = text.count("\n", 0, block.body) + 1
    last = text.count("\n", 0, block.end) + 1
    return first + line - 1 if 0 < line <= last - first + 1 else block.line
