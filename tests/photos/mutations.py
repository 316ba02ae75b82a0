"""Damage as files meet it: octets changed, left out, put in, the end cut off."""

from random import Random

_HEAD_OCTETS = 40_000  # most of what can go wrong stands in front of the picture


def mutated(data: bytes, random: Random) -> bytes:
    """A damaged form of a file; the same for the same state of ``random``."""
    new = bytearray(data)
    for _ in range(random.randint(1, 8)):
        at = random.randrange(2, min(len(new), _HEAD_OCTETS) + 2)
        match random.choice(("change", "change", "leave out", "put in", "length", "cut")):
            case "change":
                new[at : at + 1] = random.randbytes(1)
            case "leave out":
                del new[at : at + random.randint(1, 40)]
            case "put in":
                new[at:at] = random.randbytes(random.randint(1, 20))
            case "length":
                new[at : at + 4] = random.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff")
                )
            case _ if random.random() < 0.2:
                del new[random.randrange(2, len(new) + 1) :]
    return bytes(new)
