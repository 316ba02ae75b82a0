"""A package comes back as it was packed, and nothing that was changed in it is believed."""

import hashlib
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.domain.identity import new_id
from editor.domain.photo import Photo
from editor.domain.revision import Revision
from editor.domain.story_package import StoryPackage
from editor.storage.package_file import is_package_file, read_package, write_package
from editor.storage.package_seal import is_unbroken, new_key, read_digest_list, sealed
from tests.strategies import articles

KEY = new_key()
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def packed(folder: Path, package: StoryPackage, files: dict[str, Path] | None = None) -> Path:
    path = folder / f"{new_id()}.copydesk"
    write_package(path, package, b"# Story", files or {}, lambda data: sealed(data, KEY, "Dana"))
    return path


def opened(path: Path, folder: Path) -> StoryPackage:
    pictures = folder / new_id()
    pictures.mkdir()
    return read_package(path, pictures).package


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_every_field_of_any_story_comes_back(
    tmp_path_factory: pytest.TempPathFactory, article: Article
) -> None:
    folder = tmp_path_factory.mktemp("package")
    package = StoryPackage("Dana", article, (Revision("f" * 32, article, AT, "Dana", "Kept"),))
    assert opened(packed(folder, package), folder) == package


def test_originals_come_back_octet_for_octet(tmp_path: Path) -> None:
    original = tmp_path / "a.jpg"
    original.write_bytes(b"\xff\xd8 not quite a picture" * 1000)
    digest = hashlib.sha256(original.read_bytes()).hexdigest()
    photo = Photo(digest, "a.jpg", "image/jpeg", 3, 2, original.stat().st_size)
    package = StoryPackage("Dana", Article("1", "s"), photos=(photo,))
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    came = read_package(packed(tmp_path, package, {digest: original}), pictures)
    assert came.package.photos == (photo,)
    assert (pictures / f"{digest}.jpg").read_bytes() == original.read_bytes()


def test_a_picture_that_isn_t_its_digest_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"another picture")
    path = packed(tmp_path, StoryPackage("Dana", Article("1", "s")), {"a" * 64: picture})
    with pytest.raises(UnreadableFileError, match="changed after it was packed"):
        opened(path, tmp_path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.copydesk"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("package.json", b"0" * 70_000_000)
    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        opened(bomb, tmp_path)


def test_a_seal_holds_for_its_own_list_alone() -> None:
    seal = sealed(b"one list", KEY, "Dana")
    assert is_unbroken(seal, b"one list")
    assert not is_unbroken(seal, b"another list")
    assert len(seal.fingerprint.replace(" ", "")) == 16


@pytest.mark.parametrize("broken", [b"no digest  name", b"\xff\xfe", b"a" * 64, b"x\n" * 3])
def test_what_is_no_list_of_digests_is_none(broken: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        read_digest_list(broken)


def test_a_word_document_is_no_package(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    assert not is_package_file(path)
    assert is_package_file(packed(tmp_path, StoryPackage("Dana", Article("1", "s"))))


def test_members_packed_in_a_way_that_is_not_ours_are_refused(tmp_path: Path) -> None:
    good = packed(tmp_path, StoryPackage("Dana", Article("1", "s")))
    other = tmp_path / "lzma.copydesk"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(other, "w", zipfile.ZIP_LZMA) as to:
        for entry in source.infolist():
            to.writestr(entry.filename, source.read(entry))
    with pytest.raises(UnreadableFileError):
        opened(other, tmp_path)


def test_many_words_together_are_too_many(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.copydesk"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"history/{number:05}.json", b"0" * 60_000_000)
    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        opened(bomb, tmp_path)
