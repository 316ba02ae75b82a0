"""A target's secret is in the keyring, or in one run's environment, and in no file and no word."""

import base64
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from editor import children
from editor.children import (
    end_child,
    environment_of_children,
    hide_secrets,
    secret_of_this_run,
    start_child,
)
from editor.domain.fault import fault_of
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import NotSentError
from editor.photos.decoder.words import FLAG, MODULE
from editor.storage.fault_log import FaultLog
from editor.targets import all_kinds
from tests.photos.signed_files import give_keyring
from tests.services.publishing.desk import Desk, desk
from tests.targets.parcels import NOTICE, OCTETS, parcel
from tests.targets.receiver import SECRET, Receiver, receiving
from tests.targets.web_places import anybody

MARKED = f"{'5f' * 12}:{'ab' * 32}"
WRONG = "marked-and-wrong-secret-0123456789"
SECRETS = (MARKED, *MARKED.split(":"), WRONG, SECRET)
KINDS = [each for each, kind in all_kinds().items() if kind.secret]


def forms(secret: str) -> Iterator[bytes]:
    """A secret as it could lie in a file."""
    octets = secret.encode()
    yield octets
    yield secret.encode("utf-16-le")
    yield octets.hex().encode()
    # In base64, whatever stands before it: without the signs that depend on that.
    for before in range(3):
        yield base64.b64encode(b"x" * before + octets)[4:-4]


def leaks(*folders: Path) -> list[str]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        str(path)
        for path in files
        for secret in SECRETS
        if any(form in path.read_bytes() for form in forms(secret))
    ]


def assert_untold(*told: object) -> None:
    for secret in SECRETS:
        assert secret not in f"{told!r} {told}"


@pytest.fixture
def site() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


class Keeping:
    """Where secrets are: in a keyring, or in the environment of this run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, in_keyring: bool) -> None:
        self._monkeypatch = monkeypatch
        self._in_keyring = in_keyring
        if in_keyring:
            give_keyring(monkeypatch)

    def add(self, room: Desk, kind: str, name: str, url: str, secret: str) -> None:
        """Set up a target."""
        user = "kim" if all_kinds()[kind].has_user else ""
        place = f"COPYDESK_SECRET_{name.upper()}"
        if self._in_keyring:
            target, place = room.targets.add(kind, name, url, user=user, secret=secret), "keyring"
        else:
            self._monkeypatch.setenv(place, secret)
            target = room.targets.add(kind, name, url, user=user)
        assert room.targets.secret_place(target) == place


@pytest.fixture(params=["keyring", "environment"])
def keeping(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Keeping:
    return Keeping(monkeypatch, in_keyring=request.param == "keyring")


def test_no_file_no_log_and_no_message_holds_a_secret(
    tmp_path: Path, site: Receiver, keeping: Keeping, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with desk(tmp_path) as room, anybody() as stranger:
        room.kinds |= all_kinds()
        room.story(tmp_path)
        keeping.add(room, "webhook", "Hook", site.url, SECRET)
        keeping.add(room, "webhook", "Wrong", site.url, WRONG)
        for kind in KINDS:
            keeping.add(room, kind, f"site{kind}", stranger.url, MARKED)
            assert_untold(list(room.targets.test(f"site{kind}")))
        sent, refused = room.sent(targets=("Hook",)), room.sent(targets=("Wrong",))
        assert sent.state is DispatchState.SENT, sent.said
        assert refused.state is DispatchState.STOPPED, refused.said
        assert_untold(sent, refused, room.outbox.log(sent.id), room.outbox.log(refused.id))
        assert_untold([asdict(each) for each in room.targets.all()])
        report(room, tmp_path / "log")
        assert leaks(tmp_path, Path(os.environ["HOME"])) == []
    assert leaks(tmp_path, Path(os.environ["HOME"])) == []
    assert_untold(caplog.text)


def report(room: Desk, folder: Path) -> None:
    """Write down a refusal as if nobody had caught it: the secret lies in its frames."""
    connection: Any = room.targets.connect(room.targets.get("Wrong"))
    with pytest.raises(NotSentError) as failed:
        connection.deliver(parcel(NOTICE), OCTETS)
    connection.close()
    log = FaultLog(folder)
    log.write(fault_of(failed.value))
    log.close()
    assert log.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", range(6))
def test_a_secret_in_a_file_would_be_found(tmp_path: Path, form: int) -> None:
    (tmp_path / "settings").write_bytes(b"a = " + list(forms(WRONG))[form] + b"\n")
    assert leaks(tmp_path) == [str(tmp_path / "settings")]


def _shown(process: int, what: str) -> bytes:
    """What everybody may read of a process; for a moment after its start that is nothing."""
    for _ in range(200):
        if told := Path(f"/proc/{process}/{what}").read_bytes():
            return told
        time.sleep(0.02)
    return b""


def test_no_process_is_given_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/proc/self/environ").exists():
        pytest.skip("this system doesn’t show the environment of a process")
    monkeypatch.setenv("COPYDESK_SECRET_HOOK", SECRET)
    child = start_child(MODULE, FLAG, is_silent=True)
    try:
        shown = [_shown(child.pid, each) for each in ("environ", "cmdline")]
    finally:
        end_child(child)
    assert b"PATH" in shown[0]
    assert_untold(shown)
    assert_untold(environment_of_children())


def test_what_others_start_for_us_is_given_no_secret_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(children, "_hidden", {})
    monkeypatch.setenv("COPYDESK_SECRET_HOOK", SECRET)
    hide_secrets()
    show = [sys.executable, "-c", "import os; print(dict(os.environ))"]
    browser = subprocess.run(show, capture_output=True, check=True, timeout=30)
    assert b"PATH" in browser.stdout
    assert_untold(browser.stdout)
    assert secret_of_this_run("COPYDESK_SECRET_HOOK") == SECRET


def test_the_child_that_sends_is_given_the_secrets_of_this_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[dict[str, str]] = []

    def start(*_: Any, **__: Any) -> None:
        given.append(_[3])

    monkeypatch.setattr(children, "_hidden", {})
    monkeypatch.setattr(children, "_start", start)
    monkeypatch.setenv("COPYDESK_SECRET_HOOK", SECRET)
    hide_secrets()
    children.start_command(("outbox", "run"))
    assert given[0]["COPYDESK_SECRET_HOOK"] == SECRET
