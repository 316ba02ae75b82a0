import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.palette.matching import match


@pytest.mark.parametrize(
    ("words", "better", "worse"),
    [
        ("prev", "Preview", "Import previous"),
        ("sl", "Stories list", "Insulate"),
        ("exp", "Export…", "Text in its usual size"),
        ("new", "New story", "Renewal of the licence"),
        ("list sto", "Stories list", "Restore the last one"),
    ],
)
def test_what_people_mean_is_better(words: str, better: str, worse: str) -> None:
    good, bad = match(words, better), match(words, worse)
    assert good is not None
    assert bad is None or good.score > bad.score


def test_every_word_must_be_there() -> None:
    assert match("stories xylophone", "Stories list") is None


def test_the_letters_that_were_found_are_told() -> None:
    found = match("sl", "Stories list")
    assert found is not None
    assert [("Stories list")[at] for at in found.at] == ["S", "l"]


@given(st.text(), st.text(max_size=40))
def test_whatever_is_typed_the_places_are_in_the_name(words: str, name: str) -> None:
    found = match(words, name)
    assert found is None or all(0 <= at < len(name) for at in found.at)


@given(st.text(alphabet=st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=1))
def test_a_name_finds_itself(name: str) -> None:
    found = match(name, name)
    assert found is not None
