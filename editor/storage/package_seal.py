"""The seal of a story package: a list of digests, signed with the desk's own key (Ed25519)."""

import base64
import hashlib
import re
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass

_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>[^\n]+)")
_FINGERPRINT_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Seal:
    """Who signed a package.

    Attributes:
        by: As they call themselves; a name proves nothing, the key does.
        key: The public key, base64.
        signature: Over the list of digests, base64.
    """

    by: str
    key: str
    signature: str

    @property
    def fingerprint(self) -> str:
        """What two desks compare by telephone: four groups of four hexadecimal digits."""
        digits = hashlib.sha256(self.key.encode()).hexdigest()[:_FINGERPRINT_DIGITS]
        return " ".join(digits[at : at + 4] for at in range(0, _FINGERPRINT_DIGITS, 4))


def digest_list(digests: Mapping[str, str]) -> bytes:
    """Members and their SHA-256 as ``sha256sum`` writes them, by name."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()


def read_digest_list(data: bytes) -> dict[str, str]:
    """The SHA-256 of each member by its name.

    Raises:
        ValueError: It is no such list.
    """
    found: dict[str, str] = {}
    for line in data.decode("utf-8").splitlines():
        parts = _LINE.fullmatch(line)
        if parts is None or parts["name"] in found:
            message = "no list of digests"
            raise ValueError(message)
        found[parts["name"]] = parts["digest"]
    return found


def new_key() -> str:
    """A private key, base64 of its 32 octets."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    return base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()


def sealed(digests: bytes, key: str, by: str) -> Seal:
    """Sign a list of digests; the same list and key give the same seal.

    Raises:
        ValueError: It is no such key.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    private = Ed25519PrivateKey.from_private_bytes(base64.b64decode(key, validate=True))
    public = base64.b64encode(private.public_key().public_bytes_raw()).decode()
    return Seal(by, public, base64.b64encode(private.sign(digests)).decode())


def is_unbroken(seal: Seal, digests: bytes) -> bool:
    """Whether the signature is that of this key over this list."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(seal.key, validate=True))
        public.verify(base64.b64decode(seal.signature, validate=True), digests)
    except (InvalidSignature, NoBase64, ValueError):
        return False
    return True
