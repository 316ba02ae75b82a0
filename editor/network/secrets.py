"""Secrets, in the system's keyring and nowhere else: never in settings, rows, logs or files.

A machine without a keyring may get them from its environment, for one run.
"""

import sys
from dataclasses import dataclass, field
from typing import Any

from editor.children import secret_of_this_run
from editor.domain.errors import SecretError

_SERVICE = "Copydesk"
_LEAST_PRIORITY = 1  # below it: no keyring at all, or a file that anybody can read
_WINDOWS_UNITS = 1_280  # what the Credential Manager takes: 2,560 octets of UTF-16

KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class FoundSecret:
    """A secret, and where it was found.

    Attributes:
        text: The secret; empty if there is none.
        place: ``keyring``, or the name of the variable; empty if there is none.
        why: Why there is none although there may be one: no keyring, or a locked one; a sentence
            with the way out.
    """

    text: str = field(default="", repr=False)
    place: str = ""
    why: str = ""


def find_secret(name: str, variable: str) -> FoundSecret:
    """A secret from the keyring or, where that gives none, from the environment of this run.

    Args:
        name: As for ``read_secret``.
        variable: Of the environment; its name begins with ``COPYDESK_SECRET_``, so that no child
            process is given it.
    """
    try:
        kept, why = read_secret(name), ""
    except SecretError as error:
        kept, why = "", f"{error} Or set the variable {variable} for this run."
    if kept:
        return FoundSecret(kept, KEYRING)
    told = secret_of_this_run(variable).strip()
    return FoundSecret(told, variable) if told else FoundSecret(why=why)


def read_secret(name: str) -> str:
    """The secret of that name; empty if there is none.

    Raises:
        SecretError: There is no keyring, or it stays locked.
    """
    keyring = _keyring()
    try:
        return keyring.get_password(_SERVICE, name) or ""
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error


def keep_secret(name: str, secret: str) -> None:
    """Keep a secret; one of that name is replaced.

    Raises:
        SecretError: There is no keyring, or it doesn't take it.
    """
    keyring = _keyring()
    if sys.platform == "win32" and len(secret) > _WINDOWS_UNITS:
        raise SecretError(
            "The keyring of Windows doesn’t take a secret that long.",
            hint="A key on an elliptic curve (ES256) is short enough; one of RSA isn’t.",
        )
    try:
        keyring.set_password(_SERVICE, name, secret)
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error


def forget_secret(name: str) -> None:
    """Take a secret out of the keyring, if it is there.

    Raises:
        SecretError: There is no keyring, or it stays locked.
    """
    keyring = _keyring()
    try:
        if keyring.get_password(_SERVICE, name) is not None:
            keyring.delete_password(_SERVICE, name)
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error


def _keyring() -> Any:
    """The library, once a real keyring stands behind it."""
    try:
        import keyring  # noqa: PLC0415 - heavy, and only there with the extra
        import keyring.errors  # noqa: PLC0415 - as above
    except ImportError as error:
        raise SecretError(
            "This Copydesk can’t use the system’s keyring.",
            hint="Install it with what it needs for that: copydesk[credentials].",
        ) from error
    if keyring.get_keyring().priority < _LEAST_PRIORITY:
        raise SecretError(
            "This computer has no keyring that Copydesk can use.",
            hint="On Linux, start GNOME Keyring or KWallet, and unlock it.",
        )
    return keyring


def _refused(error: Exception) -> SecretError:
    # Its own words only: of a secret there is nothing in them.
    return SecretError(f"The keyring refuses: {error}.", hint="Unlock it and try again.")
