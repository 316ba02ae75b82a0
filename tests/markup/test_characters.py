"""Characters that go through the parser in disguise, and those that can't stand in a document."""

from editor.markup.characters import disguise, printable, restore

SPACES = "\u00a0\u1680\u2000\u2004\u200a\u2028\u2029\u202f\u205f\u3000"


def test_no_space_that_means_something_reaches_the_parser() -> None:
    assert not any(each.isspace() for each in disguise(SPACES))
    assert restore(disguise(SPACES)) == SPACES


def test_of_all_characters_only_those_go_that_html_forbids() -> None:
    gone = [at for at in range(0x110000) if not printable(chr(at))]
    controls = [*range(9), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)]
    ends = [plane * 0x10000 + end for plane in range(17) for end in (0xFFFE, 0xFFFF)]
    assert gone == sorted([*controls, *range(0xFDD0, 0xFDF0), *ends])


def test_every_line_end_is_the_same() -> None:
    assert disguise("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_odd_gaps_are_spaces_and_half_characters_are_marked() -> None:
    assert disguise("a\x0bb\x85c\ud800d") == "a b c\ufffdd"
