import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.storage.line_delta import apply_delta, line_delta

LINES = st.lists(
    st.sampled_from(["", "a", "The vote was close.", "ü 🙂", "***", "\r"]), max_size=12
)
TEXTS = LINES.map("\n".join).map(str.encode) | st.text(max_size=60).map(str.encode)


@given(TEXTS, TEXTS)
def test_what_was_told_by_another_text_comes_back(base: bytes, text: bytes) -> None:
    assert apply_delta(base, line_delta(base, text)) == text


def test_a_word_in_a_long_story_costs_few_octets() -> None:
    base = "\n\n".join(f"Paragraph {n} of a story about bridge {n * n}." for n in range(2_000))
    text = base.replace("bridge 1000000.", "ferry.")

    assert len(line_delta(base.encode(), text.encode())) < 100


def test_a_word_in_a_paragraph_of_many_words_costs_few_octets() -> None:
    base = " ".join(f"word{n * 7919 % 10007}" for n in range(2_000))

    assert len(line_delta(base.encode(), base.replace("word7919", "ferry").encode())) < 200


def test_a_damaged_delta_is_no_text() -> None:
    delta = line_delta(b"one\ntwo", b"one\nthree\nfour")
    with pytest.raises((ValueError, zlib.error)):
        apply_delta(b"one\ntwo", delta[:4] + bytes(9) + delta[13:])
