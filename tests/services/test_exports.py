"""Ways out of the library."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.errors import CopydeskError, RefusedError, UnknownFieldError
from editor.domain.photo import PhotoFields
from editor.newsroom import Newsroom
from editor.services.stories import Stories
from tests.builders import WIRE, jpeg, newsroom_in


def _ready(newsroom: Newsroom, tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(WIRE, encoding="utf-8")
    slug = newsroom.stories.import_file(path).slug
    photos = [jpeg(tmp_path / "a.jpg", 1200, 800), jpeg(tmp_path / "b.jpg", colour="red")]
    newsroom.photos.add(slug, photos)
    alts = {"figures[0].alt": "A ferry at its berth", "figures[1].alt": "People waving on a deck"}
    newsroom.stories.set_fields(slug, alts)
    return slug


def _files(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_the_same_story_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        one = newsroom.exports.export(slug, format, tmp_path / "one")
        two = newsroom.exports.export(slug, format, tmp_path / "two")
    assert _files(one.parent) == _files(two.parent)
    assert any(name.endswith(".jpg") for name in _files(one.parent))


def test_a_blocker_stops_the_export(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        newsroom.stories.set_fields(slug, {"headline": "TK"})
        with pytest.raises(RefusedError, match="headline"):
            newsroom.exports.export(slug, "html", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_override_exports_and_its_reason_is_kept(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        newsroom.stories.set_fields(slug, {"headline": ""})
        document = newsroom.exports.export(slug, "html", tmp_path / "out", "the desk waits")
        (override,) = newsroom.stories.get(slug).overrides
    assert document.is_file()
    assert (override.why, override.by, override.act) == ("the desk waits", "Dana", "export html")
    assert override.codes


def test_a_reason_that_cannot_be_kept_is_refused_before_anything_leaves(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        newsroom.stories.set_fields(slug, {"headline": ""})
        with pytest.raises(UnknownFieldError, match="overrides"):
            newsroom.exports.export(slug, "html", tmp_path / "out", "\udcff")
    assert not (tmp_path / "out").exists()


def test_an_override_is_kept_though_the_story_is_saved_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        newsroom.stories.set_fields(slug, {"headline": ""})
        get = newsroom.stories.get

        def get_and_be_overtaken(key: str) -> Article:
            article = get(key)
            newsroom.stories.set_fields(key, {"headline": "Written meanwhile"})
            return article

        with monkeypatch.context() as patch:
            patch.setattr(Stories, "get", staticmethod(get_and_be_overtaken))
            newsroom.exports.export(slug, "html", tmp_path / "out", "the desk waits")
        assert [each.why for each in get(slug).overrides] == ["the desk waits"]


def test_an_export_replaces_the_one_before(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        document = newsroom.exports.export(slug, "html", tmp_path / "out")
        newsroom.stories.set_fields(slug, {"headline": "Another headline altogether"})
        newsroom.exports.export(slug, "html", tmp_path / "out")
    assert b"Another headline altogether" in document.read_bytes()
    assert [each.name for each in (tmp_path / "out").iterdir()] == [document.parent.name]


def test_an_export_never_replaces_other_files(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        thesis = tmp_path / "out" / f"{slug}-html" / "thesis.doc"
        thesis.parent.mkdir(parents=True)
        thesis.write_text("mine", encoding="utf-8")
        with pytest.raises(CopydeskError, match=r"thesis\.doc"):
            newsroom.exports.export(slug, "html", tmp_path / "out")
    assert thesis.read_text(encoding="utf-8") == "mine"


def test_the_preview_is_the_export_byte_for_byte(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        preview = newsroom.exports.preview(newsroom.stories.story(slug))
        document = newsroom.exports.export(slug, "html", tmp_path / "out")
        assert preview.document == document.read_bytes()
        assert all((document.parent / path).is_file() for path in preview.pictures)


def test_a_markdown_export_comes_back_with_its_pictures(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        document = newsroom.exports.export(slug, "markdown", tmp_path / "out")
        before = newsroom.stories.story(slug)
    with newsroom_in(tmp_path / "elsewhere") as newsroom:
        after = newsroom.stories.story(newsroom.stories.import_file(document).slug)
    assert after.article.body == before.article.body
    assert len(after.photos) == 2
    for old, new in zip(before.article.figures, after.article.figures, strict=True):
        assert after.caption_of(new) == before.caption_of(old)
        assert after.alt_of(new) == before.alt_of(old)
        assert after.credit_of(new).creators == before.credit_of(old).creators


def test_what_the_library_says_of_a_photo_travels_with_a_markdown_export(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge")
        photo = newsroom.photos.add("bridge", [jpeg(tmp_path / "a.jpg")]).photos[0][1]
        fields = PhotoFields(caption="A bridge.", alt_text="A steel bridge over a river")
        newsroom.photos.save(replace(photo, library=fields, credit=CreditLine(("Una Reid",))))
        document = newsroom.exports.export("bridge", "markdown", tmp_path / "out", "a test")
    with newsroom_in(tmp_path / "elsewhere") as newsroom:
        story = newsroom.stories.story(newsroom.stories.import_file(document).slug)
    (figure,) = story.article.figures
    assert story.caption_of(figure) == "A bridge."
    assert story.alt_of(figure) == "A steel bridge over a river"
    assert story.credit_of(figure).creators == ("Una Reid",)


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge-vote")
        with pytest.raises(CopydeskError) as caught:
            newsroom.exports.export("bridge-vote", "no-such", tmp_path)
    assert "html" in caught.value.hint


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = _ready(newsroom, tmp_path)
        with pytest.raises(CopydeskError, match="can't be written"):
            newsroom.exports.export(slug, "html", tmp_path / "file")
