"""The child that decodes HEIC: asked, killed, hung up, idle and closed."""

import io
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.children import start_child
from editor.photos import heic_plugin
from editor.photos.decoder import child, client
from editor.photos.decoder.client import Decoder, DecoderError
from editor.photos.decoder.words import HEAD, LENGTH, READY, REFUSED
from editor.photos.read import read_whole_photo
from tests.photos.files import refusal
from tests.photos.made_files import HEICS, MADE, TURNED

_LIMIT_S = 20.0
_READY = "import sys, time; out = sys.stdout.buffer; out.write(b'R'); out.flush(); "
_ASKED = "sys.stdin.buffer.read(8); "
HANGS = _READY + _ASKED + "time.sleep(60)"
STOPS = _READY + _ASKED + "sys.exit(3)"
RAVES = _READY + _ASKED + "out.write(b'RGB' + b'x' * 99); out.flush(); time.sleep(60)"
LACKS = "import sys; sys.stdout.buffer.write(b'M')"
NOTHING = "raise SystemExit"


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """Every child that is started."""
    started: list[subprocess.Popen[bytes]] = []

    def start(module: str, flag: str, *, is_silent: bool = False) -> "subprocess.Popen[bytes]":
        started.append(start_child(module, flag, is_silent=is_silent))
        return started[-1]

    monkeypatch.setattr(client, "start_child", start)
    return started


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets other programs, one after the other, be the child; the last one again and again."""

    def become(*codes: str) -> None:
        waiting = list(codes)

        def start(*_: str, is_silent: bool) -> "subprocess.Popen[bytes]":
            code = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            command = [sys.executable, "-S", "-c", code]
            return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        monkeypatch.setattr(client, "start_child", start)

    return become


def test_every_made_file_is_decoded_by_one_child(
    decoder: Decoder, children: list["subprocess.Popen[bytes]"]
) -> None:
    for path in HEICS * 3:
        decoded = decoder.decode(path.read_bytes(), _LIMIT_S)
        channels = len(decoded.mode)
        assert len(decoded.octets) == decoded.width_px * decoded.height_px * channels
    assert len(children) == 1


def test_what_is_no_heic_is_refused_and_the_child_stays(
    decoder: Decoder, children: list["subprocess.Popen[bytes]"]
) -> None:
    whole = TURNED.read_bytes()
    for data in (b"", b"no picture", whole[:600], whole[:-900], whole[:40] + bytes(900)):
        with pytest.raises(OSError, match="refuses"):
            decoder.decode(data, _LIMIT_S)
    assert decoder.decode(whole, _LIMIT_S).width_px == 120
    assert len(children) == 1


def test_a_killed_child_is_replaced_and_no_file_is_blamed(
    decoder: Decoder, children: list["subprocess.Popen[bytes]"]
) -> None:
    decoder.decode(TURNED.read_bytes(), _LIMIT_S)
    children[0].kill()
    assert decoder.decode(TURNED.read_bytes(), _LIMIT_S).height_px == 160
    assert len(children) == 2


def test_a_picture_that_stops_a_new_child_is_blamed(
    decoder: Decoder, fake: Callable[..., None]
) -> None:
    fake(STOPS)
    with pytest.raises(DecoderError) as caught:
        decoder.decode(TURNED.read_bytes(), _LIMIT_S)
    assert caught.value.reason == "can't be shown: its picture makes the decoder stop"


def test_a_child_that_answers_nonsense_is_ended(
    decoder: Decoder, fake: Callable[..., None]
) -> None:
    fake(RAVES)
    with pytest.raises(DecoderError, match="makes the decoder stop"):
        decoder.decode(TURNED.read_bytes(), _LIMIT_S)


def test_a_picture_that_takes_too_long_is_given_up_in_time(
    decoder: Decoder, fake: Callable[..., None]
) -> None:
    fake(HANGS)
    began = time.monotonic()
    with pytest.raises(DecoderError, match="takes too long"):
        decoder.decode(TURNED.read_bytes(), 0.3)
    assert time.monotonic() - began < 2


def test_a_file_too_large_for_the_pipe_does_not_hang_with_the_child(
    decoder: Decoder, fake: Callable[..., None]
) -> None:
    fake(HANGS)
    with pytest.raises(DecoderError, match="takes too long"):
        decoder.decode(bytes(5_000_000), 0.3)


@pytest.mark.parametrize(
    ("code", "words"), [(LACKS, "came without a decoder"), (NOTHING, "doesn't start")]
)
def test_a_decoder_that_is_missing_is_said(
    decoder: Decoder, fake: Callable[..., None], code: str, words: str
) -> None:
    fake(code)
    with pytest.raises(DecoderError, match=words):
        decoder.decode(TURNED.read_bytes(), _LIMIT_S)


def test_an_idle_child_ends_and_another_one_follows(
    children: list["subprocess.Popen[bytes]"],
) -> None:
    decoder = Decoder(idle_s=0.1)
    try:
        decoder.decode(TURNED.read_bytes(), _LIMIT_S)
        _wait(lambda: children[0].returncode is not None)
        decoder.decode(TURNED.read_bytes(), _LIMIT_S)
        assert len(children) == 2
    finally:
        decoder.close()


def test_closing_leaves_no_thread_no_pipe_and_no_zombie(
    children: list["subprocess.Popen[bytes]"],
) -> None:
    before = set(threading.enumerate())
    decoder = Decoder()
    decoder.decode(TURNED.read_bytes(), _LIMIT_S)
    decoder.close()
    decoder.close()
    assert set(threading.enumerate()) <= before
    assert children[0].returncode is not None
    for pipe in (children[0].stdin, children[0].stdout):
        assert pipe is not None
        assert pipe.closed


def test_pictures_asked_for_at_once_come_one_by_one(decoder: Decoder) -> None:
    found: list[tuple[int, int]] = []

    def ask(path: Path) -> None:
        decoded = decoder.decode(path.read_bytes(), _LIMIT_S)
        found.append((decoded.width_px, decoded.height_px))

    threads = [threading.Thread(target=ask, args=(path,)) for path in HEICS * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted([(120, 160), (160, 120), (160, 120), (160, 128)] * 2)


def test_the_child_answers_what_it_is_asked_and_ends_with_its_input() -> None:
    data = (MADE / "wide.heic").read_bytes()
    requests = b"".join(LENGTH.pack(len(each)) + each for each in (data, b"nothing"))
    answers = io.BytesIO()
    child.serve(io.BytesIO(requests + b"\0\0"), answers)
    said = answers.getvalue()
    whole = READY + HEAD.pack(b"RGB", 160, 120)
    assert said.startswith(whole)
    assert said[len(whole) + 160 * 120 * 3 :] == HEAD.pack(REFUSED, 0, 0)


def test_a_photo_that_hangs_or_stops_the_decoder_is_one_sentence_within_two_seconds(
    monkeypatch: pytest.MonkeyPatch, fake: Callable[..., None]
) -> None:
    for code, words in ((HANGS, "takes too long"), (STOPS, "makes the decoder stop")):
        fake(code)
        decoder = Decoder()
        monkeypatch.setattr(heic_plugin, "DECODER", decoder)
        began = time.monotonic()
        error = refusal(read_whole_photo, TURNED)
        decoder.close()
        assert time.monotonic() - began < 2
        assert error is not None
        assert error.message.startswith("“turned.heic” can't be shown")
        assert words in error.message
        assert error.hint


def test_large_photos_get_more_time_than_small_files_that_say_they_are_large() -> None:
    limit_s = heic_plugin._limit_s
    assert limit_s((4032, 3024), 2_000_000) == pytest.approx(4.2, abs=0.1)
    assert limit_s((65_500, 3_000), 20_000) < 1.6


def _wait(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)
