"""Damage as files meet it: octets changed, left out, put in, the end cut off."""

import zlib
from random import Random

_HEAD_OCTETS = 40_000  # most of what can go wrong stands in front of the picture
_PNG = b"\x89PNG\r\n\x1a\n"
_NUMBERS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff")


def mutated(data: bytes, random: Random) -> bytes:
    """A damaged form of a file; the same for the same state of ``random``.

    Half of them keep everything in its place, so that readers get further than the first length.
    """
    new = bytearray(data)
    if random.random() < 0.5:
        for _ in range(random.randint(1, 3)):
            _change(new, random)
    else:
        for _ in range(random.randint(1, 8)):
            _damage(new, random)
    if new.startswith(_PNG) and random.random() < 0.5:
        _sum_up(new)
    return bytes(new)


def _change(new: bytearray, random: Random) -> None:
    at = random.randrange(2, min(len(new), _HEAD_OCTETS) + 2)
    octets = random.randbytes(1) if random.random() < 0.8 else random.choice(_NUMBERS)
    new[at : at + len(octets)] = octets


def _damage(new: bytearray, random: Random) -> None:
    at = random.randrange(2, min(len(new), _HEAD_OCTETS) + 2)
    match random.choice(("change", "change", "leave out", "put in", "length", "cut")):
        case "change":
            new[at : at + 1] = random.randbytes(1)
        case "leave out":
            del new[at : at + random.randint(1, 40)]
        case "put in":
            new[at:at] = random.randbytes(random.randint(1, 20))
        case "length":
            new[at : at + 4] = random.choice(_NUMBERS)
        case _ if random.random() < 0.2:
            del new[random.randrange(2, len(new) + 1) :]


def _sum_up(png: bytearray) -> None:
    """Let the checksums of the chunks be right (PNG, 5.3): a reader looks no further else."""
    at = len(_PNG)
    while at + 12 <= len(png):
        end = at + 8 + int.from_bytes(png[at : at + 4], "big")
        if end + 4 > len(png):
            return
        png[end : end + 4] = zlib.crc32(png[at + 4 : end]).to_bytes(4, "big")
        at = end + 4
