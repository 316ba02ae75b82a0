"""Signing copies anew with the desk's own certificate, and what files' signatures are worth."""

import base64
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.domain.content_credentials import EMBEDDED, REMOTE, Verdict
from editor.domain.errors import SigningError
from editor.domain.photo import Photo
from editor.network.secrets import forget_secret, keep_secret, read_secret
from editor.photos.credentials import Signs, is_installed
from editor.photos.read import read_photo
from editor.photos.signing_certificate import SigningCertificate, read_chain, read_key
from editor.settings import InForce, signing_chain_path
from editor.workers.credentials.client import CredentialsChild

_KEY_NAME = "signing key"
NOT_INSTALLED = "install copydesk[credentials]"
# One pixel: what certificate and key are tried on before they are kept.
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)


@dataclass(frozen=True, slots=True)
class SigningState:
    """What the desk can sign with.

    Attributes:
        is_installed: The extra ``credentials`` is there.
        certificate: The desk's; None without one, or one that can't be used.
        has_key: The keyring holds its key.
        fault: What is wrong with certificate or keyring; empty if nothing is.
    """

    is_installed: bool
    certificate: SigningCertificate | None = None
    has_key: bool = False
    fault: str = ""

    @property
    def can_sign(self) -> bool:
        """Whether copies can be signed."""
        return self.certificate is not None and self.has_key


class Signing:
    """The desk's certificate lies beside the settings, its private key in the keyring."""

    def __init__(self, in_force: InForce, clock: Callable[[], datetime]) -> None:
        self._in_force = in_force
        self._clock = clock

    @property
    def is_wanted(self) -> bool:
        """Whether copies of signed photos are to be signed; the keyring isn't asked yet."""
        has_all = is_installed() and signing_chain_path().is_file()
        return has_all and self._in_force.settings.sign_copies

    def desk(self) -> AbstractContextManager[Signs | None]:
        """Who signs a batch of copies; None if nobody does."""
        return CredentialsChild(self._certificate_and_key) if self.is_wanted else nullcontext()

    def outlook(self, photos: Iterable[Photo]) -> str:
        """What sending these photos does to their signatures; empty if none is signed."""
        signed = [each for each in photos if each.credentials]
        if not signed:
            return ""
        fit = [each for each in signed if each.credentials == EMBEDDED and not each.is_protected]
        anew = len(fit) if self.is_wanted else 0
        said = [f"{_photos(len(signed))} signed with Content Credentials."]
        if anew:
            said.append(f"{_copies(anew)} signed anew by the desk.")
        if anew < len(signed):
            said.append(f"{_copies(len(signed) - anew)} not signed: other words break a signature.")
        return " ".join((*said, "The signed originals stay as they are."))

    def state(self) -> SigningState:
        """What there is to sign with; asks the keyring."""
        if not is_installed():
            return SigningState(is_installed=False)
        if not signing_chain_path().is_file():
            return SigningState(is_installed=True)
        try:
            certificate, _ = self._certificate_and_key()
        except SigningError as error:
            return SigningState(is_installed=True, fault=str(error))
        return SigningState(is_installed=True, certificate=certificate, has_key=True)

    def use(self, chain_pem: bytes, key_pem: bytes, passphrase: str = "") -> SigningCertificate:
        """Sign with this certificate from now on, once it was tried.

        Args:
            chain_pem: Certificates, the desk's own first.
            key_pem: Its private key. It goes into the keyring; the file isn't needed any more.
            passphrase: If the key is locked with one.

        Raises:
            SigningError: They can't be read, don't belong together, or C2PA doesn't take them.
            SecretError: The keyring doesn't take the key.
        """
        if not is_installed():
            raise SigningError("This Copydesk can’t sign.", hint=f"To do so, {NOT_INSTALLED}.")
        certificate = read_chain(chain_pem, self._clock())
        key = read_key(key_pem, certificate, passphrase)
        with CredentialsChild(lambda: (certificate, key)) as child:
            child.signed(_PIXEL, "image/png", None)
        keep_secret(_KEY_NAME, key)
        path = signing_chain_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_bytes(chain_pem)
        aside.replace(path)
        return certificate

    def forget(self) -> None:
        """Sign no more: the certificate goes, and the key leaves the keyring.

        Raises:
            SecretError: The keyring doesn't give it up; the certificate is gone all the same.
        """
        signing_chain_path().unlink(missing_ok=True)
        forget_secret(_KEY_NAME)

    def _certificate_and_key(self) -> tuple[SigningCertificate, str]:
        try:
            pem = signing_chain_path().read_bytes()
        except OSError as error:
            raise SigningError(f"The certificate can’t be read: {error.strerror}.") from error
        certificate = read_chain(pem, self._clock())
        key = read_secret(_KEY_NAME)
        if not key:
            raise SigningError(
                "The key of the desk’s certificate isn’t in the keyring.",
                hint="Bring it in again: copydesk credentials use CHAIN KEY.",
            )
        return certificate, key


def judged(path: Path, media_type: str, credentials: str) -> Verdict | None:
    """What a file's Content Credentials are worth, off the network.

    Args:
        path: The file.
        media_type: Of it.
        credentials: As ``Photo`` has it.

    Returns:
        None if it has none, or the extra to judge them isn't installed.
    """
    if credentials == REMOTE:
        return Verdict(REMOTE)
    if not credentials or not is_installed():
        return None
    with CredentialsChild() as child:
        return child.verdict(path, media_type)


def judged_file(path: Path) -> tuple[str, Verdict | None]:
    """What a file has of Content Credentials, as ``Photo`` has it, and what they are worth.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    photo = read_photo(path)
    return photo.credentials, judged(path, photo.media_type, photo.credentials)


def _photos(count: int) -> str:
    return "1 photo is" if count == 1 else f"{count:,} photos are"


def _copies(count: int) -> str:
    return "1 copy is" if count == 1 else f"{count:,} copies are"
