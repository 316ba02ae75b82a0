"""Copies of signed photos, signed anew: what goes along of the history, and what never does."""

import hashlib
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.content_credentials import Verdict
from editor.domain.crop import Crop
from editor.domain.errors import SigningError, UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.exporters.contract import RenditionRequest
from editor.photos import credentials
from editor.photos.delivery_copy import Leaks, make_delivery_copy
from editor.photos.metadata.rebuild_jpeg import picture_of_jpeg
from editor.photos.signing_certificate import read_chain, read_key
from editor.workers.credentials.client import CredentialsChild
from tests.photos.files import (
    alternatives,
    jpeg_octets,
    noise,
    sample,
    stored,
    with_segments,
    xmp_packet,
    xmp_segment,
)
from tests.photos.signed_files import (
    AUTHOR,
    CAMERA_TITLE,
    PLACE,
    camera_jpeg,
    made_certificates,
)

WORDS = PhotoFields(caption="A ferry leaves Hull.", creators=("Una Reid",), credit_line="NLW")
_SECRETS = (AUTHOR.encode(), PLACE.encode(), b"GPSLatitude", b"Secret title", b"Secret number")


@pytest.fixture(scope="module")
def desk() -> Iterator[CredentialsChild]:
    """A desk with a certificate."""
    chain, key = made_certificates()
    certificate = read_chain(chain, datetime.now(UTC))
    with CredentialsChild(lambda: (certificate, read_key(key, certificate))) as child:
        yield child


def _copied(
    source: Path,
    desk: CredentialsChild | None,
    wanted: RenditionRequest | None = None,
    *,
    is_protected: bool = False,
    words: PhotoFields = WORDS,
) -> tuple[Leaks, bytes]:
    to = source.with_name("copy.jpg")
    leaks = make_delivery_copy(
        source, to, words, wanted, is_protected=is_protected, limits="lenient", desk=desk
    )
    return leaks, to.read_bytes()


def _telling() -> bytes:
    """A signed photo whose XMP has a title of its own and numbers that follow it around."""
    numbers = 'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="Secret number"'
    packet = xmp_packet(alternatives("dc:title", {"x-default": "Secret title"}), numbers)
    return camera_jpeg(with_segments(jpeg_octets(noise()), xmp_segment(packet)))


def test_a_copy_is_signed_anew_and_its_picture_and_words_are_as_meant(
    tmp_path: Path, desk: CredentialsChild
) -> None:
    source = stored(tmp_path, _telling())
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    leaks, data = _copied(source, desk)
    assert leaks.verdict is not None
    assert (leaks.verdict.state, leaks.verdict.steps) == ("valid", 2)
    assert leaks.verdict.signer == "Test desk, Copydesk test certificates"
    assert leaks.photo.file == WORDS
    assert leaks.photo.credentials == "embedded"
    assert picture_of_jpeg(data) == picture_of_jpeg(source.read_bytes())
    assert leaks.doubts == ()
    assert hashlib.sha256(source.read_bytes()).hexdigest() == before


def test_no_author_no_place_and_no_thumbnail_go_along(
    tmp_path: Path, desk: CredentialsChild
) -> None:
    source = stored(tmp_path, _telling())
    _, data = _copied(source, desk)
    assert not [word for word in _SECRETS if word in data]
    assert [word for word in _SECRETS[:2] if word in source.read_bytes()]
    assert data.count(b"JFIF") == 1  # a thumbnail would be another


def test_what_the_history_still_carries_is_listed(tmp_path: Path, desk: CredentialsChild) -> None:
    leaks, _ = _copied(stored(tmp_path, camera_jpeg()), desk)
    assert {each.where for each in leaks.unmeant} == {"Content Credentials, history"}
    told = {each.what: each.value for each in leaks.unmeant}
    assert set(told) == {
        "made with",
        "names in the certificates",
        "number of the file",
        "steps",
        "title",
    }
    assert told["title"] == CAMERA_TITLE
    assert "Test camera" in told["names in the certificates"]


