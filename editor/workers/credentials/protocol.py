"""What is asked of the child that judges and signs, and what it answers."""

from typing import TypeAlias

import msgspec

from editor.domain.content_credentials import Verdict
from editor.workers.frames import Failed

MODULE, FLAG = "editor.workers.credentials", "--credentials"


class Secret(msgspec.Struct, frozen=True):
    """A private key, which no log and no crash report may show."""

    pem: str

    def __repr__(self) -> str:
        return "Secret(…)"


class Judge(msgspec.Struct, frozen=True, tag=True):
    """Judge the signature of a file."""

    path: str
    media_type: str


class Sign(msgspec.Struct, frozen=True, tag=True):
    """Sign a copy; see ``credentials.sign``.

    Attributes:
        data: The copy.
        media_type: Of it.
        original: The path of what it was made from; empty signs a picture without a history.
        original_type: Media type of that.
        acts: What was done.
        algorithm: Of the key.
        chain: Certificates, as PEM.
        key: The private key.
    """

    data: bytes
    media_type: str
    original: str
    original_type: str
    acts: tuple[str, ...]
    algorithm: str
    chain: str
    key: Secret


class Judged(msgspec.Struct, frozen=True, tag=True):
    """The judgement."""

    verdict: Verdict


class Signed(msgspec.Struct, frozen=True, tag=True):
    """The copy with its signature."""

    data: bytes


Request: TypeAlias = Judge | Sign
Answer: TypeAlias = Judged | Signed | Failed

REQUESTS: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
