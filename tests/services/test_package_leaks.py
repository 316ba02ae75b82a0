"""What a story package says of those who are protected: nothing, today or in its history."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.domain.article import Article, Override
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.errors import RefusedError
from editor.domain.note import Anchor
from editor.newsroom import Newsroom
from editor.services import packages
from tests.builders import NOON
from tests.services.test_packages import desks, words_in

SECRET = Contributor("f" * 32, "Quentin Hidden", pseudonym="A. Cover", is_protected=True)
OWN = Credit("Quentin Hidden", contributor_id="f" * 32)


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {"package key": ""}
    monkeypatch.setattr(packages, "read_secret", kept.__getitem__)
    monkeypatch.setattr(packages, "keep_secret", kept.__setitem__)


@contextmanager
def secret_desk(folder: Path) -> Iterator[tuple[Newsroom, Newsroom, str]]:
    """Two desks; a protected person of Dana's is among the credits."""
    with desks(folder) as (dana, kim, slug):
        dana.contributors.change(SECRET)
        change(dana, slug, credits=(*dana.stories.get(slug).credits, OWN))
        yield dana, kim, slug


def change(desk: Newsroom, slug: str, *, kept: bool = False, **values: Any) -> Article:
    article = desk.stories.save(replace(desk.stories.get(slug), **values))
    if kept:
        desk.stories.keep_revision(article, "On purpose", "a version")
    return article


def protect_first_photo(desk: Newsroom, slug: str) -> str:
    """Protect the first photo, which says who made it; its digest."""
    digest = desk.stories.get(slug).figures[0].photo or ""
    photo = desk.stories.story(slug).photos[digest]
    made = replace(photo.library, creators=("Quentin Hidden",))
    desk.photos.save(replace(photo, is_protected=True, library=made))
    return digest


def test_a_protected_person_who_was_taken_out_of_the_story_stands_in_no_old_version(
    tmp_path: Path,
) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        story = change(dana, slug, kept=True)
        change(dana, slug, credits=story.credits[:-1])
        said = words_in(dana.packages.write(slug, tmp_path / "out").path)
        assert "Hidden" not in said
        assert '"a version"' in said


def test_a_protected_photo_that_was_taken_out_of_the_story_stands_in_no_old_version(
    tmp_path: Path,
) -> None:
    with desks(tmp_path) as (dana, _, slug):
        digest = protect_first_photo(dana, slug)
        first, *others = dana.stories.get(slug).figures
        signed = replace(first, sign_off=CreditLine(creators=("Quentin Hidden",)))
        change(dana, slug, kept=True, figures=(signed, *others))
        change(dana, slug, figures=tuple(others))
        said = words_in(dana.packages.write(slug, tmp_path / "out").path)
        assert "Hidden" not in said
        assert digest not in said


def test_an_old_version_that_names_a_protected_person_in_its_words_stays_here(
    tmp_path: Path,
) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        change(dana, slug, kept=True, standfirst="By Quentin Hidden at the harbour")
        change(dana, slug, standfirst="")
        said = words_in(dana.packages.write(slug, tmp_path / "out").path)
        assert "Hidden" not in said
        assert '"a version"' not in said


@pytest.mark.parametrize("name", ["furniture", "not_understood"])
def test_lines_set_aside_that_name_a_protected_person_stay_here_and_come_back(
    tmp_path: Path, name: str
) -> None:
    with secret_desk(tmp_path) as (dana, kim, slug):
        lines = ("By Quentin Hidden", "Coast")
        values: dict[str, Any] = {name: lines}
        change(dana, slug, **values)
        there = dana.packages.write(slug, tmp_path / "there").path
        assert "Hidden" not in words_in(there)
        kim.packages.receive(there)
        kim.stories.set_fields(slug, {"headline": "Changed there"})
        back = dana.packages.receive(kim.packages.write(slug, tmp_path / "back").path)
        assert back.article.headline == "Changed there"
        assert getattr(back.article, name) == lines


def test_records_of_the_desk_are_not_signed_by_a_protected_person(tmp_path: Path) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        record = Override("export html", "Quentin Hidden says so", "Quentin Hidden", NOON)
        change(dana, slug, overrides=(record,))
        assert "Hidden" not in words_in(dana.packages.write(slug, tmp_path / "out").path)
        assert dana.stories.get(slug).overrides == (record,)


def test_a_hidden_note_that_names_a_protected_person_stops_it(tmp_path: Path) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        change(dana, slug, body="It sailed. <!-- ask Quentin Hidden -->\n")
        with pytest.raises(RefusedError, match="protected contributor is named"):
            dana.packages.write(slug, tmp_path / "out")


def test_a_note_that_names_a_protected_person_stops_a_package_with_notes(tmp_path: Path) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        dana.notes.add(dana.stories.get(slug).id, Anchor("The last"), "Call Quentin Hidden")
        with pytest.raises(RefusedError, match="A note names"):
            dana.packages.write(slug, tmp_path / "out", with_notes=True)
        assert "Hidden" not in words_in(dana.packages.write(slug, tmp_path / "out").path)


def test_a_caption_that_names_a_protected_maker_stops_it_though_the_photo_is_not_placed(
    tmp_path: Path,
) -> None:
    with desks(tmp_path) as (dana, _, slug):
        protect_first_photo(dana, slug)
        first, *others = dana.stories.get(slug).figures
        named = replace(first, caption="Quentin Hidden saw it.", lead=False)
        change(dana, slug, figures=(*others, named), body="Nothing is placed.\n")
        with pytest.raises(RefusedError, match="its source is protected"):
            dana.packages.write(slug, tmp_path / "out")


def test_a_protected_person_taken_out_here_meanwhile_does_not_come_back_as_a_guest(
    tmp_path: Path,
) -> None:
    with secret_desk(tmp_path) as (dana, kim, slug):
        kim.packages.receive(dana.packages.write(slug, tmp_path / "there").path)
        ours = change(dana, slug, credits=dana.stories.get(slug).credits[:-1])
        kim.stories.set_fields(slug, {"headline": "Changed there"})
        back = dana.packages.receive(kim.packages.write(slug, tmp_path / "back").path)
        assert back.article.headline == "Changed there"
        assert [each.name for each in back.article.credits] == [each.name for each in ours.credits]


def test_who_stepped_over_a_stop_and_why_is_kept(tmp_path: Path) -> None:
    with secret_desk(tmp_path) as (dana, _, slug):
        change(dana, slug, standfirst="By Quentin Hidden")
        dana.packages.write(slug, tmp_path / "out", override="the lawyer agreed")
        (kept,) = dana.stories.get(slug).overrides
        assert (kept.act, kept.why, kept.by) == ("package", "the lawyer agreed", "Dana")
        assert kept.codes == ("protected-person-named",)
