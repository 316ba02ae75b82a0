"""Certificates for servers on this machine, good ones and bad ones."""

import datetime
import ipaddress
import ssl
from pathlib import Path

import pytest


def certified(folder: Path, *, address: str = "127.0.0.1", days: int = 1) -> ssl.SSLContext:
    """The context of a server whose certificate, in ``chain.pem``, it signed itself.

    Args:
        folder: For its files.
        address: What it is for.
        days: When it ends, from now.
    """
    x509 = pytest.importorskip("cryptography.x509")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    forms = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    curves = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    key = curves.generate_private_key(curves.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Copydesk test")])
    now = datetime.datetime.now(datetime.UTC)
    for_address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=9))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(for_address, critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(forms.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, secret)
    return context
