"""Judges and signs Content Credentials with c2pa (the extra ``credentials``), off the network.

The library reads what strangers made, with native code: only the child process
``editor.workers.credentials`` calls these functions.
"""

import io
import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from editor.domain.content_credentials import (
    INVALID,
    REMOTE,
    TAMPERED,
    UNREADABLE,
    VALID,
    Verdict,
)
from editor.domain.errors import SigningError
from editor.photos.metadata.credential_leaks import KEPT

# Nothing is fetched: no manifest, no list of revoked certificates, no time stamp; and should one
# of these words be forgotten in a new version, no host at all may be asked.
_OFF_LINE = {
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "core": {
        "allowed_network_hosts": [],
        "allow_redirects": False,
        "max_decompressed_manifest_size_in_mb": 50,
    },
    # A thumbnail would show the parts of the picture that a crop cuts away.
    "builder": {"thumbnail": {"enabled": False}},
}
_PROGRAM = "Copydesk"
_WHY_TAKEN_OUT = "c2pa.PII.present"
_MOST_REASONS = 3
_UNTRUSTED = "signingCredential.untrusted"


class Signs(Protocol):
    """Who can judge files and sign copies for the desk."""

    def verdict(self, path: Path, media_type: str) -> Verdict:
        """Judge a signed file. Raises nothing: what can't be judged is a verdict, too."""

    def signed(
        self, data: bytes, media_type: str, original: tuple[Path, str], acts: Sequence[str]
    ) -> bytes:
        """Sign a copy.

        Args:
            data: The copy.
            media_type: Of it.
            original: The signed file that it was made from, and its media type.
            acts: What was done to it, as C2PA calls it: ``c2pa.resized``.

        Raises:
            SigningError: It can't be signed.
            SecretError: The keyring doesn't give the key.
        """


def is_installed() -> bool:
    """Whether the extra ``credentials`` is there; it isn't loaded."""
    return find_spec("c2pa") is not None


def verdict_on(path: Path, media_type: str) -> Verdict:
    """Judge the signature of a file.

    Raises:
        OSError: The file can't be read.
    """
    import c2pa  # noqa: PLC0415 - 50 MB of native code, and only there with the extra

    with path.open("rb") as stream:
        try:
            with c2pa.Reader(media_type, stream, context=_context()) as reader:
                return _verdict(json.loads(reader.json()))
        except c2pa.C2paError as error:
            said = str(error)
            is_elsewhere = said.startswith("Remote")  # "must fetch remote manifests from url …"
            return Verdict(REMOTE) if is_elsewhere else Verdict(UNREADABLE, why=said)


def sign(
    data: bytes,
    media_type: str,
    original: tuple[Path, str],
    acts: Sequence[str],
    *,
    certificate: tuple[str, str],
    key: str,
) -> bytes:
    """Sign a copy, with the file that it was made from as its parent.

    Of the parent's history only steps, ties and signatures go along; everything that can be taken
    out (thumbnails, camera data, fields, authors) is taken out, and the manifest says so.

    Args:
        data: The copy.
        media_type: Of it.
        original: As in ``Signs.signed``.
        acts: As in ``Signs.signed``.
        certificate: Its algorithm, and the chain as PEM.
        key: As PEM.

    Raises:
        SigningError: The original's own signature doesn't hold, or the library refuses.
    """
    import c2pa  # noqa: PLC0415 - as above

    path, original_type = original
    try:
        with path.open("rb") as stream:
            with c2pa.Reader(original_type, stream, context=_context()) as reader:
                store = json.loads(reader.detailed_json())
                judged = _verdict(json.loads(reader.json()))
            if not judged.is_valid:
                raise SigningError(f"The original’s own signature is no good. {judged.sentence}")
            stream.seek(0)
            taken_out = _to_take_out(store)
            builder = c2pa.Builder.from_json(_definition(media_type, acts, taken_out), _context())
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
            builder.add_ingredient({"relationship": "parentOf"}, original_type, stream)
        return _signed(builder, data, media_type, certificate, key)
    except c2pa.C2paError as error:
        raise SigningError(f"It can’t be signed: {error}.") from error
    except OSError as error:
        raise SigningError(f"The original can’t be read: {error.strerror}.") from error


