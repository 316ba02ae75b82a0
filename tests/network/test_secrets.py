"""Secrets are in the keyring or nowhere, and a keyring that isn't there is told."""

import sys
from typing import Any

import pytest

from editor.domain.errors import SecretError
from editor.network.secrets import (
    FoundSecret,
    find_secret,
    forget_secret,
    keep_secret,
    read_secret,
)
from tests.photos.signed_files import give_keyring


def test_a_secret_is_kept_read_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    held = give_keyring(monkeypatch)
    assert read_secret("key") == ""
    keep_secret("key", "abc")
    keep_secret("key", "def")
    assert (read_secret("key"), held) == ("def", {("Copydesk", "key"): "def"})
    forget_secret("key")
    forget_secret("key")
    assert held == {}


@pytest.mark.parametrize("act", [read_secret, forget_secret, lambda name: keep_secret(name, "a")])
def test_a_computer_without_a_keyring_is_told(act: Any) -> None:
    with pytest.raises(SecretError, match="no keyring"):
        act("key")


def test_a_keyring_that_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = pytest.importorskip("keyring.errors")
    give_keyring(monkeypatch)

    def locked(*_: object) -> None:
        raise errors.KeyringLocked("it is locked")

    keyring = pytest.importorskip("keyring")
    monkeypatch.setattr(type(keyring.get_keyring()), "get_password", locked)
    with pytest.raises(SecretError, match="it is locked"):
        read_secret("key")


def test_windows_takes_no_long_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    held = give_keyring(monkeypatch)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(SecretError, match="that long"):
        keep_secret("key", "a" * 1_281)
    assert held == {}


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(SecretError) as refused:
        read_secret("key")
    assert "copydesk[credentials]" in refused.value.hint


VARIABLE = "COPYDESK_SECRET_COURIER_SITE"


def test_the_keyring_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    give_keyring(monkeypatch)
    monkeypatch.setenv(VARIABLE, "of this run")
    assert find_secret("site", VARIABLE) == FoundSecret("of this run", VARIABLE)
    keep_secret("site", "kept")
    assert find_secret("site", VARIABLE) == FoundSecret("kept", "keyring")


def test_without_a_keyring_the_environment_has_it_for_this_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, " of this run\n")
    found = find_secret("site", VARIABLE)
    assert (found.text, found.place, found.why) == ("of this run", VARIABLE, "")
    assert "of this run" not in repr(found)


def test_without_both_it_is_said_why_and_what_to_set() -> None:
    found = find_secret("site", VARIABLE)
    assert (found.text, found.place) == ("", "")
    assert "no keyring" in found.why
    assert VARIABLE in found.why


def test_a_keyring_that_has_none_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    give_keyring(monkeypatch)
    assert find_secret("site", VARIABLE) == FoundSecret()
