"""``copydesk credentials``: what the desk signs with, and what files' signatures are worth."""

from datetime import UTC, datetime
from pathlib import Path

import click

from editor.cli.output import json_option, print_json, say
from editor.cli.paths import TypedPath
from editor.domain.errors import CopydeskError
from editor.photos.signing_certificate import is_locked
from editor.services.signing import NOT_INSTALLED, Signing, SigningState, judged_file
from editor.settings import InForce, load_settings

_NONE = "no Content Credentials"
_UNVERIFIED = f"signed, not verified ({NOT_INSTALLED})"


def _signing() -> Signing:
    return Signing(InForce(load_settings()), lambda: datetime.now(UTC))


@click.group("credentials", invoke_without_command=True)
@json_option
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """Sign copies of signed photos anew, and judge signatures (C2PA). Nothing goes on-line.

    \N{BACKSPACE}
    copydesk credentials                        what the desk signs with
    copydesk credentials use CHAIN.pem KEY.pem  sign with this certificate
    copydesk credentials check a.jpg b.jpg      what signatures are worth
    copydesk credentials forget                 sign no more
    """
    if context.invoked_subcommand is not None:
        return
    state = _signing().state()
    if as_json:
        print_json(_data(state))
    else:
        for line in _lines(state):
            say(line)


@command.command("use")
@click.argument("chain", type=TypedPath(), metavar="CHAIN")
@click.argument("key", type=TypedPath(), metavar="KEY")
@json_option
def use(chain: Path, key: Path, as_json: bool) -> None:
    """Sign with the certificates of CHAIN and the private key of KEY, both PEM.

    The key goes into the system's keyring, after both were tried; the file KEY isn't needed any
    more. The passphrase of a locked key is asked for.
    """
    key_pem = _read(key)
    passphrase = ""
    if is_locked(key_pem):
        passphrase = click.prompt("Passphrase of the key", hide_input=True, err=True)
    signing = _signing()
    signing.use(_read(chain), key_pem, passphrase)
    state = signing.state()
    if as_json:
        print_json(_data(state))
        return
    for line in _lines(state):
        say(line)
    say(f"The key is in the keyring now; the file {key.name} isn’t needed for signing any more.")


@command.command("forget")
@json_option
def forget(as_json: bool) -> None:
    """Forget the certificate, and take its key out of the keyring."""
    _signing().forget()
    if as_json:
        print_json({"forgotten": True})
    else:
        say("Copies aren’t signed any more.")


@command.command("check")
@click.argument("files", nargs=-1, required=True, type=TypedPath(), metavar="FILE…")
@json_option
def check(files: tuple[Path, ...], as_json: bool) -> None:
    """Judge the signatures of photos; exit status 1 if one was tampered with or can't be read."""
    told: list[dict[str, object]] = []
    is_good = True
    for path in files:
        try:
            credentials, verdict = judged_file(path)
        except CopydeskError as error:
            is_good = False
            told.append({"file": str(path), "state": "unreadable", "message": error.message})
            continue
        is_good = is_good and (verdict is None or verdict.is_valid or verdict.state == "remote")
        sentence = verdict.sentence if verdict else _UNVERIFIED if credentials else _NONE
        state = verdict.state if verdict else "unverified" if credentials else "none"
        told.append({"file": str(path), "state": state, "message": sentence})
    if as_json:
        print_json({"files": told})
    else:
        for each in told:
            say(f"{each['file']}: {each['message']}")
    if not is_good:
        raise click.exceptions.Exit(1)


def _read(path: Path) -> bytes:
    return path.read_bytes()


def _data(state: SigningState) -> dict[str, object]:
    certificate = state.certificate
    return {
        "installed": state.is_installed,
        "signs": state.can_sign,
        "fault": state.fault,
        "certificate": certificate
        and {
            "name": certificate.name,
            "issuer": certificate.issuer,
            "until": certificate.until.isoformat(),
            "algorithm": certificate.algorithm,
        },
    }


def _lines(state: SigningState) -> tuple[str, ...]:
    """State, for people."""
    if not state.is_installed:
        return (f"Copies aren’t signed, and signatures aren’t judged. To do so, {NOT_INSTALLED}.",)
    if state.fault:
        return (f"Copies aren’t signed. {state.fault}",)
    if state.certificate is None:
        return ("Signatures are judged. Copies aren’t signed: the desk has no certificate.",)
    certificate = state.certificate
    until = f"{certificate.until:%Y-%m-%d}"
    return (
        f"Copies of signed photos are signed by {certificate.name}.",
        f"Issued by {certificate.issuer}, in force until {until}, {certificate.algorithm}.",
    )
