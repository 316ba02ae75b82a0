"""The desk's certificate, from files into the keyring; and copies of the library signed with it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.copy_order import CopyOrder
from editor.domain.errors import SecretError, SigningError
from editor.domain.photo import Photo
from editor.newsroom import Newsroom, open_newsroom
from editor.photos.read import read_photo
from editor.services.signing import Signing, judged_file
from editor.settings import InForce, Settings, settings_path, signing_chain_path
from tests.builders import jpeg
from tests.photos.files import sample, stored
from tests.photos.signed_files import camera_jpeg, give_keyring, made_certificates


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    return give_keyring(monkeypatch)


@pytest.fixture
def signing() -> Signing:
    return Signing(InForce(Settings()), lambda: datetime.now(UTC))


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


@pytest.fixture
def photos(newsroom: Newsroom, tmp_path: Path) -> tuple[Photo, ...]:
    """One that a camera signed, one that nobody signed."""
    signed = stored(tmp_path, camera_jpeg(), "signed.jpg")
    return newsroom.photos.keep([signed, jpeg(tmp_path / "plain.jpg")]).photos


def test_the_key_lies_in_the_keyring_and_in_no_file(
    signing: Signing, held: dict[tuple[str, str], str]
) -> None:
    chain, key = made_certificates()
    signing.use(chain, key)
    assert list(held) == [("Copydesk", "signing key")]
    assert signing_chain_path().read_bytes() == chain
    written = [path for path in settings_path().parent.rglob("*") if path.is_file()]
    assert not [path for path in written if b"PRIVATE" in path.read_bytes()]
    assert signing.state().can_sign
    signing.forget()
    assert (held, signing_chain_path().exists(), signing.state().can_sign) == ({}, False, False)


def test_a_certificate_that_c2pa_refuses_is_not_kept(
    signing: Signing, held: dict[tuple[str, str], str]
) -> None:
    chain, key = made_certificates()
    root_first = b"".join(reversed(chain.partition(b"-----END CERTIFICATE-----\n")))
    with pytest.raises(SigningError):
        signing.use(root_first, key)
    assert (held, signing_chain_path().exists()) == ({}, False)


def test_without_a_keyring_nothing_is_kept(signing: Signing) -> None:
    with pytest.raises(SecretError, match="no keyring"):
        signing.use(*made_certificates())
    assert not signing_chain_path().exists()


def test_copies_of_the_library_are_signed_and_the_signed_original_stays_octet_for_octet(
    newsroom: Newsroom,
    photos: tuple[Photo, ...],
    signing: Signing,
    held: dict[tuple[str, str], str],
    tmp_path: Path,
) -> None:
    signing.use(*made_certificates())
    newsroom.photos.set_fields([photos[0].digest], {"caption": "A ferry leaves"})
    done = newsroom.copies.make([each.digest for each in photos], CopyOrder(tmp_path / "out"))
    signed, plain = done.written
    assert "The signature is valid" in signed.signature
    assert "Content Credentials, history, title: secret-source.jpg" in signed.leaks
    assert (plain.signature, read_photo(plain.path).credentials) == ("", "")
    assert read_photo(signed.path).file.caption == "A ferry leaves"
    kept = newsroom.photos.original(photos[0].digest).read_bytes()
    assert kept == (tmp_path / "signed.jpg").read_bytes()
    assert hashlib.sha256(kept).hexdigest() == photos[0].digest


def test_a_protected_photo_goes_out_unsigned_and_says_why(
    newsroom: Newsroom,
    photos: tuple[Photo, ...],
    signing: Signing,
    held: dict[tuple[str, str], str],
    tmp_path: Path,
) -> None:
    signing.use(*made_certificates())
    newsroom.photos.save(replace(photos[0], is_protected=True))
    done = newsroom.copies.make([photos[0].digest], CopyOrder(tmp_path / "out"))
    assert done.written[0].signature == ""
    assert any("lead to the protected source" in each for each in done.written[0].leaks)
    assert b"jumb" not in done.written[0].path.read_bytes()


def test_a_key_that_is_gone_leaves_the_copy_unsigned_and_says_so(
    newsroom: Newsroom,
    photos: tuple[Photo, ...],
    signing: Signing,
    held: dict[tuple[str, str], str],
    tmp_path: Path,
) -> None:
    signing.use(*made_certificates())
    held.clear()
    done = newsroom.copies.make([photos[0].digest], CopyOrder(tmp_path / "out"))
    assert any("isn’t in the keyring" in each for each in done.written[0].leaks)


def test_a_desk_that_does_not_want_it_signs_nothing(
    newsroom: Newsroom,
    photos: tuple[Photo, ...],
    signing: Signing,
    held: dict[tuple[str, str], str],
    tmp_path: Path,
) -> None:
    signing.use(*made_certificates())
    newsroom.in_force.settings = replace(newsroom.in_force.settings, sign_copies=False)
    done = newsroom.copies.make([photos[0].digest], CopyOrder(tmp_path / "out"))
    assert any("other words would break the signature" in each for each in done.written[0].leaks)


def test_what_becomes_of_signatures_is_said_before(
    newsroom: Newsroom,
    photos: tuple[Photo, ...],
    signing: Signing,
    held: dict[tuple[str, str], str],
) -> None:
    assert newsroom.copies.outlook(photos[1:]) == ""
    assert newsroom.copies.outlook(photos) == (
        "1 photo is signed with Content Credentials. 1 copy is not signed: other words break a "
        "signature. The signed originals stay as they are."
    )
    signing.use(*made_certificates())
    hidden = replace(photos[0], is_protected=True)
    assert newsroom.copies.outlook((*photos, hidden, photos[0])) == (
        "3 photos are signed with Content Credentials. 2 copies are signed anew by the desk. "
        "1 copy is not signed: other words break a signature. The signed originals stay as they "
        "are."
    )


def test_without_the_extra_a_signed_file_is_signed_and_not_verified(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("editor.services.signing.is_installed", lambda: False)
    assert judged_file(stored(tmp_path, camera_jpeg())) == ("embedded", None)
    assert judged_file(jpeg(tmp_path / "plain.jpg")) == ("", None)


def test_what_lies_elsewhere_needs_no_library() -> None:
    credentials, verdict = judged_file(sample("c2pa-remote-cloud.jpg"))
    assert verdict is not None
    assert (credentials, verdict.state) == ("remote", "remote")
