"""Files of people: taken in without guessing, given out without the protected."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.contributor import Contributor
from editor.domain.contributor_filter import ContributorFilter, in_directory_order
from editor.domain.contributor_reading import SIZE_LIMIT_OCTETS
from editor.domain.errors import UnreadableFileError, UnwritableFileError
from editor.newsroom import Newsroom, open_newsroom
from editor.services.directory_files import FileKind
from editor.settings import Settings
from tests.people import contributors


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


@pytest.mark.parametrize("kind", FileKind)
def test_a_directory_goes_to_another_library_and_back(kind: FileKind) -> None:
    people_of_one_file = st.lists(contributors(), max_size=4, unique_by=lambda each: each.id)

    @given(people_of_one_file.filter(bool))
    @settings(max_examples=10)
    def check(people: list[Contributor]) -> None:
        with TemporaryDirectory() as name:
            folder = Path(name)
            file = folder / f"people.{kind}"
            with open_newsroom(folder / "here", Settings()) as here:
                for each in people:
                    here.contributors.change(each)
                exported = here.directory_files.export(file, kind)
                assert (exported.count, exported.left_out) == (len(people), 0)
            with open_newsroom(folder / "there", Settings()) as there:
                done = there.directory_files.import_file(file)
                assert (len(done.added), done.unread) == (len(people), ())
                assert there.contributors.matching(ContributorFilter()) == in_directory_order(
                    people
                )
                again = there.directory_files.import_file(file)
                assert (again.added, again.changed) == ((), ())

    check()


@pytest.mark.parametrize("kind", FileKind)
def test_nobody_protected_goes_out_and_it_is_said_how_many(
    newsroom: Newsroom, tmp_path: Path, kind: FileKind
) -> None:
    newsroom.contributors.add("Ana Ruiz")
    secret = newsroom.contributors.add("Secret Name")
    newsroom.contributors.set_fields(secret.id, {"is_protected": "yes", "pseudonym": "A source"})
    exported = newsroom.directory_files.export(tmp_path / "people", kind)
    assert (exported.count, exported.left_out) == (1, 1)
    written = (tmp_path / "people").read_text(encoding="utf-8")
    assert "Ana Ruiz" in written
    assert "Secret" not in written
    assert "source" not in written


def test_a_table_for_excel_begins_with_a_mark(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.directory_files.export(tmp_path / "p.csv", FileKind.CSV)
    assert (tmp_path / "p.csv").read_bytes().startswith(b"\xef\xbb\xbfid,name,")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_come_in_any_usual_encoding(
    newsroom: Newsroom, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("Name;E-Mail 1\r\nJörg Müller;j@x.example\r\n".encode(encoding))
    newsroom.directory_files.import_file(path)
    assert newsroom.contributors.get("Jörg Müller").email == "j@x.example"


def _import(newsroom: Newsroom, folder: Path, table: str) -> tuple[int, int, int]:
    path = folder / "people.csv"
    path.write_text(table, encoding="utf-8")
    done = newsroom.directory_files.import_file(path)
    return len(done.added), len(done.changed), len(done.known)


def test_who_is_known_gets_only_what_the_entry_lacks(newsroom: Newsroom, tmp_path: Path) -> None:
    ana = newsroom.contributors.add("Ana Núñez", "House")
    table = "name,affiliation,email,is_organisation,left\nAna Nunez,Elsewhere,a@x,yes,yes\n"
    assert _import(newsroom, tmp_path, table) == (0, 1, 0)
    now = newsroom.contributors.get(ana.id)
    assert (now.affiliation, now.email, now.aliases) == ("House", "a@x", ("Ana Nunez",))
    assert (now.is_organisation, now.has_left) == (False, False)
    assert _import(newsroom, tmp_path, table) == (0, 0, 1)


def test_a_namesake_with_another_address_is_somebody_else(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    newsroom.contributors.set_fields(newsroom.contributors.add("Ana Ruiz").id, {"email": "a@x"})
    assert _import(newsroom, tmp_path, "name,email\nAna Ruiz,b@y\nA. Ruiz,A@X\n") == (1, 1, 0)


def test_what_an_own_table_says_counts_but_for_protection(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    ana = newsroom.contributors.add("Ana Ruiz", "House")
    newsroom.directory_files.export(tmp_path / "out.csv", FileKind.CSV)
    newsroom.contributors.set_fields(ana.id, {"is_protected": "yes", "desk": "Metro"})
    newsroom.directory_files.import_file(tmp_path / "out.csv")
    now = newsroom.contributors.get(ana.id)
    assert (now.desk, now.is_protected) == ("", True)


def test_namesakes_with_ids_of_their_own_stay_two(newsroom: Newsroom, tmp_path: Path) -> None:
    table = f"id,name\n{'a' * 32},Ana Ruiz\n{'b' * 32},Ana Ruiz\n"
    assert _import(newsroom, tmp_path, table) == (2, 0, 0)


def test_a_merged_entry_is_found_by_its_old_id(newsroom: Newsroom, tmp_path: Path) -> None:
    table = f"id,name,desk\n{'a' * 32},Ana Ruiz,\n{'b' * 32},Ana M. Ruiz,Metro\n"
    _import(newsroom, tmp_path, table)
    newsroom.doubles.merge("a" * 32, ["b" * 32])
    assert _import(newsroom, tmp_path, f"id,name,place\n{'b' * 32},Ana M. Ruiz,Porto\n") == (
        0,
        1,
        0,
    )
    assert newsroom.contributors.get("a" * 32).place == "Porto"


def test_a_card_is_known_by_its_content(newsroom: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "contact.txt"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nTEL:1\nEND:VCARD\n", encoding="utf-8")
    done = newsroom.directory_files.import_file(path)
    assert done.added == ("Ana Ruiz",)
    assert [each.line for each in done.unread] == [4]


def test_files_that_cannot_be_used_are_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    large.write_bytes(b"name\n" + b"x" * SIZE_LIMIT_OCTETS)
    for path, says in ((large, "5 MB"), (tmp_path / "none.csv", "no file"), (tmp_path, "folder")):
        with pytest.raises(UnreadableFileError, match=says):
            newsroom.directory_files.import_file(path)
    with pytest.raises(UnwritableFileError, match="can't be written"):
        newsroom.directory_files.export(tmp_path / "none" / "p.csv", FileKind.CSV)
