from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from editor.language.word_difference import Piece, word_difference

TEXTS = st.text(st.sampled_from("ab'- \n.é🙂"), max_size=60)


def marked(before: str, after: str) -> str:
    return "".join(
        piece.before
        if piece.is_same
        else (f"[-{piece.before}-]" if piece.before else "")
        + (f"[+{piece.after}+]" if piece.after else "")
        for piece in word_difference(before, after)
    )


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    pieces = word_difference(before, after)
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.after for piece in pieces) == after


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert word_difference(text, text) == ((Piece(text, text),) if text else ())


def test_whole_words_change_not_letters() -> None:
    assert marked("The old bridge stood.", "The new bridge stands.") == (
        "The [-old-][+new+] bridge [-stood-][+stands+]."
    )


def test_words_in_a_row_are_one_change() -> None:
    assert marked("a one two three b", "a four five six b") == (
        "a [-one two three-][+four five six+] b"
    )


def test_an_added_paragraph_is_one_insertion() -> None:
    assert marked("One.\n\nTwo.\n", "One.\n\nNew here.\n\nTwo.\n") == (
        "One.\n\n[+New here.\n\n+]Two.\n"
    )


def test_a_long_document_is_compared_at_once() -> None:
    lines = [f"Paragraph {n} of the story, " + "word " * 40 for n in range(2_000)]
    changed = [
        line.replace("story", "tale") if n % 50 == 0 else line for n, line in enumerate(lines)
    ]
    before, after = "\n\n".join(lines), "\n\n".join(changed)
    word_difference("warm", "up")
    begun = perf_counter()
    pieces = word_difference(before, after)

    assert perf_counter() - begun < 0.5
    assert sum(not piece.is_same for piece in pieces) == 40
