"""What a day of work on a story takes on disk."""

from pathlib import Path

import pytest

from tests.benchmarks.history_size import work_a_day


@pytest.mark.parametrize("words_before", [0, 5_500])
def test_a_day_takes_at_most_one_and_a_half_times_the_text_on_disk(
    tmp_path: Path, words_before: int
) -> None:
    day = work_a_day(tmp_path, words_before=words_before, words_after=6_000, steps=120)

    assert day.text_octets > 35_000
    assert day.growth_octets <= 1.5 * day.text_octets
    assert day.history_octets <= 1.5 * day.text_octets
