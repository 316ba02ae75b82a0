"""Every format writes what was looked at and found good: python -m tests.golden writes anew."""

import pytest

from tests.exporters.golden_formats import GOLDEN, cases, golden_file, golden_text

CASES = list(cases())
IDS = ["-".join([story, name, *words.values()]) for story, name, words in CASES]


@pytest.mark.parametrize(("story", "name", "words"), CASES, ids=IDS)
def test_a_format_writes_what_was_found_good(story: str, name: str, words: dict[str, str]) -> None:
    # Line ends of a format are its own business: they are compared, too.
    expected = golden_file(story, name, words).read_bytes().decode("utf-8")
    assert golden_text(story, name, words) == expected


def test_no_golden_file_is_left_over() -> None:
    known = {golden_file(*case) for case in CASES}
    assert {path for path in GOLDEN.rglob("*.txt") if path not in known} == set()
