"""Changing one of the desk's files: what changed is written, all else stays as it was typed."""

import os
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from editor.domain.errors import CopydeskError, UnwritableFileError
from editor.storage.desk_files.blocks import Block, Entry, blocks_of, entries_of
from editor.storage.desk_files.contents import (
    LARGEST_OCTETS,
    Contents,
    contents_of,
    read_contents,
)
from editor.storage.desk_files.toml_text import Value, toml_key, toml_text

Entries = Mapping[str, Value]

# What a file says at its top, unless it stands directly above the first header.
_FIRST_NOTES = re.compile(r"(?:#[^\n]*\n)+(?=\n|\Z)")


class DeskFile:
    """One file as it is being changed. Read it, change it, write it at once.

    Args:
        path: Where it lies; it needn't be there.
        beginning: What a new file says at its top.
    """

    def __init__(self, path: Path, beginning: str) -> None:
        self._path = path
        contents = read_contents(path)
        if contents.faults:
            fault = contents.faults[0]
            message = f"{fault.place} can't be read, so nothing was written. {fault.message}"
            raise UnwritableFileError(message, hint="Mend that first.")
        self.text = contents.text or beginning

    def set_head(self, entries: Entries) -> None:
        """Set what stands above the first header; what isn't named is taken out."""
        block = blocks_of(self.text)[0]
        if entries_of(self.text, block):
            self.text = _with_entries(self.text, block, entries)
            return
        lines = "".join(_line(key, value) for key, value in entries.items())
        first = _FIRST_NOTES.match(self.text)
        above, below = (self.text[: first.end()], self.text[first.end() :]) if first else ("", "")
        gap = "" if first or not self.text else "\n"
        self.text = f"{above}{lines}{gap}{below or self.text[len(above) :]}"

    def put(self, path: str, entries: Entries, number: int | None = None) -> None:
        """Set the entries of the table of that path; a new one comes to the end.

        Args:
            path: Such as ``rule`` or ``checks.passive``.
            entries: All that it holds from now on.
            number: Which one of several of that path, from 0; None adds one. Of a path that stands
                only once, 0.
        """
        block = self._block(path, number)
        if block is None:
            self._append(path, entries, is_many=number is None)
            return
        self._drop_parts(block)
        self.text = _with_entries(self.text, block, entries)

    def remove(self, path: str, numbers: Collection[int] = (0,)) -> None:
        """Take out tables of a path, with the notes directly above them."""
        blocks = blocks_of(self.text)
        own = [at for at, block in enumerate(blocks) if block.path == path]
        for number in sorted(numbers, reverse=True):
            if number < len(own):
                start = blocks[own[number]].start
                end = _last_part(blocks, own[number]).end
                while self.text[end : end + 1] == "\n":
                    end += 1
                self.text = self.text[:start] + self.text[end:]

    def write(self) -> None:
        """Put the file in the place of the old one.

        Raises:
            UnwritableFileError: It can't be written, or became too large.
        """
        after = contents_of(self._path.name, self.text)
        data = self.text.encode("utf-8")
        if after.faults:
            message = f"{self._path.name} can't be changed by itself: {after.faults[0].message}"
            raise UnwritableFileError(message, hint="Write it in a text editor. Nothing changed.")
        if len(data) > LARGEST_OCTETS:
            message = f"{self._path.name} would be larger than {LARGEST_OCTETS // 1_000_000} MB."
            raise UnwritableFileError(message, hint="Take rules out first. Nothing changed.")
        path = self._path.resolve()  # of a link to a file that desks share, that file
        aside = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        except OSError as error:
            message = f"{self._path} can't be written: {error.strerror or error}."
            raise CopydeskError(message, hint="See that you may write there.") from error

    def contents(self) -> Contents:
        """What stands in it now."""
        return contents_of(self._path.name, self.text)

    def _block(self, path: str, number: int | None) -> Block | None:
        if number is None:
            return None
        found = [block for block in blocks_of(self.text) if block.path == path]
        return found[number] if number < len(found) else None

    def _drop_parts(self, block: Block) -> None:
        """Take out what belongs to a table under headers of its own: it is written into it."""
        blocks = blocks_of(self.text)
        last = _last_part(blocks, blocks.index(block))
        self.text = self.text[: block.end] + self.text[last.end :]

    def _append(self, path: str, entries: Entries, *, is_many: bool) -> None:
        header = ".".join(toml_key(part) for part in path.split("."))
        lines = "".join(_line(key, value) for key, value in entries.items())
        above = self.text.rstrip("\n")
        gap = f"{above}\n\n" if above else ""
        self.text = f"{gap}{f'[[{header}]]' if is_many else f'[{header}]'}\n{lines}"


def _last_part(blocks: Sequence[Block], at: int) -> Block:
    """The last of the blocks that belong to the one at this place; that one itself if none do."""
    last = at
    while last + 1 < len(blocks) and blocks[last + 1].path.startswith(f"{blocks[at].path}."):
        last += 1
    return blocks[last]


def _with_entries(text: str, block: Block, entries: Entries) -> str:
    """The text with these entries in a block: changed values alone are written anew."""
    present = entries_of(text, block)
    edits: list[tuple[int, int, str]] = []
    for each in present:
        if each.key not in entries:
            edits.append((each.start, each.end, ""))
        elif toml_text(entries[each.key]) != _value(text, each):
            start, end = each.value
            edits.append((start, end, toml_text(entries[each.key])))
    known = {each.key for each in present}
    new = "".join(_line(key, value) for key, value in entries.items() if key not in known)
    end = present[-1].end if present else block.body
    if new and end and text[end - 1 : end] != "\n":
        new = f"\n{new}"
    edits.append((end, end, new))
    for start, stop, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[stop:]
    return text


def _value(text: str, entry: Entry) -> str:
    """A value as we would write it; as it stands if it can't be read."""
    written = text[slice(*entry.value)]
    table = contents_of("", f"value = {written}\n").head
    return toml_text(table["value"]) if "value" in table else written


def _line(key: str, value: Value) -> str:
    return f"{toml_key(key)} = {toml_text(value)}\n"
