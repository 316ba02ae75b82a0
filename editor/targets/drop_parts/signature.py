"""The signature of what a webhook gets: HMAC-SHA-256 (RFC 2104) over its time and its body."""

import hmac
from hashlib import sha256


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The value of ``X-Copydesk-Signature``.

    Args:
        secret: That both sides know.
        timestamp: Seconds since 1970, as ``X-Copydesk-Timestamp`` says them.
        body: As it is sent.
    """
    signed = timestamp.encode() + b"." + body
    return f"sha256={hmac.new(secret.encode(), signed, sha256).hexdigest()}"
