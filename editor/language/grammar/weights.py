"""What was learned from texts: one small number for each thing that can be seen in a sentence.

What is seen is a few numbers; its hash is a sum of products, so that whole columns are hashed at
once, here as well as by the script that learns (``packaging/language/learn.py``).
"""

import sys
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from editor import resources

HASH_BITS = 26
HASHES = (1 << HASH_BITS) - 1
WEIGHT_BITS = 8
WEIGHT = (1 << WEIGHT_BITS) - 1
ZERO = 128  # a weight that says nothing
EMPTY = 255  # the tag of a slot that holds nothing
SEED = 0x9E3779B1
# Odd, random, and the same for ever: a number for each place in what is seen.
MULTIPLIERS = (
    13_959_463_763,
    16_296_942_457,
    15_253_023_935,
    10_524_449_623,
    11_168_343_347,
    16_093_701_551,
    8_635_163_213,
    15_644_232_991,
)
_MAGIC = b"copydesk-weights"


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with a row for each hash, which is taken modulo the number of rows.

    Attributes:
        table: Signed bytes, row by row.
        count: How many rows; a prime.
        width: Bytes in a row.
    """

    table: memoryview
    count: int
    width: int


@dataclass(frozen=True, slots=True)
class Slots:
    """A table that knows of most hashes that it has never seen them.

    Attributes:
        table: One number for each slot, which the low bits of a hash lead to: its weight, and above
            it a tag, the high bits of the hash that the slot belongs to.
        bits: How many bits are low.
        scale: What a weight of 1 is in the table.
    """

    table: Sequence[int]
    bits: int
    scale: float


@cache
def rows(name: str) -> Rows:
    """Those of a file in ``resources/words``."""
    (count, width), content = _unpacked(name)
    return Rows(memoryview(content).cast("b"), int(count), int(width))


@cache
def slots(name: str) -> Slots:
    """Those of a file in ``resources/words``."""
    (bits, scale), content = _unpacked(name)
    size = 1 << int(bits)
    both = bytearray(2 * size)
    low = int(sys.byteorder == "big")
    both[low::2], both[1 - low :: 2] = content[:size], content[size:]
    table = array("H")
    table.frombytes(both)
    return Slots(table, int(bits), float(scale))


def _unpacked(name: str) -> tuple[tuple[bytes, bytes], bytes]:
    head, _, content = resources.path_of(f"words/{name}").read_bytes().partition(b"\n")
    if not head.startswith(_MAGIC):
        raise ValueError(f"{name} holds no weights")
    _, first, second = head.split()
    return (first, second), zlib.decompress(content)


def packed(first: float, second: float, content: bytes) -> bytes:
    """What a file holds: the two numbers that describe a table, and the table."""
    # Nothing in it comes again, but some bytes come often: that packs it best, and fastest.
    packer = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    head = b"%s %s %s\n" % (_MAGIC, str(first).encode(), str(second).encode())
    return head + packer.compress(content) + packer.flush()
