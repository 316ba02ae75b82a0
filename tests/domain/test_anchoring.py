"""A note stays with its words."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.anchoring import anchor_at, find_anchor

TEXT = "The bridge is old. The vote was close. The bridge will be rebuilt by 2028."


def _range(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_words_are_found_again_after_others_were_typed_before_them() -> None:
    anchor = anchor_at(TEXT, *_range("vote was close"))
    changed = "MILLBROOK — " + TEXT
    assert find_anchor(anchor, changed) == _range("vote was close", changed)


def test_of_two_like_words_the_one_in_its_old_context_counts() -> None:
    start = TEXT.rindex("The bridge")
    anchor = anchor_at(TEXT, start, start + len("The bridge"))
    changed = "The bridge! " + TEXT
    found = find_anchor(anchor, changed)
    assert found is not None
    assert changed[found[0] :].startswith("The bridge will be")


def test_a_note_follows_words_that_were_rewritten() -> None:
    anchor = anchor_at(TEXT, *_range("was close"))
    changed = TEXT.replace("was close", "was decided by eleven ballots")
    found = find_anchor(anchor, changed)
    assert found is not None
    assert changed[slice(*found)] == "was decided by eleven ballots"


def test_words_that_are_gone_with_their_surroundings_are_gone() -> None:
    anchor = anchor_at(TEXT, *_range("vote was close"))
    assert find_anchor(anchor, "Nothing of it is left.") is None


def test_a_deleted_word_leaves_no_anchor_on_nothing() -> None:
    anchor = anchor_at(TEXT, *_range("vote was close"))
    assert find_anchor(anchor, TEXT.replace("vote was close", "")) is None


@given(st.text(min_size=1, max_size=80), st.data())
def test_unchanged_text_gives_back_the_very_range(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = find_anchor(anchor_at(text, start, end), text)
    assert found is not None
    assert text[slice(*found)] == text[start:end]
    if text.count(text[start:end]) == 1:
        assert found == (start, end)


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_what_is_found_lies_in_the_text(text: str, other: str, quote: str) -> None:
    start = len(text)
    anchor = anchor_at(text + quote + other, start, start + len(quote))
    found = find_anchor(anchor, other)
    assert found is None or 0 <= found[0] < found[1] <= len(other)
