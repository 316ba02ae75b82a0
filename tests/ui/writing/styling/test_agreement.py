"""What looks bold is exported bold: styling and export read a line alike."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.markup.characters import restore
from editor.markup.parse import parse
from editor.ui.writing.styling.lines import State, defined_name, styled

_OF_TAG = {"strong": "strong", "em": "emphasis", "a": "link", "code": "code"}
_SHOWN = frozenset(_OF_TAG.values())
_Sign = tuple[str, frozenset[str]]

SAMPLES = [
    "plain words",
    "a **bold** word and an *italic* one",
    "***both*** and ***both* bold** and ***both** italic*",
    "**bold *both* bold** and *italic* **bold**",
    "**bold with _italics_ in it**",
    "__bold__ and _italic_ and snake_case_word and a_b_",
    "*a **b** c*",
    "2 * 3 * 4 and 2*3*4",
    "**not closed and *closed*",
    "* not a list",
    "a `code *with* stars` b",
    "``a ` b`` and `c",
    "an \\*escaped\\* star, \\[brackets\\]",
    "[words](https://a.example) after",
    "[**bold** words](https://a.example/a_b_c)",
    "**bold [link](https://a.example) bold**",
    "[bad](javascript:x) and [mail](mailto:a@b.example)",
    '[titled](https://a.example "A title")',
    "[a](https://a.example/(x)) b",
    "<https://a.example/x> and <desk@a.example>",
    "[words][name] and [name] and [other][none]",
    "[a] and [b](",
    "hidden <!-- a *note* --> **bold**",
    "*it <!-- n --> it*",
    "<b>no html</b> 3 < 4",
    "an em—dash *“quoted”* é 🔥 **🔥**",
    "****",
    "_a_b_ c",
    "__a_b__",
]


def _from_export(element: Element, around: frozenset[str]) -> Iterator[_Sign]:
    here = around | ({_OF_TAG[element.tag]} if element.tag in _OF_TAG else set())
    yield from ((sign, here) for sign in restore(element.text or ""))
    for child in element:
        yield from _from_export(child, here)
        yield from ((sign, here) for sign in restore(child.tail or ""))


def _exported(line: str) -> list[_Sign]:
    root = parse(f"{line}\n\n[name]: https://b.example\n")
    return [each for each in _from_export(root, frozenset()) if not each[0].isspace()]


def _shown(line: str) -> list[_Sign]:
    kinds: list[tuple[str, ...]] = [()] * len(line)
    for start, end, of_range in styled(line, names=frozenset({"name"}))[0]:
        kinds[start:end] = [of_range] * (end - start)
    return [
        (sign, frozenset(of_sign) & _SHOWN)
        for sign, of_sign in zip(line, kinds, strict=True)
        if not {"markup", "address", "note"} & set(of_sign) and not sign.isspace()
    ]


@pytest.mark.parametrize("line", SAMPLES)
def test_a_line_is_styled_as_it_is_exported(line: str) -> None:
    assert _shown(line) == _exported(line)


_WORDS = st.sampled_from(["word", "two words", "[c](https://d.example)", "`code`", "it’s", "é 🔥"])
_MARKED = st.recursive(
    _WORDS,
    lambda inner: st.tuples(st.sampled_from(["*", "**", "_", "__"]), inner, inner).map(
        lambda parts: f"{parts[0]}a {parts[1]} and {parts[2]} z{parts[0]}"
    ),
    max_leaves=6,
)


@given(st.lists(_MARKED, min_size=1, max_size=3).map(" so ".join))
def test_nested_marks_are_styled_as_they_are_exported(line: str) -> None:
    assert _shown(f"x {line}.") == _exported(f"x {line}.")


@given(st.sampled_from("*_"), st.lists(st.sampled_from("?ab "), max_size=9).map("".join))
def test_stray_marks_are_styled_as_they_are_exported(sign: str, marks: str) -> None:
    # Longer runs that nothing closes may differ, as docs/decisions/0009 says.
    assume("??" not in marks)
    line = f"x {marks.replace('?', sign)} y"

    assert _shown(line) == _exported(line)


def _tags(body: str) -> set[str]:
    return {element.tag for element in parse(body).iter()}


@pytest.mark.parametrize(
    ("body", "state", "kind", "tag"),
    [
        ("## Head", State.START, "subhead", "h2"),
        ("### Head ##", State.START, "smaller_subhead", "h2"),
        ("#hashtag", State.START, "", "p"),
        ("> said", State.START, "quote", "blockquote"),
        ("> [!pullquote] said", State.START, "pull", "figure"),
        ("> [!factbox] Title", State.START, "box_title", "aside"),
        ("https://a.example/x", State.START, "embed", "a"),
        ("see https://a.example/x", State.START, "", "p"),
        ("![](figure:one)", State.START, "figure", "figure"),
        ("    code", State.START, "code", "code"),
    ],
)
def test_a_line_of_its_own_kind_is_one_in_the_export(
    body: str, state: State, kind: str, tag: str
) -> None:
    kinds = {each for _, _, of_range in styled(body, state)[0] for each in of_range}

    assert tag in _tags(body)
    assert kind in kinds if kind else not kinds


@pytest.mark.parametrize(
    ("body", "is_list"),
    [
        ("- a", True),
        ("1. a", True),
        ("12. a", True),
        ("-a", False),
        ("1) a", False),
        ("Text\n- a", False),
        ("- a\n- b", True),
    ],
)
def test_a_list_is_one_in_the_export(body: str, is_list: bool) -> None:
    state = State.START
    for line in body.split("\n"):
        ranges, state = styled(line, state)

    assert ({"ul", "ol"} & _tags(body) != set()) is is_list
    assert (("markup",) in {kinds for _, _, kinds in ranges}) is is_list


def test_the_lines_of_a_table_are_its_header_its_rule_and_its_rows() -> None:
    lines = ["a | **b**", "--- | ---", "1 | 2"]
    head, state = styled(lines[0], State.START, next_line=lines[1])
    rule, in_rows = styled(lines[1], state)
    row, still = styled(lines[2], in_rows)

    assert "table" in _tags("\n".join(lines))
    assert (0, 2, ("head",)) in head
    assert (6, 7, ("head", "strong")) in head
    assert rule == [(0, 9, ("markup",))]
    assert row == [(2, 3, ("markup",))]
    assert still is State.TABLE


def test_footnotes_are_marked_where_they_are_defined() -> None:
    note = "[^1]: The *source*."
    ranges, _ = styled("As said.[^1] Not here.[^2]", names=frozenset({defined_name(note)}))

    assert [kinds for _, _, kinds in ranges] == [("footnote",)]
    assert (0, 6, ("footnote",)) in styled(note)[0]
    assert (11, 17, ("emphasis",)) in styled(note)[0]


def test_a_note_that_is_never_closed_hides_its_paragraph_and_no_more() -> None:
    _, state = styled("Text <!-- a note")
    rest, still = styled("of the same paragraph", state)
    _, after = styled("", still)

    assert rest == [(0, 21, ("note",))]
    assert after is State.START
    assert "Next" in "".join(parse("Text <!-- a note\nsame\n\nNext").itertext())


@pytest.mark.parametrize("word", ["TK", "TKTK", "$TK", "(TK)", "[TK]"])
def test_what_is_to_come_is_seen(word: str) -> None:
    assert ("tk",) in {kinds for _, _, kinds in styled(f"Costs {word} dollars")[0]}


@pytest.mark.parametrize("word", ["ATK", "TKO", "HTKL"])
def test_a_word_with_tk_in_it_is_a_word(word: str) -> None:
    assert styled(f"A {word} word")[0] == []
