"""What XMP, IIM and EXIF of a photo's file say, side by side: for ``photos show --truth``."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from editor.cli.story_data import plain
from editor.domain.photo import PhotoFields
from editor.photos.truth import TruthRow
from editor.services.photo_truth import FileTruth

_BLOCKS = ("xmp", "iim", "exif")
_LONGEST = 72


def truth_data(read: FileTruth) -> dict[str, Any]:
    """The truth about a file, as JSON shows it."""
    truth = read.truth
    leaks = None if read.leaks is None else [plain(each) for each in read.leaks]
    return {
        "in_step": truth.is_in_step,
        "rows": [plain(each) for each in truth.rows],
        "iim_digest": truth.digest,
        "wordpress": plain(truth.wordpress),
        "adobe": _said(truth.adobe),
        "browser": truth.browser,
        "signature": plain(read.verdict),
        "leaks": leaks,
        "doubts": list(truth.doubts),
    }


def truth_lines(read: FileTruth | None) -> Iterator[str]:
    """The same for people: a field in a line a block, those that differ marked."""
    if read is None:
        return
    truth = read.truth
    yield "  What the file says"
    for row in truth.rows:
        yield from _row(row)
    if truth.digest:
        yield f"    IIM digest: {truth.digest}"
    yield f"    WordPress:  {_cut(truth.wordpress.caption) or '(no caption)'}"
    yield f"    Adobe:      {_cut(truth.adobe.caption or '') or '(no caption)'}"
    yield f"    Browser:    {truth.browser}"
    if read.verdict is not None:
        yield f"    Signature:  {read.verdict.sentence}"
    yield "    All blocks say the same." if truth.is_in_step else "    The blocks don't agree."
    for leak in read.leaks or ():
        yield f"    Gives away: {leak.where}, {leak.what}: {_cut(leak.value)}"


def _row(row: TruthRow) -> Iterator[str]:
    mark = "  ← differs" if row.is_differing else "  ← not in IIM" if row.is_incomplete else ""
    said = [(each.upper(), text) for each in _BLOCKS if (text := getattr(row, each))]
    yield f"    {row.label}{mark}"
    yield from (f"      {block:<5}{_cut(text)}" for block, text in said)


def _said(words: PhotoFields) -> dict[str, Any]:
    found = {each.name: getattr(words, each.name) for each in fields(PhotoFields)}
    return {name: plain(value) for name, value in found.items() if value is not None}


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
