"""Packets that are longer than a segment: extended XMP (XMP Specification part 3, 1.1.3.1)."""

import hashlib
from collections.abc import Iterator

from editor.photos.metadata.write_xmp import (
    EXTENDED_NOTE,
    descriptions_of,
    empty_packet,
    new_property,
    packet_of,
    read_packet,
)

MAIN_LIMIT_OCTETS = 65_502  # of APP1 (65,533 without its length) without the header of XMP
_PART_OCTETS = 65_400
_LONG_ATTRIBUTE = 1_000
_GUID_LIMIT_OCTETS = 200  # for the note about the extended packet


def split_packet(packet: bytes) -> tuple[bytes, bytes]:
    """Move the longest properties out of a packet that doesn't fit into a segment.

    Returns:
        The packet that fits, which names the other one, and the other one; empty if there is none.
    """
    from lxml import etree  # noqa: PLC0415 - heavy, and not needed at start

    if len(packet) <= MAIN_LIMIT_OCTETS:
        return packet, b""
    main, extended = read_packet(packet), empty_packet()
    if main is None:
        return packet, b""
    target = descriptions_of(extended)[0]
    for description in descriptions_of(main):  # long attributes, too, such as depth maps of phones
        for name, value in sorted(description.attrib.items()):
            if len(value) > _LONG_ATTRIBUTE:
                del description.attrib[name]
                etree.SubElement(description, str(name)).text = str(value)
    elements = [element for description in descriptions_of(main) for element in description]
    too_many = len(packet) + _GUID_LIMIT_OCTETS - MAIN_LIMIT_OCTETS
    for octets, element in sorted(
        ((len(etree.tostring(each, encoding="utf-8", with_tail=False)), each) for each in elements),
        key=lambda pair: -pair[0],
    ):
        if too_many <= 0:
            break
        too_many -= octets
        target.append(element)
    octets_of_extended = etree.tostring(extended, encoding="utf-8")
    guid = hashlib.md5(octets_of_extended, usedforsecurity=False).hexdigest().upper()
    new_property(descriptions_of(main)[0], EXTENDED_NOTE).text = guid
    return packet_of(main), octets_of_extended


def parts_of(extended: bytes) -> Iterator[bytes]:
    """The contents of the segments of an extended packet, behind their header."""
    guid = hashlib.md5(extended, usedforsecurity=False).hexdigest().upper().encode()
    for at in range(0, len(extended), _PART_OCTETS):
        numbers = len(extended).to_bytes(4, "big") + at.to_bytes(4, "big")
        yield guid + numbers + extended[at : at + _PART_OCTETS]
