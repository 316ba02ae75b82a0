"""What the desk says to itself stays on the desk."""

from pathlib import Path

import pytest

from editor.domain.anchoring import anchor_at
from editor.domain.errors import UnknownFieldError, UnknownStoryError
from editor.exporters import all_exporters
from tests.builders import NOON, newsroom_in

ANCHOR = anchor_at("The bridge is old.", 4, 10)


def test_a_note_keeps_its_words_who_and_when(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.new("bridge")
        note = newsroom.notes.add(article.id, ANCHOR, " Which bridge? ")
        newsroom.notes.answer(note.id, "The 1931 one.")
    with newsroom_in(tmp_path / "library") as newsroom:
        (kept,) = newsroom.notes.of(article.id)
    assert [(each.text, each.by, each.at) for each in kept.remarks] == [
        ("Which bridge?", "Dana", NOON),
        ("The 1931 one.", "Dana", NOON),
    ]
    assert kept.anchor == ANCHOR


def test_a_settled_note_is_open_again_once_somebody_answers(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        note = newsroom.notes.add(newsroom.stories.new("bridge").id, ANCHOR, "Which?")
        settled = newsroom.notes.settle(note.id)
        assert (settled.is_open, settled.resolved_by) == (False, "Dana")
        assert newsroom.notes.answer(note.id, "No, really: which?").is_open


def test_a_removed_note_can_be_put_back(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        note = newsroom.notes.add(newsroom.stories.new("bridge").id, ANCHOR, "Which?")
        newsroom.notes.remove(note.id)
        assert newsroom.notes.of(note.article_id) == ()
        newsroom.notes.put_back(note)
        assert newsroom.notes.of(note.article_id) == (note,)


def test_a_note_without_words_or_story_is_refused(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.new("bridge")
        with pytest.raises(UnknownFieldError, match="needs words"):
            newsroom.notes.add(article.id, ANCHOR, "  \n ")
        with pytest.raises(UnknownStoryError):
            newsroom.notes.add("nowhere", ANCHOR, "Which?")
        with pytest.raises(UnknownFieldError, match="removed"):
            newsroom.notes.answer("0" * 32, "Hello")


def test_a_note_makes_no_new_version_of_the_story(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.new("bridge")
        newsroom.notes.add(article.id, ANCHOR, "Which?")
        assert newsroom.stories.get("bridge") == article


@pytest.mark.parametrize("form", sorted(all_exporters()))
def test_no_export_carries_a_note(tmp_path: Path, form: str) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge")
        article = newsroom.stories.set_fields(
            "bridge", {"headline": "A bridge", "body": "The bridge is old."}
        )
        note = newsroom.notes.add(article.id, ANCHOR, "zebrafinch one")
        newsroom.notes.answer(note.id, "zebrafinch two")
        newsroom.exports.export("bridge", form, tmp_path / "out", override="a test")
        files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"zebrafinch" in path.read_bytes()]