def sign_first(data: bytes, media_type: str, *, certificate: tuple[str, str], key: str) -> bytes:
    """Sign a picture that has no history: whether certificate and key are fit for it.

    Raises:
        SigningError: They aren't; the sentence ends as the library says it.
    """
    import c2pa  # noqa: PLC0415 - as above

    try:
        builder = c2pa.Builder.from_json(_definition(media_type, (), ()), _context())
        source = c2pa.C2paDigitalSourceType.DIGITAL_CREATION
        builder.set_intent(c2pa.C2paBuilderIntent.CREATE, source)
        return _signed(builder, data, media_type, certificate, key)
    except c2pa.C2paError as error:
        raise SigningError(f"It can’t be signed: {error}.") from error


def _context() -> Any:
    import c2pa  # noqa: PLC0415 - as above

    return c2pa.Context(c2pa.Settings.from_dict(_OFF_LINE))


def _signed(
    builder: Any, data: bytes, media_type: str, certificate: tuple[str, str], key: str
) -> bytes:
    import c2pa  # noqa: PLC0415 - as above

    algorithm, chain = certificate
    # No time stamp authority: it would learn what is signed, and when.
    info = c2pa.C2paSignerInfo(algorithm, chain.encode(), key.encode(), None)
    to = io.BytesIO()
    with c2pa.Signer.from_info(info) as signer:
        builder.sign(signer, media_type, io.BytesIO(data), to)
    return to.getvalue()


def _definition(media_type: str, acts: Sequence[str], taken_out: Sequence[str]) -> str:
    """What the desk itself says: no title, no name of a file, no names of people."""
    steps: list[dict[str, object]] = [{"action": each} for each in acts]
    steps += (
        {
            "action": "c2pa.redacted",
            "reason": _WHY_TAKEN_OUT,
            "parameters": {"redacted": each},
        }
        for each in taken_out
    )
    said: dict[str, object] = {"claim_generator_info": [{"name": _PROGRAM}], "format": media_type}
    if taken_out:
        said["redactions"] = list(taken_out)
    if steps:
        said["assertions"] = [{"label": "c2pa.actions.v2", "data": {"actions": steps}}]
    return json.dumps(said)


def _to_take_out(store: dict[str, Any]) -> tuple[str, ...]:
    """The addresses of all assertions that a history can do without."""
    return tuple(
        f"self#jumbf=/c2pa/{manifest}/c2pa.assertions/{label}"
        for manifest, held in store["manifests"].items()
        for label in held.get("assertion_store", {})
        if not label.startswith(KEPT)
    )


def _verdict(report: dict[str, Any]) -> Verdict:
    manifests = report.get("manifests", {})
    active = manifests.get(report.get("active_manifest"), {})
    signature = active.get("signature_info") or {}
    faults = [
        (str(each.get("code")), str(each.get("explanation") or each.get("code")))
        for each in report.get("validation_status") or ()
        if each.get("code") != _UNTRUSTED
    ]
    state = {"Valid": VALID, "Trusted": VALID}.get(report.get("validation_state", ""), INVALID)
    if state == INVALID and any(code.endswith(".mismatch") for code, _ in faults):
        state = TAMPERED
    names = (signature.get("common_name"), signature.get("issuer"))
    return Verdict(
        state=state,
        signer=", ".join(dict.fromkeys(str(each) for each in names if each)),
        signed_at=str(signature.get("time") or ""),
        made_with=_program_of(active),
        is_trusted=report.get("validation_state") == "Trusted",
        steps=len(manifests),
        why="; ".join([words for _, words in faults][:_MOST_REASONS]),
    )


def _program_of(manifest: dict[str, Any]) -> str:
    programs = manifest.get("claim_generator_info") or ()
    named = (f"{each.get('name', '')} {each.get('version', '')}".strip() for each in programs)
    return next(filter(None, named), str(manifest.get("claim_generator") or ""))
