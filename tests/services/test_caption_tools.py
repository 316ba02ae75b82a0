"""Codes go out to a file and come in from one; people have codes without anybody making them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.caption_template import CaptionTemplate
from editor.domain.codes import Code
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError, UnwritableFileError
from editor.domain.figure import Figure
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings
from tests.builders import jpeg


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


def test_codes_of_photo_mechanic_come_in_and_go_out_again(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    source = tmp_path / "home.txt"
    source.write_bytes("h4\tBo Carr\tCarr\r\nbad line\r\n".encode("utf-16"))
    newsroom.caption_tools.save_code(Code("h4", ("Somebody else",)))
    done = newsroom.caption_tools.import_codes(source)
    assert (done.new, done.changed, len(done.troubles)) == (0, 1, 1)
    out = tmp_path / "out.tsv"
    assert newsroom.caption_tools.export_codes(out) == 1
    assert out.read_bytes() == b"h4\tBo Carr\tCarr\n"


def test_a_file_without_codes_is_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    source = tmp_path / "story.txt"
    source.write_text("The bridge is old.", encoding="utf-8")
    with pytest.raises(UnknownFieldError, match="no codes"):
        newsroom.caption_tools.import_codes(source)


def test_a_folder_that_is_gone_is_told(newsroom: Newsroom, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        newsroom.caption_tools.export_codes(tmp_path / "gone" / "codes.tsv")


def test_people_of_the_story_have_codes_before_those_of_the_directory(newsroom: Newsroom) -> None:
    begun = newsroom.stories.new("bridge-vote")
    story = newsroom.stories.save(
        replace(
            begun,
            body="County Commissioner Ruth Ann Beck voted. Lee Ott left.\n",
            credits=(Credit("Una Reid", affiliation="AP"),),
        )
    )
    newsroom.contributors.add("Rita Ames Bond", "Reuters")
    made = newsroom.caption_tools.codes_of_people(story.id)
    assert {each.code: each.columns[0] for each in made} == {
        "rab": "County Commissioner Ruth Ann Beck",
        "lo": "Lee Ott",
        "ur": "Una Reid",
        "rab2": "Rita Ames Bond",
    }
    newsroom.caption_tools.save_code(Code("rab", ("Mine",)))
    assert "rab" not in {each.code for each in newsroom.caption_tools.codes_of_people(story.id)}


def test_a_story_that_is_gone_has_no_people(newsroom: Newsroom) -> None:
    assert newsroom.caption_tools.codes_of_people("0" * 32) == ()


def test_a_template_can_have_another_name_but_not_none(newsroom: Newsroom) -> None:
    tools = newsroom.caption_tools
    tools.save_template(CaptionTemplate("Fair"))
    tools.save_template(CaptionTemplate("County fair"), instead_of="Fair")
    assert [each.name for each in tools.templates()] == ["County fair"]
    with pytest.raises(UnknownFieldError):
        tools.save_template(CaptionTemplate(" "))


def test_what_was_typed_is_offered_again(newsroom: Newsroom) -> None:
    newsroom.caption_tools.note_entries({"city": ("Porto", "Oslo")})
    assert set(newsroom.caption_tools.entries("city")) == {"Porto", "Oslo"}
    newsroom.caption_tools.forget_entry("city", "Oslo")
    assert newsroom.caption_tools.entries("city") == ("Porto",)


def test_places_of_the_photos_are_no_people(newsroom: Newsroom, tmp_path: Path) -> None:
    (photo,) = newsroom.photos.keep([jpeg(tmp_path / "a.jpg")]).photos
    newsroom.photo_desk.set_fields([photo.file_name], {"city": "San Diego"})
    begun = newsroom.stories.new("bridge-vote")
    figure = Figure("one", photo.digest, caption="Lee Ott waits in San Diego.")
    story = newsroom.stories.save(
        replace(begun, body="Ruth Beck voted in San Diego.\n", figures=(figure,))
    )
    made = newsroom.caption_tools.codes_of_people(story.id)
    assert [each.columns[2] for each in made] == ["Ruth Beck", "Lee Ott"]
