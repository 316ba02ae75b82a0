"""Phrases of a sentence."""

from editor.language.grammar.phrases import balances, phrases
from editor.language.grammar.sheet import PADDING, Sheet
from editor.language.grammar.tokens import tokens


def sheet_of(text: str) -> Sheet:
    sheet = Sheet()
    sheet.add(tokens(text, 0, len(text)))
    return sheet


def phrases_of(text: str) -> list[str]:
    sheet = sheet_of(text)
    found = phrases(sheet.parts, sheet.words, sheet.groups)
    rows: dict[int, list[str]] = {}
    for token, at in zip(sheet.tokens, found.at, strict=True):
        if token is not None:
            rows.setdefault(at, []).append(token.text)
    return [" ".join(words) for words in rows.values()]


def test_a_noun_takes_its_determiner_and_adjectives_with_it() -> None:
    assert phrases_of("The old bridge has been closed by the city's two new engineers.") == [
        "The old bridge",
        "has",
        "been",
        "closed",
        "by",
        "the city's two new engineers",
        ".",
    ]


def test_a_second_determiner_begins_another_phrase() -> None:
    assert "the bridge" in phrases_of("They gave the bridge a name.")


def test_verbs_and_joints_are_balanced() -> None:
    sheet = sheet_of("He was there because she has said it.")
    before, behind = balances(sheet.parts, sheet.quoted)
    ends = (before[-PADDING - 1], behind[PADDING])
    assert ends[0] == ends[1]
    assert before[PADDING + 1] > before[PADDING + 3]
