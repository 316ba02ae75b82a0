"""Photoshop image resource blocks: the ``8BIM`` records of APP13 and of TIFF tag 34377."""

from collections.abc import Iterator
from dataclasses import dataclass

IIM_RESOURCE = 0x0404
IIM_DIGEST_RESOURCE = 0x0425
_SIGNATURES = frozenset({b"8BIM", b"PHUT", b"AgHg", b"DCSR", b"MeSa"})
_HEADER_OCTETS = 12  # signature, number, an empty name, size


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource.

    Attributes:
        name: The Pascal string as it stands, with its length and padding.
    """

    signature: bytes
    number: int
    name: bytes
    content: bytes

    def octets(self) -> bytes:
        """The resource as a block holds it, padded to an even length."""
        padding = b"\0" * (len(self.content) % 2)
        head = self.signature + self.number.to_bytes(2, "big") + self.name
        return head + len(self.content).to_bytes(4, "big") + self.content + padding


def read_resources(block: bytes) -> Iterator[tuple[int, bytes]]:
    """The resources of a block: number and content, in order.

    The content of one resource may span several APP13 segments: join their payloads first.
    Writers disagree about padding to even lengths, so one octet more or less is forgiven.
    """
    return ((each.number, each.content) for each in iterate_resources(block))


def iterate_resources(block: bytes) -> Iterator[Resource]:
    """The resources of a block as they stand, in order."""
    position = 0
    while position + _HEADER_OCTETS <= len(block):
        signature = block[position : position + 4]
        if signature not in _SIGNATURES:
            again = block.find(b"8BIM", position)
            if again < 0:
                return
            position = again
            continue
        number = int.from_bytes(block[position + 4 : position + 6], "big")
        name_octets = block[position + 6] + 1
        name = block[position + 6 : position + 6 + name_octets + name_octets % 2]
        position += 6 + len(name)
        size = int.from_bytes(block[position : position + 4], "big")
        position += 4
        yield Resource(signature, number, name, block[position : position + size])
        position += size
        if block[position : position + 4] not in _SIGNATURES:
            position += size % 2
