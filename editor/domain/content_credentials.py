"""What the Content Credentials of a file are worth, as this machine alone can judge it."""

from dataclasses import dataclass

EMBEDDED = "embedded"
REMOTE = "remote"
VALID, TAMPERED, INVALID, UNREADABLE = "valid", "tampered", "invalid", "unreadable"

_TAMPERED = "The signature doesn’t hold: the file was changed after it was signed"
_MEANINGS = {
    TAMPERED: f"{_TAMPERED}.",
    INVALID: "The signature can’t be accepted",
    REMOTE: "Kept elsewhere on the network. Copydesk doesn’t fetch them, so they aren’t verified.",
    UNREADABLE: "Signed, but the signature can’t be read",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a signed file.

    Attributes:
        state: ``valid``, ``tampered``, ``invalid`` (a fault that is no change of the file, such
            as a certificate that had run out), ``remote`` or ``unreadable``.
        signer: Who the certificate says signed it last; empty if it doesn't say.
        signed_at: When, by a time stamp, ISO 8601; empty without one.
        made_with: The camera or program that signed it last.
        is_trusted: The signer's certificate leads to one that this machine trusts. Copydesk comes
            with no such list.
        steps: How many times it was signed; its history.
        why: What is wrong, as the library says it.
    """

    state: str
    signer: str = ""
    signed_at: str = ""
    made_with: str = ""
    is_trusted: bool = False
    steps: int = 0
    why: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether nothing was changed since it was signed, whoever signed it."""
        return self.state == VALID

    @property
    def sentence(self) -> str:
        """All of it, for people."""
        if not self.is_valid:
            because = f": {self.why}." if self.state in {INVALID, UNREADABLE} and self.why else ""
            meaning = _MEANINGS[self.state].rstrip(".") + (because or ".")
            return " ".join(filter(None, (meaning, self._by())))
        known = (
            "The signer is one that this computer trusts."
            if self.is_trusted
            else "Who the signer really is isn’t checked: Copydesk has no list of trusted signers."
        )
        return f"The signature is valid: nothing was changed since. {self._by()} {known}".strip()

    def _by(self) -> str:
        """Who, when and with what, as the certificate and the time stamp say."""
        if not self.signer:
            return ""
        parts = [f"Signed by {self.signer}"]
        parts.append(f"at {self.signed_at}" if self.signed_at else "without a time stamp")
        parts += [f"with {self.made_with}"] if self.made_with else []
        more = f"; {self.steps} signatures in its history" if self.steps > 1 else ""
        return f"{', '.join(parts)}{more}."
