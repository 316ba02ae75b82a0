"""The journal: what is added is on the disk, and comes back whatever happens to the end of it."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.errors import LibraryError
from editor.domain.figure import Figure
from editor.storage.journal import Edit, Journal, Sent, changed, journal_folders, typed
from editor.storage.journal_left import Left, is_anything_left, take_left

BRIDGE = Article(id="1", slug="bridge-vote", body="The bridge is old.\n", version=3)


def _edit(at: int, removed: int, text: str) -> Edit:
    return at, removed, text.encode("utf-16-le", "surrogatepass")


def _folders(tmp_path: Path) -> tuple[Path, Path]:
    library = tmp_path / "library"
    library.mkdir(exist_ok=True)
    return library / "journal", tmp_path / "state" / "journal" / "key"


def _left(folders: tuple[Path, Path]) -> list[Left]:
    with take_left(folders) as left:
        return left


def _journal(folders: tuple[Path, Path], base: Article = BRIDGE) -> Journal:
    journal = Journal(folders)
    journal.begin(base)
    return journal


def test_what_was_added_comes_back(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    figure = Figure("one", caption="At the quay")
    journal.add([typed([_edit(0, 3, "This"), _edit(0, 0, "🔥\u00a0")])])
    journal.add(
        [
            changed(
                {
                    "headline": "Voters approve",
                    "figures": (figure,),
                    "credits": (Credit("Una Reid"),),
                    "dateline": Dateline(place="Oban"),
                }
            )
        ]
    )
    journal.close()

    (left,) = _left(folders)
    assert left.base == BRIDGE
    assert left.article == replace(
        BRIDGE,
        body="🔥\u00a0This bridge is old.\n",
        headline="Voters approve",
        figures=(figure,),
        credits=(Credit("Una Reid"),),
        dateline=Dateline(place="Oban"),
    )
    assert not left.is_damaged


def test_nothing_lies_about_before_the_first_change(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)

    assert journal.add([Sent(1)]) is None
    assert not is_anything_left(folders)


def test_a_living_process_keeps_its_journal_to_itself(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")])])

    assert _left(folders) == []
    journal.close()
    assert [left.article.body for left in _left(folders)] == ["Now. The bridge is old.\n"]


def test_what_one_process_recovers_no_other_does_at_the_same_time(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")])])
    journal.close()

    with take_left(folders) as first:
        assert len(first) == 1
        assert _left(folders) == []


def test_a_save_that_covers_everything_leaves_nothing(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")]), Sent(1)])
    stored = replace(BRIDGE, body="Now. The bridge is old.\n", version=4)
    journal.cover(stored, 1)

    assert not is_anything_left(folders)


def test_what_was_typed_during_a_save_stays(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")]), Sent(1)])
    journal.add([typed([_edit(5, 0, "Then. ")])])
    stored = replace(BRIDGE, body="Now. The bridge is old.\n", version=4)
    journal.cover(stored, 1)
    journal.close()

    (left,) = _left(folders)
    assert left.base == stored
    assert left.article.body == "Now. Then. The bridge is old.\n"


def test_a_save_that_arrived_unnoticed_is_what_both_come_from(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")]), Sent(1)])
    journal.add([typed([_edit(5, 0, "Then. ")])])
    journal.close()

    (left,) = _left(folders)
    stored = replace(BRIDGE, body="Now. The bridge is old.\n", version=4)
    assert left.base_for(stored).body == stored.body
    assert left.base_for(BRIDGE) == BRIDGE
    assert left.base_for(replace(BRIDGE, headline="Elsewhere", version=4)) == BRIDGE


@pytest.mark.parametrize("torn", range(1, 40, 7))
def test_a_torn_end_is_left_out(tmp_path: Path, torn: int) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    path = journal.add([typed([_edit(0, 0, "Kept. ")])])
    assert path is not None
    journal.add([typed([_edit(0, 0, "Torn. ")])])
    journal.close()
    path.write_bytes(path.read_bytes()[:-torn])

    (left,) = _left(folders)
    assert left.article.body == "Kept. The bridge is old.\n"
    assert not left.is_damaged


def test_room_that_a_power_cut_left_empty_is_no_damage(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    path = journal.add([typed([_edit(0, 0, "Kept. ")])])
    assert path is not None
    journal.close()
    path.write_bytes(path.read_bytes() + bytes(4096))

    (left,) = _left(folders)
    assert left.article.body.startswith("Kept. ")
    assert not left.is_damaged


def test_a_damaged_file_is_read_as_far_as_it_goes_and_set_aside(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    path = journal.add([typed([_edit(0, 0, "Kept. ")])])
    assert path is not None
    intact = path.stat().st_size
    journal.add([typed([_edit(0, 0, "Damaged. ")])])
    journal.add([typed([_edit(0, 0, "Behind it. ")])])
    journal.close()
    octets = bytearray(path.read_bytes())
    octets[intact + 12] ^= 0xFF
    path.write_bytes(octets)

    (left,) = _left(folders)
    assert left.article.body == "Kept. The bridge is old.\n"
    left.drop()
    assert [each.name for each in folders[0].iterdir()] == [f"{path.name}.damaged"]


@pytest.mark.parametrize("octets", [b"something else", b"copydesk journal 1\n\0\0\0\5abcdefghi"])
def test_a_file_that_is_no_journal_is_set_aside_once_it_is_old(
    tmp_path: Path, octets: bytes
) -> None:
    folders = _folders(tmp_path)
    folders[0].mkdir()
    strange = folders[0] / "1.journal"
    strange.write_bytes(octets)

    assert _left(folders) == []
    assert strange.exists()
    os.utime(strange, (0, 0))
    assert _left(folders) == []
    assert strange.with_name("1.journal.damaged").read_bytes() == octets


def test_a_journal_that_cannot_lie_in_the_library_lies_elsewhere(tmp_path: Path) -> None:
    library, elsewhere = _folders(tmp_path)
    library.write_text("no folder")
    journal = _journal((library, elsewhere))
    path = journal.add([typed([_edit(0, 0, "Now. ")])])
    journal.close()

    assert path is not None
    assert path.parent == elsewhere
    assert [left.article.body for left in _left((library, elsewhere))] == [
        "Now. The bridge is old.\n"
    ]


def test_when_the_library_is_gone_the_journal_goes_on_elsewhere(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([typed([_edit(0, 0, "Now. ")])])
    folders[0].parent.rename(tmp_path / "away")
    path = journal.add([typed([_edit(0, 0, "Here. ")])])
    journal.close()

    assert path is not None
    assert path.parent == folders[1]
    assert not folders[0].parent.exists()
    (left,) = _left(folders)
    assert left.article.body == "Here. Now. The bridge is old.\n"


def test_what_nothing_could_be_written_of_is_written_later(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    folders[0].write_text("no folder")
    (tmp_path / "state").write_text("no folder either")
    journal = _journal(folders)
    with pytest.raises(LibraryError, match=str(folders[0])):
        journal.add([typed([_edit(0, 0, "First. ")])])
    folders[0].unlink()
    journal.add([typed([_edit(7, 0, "Second. ")])])
    journal.close()

    assert [left.article.body for left in _left(folders)] == ["First. Second. The bridge is old.\n"]


def test_half_of_a_character_keeps_nothing_else_from_being_kept(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    journal = _journal(folders)
    journal.add([changed({"headline": "Half \ud800", "kicker": "Whole"})])
    journal.add([typed([_edit(0, 0, "\ud800 ")])])
    journal.close()

    (left,) = _left(folders)
    assert (left.article.headline, left.article.kicker) == ("", "Whole")
    assert left.article.body.endswith(" The bridge is old.\n")


def test_two_libraries_do_not_share_the_other_folder(tmp_path: Path) -> None:
    one, two = journal_folders(tmp_path / "one"), journal_folders(tmp_path / "two")

    assert one[0] == tmp_path / "one" / "journal"
    assert one[1] != two[1]
    assert not one[1].is_relative_to(tmp_path / "one")


@given(st.data())
def test_any_run_of_edits_is_replayed_as_it_was_made(
    tmp_path_factory: pytest.TempPathFactory, data: Any
) -> None:
    folders = _folders(tmp_path_factory.mktemp("journal"))
    text = data.draw(st.text("ab \n🔥é\u00a0", max_size=12))
    journal = _journal(folders, replace(BRIDGE, body=text))
    units = text.encode("utf-16-le")
    for _ in range(data.draw(st.integers(1, 5))):
        letters = units.decode("utf-16-le")
        start = data.draw(st.integers(0, len(letters)))
        end = data.draw(st.integers(start, len(letters)))
        new = data.draw(st.text("xy\n👍", max_size=4))
        at = len(letters[:start].encode("utf-16-le")) // 2
        removed = len(letters[start:end].encode("utf-16-le")) // 2
        units = (letters[:start] + new + letters[end:]).encode("utf-16-le")
        journal.add([typed([_edit(at, removed, new)])])
    journal.close()

    (left,) = _left(folders)
    assert left.article.body == units.decode("utf-16-le")
