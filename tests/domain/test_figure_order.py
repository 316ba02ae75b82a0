"""Photos of a story change places."""

from editor.domain.figure import Figure
from editor.domain.figure_order import put_before, stepped


def figures(photos: str) -> tuple[Figure, ...]:
    return tuple(Figure(f"figure-{each}", photo=each) for each in photos)


def order(found: tuple[Figure, ...]) -> str:
    return "".join(each.photo or "" for each in found)


def test_a_figure_goes_one_place_forward_or_back_and_stops_at_the_edge() -> None:
    assert order(stepped(figures("abcd"), {"c"}, -1)) == "acbd"
    assert order(stepped(figures("abcd"), {"c"}, 1)) == "abdc"
    assert order(stepped(figures("abcd"), {"a"}, -1)) == "abcd"


def test_several_go_together_and_do_not_jump_over_each_other() -> None:
    assert order(stepped(figures("abcd"), {"a", "b"}, -1)) == "abcd"
    assert order(stepped(figures("abcd"), {"b", "c"}, -1)) == "bcad"
    assert order(stepped(figures("abcd"), {"a", "c"}, 1)) == "badc"


def test_figures_are_put_before_another_or_at_the_end() -> None:
    assert order(put_before(figures("abcd"), {"d", "b"}, "a")) == "bdac"
    assert order(put_before(figures("abcd"), {"a"}, None)) == "bcda"
    assert order(put_before(figures("abcd"), {"a", "b"}, "b")) == "abcd"
