"""The files of weights."""

import pytest

from editor.language.grammar import gaps, parts
from editor.language.grammar.gaps import SEEN, hashes
from editor.language.grammar.sheet import Sheet
from editor.language.grammar.surroundings import surroundings
from editor.language.grammar.tokens import tokens
from editor.language.grammar.weights import EMPTY, HASHES, WEIGHT_BITS, packed, rows, slots


def test_the_tables_are_whole() -> None:
    known = rows(parts.FILE)
    assert len(known.table) == known.count * known.width
    assert known.width == len(parts.ROLES)
    table = slots(gaps.FILE)
    assert len(table.table) == 1 << table.bits
    is_used = sum(slot >> WEIGHT_BITS != EMPTY for slot in table.table[:10_000])
    assert 1_000 < is_used < 9_000


def test_other_files_are_refused() -> None:
    with pytest.raises(ValueError, match="holds no weights"):
        slots.__wrapped__("SOURCES.md")


def test_what_is_packed_says_how_large_it_is() -> None:
    assert packed(21, 20.0, b"aaaa").startswith(b"copydesk-weights 21 20.0\n")


def test_everything_that_is_seen_has_a_hash() -> None:
    sheet = Sheet()
    text = "The council voted to close the bridge."
    sheet.add(tokens(text, 0, len(text)))
    places = gaps.places_of(sheet)
    found = list(hashes(surroundings(sheet), places))
    assert len(found) == len(SEEN)
    assert all(0 <= each <= HASHES for column in found for each in column)
    assert len({tuple(column) for column in found}) == len(SEEN)


def test_a_gap_is_weighed_the_same_column_by_column_and_alone() -> None:
    sheet = Sheet()
    text = "The county was asked keep the bridge open until Monday."
    sheet.add(tokens(text, 0, len(text)))
    around = surroundings(sheet)
    for place in gaps.places_of(sheet):
        alone = around.at(place)
        for name in {name for entry in SEEN for name in entry.split()}:
            assert list(around.column(name, [place])) == [alone[name]]
