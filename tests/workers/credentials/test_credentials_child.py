"""The child that judges and signs: off the network, in time, and never the window's end."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from editor.domain.content_credentials import Verdict
from editor.domain.errors import SigningError
from editor.workers.credentials import client
from editor.workers.credentials.client import CredentialsChild
from editor.workers.credentials.protocol import Secret
from tests.photos.files import SAMPLES, sample, stored
from tests.photos.mutations import mutated
from tests.photos.signed_files import camera_jpeg

_CLOUD = (
    b"https://cai-manifests.adobe.com/manifests/adobe-urn-uuid-5f37e182-3687-462e-a7fb-573462780391"
)
_FETCH = """
import sys, c2pa
try:
    c2pa.Reader("image/jpeg", open(sys.argv[1], "rb"))
except c2pa.C2paError:
    pass
"""


@pytest.fixture
def child() -> Iterator[CredentialsChild]:
    with CredentialsChild() as made:
        yield made


@contextmanager
def _listening() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine, its port, and a list that has an entry for each connection."""
    asked: list[str] = []

    def listen(server: socket.socket) -> None:
        while True:
            try:
                caller, address = server.accept()
            except OSError:
                return
            asked.append(str(address))
            caller.close()

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=listen, args=(server,))
        thread.start()
        yield server.getsockname()[1], asked
        server.shutdown(socket.SHUT_RDWR)
    thread.join()


def _tempting(port: int, folder: Path) -> Path:
    """The sample whose manifest lies elsewhere, where elsewhere is this machine."""
    data = sample("c2pa-remote-cloud.jpg").read_bytes()
    assert _CLOUD in data
    near = f"http://127.0.0.1:{port}/".encode()
    return stored(folder, data.replace(_CLOUD, near.ljust(len(_CLOUD), b"a")), "tempting.jpg")


def _judged(child: CredentialsChild, path: Path) -> Verdict:
    return child.verdict(path, "image/jpeg")


def test_a_photo_signed_by_a_camera_is_valid_and_its_signer_unknown(
    child: CredentialsChild, tmp_path: Path
) -> None:
    verdict = _judged(child, stored(tmp_path, camera_jpeg()))
    assert (verdict.state, verdict.is_trusted, verdict.steps) == ("valid", False, 1)
    assert verdict.signer == "Test camera, Copydesk test certificates"
    assert verdict.made_with == "TestCam 1"
    assert "nothing was changed" in verdict.sentence
    assert "no list of trusted signers" in verdict.sentence


def test_a_single_changed_octet_is_tampering(child: CredentialsChild, tmp_path: Path) -> None:
    data = bytearray(camera_jpeg())
    data[-20] ^= 1
    verdict = _judged(child, stored(tmp_path, bytes(data)))
    assert verdict.state == "tampered"
    assert "changed after it was signed" in verdict.sentence


@pytest.mark.parametrize(
    ("name", "state", "signed_at"),
    [
        ("c2pa-valid-C.jpg", "valid", "2024-08-06T21:53:37+00:00"),
        ("c2pa-tampered-XCA.jpg", "tampered", "2024-08-06T21:53:37+00:00"),
        ("c2pa-remote-cloud.jpg", "remote", ""),
    ],
)
def test_samples_are_judged(child: CredentialsChild, name: str, state: str, signed_at: str) -> None:
    verdict = _judged(child, sample(name))
    assert (verdict.state, verdict.signed_at) == (state, signed_at)


def test_the_library_would_go_on_line_and_the_child_does_not(
    child: CredentialsChild, tmp_path: Path
) -> None:
    with _listening() as (port, asked):
        path = _tempting(port, tmp_path)
        subprocess.run([sys.executable, "-c", _FETCH, str(path)], check=True, timeout=60)
        assert len(asked) > 0  # the trap works
        asked.clear()
        assert _judged(child, path).state == "remote"
        with pytest.raises(SigningError):
            child.signed(path.read_bytes(), "image/jpeg", (path, "image/jpeg"))
        assert asked == []


def test_nobody_is_asked_whether_a_certificate_was_revoked(
    child: CredentialsChild, tmp_path: Path
) -> None:
    with _listening() as (port, asked):
        data = camera_jpeg(asks=f"http://127.0.0.1:{port}/")
        assert _judged(child, stored(tmp_path, data)).state == "valid"
        assert asked == []


def test_damaged_files_get_a_verdict_and_the_child_lives_on(
    child: CredentialsChild, tmp_path: Path
) -> None:
    good = stored(tmp_path, camera_jpeg(), "good.jpg")
    random, data = Random(7), good.read_bytes()
    for number in range(40):
        assert _judged(child, stored(tmp_path, mutated(data, random), f"{number}.jpg")).sentence
    for path in sorted(SAMPLES.glob("malformed/*.jpg")):
        assert _judged(child, path).state == "unreadable"
    assert _judged(child, tmp_path / "gone.jpg").state == "unreadable"
    assert _judged(child, good).state == "valid"


def test_a_child_that_hangs_or_dies_is_told_and_another_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = stored(tmp_path, camera_jpeg())
    with CredentialsChild(limit_s=0.5) as child:
        for code in ("import time; time.sleep(60)", "import os; os.abort()"):
            with monkeypatch.context() as patch:
                patch.setattr(client, "start_child", lambda *_, code=code, **__: _other(code))
                verdict = child.verdict(path, "image/jpeg")
                assert verdict.state == "unreadable"
                assert "took too long" in verdict.why
    with CredentialsChild() as child:
        assert child.verdict(path, "image/jpeg").state == "valid"


def test_without_a_certificate_nothing_is_signed(child: CredentialsChild, tmp_path: Path) -> None:
    with pytest.raises(SigningError, match="no certificate"):
        child.signed(b"", "image/jpeg", (tmp_path / "a.jpg", "image/jpeg"))


def test_a_key_is_not_shown_by_what_is_printed() -> None:
    assert "PRIVATE" not in repr(Secret("-----BEGIN PRIVATE KEY-----"))


def _other(code: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", code]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
