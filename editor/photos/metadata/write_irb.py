"""Writes the IIM block and its digest into Photoshop's image resources."""

import hashlib

from editor.photos.metadata.irb import (
    IIM_DIGEST_RESOURCE,
    IIM_RESOURCE,
    Resource,
    iterate_resources,
)

_SIGNATURE = b"8BIM"
_NO_NAME = b"\0\0"


def build_resources(iim: bytes, onto: bytes = b"") -> bytes:
    """A block of resources with this IIM and the digest that vouches for it.

    Args:
        iim: As ``build_iim`` makes it.
        onto: The joined resources to start from; every one that isn't IIM is kept, in order.
    """
    others = [
        each.octets()
        for each in iterate_resources(onto)
        if each.number not in {IIM_RESOURCE, IIM_DIGEST_RESOURCE}
    ]
    digest = hashlib.md5(iim, usedforsecurity=False).digest()
    new = (
        Resource(_SIGNATURE, IIM_RESOURCE, _NO_NAME, iim),
        Resource(_SIGNATURE, IIM_DIGEST_RESOURCE, _NO_NAME, digest),
    )
    return b"".join([*(each.octets() for each in new), *others])
