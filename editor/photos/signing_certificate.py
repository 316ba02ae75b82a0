"""The desk's certificate and its private key, as files hold them (PEM). Needs ``credentials``."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from editor.domain.errors import SigningError

_CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_LEAST_RSA_BITS = 2048
_KINDS = "Use one on an elliptic curve (ES256), RSA of 2,048 bits or more, or Ed25519."


@dataclass(frozen=True, slots=True)
class SigningCertificate:
    """A chain of certificates.

    Attributes:
        chain: As PEM; the desk's own comes first.
        name: Of whom it names.
        issuer: Of who says so.
        until: The last moment at which it can sign (UTC).
        algorithm: As C2PA calls it, such as ``es256``.
    """

    chain: str
    name: str
    issuer: str
    until: datetime
    algorithm: str


def read_chain(pem: bytes, at: datetime) -> SigningCertificate:
    """Read a chain.

    Args:
        pem: What the file holds.
        at: The moment at which it has to be in force.

    Raises:
        SigningError: It is no chain, its key is of a kind that C2PA doesn't know, or it isn't in
            force.
    """
    from cryptography import x509  # noqa: PLC0415 - a part of the extra

    try:
        own = x509.load_pem_x509_certificates(pem)[0]
    except ValueError as error:
        raise SigningError(
            "The file of certificates holds none that can be read.",
            hint="It must be PEM, the desk’s own certificate first.",
        ) from error
    if not own.not_valid_before_utc <= at.astimezone(UTC) <= own.not_valid_after_utc:
        raise SigningError(
            f"The certificate is in force from {own.not_valid_before_utc:%Y-%m-%d} "
            f"until {own.not_valid_after_utc:%Y-%m-%d}, not today.",
            hint="Ask who issued it for a new one.",
        )
    return SigningCertificate(
        chain=pem.decode("ascii", "replace"),
        name=_name_of(own.subject),
        issuer=_name_of(own.issuer),
        until=own.not_valid_after_utc,
        algorithm=_algorithm_of(own.public_key()),
    )


def read_key(pem: bytes, chain: SigningCertificate, passphrase: str = "") -> str:
    """Read the private key that belongs to a chain.

    Args:
        pem: What the file holds.
        chain: To which it must belong.
        passphrase: If the file is locked with one.

    Returns:
        The key as PEM (PKCS 8), unlocked. It is a secret: keep it in the keyring alone.

    Raises:
        SigningError: It can't be read or belongs to another certificate.
    """
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - a part of the extra
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - as above

    try:
        key = form.load_pem_private_key(pem, passphrase.encode() or None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # Not chained: what a library says of a key may show a part of it.
        raise SigningError(
            "The private key can’t be read.",
            hint="It must be PEM; if it is locked, its passphrase is needed.",
        ) from None
    if _public_octets(key.public_key()) != _public_octets(_own_key(chain)):
        raise SigningError(
            "The private key belongs to another certificate.",
            hint="See that the desk’s own certificate comes first in its file.",
        )
    octets = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    return octets.decode()


def is_locked(pem: bytes) -> bool:
    """Whether a private key needs a passphrase."""
    return b"ENCRYPTED" in pem


def _own_key(chain: SigningCertificate) -> Any:
    from cryptography import x509  # noqa: PLC0415 - a part of the extra

    return x509.load_pem_x509_certificates(chain.chain.encode())[0].public_key()


def _public_octets(key: Any) -> bytes:
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - the extra

    octets: bytes = key.public_bytes(form.Encoding.DER, form.PublicFormat.SubjectPublicKeyInfo)
    return octets


def _algorithm_of(key: Any) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa  # noqa: PLC0415

    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name]
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= _LEAST_RSA_BITS:
        return "ps256"
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "ed25519"
    raise SigningError("C2PA can’t sign with a key of this kind.", hint=_KINDS)


def _name_of(name: Any) -> str:
    """Common name and organisation, as far as they are there."""
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - a part of the extra

    parts = (
        name.get_attributes_for_oid(oid) for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
    )
    return ", ".join(dict.fromkeys(str(each[0].value) for each in parts if each))
