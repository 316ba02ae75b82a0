"""Files with more markup than anybody writes are refused before they take minutes."""

import pytest

from editor.domain.errors import UnreadableFileError
from editor.importers.measure import check_markup


def test_a_file_of_nothing_but_tags_is_refused_by_name() -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.html has more than 250,000 tags"):
        check_markup("a.html", b"<p>a" * 250_001)


@pytest.mark.parametrize("mark", [b"<p>", b"&lt;p>", b"\\u003cp>", b"a\n\n"])
def test_a_mark_counts_however_it_is_written(mark: bytes) -> None:
    check_markup("a", mark * 3, 3)
    with pytest.raises(UnreadableFileError):
        check_markup("a", mark * 4, 3)
