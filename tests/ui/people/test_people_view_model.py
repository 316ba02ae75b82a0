"""The directory without widgets: listed, changed as fields are left, undone."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.contributor_filter import ContributorFilter, Kind
from editor.domain.credit import Credit
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.people.entry import EntryViewModel
from editor.ui.people.files import export_people, import_people
from editor.ui.people.view_model import PeopleViewModel, marks_of, spoken
from tests.builders import jpeg
from tests.ui.people.conftest import ANA, BO, HOUSE, SECRET


@pytest.fixture
def entry(people: PeopleViewModel) -> EntryViewModel:
    """Ana stands in the form."""
    model = EntryViewModel(people, people)
    people.choose(ANA.id)
    tasks.finish()
    return model


def test_the_list_shows_everybody_and_what_is_asked_for(people: PeopleViewModel) -> None:
    assert [each.name for each in people.rows] == [
        "A. Nunez",
        "Bo Ek",
        "Cy Oz",
        "Northlight Wire",
        "Ana Núñez",
    ]
    people.look_for(ContributorFilter("nunez metr"))
    assert [each.name for each in people.rows] == ["Ana Núñez"]
    people.look_for(ContributorFilter(kind=Kind.ORGANISATIONS))
    assert people.rows == (HOUSE,)


def test_a_row_says_who_it_is_and_what_is_special() -> None:
    assert marks_of(SECRET) == ("Protected", "Pseudonym")
    assert marks_of(replace(HOUSE, has_left=True)) == ("Organisation", "Left")
    assert spoken(ANA) == "Ana Núñez, Metro"
    assert spoken(BO) == "Bo Ek, Left"


def test_a_field_is_written_as_it_is_left_and_undone(
    people: PeopleViewModel, entry: EntryViewModel, directory: Newsroom
) -> None:
    assert entry.set("desk", " Courts ")
    assert entry.text_of("desk") == "Courts"
    assert "Courts" in spoken(people.rows[-1])
    tasks.finish()
    assert directory.contributors.get(ANA.id).desk == "Courts"
    assert people.ledger.undo_name == "desk of “Ana Núñez”"
    people.ledger.undo()
    tasks.finish()
    assert directory.contributors.get(ANA.id) == ANA
    people.ledger.redo()
    tasks.finish()
    assert entry.text_of("desk") == "Courts"


def test_what_a_field_cannot_hold_is_told_and_not_written(
    people: PeopleViewModel, entry: EntryViewModel, directory: Newsroom
) -> None:
    told: list[tuple[str, str]] = []
    entry.refused.connect(lambda *what: told.append(what))
    assert not entry.set("name", " ")
    assert not entry.set("identities", "twelve")
    assert [field for field, _ in told] == ["name", "identities"]
    assert entry.set("desk", "Metro")
    tasks.finish()
    assert directory.contributors.get(ANA.id) == ANA
    assert people.ledger.undo_name == ""


def test_a_portrait_is_a_photo_of_the_library_by_its_name(
    entry: EntryViewModel, directory: Newsroom, tmp_path: Path, bridge: Article
) -> None:
    directory.photos.add(bridge.id, [jpeg(tmp_path / "ana.jpg")])
    told: list[str] = []
    entry.refused.connect(lambda _, why: told.append(why))
    entry.set("portrait", "nobody.jpg")
    tasks.finish()
    assert told == ["No photo of the library: “nobody.jpg”."]
    entry.set("portrait", "Ana.jpg")
    tasks.finish()
    assert len(directory.contributors.get(ANA.id).portrait) == 64
    assert entry.text_of("portrait") == "ana.jpg"


def test_the_stories_of_somebody_are_told(
    entry: EntryViewModel, people: PeopleViewModel, directory: Newsroom, bridge: Article
) -> None:
    directory.stories.save(replace(bridge, credits=(Credit("Ana", contributor_id=ANA.id),)))
    people.choose(ANA.id)
    tasks.finish()
    assert entry.facts is not None
    assert entry.facts.stories == ("bridge-vote",)
    said: list[tuple[str, str]] = []
    people.said.connect(lambda *what: said.append(what))
    entry.remove()
    tasks.finish()
    assert said[0][1] == "refusal"
    assert "credited in “bridge-vote”" in said[0][0]
    assert people.chosen == ANA


def test_an_entry_is_removed_and_comes_back(
    entry: EntryViewModel, people: PeopleViewModel, directory: Newsroom
) -> None:
    entry.remove()
    tasks.finish()
    removed = people.chosen
    assert removed is None
    assert ANA not in directory.contributors.all()
    people.ledger.undo()
    tasks.finish()
    assert people.chosen == ANA
    people.ledger.redo()
    tasks.finish()
    assert ANA not in people.people


def test_adding_somebody_is_undone_and_done_again(
    people: PeopleViewModel, directory: Newsroom
) -> None:
    people.add("Una Reid")
    tasks.finish()
    una = people.chosen
    assert una is not None
    assert people.ledger.undo_name == "adding “Una Reid”"
    people.ledger.undo()
    tasks.finish()
    assert una not in directory.contributors.all()
    people.ledger.redo()
    tasks.finish()
    assert people.chosen == una


def test_somebody_new_stands_in_the_form_at_once(people: PeopleViewModel) -> None:
    people.look_for(ContributorFilter("nunez"))
    people.add(" Dana Whitfield ")
    tasks.finish()
    assert people.chosen is not None
    assert people.chosen.name == "Dana Whitfield"
    assert people.chosen in people.rows
    people.add("  ")
    tasks.finish()
    assert len(people.people) == 6


def test_a_namesake_is_asked_about(people: PeopleViewModel) -> None:
    asked: list[Contributor] = []
    people.namesake_found.connect(asked.append)
    people.add("ana núñez")
    tasks.finish()
    assert asked == [ANA]
    people.add("Ana Núñez", apart=True)
    tasks.finish()
    assert people.chosen is not None
    assert people.chosen.id != ANA.id


def test_files_say_what_came_of_them(people: PeopleViewModel, tmp_path: Path) -> None:
    said: list[tuple[str, str]] = []
    people.said.connect(lambda *what: said.append(what))
    export_people(people, tmp_path / "out.csv")
    export_people(people, tmp_path / "out.vcf")
    tasks.finish()
    assert said == [
        ("Wrote 4 to “out.csv”. 1 protected stayed here.", "done"),
        ("Wrote 4 to “out.vcf”. 1 protected stayed here.", "done"),
    ]
    (tmp_path / "in.csv").write_text("name,hat\nEd Fox,x\n,y\n", encoding="utf-8")
    import_people(people, tmp_path / "in.csv")
    import_people(people, tmp_path / "none.csv")
    tasks.finish()
    assert said[2][1] == "refusal"
    assert said[2][0].splitlines() == [
        "1 added.",
        "2 things of the file could not be taken:",
        "line 1: The column “hat” is not taken: there is no field for it.",
        "line 3: A contributor needs a name. Type the name as printed.",
    ]
    assert "no file" in said[3][0]
    assert "Ed Fox" in {each.name for each in people.people}
