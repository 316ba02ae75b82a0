"""Exports as one folder or zip: checksums, the same bytes, cut off, gone on with, cancelled."""

import hashlib
import os
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.domain.errors import CancelledError, CopydeskError
from editor.newsroom import Newsroom
from editor.photos.rendition import make_renditions
from editor.services import delivery
from editor.storage.journal_file import lock
from tests.builders import jpeg, newsroom_in
from tests.services.export_stories import ready

ROOT = Path(__file__).resolve().parents[2]
# An export in a process of its own, which dies without a word after so many files.
DYING = """
    import os, sys
    from pathlib import Path
    from tests.builders import newsroom_in

    def step(done, of, path):
        if done == int(sys.argv[2]):
            os._exit(9)

    folder = Path(sys.argv[1])
    with newsroom_in(folder / "library") as newsroom:
        newsroom.exports.export("ferry", "html", folder / "out", "a test", progress=step)
"""


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def die_after(files: int, folder: Path) -> None:
    line = [sys.executable, "-c", textwrap.dedent(DYING), str(folder), str(files)]
    died = subprocess.run(line, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert died.returncode == 9


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the originals of which pictures are made."""
    made: list[str] = []
    make = make_renditions

    def counting(original: Path, *arguments: object, **named: object) -> list[bytes]:
        made.append(original.name)
        return make(original, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(delivery, "make_renditions", counting)
    return made


def test_a_zip_has_the_same_bytes_twice(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        one, two = (
            newsroom.exports.export(slug, "html", tmp_path / name, "a test", zipped=True)
            for name in ("one", "two")
        )
    assert one.name == "ferry-html.zip"
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert packed.testzip() is None
        infos = packed.infolist()
    assert infos[0].filename == "index.html"
    assert infos[-1].filename == "SHA256SUMS"
    assert {each.date_time for each in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {each.create_system for each in infos} == {3}
    assert {each.external_attr >> 16 for each in infos} == {0o100644}
    assert [each.name for each in one.parent.iterdir()] == [one.name]


def test_a_zip_holds_what_a_folder_does(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(slug, "html", tmp_path, "a test", checksums=True)
        packed = newsroom.exports.export(slug, "html", tmp_path, "a test", zipped=True)
    with zipfile.ZipFile(packed) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == files_of(page.parent)


def test_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(slug, "html", tmp_path, "a test", checksums=True)
    files = files_of(page.parent)
    lines = files.pop("SHA256SUMS").decode().splitlines()
    said = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    assert said == {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}


def test_a_folder_has_no_checksums_unless_somebody_wants_them(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        page = newsroom.exports.export(ready(newsroom, tmp_path), "html", tmp_path, "a test")
    assert not (page.parent / "SHA256SUMS").exists()


def test_a_zip_replaces_its_own_and_nobody_elses(tmp_path: Path) -> None:
    def export(newsroom: Newsroom) -> Path:
        return newsroom.exports.export("ferry", "html", tmp_path / "out", "a test", zipped=True)

    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        first = export(newsroom).read_bytes()
        newsroom.stories.set_fields("ferry", {"headline": "Another headline"})
        place = export(newsroom)
        assert place.read_bytes() != first
        place.write_bytes(b"mine")
        with pytest.raises(CopydeskError, match="in the way"):
            export(newsroom)
    assert place.read_bytes() == b"mine"
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_an_export_that_was_cut_off_goes_on_with_its_finished_pictures(
    tmp_path: Path, counted: list[str]
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        whole = files_of(newsroom.exports.export("ferry", "html", tmp_path / "a", "a test").parent)
    assert len(counted) == 2
    counted.clear()
    die_after(3, tmp_path)  # the page and one photo's two sizes are there
    assert [each.name for each in (tmp_path / "out").iterdir()] == [".ferry-html.unfinished"]
    with newsroom_in(tmp_path / "library") as newsroom:
        page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
    assert len(counted) == 1
    assert files_of(page.parent) == whole
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["ferry-html"]


def test_a_leftover_of_another_content_or_that_was_touched_is_not_taken_over(
    tmp_path: Path, counted: list[str]
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
    die_after(3, tmp_path)
    aside = tmp_path / "out" / ".ferry-html.unfinished"
    (touched,) = (aside / "whole" / "photos").glob("*-480.jpg")
    touched.write_bytes(touched.read_bytes() + b"!")
    (aside / "whole" / "stray.txt").write_text("stray")
    with newsroom_in(tmp_path / "library") as newsroom:
        page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
        assert len(counted) == 2
        assert "stray.txt" not in files_of(page.parent)
        newsroom.stories.set_fields("ferry", {"headline": "Another"})
    die_after(3, tmp_path)
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.set_fields("ferry", {"headline": "And another"})
        counted.clear()
        page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
    assert len(counted) == 2
    assert b"And another" in page.read_bytes()


def test_an_export_that_died_while_it_was_put_in_place_loses_nothing(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
        aside = tmp_path / "out" / ".ferry-html.unfinished"
        aside.mkdir()
        page.parent.rename(aside / "replaced")
        (aside / "replaced" / "mine.txt").write_text("mine")
        with pytest.raises(CopydeskError, match=r"mine\.txt"):
            newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
    assert (page.parent / "mine.txt").read_text() == "mine"


def test_a_story_without_pictures_takes_nothing_over_and_leaves_nothing(tmp_path: Path) -> None:
    aside = tmp_path / "out" / ".ferry-html.unfinished"
    (aside / "whole" / "photos").mkdir(parents=True)
    (aside / "whole" / "index.html").write_text("half")
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        for headline in ("A ferry", "Another ferry"):
            newsroom.stories.set_fields("ferry", {"headline": headline, "body": "It sailed.\n"})
            page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
            assert headline in page.read_text(encoding="utf-8")
    assert [each.name for each in page.parent.iterdir()] == ["index.html"]
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["ferry-html"]


def test_two_programs_may_write_the_same_export_at_once(tmp_path: Path) -> None:
    aside = tmp_path / "out" / ".ferry-html.unfinished"
    aside.mkdir(parents=True)
    held = os.open(aside / "held", os.O_RDWR | os.O_CREAT)
    lock(held)
    try:
        with newsroom_in(tmp_path / "library") as newsroom:
            ready(newsroom, tmp_path)
            page = newsroom.exports.export("ferry", "html", tmp_path / "out", "a test")
        assert page.is_file()
        assert sorted(each.name for each in aside.iterdir()) == ["held"]
    finally:
        os.close(held)


def test_progress_counts_every_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        page = newsroom.exports.export(
            slug, "html", tmp_path, "a test", progress=lambda *each: told.append(each)
        )
    paths = [path for _, _, path in told]
    assert sorted(paths) == sorted(files_of(page.parent))
    assert [(done, of) for done, of, _ in told] == [
        (number, len(told)) for number in range(1, len(told) + 1)
    ]


@pytest.mark.parametrize("questions", [0, 1, 3])
@pytest.mark.parametrize("zipped", [False, True])
def test_a_cancelled_export_leaves_nothing(tmp_path: Path, questions: int, zipped: bool) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = ready(newsroom, tmp_path)
        history = newsroom.history.entries(newsroom.stories.get(slug).id)
        with pytest.raises(CancelledError):
            newsroom.exports.export(
                slug,
                "html",
                tmp_path / "out",
                "a test",
                zipped=zipped,
                is_cancelled=_after(questions),
            )
        article = newsroom.stories.get(slug)
        assert newsroom.history.entries(article.id) == history
        assert article.overrides == ()
        photos = [each.photo for each in article.figures]
        assert [newsroom.usage.of(each) for each in photos if each] == [(), ()]
    assert list((tmp_path / "out").iterdir()) == []


def test_a_large_export_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    at_once: list[int] = []
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("many")
        photos = [jpeg(tmp_path / f"{n}.jpg", 700 + n, 400) for n in range(6)]
        newsroom.stories.set_fields("many", {"headline": "Many", "body": "Words.\n"})
        newsroom.photos.add("many", photos)

        def step(_done: int, _of: int, path: str) -> None:
            whole = tmp_path / "out" / ".many-html.unfinished" / "whole"
            at_once.append(len(list(whole.rglob("*.jpg"))) - len(at_once))

        newsroom.exports.export("many", "html", tmp_path / "out", "a test", progress=step)
    assert max(at_once) <= 2  # the sizes of one photo are on the disk before the next is begun


def _after(questions: int) -> Callable[[], bool]:
    left = iter(range(questions))
    return lambda: next(left, None) is None
