"""A text told by what sets it off from another: the lines they share, and the rest compressed.

The form, which must stay readable for ever: four octets with the length of the head (big-endian);
the head, zlib over JSON: a list of ``[first, count]``, lines that are taken from the base, or
``[-1, count]``, lines that are new; then for each group of new lines a raw deflate stream whose
dictionary are the lines of the base in whose place they stand.
"""

import json
import zlib
from collections.abc import Sequence

_LENGTH_OCTETS = 4
_NEW = -1
_RAW = -15
_MOST_DICTIONARY_OCTETS = 32_768

Step = tuple[int, int]


def line_delta(base: bytes, text: bytes) -> bytes:
    """What sets a text off from its base; takes time in proportion to their lengths."""
    old, new = base.split(b"\n"), text.split(b"\n")
    steps = _steps(old, new)
    head = zlib.compress(json.dumps(steps, separators=(",", ":")).encode())
    parts = [len(head).to_bytes(_LENGTH_OCTETS), head]
    done = 0
    for at, (first, count) in enumerate(steps):
        if first == _NEW:
            press = zlib.compressobj(9, wbits=_RAW, zdict=_replaced(old, steps, at))
            parts += [press.compress(b"\n".join(new[done : done + count])), press.flush()]
        done += count
    return b"".join(parts)


def apply_delta(base: bytes, delta: bytes) -> bytes:
    """The text that was told by its base.

    Raises:
        ValueError: The delta is damaged, or is of another base.
        zlib.error: Likewise.
    """
    old = base.split(b"\n")
    end = _LENGTH_OCTETS + int.from_bytes(delta[:_LENGTH_OCTETS])
    steps: list[Step] = [
        (first, count) for first, count in json.loads(zlib.decompress(delta[_LENGTH_OCTETS:end]))
    ]
    rest = delta[end:]
    lines: list[bytes] = []
    for at, (first, count) in enumerate(steps):
        if first == _NEW:
            stream = zlib.decompressobj(wbits=_RAW, zdict=_replaced(old, steps, at))
            lines.append(stream.decompress(rest) + stream.flush())
            rest = stream.unused_data
        else:
            lines += old[first : first + count]
    return b"\n".join(lines)


def _steps(old: Sequence[bytes], new: Sequence[bytes]) -> list[Step]:
    """Runs of lines from the base and groups of new ones, in the order of the new text."""
    where = {line: number for number, line in reversed([*enumerate(old)]) if line}
    steps: list[Step] = []
    ahead = 0  # the line of the base that would follow if nothing more had changed
    for line in new:
        known = ahead if ahead < len(old) and old[ahead] == line else where.get(line, _NEW)
        first, count = steps[-1] if steps else (_NEW, 0)
        if max(known, first) == _NEW:
            steps[-1:] = [(_NEW, count + 1)]
        elif min(known, first) > _NEW and known == first + count:
            steps[-1] = (first, count + 1)
        else:
            steps.append((known, 1))
        ahead = (ahead if known == _NEW else known) + 1
    return steps


def _replaced(old: Sequence[bytes], steps: Sequence[Step], at: int) -> bytes:
    """The lines of the base between the runs around a group of new lines; the last of many."""
    begin = sum(steps[at - 1]) if at else 0
    end = steps[at + 1][0] if at + 1 < len(steps) else len(old)
    return b"\n".join(old[begin:end])[-_MOST_DICTIONARY_OCTETS:]
