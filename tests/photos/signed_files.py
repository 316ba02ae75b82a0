"""Signed photos made on the spot, with certificates that are for tests and worth nothing.

Tests that import this are skipped, aloud, where the extra ``credentials`` isn't installed.
"""

import io
import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import pytest

from tests.photos.files import jpeg_octets, noise

_WHY = "the extra copydesk[credentials] is not installed"
c2pa = pytest.importorskip("c2pa", reason=_WHY)
x509 = pytest.importorskip("cryptography.x509", reason=_WHY)
hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes", reason=_WHY)
form = pytest.importorskip("cryptography.hazmat.primitives.serialization", reason=_WHY)
ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec", reason=_WHY)

AUTHOR, PLACE, CAMERA_TITLE = "Secret Person", "39,21.102N", "secret-source.jpg"
_SAID = {
    "stds.exif": {"@context": {"exif": "http://ns.adobe.com/exif/1.0/"}, "exif:GPSLatitude": PLACE},
    "stds.schema-org.CreativeWork": {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "author": [{"@type": "Person", "name": AUTHOR}],
    },
}


@lru_cache
def made_certificates(
    name: str = "Test desk", days: int = 30, passphrase: str = "", asks: str = ""
) -> tuple[bytes, bytes]:
    """A chain and its key, both PEM, by an authority that exists in this process alone.

    Args:
        name: Of whom it names.
        days: How long it is still in force; it has been for sixty.
        passphrase: Locks the key.
        asks: Where one may ask whether the certificate was revoked.
    """
    root, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = _certificate("Test authority", "Test authority", root, root, days, is_root=True)
    leaf = _certificate(name, "Test authority", own, root, days, is_root=False, asks=asks)
    locked = form.BestAvailableEncryption(passphrase.encode()) if passphrase else None
    key = own.private_bytes(
        form.Encoding.PEM, form.PrivateFormat.PKCS8, locked or form.NoEncryption()
    )
    return leaf + issuer, key


def camera_jpeg(data: bytes = b"", *, asks: str = "") -> bytes:
    """A JPEG signed as by a camera that says who, where and how it looked."""
    chain, key = made_certificates("Test camera", asks=asks)
    said: dict[str, object] = {
        "claim_generator_info": [{"name": "TestCam", "version": "1"}],
        "title": CAMERA_TITLE,
        "assertions": [
            {"label": label, "data": data, "kind": "Json"} for label, data in _SAID.items()
        ],
    }
    context = c2pa.Context(c2pa.Settings.from_dict({"verify": {"remote_manifest_fetch": False}}))
    builder = c2pa.Builder.from_json(json.dumps(said), context)
    builder.set_intent(c2pa.C2paBuilderIntent.CREATE, c2pa.C2paDigitalSourceType.DIGITAL_CAPTURE)
    to = io.BytesIO()
    info = c2pa.C2paSignerInfo("es256", chain, key, None)
    with c2pa.Signer.from_info(info) as signer:
        builder.sign(signer, "image/jpeg", io.BytesIO(data or jpeg_octets(noise())), to)
    return to.getvalue()


def give_keyring(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring that lasts as long as the test; returns what it holds."""
    core = pytest.importorskip("keyring.core", reason=_WHY)
    backend = pytest.importorskip("keyring.backend", reason=_WHY)
    held: dict[tuple[str, str], str] = {}

    class Held(backend.KeyringBackend):  # type: ignore[misc, name-defined]
        priority = 1

        def get_password(self, service: str, username: str) -> str | None:
            return held.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            held[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del held[service, username]

    monkeypatch.setattr(core, "_keyring_backend", Held())
    return held


def _certificate(
    name: str, issuer: str, key: Any, issuer_key: Any, days: int, *, is_root: bool, asks: str = ""
) -> bytes:

    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(_usage(is_root=is_root), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if not is_root:
        purpose = x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(purpose, critical=False)
    if asks:
        where = x509.UniformResourceIdentifier(asks)
        access = x509.AccessDescription(x509.oid.AuthorityInformationAccessOID.OCSP, where)
        builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
    made = builder.sign(issuer_key, hashes.SHA256())
    pem: bytes = made.public_bytes(form.Encoding.PEM)
    return pem


def _usage(*, is_root: bool) -> Any:

    return x509.KeyUsage(
        digital_signature=not is_root,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_root,
        crl_sign=is_root,
        encipher_only=False,
        decipher_only=False,
    )


def _named(name: str) -> Any:

    return x509.Name(
        [
            x509.NameAttribute(x509.oid.NameOID.ORGANIZATION_NAME, "Copydesk test certificates"),
            x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, name),
        ]
    )
