"""What the manifests of Content Credentials tell, in words; read without their library.

A manifest of a copy that was signed anew stands beside those of the original, its history. Of
these, assertions can be taken out ("redacted", C2PA 2.1, 6.8); claim and signature can't.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from editor.photos.metadata.cbor import read_cbor
from editor.photos.metadata.jumbf import Box

HERE, HISTORY = "Content Credentials", "Content Credentials, history"
ASSERTIONS = "c2pa.assertions/"
# What a history can't do without: what was done, the tie to the picture, the tie to the parent.
KEPT = ("c2pa.actions", "c2pa.hash.", "c2pa.ingredient")
_FRAME = ("c2pa.claim", "c2pa.signature")
_NAMES = {
    "c2pa.actions": "steps",
    "c2pa.ingredient": "made from",
    "c2pa.metadata": "metadata",
    "c2pa.thumbnail": "thumbnail",
    "stds.exif": "camera data",
    "stds.iptc": "IPTC fields",
    "stds.schema-org.CreativeWork": "work and author",
}
_TITLE, _INSTANCE, _PROGRAM, _PROGRAMS = (
    "dc:title",
    "instanceID",
    "claim_generator",
    "claim_generator_info",
)
# Ties inside the file; they say nothing to people.
_TIES = frozenset(
    ("@context", "activeManifest", "alg", "c2pa_manifest", "claimSignature", "hash", "pad", "url")
)
_TIES |= {"validationResults", "validationStatus"}
_MOST_WORDS = 60
# In a certificate, the object identifiers of common name and organisation, before a text.
_NAME_IN_CERTIFICATE = re.compile(rb"\x06\x03\x55\x04[\x03\x0a][\x0c\x13\x14\x16](.)", re.DOTALL)
_TIME_IN_STAMP = re.compile(rb"\x18\x0f(\d{14})Z")


def told_by(boxes: Sequence[Box]) -> Iterator[tuple[str, str, str]]:
    """Where, what and value of all that the manifests say to people.

    Args:
        boxes: Of one file, in file order: the manifest that counts is the last.
    """
    active = boxes[-1].manifest if boxes else ""
    for box in boxes:
        where = HERE if box.manifest == active else HISTORY
        name = box.label.removeprefix(ASSERTIONS)
        if box.label.startswith("c2pa.claim") and box.kind == "cbor":
            yield from ((where, what, value) for what, value in _of_claim(_read(box)) if value)
        elif box.label.startswith("c2pa.signature"):
            yield from ((where, what, value) for what, value in _of_signature(box.content) if value)
        elif name.startswith("c2pa.hash.") or box.kind in {"bfdb", "free"}:
            continue
        else:
            yield where, _name_of(name), _words_of(box)


def too_telling(boxes: Sequence[Box]) -> tuple[str, ...]:
    """Names of what the history of a signed copy still holds and shouldn't."""
    return tuple(
        dict.fromkeys(
            _name_of(box.label.removeprefix(ASSERTIONS)) or box.kind
            for box in boxes
            if box.manifest != boxes[-1].manifest and not _is_frame(box)
        )
    )


def _is_frame(box: Box) -> bool:
    if box.label.startswith(ASSERTIONS):
        return box.label.removeprefix(ASSERTIONS).startswith(KEPT)
    return box.label.startswith(_FRAME)


def _name_of(label: str) -> str:
    return next((name for known, name in _NAMES.items() if label.startswith(known)), label)


def _of_claim(claim: object) -> Iterator[tuple[str, str]]:
    if not isinstance(claim, dict):
        return
    yield "title", str(claim.get(_TITLE) or "")
    programs = claim.get(_PROGRAMS)
    listed = programs if isinstance(programs, list) else [programs]
    named = [
        f"{each.get('name', '')} {each.get('version', '')}".strip()
        for each in listed
        if isinstance(each, dict)
    ]
    yield "made with", ", ".join(named) or str(claim.get(_PROGRAM) or "")
    yield "number of the file", str(claim.get(_INSTANCE) or claim.get("instance_id") or "")


def _of_signature(octets: bytes) -> Iterator[tuple[str, str]]:
    names = []
    for found in _NAME_IN_CERTIFICATE.finditer(octets):
        text = octets[found.end() : found.end() + found[1][0]]
        names.append(text.decode(errors="replace"))
    yield "names in the certificates", "; ".join(dict.fromkeys(names))
    stamp = _TIME_IN_STAMP.search(octets)
    if stamp:
        at = stamp[1].decode()
        yield "time stamp", f"{at[:4]}-{at[4:6]}-{at[6:8]} {at[8:10]}:{at[10:12]}:{at[12:]} UTC"


def _words_of(box: Box) -> str:
    words = "; ".join(islice(_words_in(_read(box)), _MOST_WORDS))
    return words or f"{len(box.content):,} octets"


def _read(box: Box) -> object:
    try:
        if box.kind == "cbor":
            return read_cbor(box.content)
        return json.loads(box.content) if box.kind == "json" else None
    except (ValueError, RecursionError):
        return None


def _words_in(value: object, name: str = "") -> Iterator[str]:
    """Texts and numbers, each with its nearest name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _TIES:
                yield from _words_in(inner, str(key))
    elif isinstance(value, list):
        yield from _of_list(value, name)
    elif value not in {None, ""} and not isinstance(value, bytes):
        yield f"{name}: {value}" if name else str(value)


def _of_list(values: Iterable[object], name: str) -> Iterator[str]:
    for each in values:
        yield from _words_in(each, name)