def test_a_copy_of_a_copy_keeps_the_whole_line(tmp_path: Path, desk: CredentialsChild) -> None:
    _, data = _copied(stored(tmp_path, camera_jpeg()), desk)
    leaks, again = _copied(stored(tmp_path, data, "first.jpg"), desk)
    assert leaks.verdict is not None
    assert (leaks.verdict.state, leaks.verdict.steps) == ("valid", 3)
    assert not [word for word in _SECRETS if word in again]


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_a_cropped_rendition_is_signed_whatever_its_kind(
    tmp_path: Path, desk: CredentialsChild, media_type: str
) -> None:
    wanted = RenditionRequest("", "", Crop(0.0, 0.0, 1.0, 0.5), 150, 100, media_type, quality=80)
    leaks, data = _copied(stored(tmp_path, camera_jpeg()), desk, wanted)
    assert leaks.verdict is not None
    assert leaks.verdict.is_valid
    steps = next(e.value for e in leaks.entries if e.what == "steps" and e.is_meant)
    assert "c2pa.cropped" in steps
    assert "c2pa.resized" in steps
    assert ("c2pa.converted" in steps) is (media_type != "image/jpeg")
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (150, 100)


def test_a_protected_source_is_never_signed(tmp_path: Path, desk: CredentialsChild) -> None:
    leaks, data = _copied(stored(tmp_path, camera_jpeg()), desk, is_protected=True)
    assert leaks.verdict is None
    assert leaks.photo.credentials == ""
    assert any("lead to the protected source" in doubt for doubt in leaks.doubts)
    assert b"jumb" not in data


def test_an_unsigned_original_gets_no_signature(tmp_path: Path, desk: CredentialsChild) -> None:
    leaks, data = _copied(stored(tmp_path, jpeg_octets(noise())), desk)
    assert (leaks.verdict, leaks.doubts) == (None, ())
    assert b"jumb" not in data


def test_nobody_signs_over_a_signature_that_does_not_hold(
    tmp_path: Path, desk: CredentialsChild
) -> None:
    data = bytearray(camera_jpeg())
    data[-20] ^= 1
    leaks, copy = _copied(stored(tmp_path, bytes(data)), desk)
    assert leaks.verdict is None
    assert any("changed after it was signed" in doubt for doubt in leaks.doubts)
    assert b"jumb" not in copy


def test_credentials_that_lie_elsewhere_are_not_fetched_for_a_copy(
    tmp_path: Path, desk: CredentialsChild
) -> None:
    source = stored(tmp_path, sample("c2pa-remote-cloud.jpg").read_bytes())
    leaks, _ = _copied(source, desk)
    assert leaks.photo.credentials == ""
    assert any("elsewhere on the network" in doubt for doubt in leaks.doubts)


def test_a_history_that_holds_too_much_leaves_the_copy_unsigned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a new version of the library no longer took assertions out."""
    chain, key = (pem.decode() for pem in made_certificates())
    monkeypatch.setattr(credentials, "_to_take_out", lambda _: ())

    class Careless(CredentialsChild):
        def signed(
            self,
            data: bytes,
            media_type: str,
            original: tuple[Path, str] | None,
            acts: Sequence[str] = (),
        ) -> bytes:
            assert original is not None
            return credentials.sign(
                data, media_type, original, acts, certificate=("es256", chain), key=key
            )

    leaks, copy = _copied(stored(tmp_path, camera_jpeg()), Careless())
    assert leaks.verdict is None
    (doubt,) = leaks.doubts
    assert "can't be taken out (thumbnail, camera data, work and author)" in doubt
    assert b"jumb" not in copy


def test_a_copy_whose_new_signature_does_not_hold_is_not_written(tmp_path: Path) -> None:
    class Wrong(CredentialsChild):
        def signed(self, data: bytes, *_: object, **__: object) -> bytes:
            return data + b"\0"

        def verdict(self, *_: object) -> Verdict:
            return Verdict("tampered")

    source = stored(tmp_path, camera_jpeg())
    with pytest.raises(UnwritableFileError, match="doesn't hold"):
        _copied(source, Wrong())
    assert not source.with_name("copy.jpg").exists()


def test_a_desk_that_cannot_sign_delivers_all_the_same(tmp_path: Path) -> None:
    class Refusing(CredentialsChild):
        def signed(self, *_: object, **__: object) -> bytes:
            message = "The key is gone."
            raise SigningError(message)

    leaks, _ = _copied(stored(tmp_path, camera_jpeg()), Refusing())
    assert leaks.doubts == ("The copy isn't signed anew. The key is gone.",)
