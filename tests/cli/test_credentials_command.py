"""``copydesk credentials`` as a person or a script meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from tests.builders import jpeg
from tests.photos.files import stored
from tests.photos.signed_files import camera_jpeg, give_keyring, made_certificates

_ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: object, typed: str = "") -> Result:
    words = ["credentials", *map(str, arguments)]
    return CliRunner().invoke(copydesk, words, obj=None, input=typed)


def _files(folder: Path, passphrase: str = "") -> tuple[Path, Path]:
    chain, key = made_certificates(passphrase=passphrase)
    return stored(folder, chain, "chain.pem"), stored(folder, key, "key.pem")


def test_a_certificate_is_taken_shown_and_forgotten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held = give_keyring(monkeypatch)
    assert "the desk has no certificate" in _run().output
    used = _run("use", *_files(tmp_path))
    assert used.exit_code == 0, used.output
    assert "signed by Test desk" in used.output
    assert "PRIVATE" not in used.output
    told = json.loads(_run("--json").stdout)
    assert (told["installed"], told["signs"]) == (True, True)
    assert told["certificate"]["name"] == "Test desk, Copydesk test certificates"
    assert _run("forget").exit_code == 0
    assert (held, json.loads(_run("--json").stdout)["signs"]) == ({}, False)


def test_the_passphrase_of_a_locked_key_is_asked_for_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held = give_keyring(monkeypatch)
    used = _run("use", *_files(tmp_path, "open sesame"), typed="open sesame\n")
    assert used.exit_code == 0, used.output
    assert "sesame" not in used.output
    assert "ENCRYPTED" not in str(held)


def test_no_keyring_no_key_and_a_swapped_pair_are_sentences(tmp_path: Path) -> None:
    chain, key = _files(tmp_path)
    for words, said in (
        ((chain, key), "no keyring that Copydesk can use"),
        ((key, chain), "holds none that can be read"),
        ((chain, tmp_path / "gone.pem"), "gone.pem"),
    ):
        result = _run("use", *words)
        assert (result.exit_code, said in result.output) == (1, True), result.output


def test_signatures_of_files_are_judged(tmp_path: Path) -> None:
    good, bad = stored(tmp_path, camera_jpeg(), "good.jpg"), bytearray(camera_jpeg())
    bad[-20] ^= 1
    broken, plain = stored(tmp_path, bytes(bad), "bad.jpg"), jpeg(tmp_path / "plain.jpg")
    assert _run("check", good, plain).exit_code == 0
    result = _run("check", good, broken, plain, tmp_path / "gone.jpg", "--json")
    assert result.exit_code == 1
    states = [each["state"] for each in json.loads(result.stdout)["files"]]
    assert states == ["valid", "tampered", "none", "unreadable"]


@pytest.mark.parametrize("module", ["photo_write", "credentials", "photos", "export"])
def test_a_command_loads_neither_the_library_nor_the_keyring(module: str) -> None:
    code = (
        f"import sys, editor.cli.{module}, editor.newsroom; "
        "print([m for m in ('c2pa', 'keyring', 'cryptography') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
