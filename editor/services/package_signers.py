"""Who signed a package, in words for whoever opens it."""

from datetime import datetime

from editor.storage.known_signers import KnownSigner, KnownSigners
from editor.storage.package_seal import Seal


def told_signer(seal: Seal | None, signers: KnownSigners, at: datetime) -> str:
    """A sentence about who signed a package; a key is known here from now on.

    A name proves nothing: a known key that goes by another name is told with its old one.
    """
    if seal is None:
        return "Nobody signed it: ask its sender whether it is theirs."
    known = signers.all_signers()
    own = next((each for each in known if each.key == seal.key), None)
    has_namesake = any(each.by == seal.by and each.key != seal.key for each in known)
    signers.note(KnownSigner(seal.key, seal.by, at))
    who = f"Signed by “{seal.by}” ({seal.fingerprint})"
    if own is None and not has_namesake:
        return f"{who}, for the first time here: compare these signs with your sender’s."
    as_whom = "" if own is None or own.by == seal.by else f" as “{own.by}”"
    since = "" if own is None else f", known here since {own.since:%Y-%m-%d}{as_whom}"
    care = f" Take care: “{seal.by}” used another key before." if has_namesake else ""
    return f"{who}{since}.{care}"
