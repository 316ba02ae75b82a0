"""How checks run: as the desk chose, again only where a passage changed, waved through or not."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from editor.checks import all_checks, check_story, groups
from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.passages import passages_of
from editor.checks.running import findings_in_steps
from editor.checks.waving import waving_key
from editor.domain.article import Article
from editor.domain.desk_rules import Choice, DeskRules
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity, WavedThrough
from editor.domain.story import Story

NOW = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Options:
    word: str = field(default="fog", metadata={"label": "Word"})


class Reader:
    """A check for one word, which notes what it reads."""

    def __init__(self, code: str, **changes: Any) -> None:
        self.code = code
        self.read_texts: list[str] = []
        self.check = replace(
            Check("Fog", ("fog",), ("sun",), read=self.read, options=Options()), **changes
        )

    def read(self, passage: Passage, options: Options) -> Iterator[Slip]:
        self.read_texts.append(passage.raw.strip())
        at = passage.prose.find(options.word)
        if at >= 0:
            yield Slip(at, at + len(options.word), "Fog is here.", ("mist",))

    def findings(self, story: Story) -> list[Finding]:
        found = findings_in_steps({self.code: self.check}, story)
        return [each for step in found for each in step]


def story(body: str, **choices: Choice) -> Story:
    desk = DeskRules(choices={name.replace("_", "-"): each for name, each in choices.items()})
    return Story(Article("1", "port", body=body), desk=desk)


def test_only_the_paragraph_that_changed_is_read_again() -> None:
    reader = Reader("fog-once")
    reader.findings(story("Sun.\n\nRain.\n\nSnow."))
    reader.read_texts.clear()
    (found,) = reader.findings(story("Sun.\n\nRain and fog.\n\nSnow."))
    assert reader.read_texts == ["Rain and fog."]
    assert (found.start, found.end, found.excerpt) == (15, 18, "Rain and fog.")


def test_what_was_known_moves_with_its_paragraph() -> None:
    reader = Reader("fog-moves")
    reader.findings(story("A fog."))
    reader.read_texts.clear()
    body = "😀 New.\r\n\r\nA fog."
    (found,) = reader.findings(story(body))
    assert body[found.start : found.end] == "fog"
    assert "A fog." not in reader.read_texts


def test_other_options_read_everything_anew() -> None:
    reader = Reader("fog-options")
    body = "A fog.\n\nA haze."
    assert len(reader.findings(story(body))) == 1
    (found,) = reader.findings(story(body, fog_options=Choice(options={"word": "haze"})))
    assert body[found.start : found.end] == "haze"


def test_an_option_that_the_check_does_not_know_counts_for_nothing() -> None:
    chosen = Choice(options={"colour": "red"})
    assert len(Reader("fog-odd").findings(story("A fog.", fog_odd=chosen))) == 1


def test_a_desk_turns_a_check_off_and_on_and_changes_its_severity() -> None:
    reader = Reader("fog-off")
    assert reader.findings(story("A fog.", fog_off=Choice(is_on=False))) == []
    quiet = Reader("fog-on", is_on=False)
    assert quiet.findings(story("A fog.")) == []
    (found,) = quiet.findings(story("A fog.", fog_on=Choice(is_on=True, severity=Severity.HINT)))
    assert found.severity is Severity.HINT


def test_what_stops_publishing_can_be_neither_off_nor_milder() -> None:
    choice = Choice(is_on=False, severity=Severity.HINT)
    reader = Reader("fog-stops", severity=Severity.BLOCKER)
    (found,) = reader.findings(story("A fog.", fog_stops=choice))
    assert found.severity is Severity.BLOCKER


def test_a_paragraph_in_another_language_is_left_alone() -> None:
    reader = Reader("fog-english")
    base = story("A fog.")
    assert reader.findings(replace(base, article=replace(base.article, language="de"))) == []


def test_words_that_are_said_to_be_right_are_no_matter_for_other_checks() -> None:
    def excuses(passage: Passage, _options: Any) -> Iterator[tuple[int, int]]:
        at = passage.prose.find("Fog Street")
        if at >= 0:
            yield at, at + len("Fog Street")

    reader = Reader("fog-street", options=Options("Fog"))
    checks = {
        "fog-street": reader.check,
        "right": Check("Right", ("x",), ("y",), excuses=excuses, read=lambda *_: ()),
    }
    found = [*findings_in_steps(checks, story("A cab in Fog Street.\n\nThen Fog came."))]
    assert [each.start for step in found for each in step] == [27]


def waved(found: Finding, base: Story) -> Story:
    field_, words = waving_key(base, found)
    note = WavedThrough(found.code, field_, words, "As it is called", "Dana", NOW)
    return replace(base, article=replace(base.article, waved_through=(note,)))


def test_what_is_waved_through_stays_so_wherever_its_words_stand() -> None:
    reader = Reader("fog-waved")
    base = story("A fog.\n\nAnother fog.")
    first = reader.findings(base)[0]
    found = reader.findings(waved(first, base))
    assert [each.waved and each.waved.why for each in found] == ["As it is called"] * 2
    told = waved(first, base)
    moved = replace(told, article=replace(told.article, body="New.\n\nThe fog."))
    assert reader.findings(moved)[0].waved is not None


def test_a_field_as_a_whole_is_waved_through_by_what_is_said_of_it() -> None:
    figures = (Figure("a", caption="IMG_1"), Figure("b", caption="IMG_2"))
    base = Story(Article("1", "port", body="![](figure:a)\n\n![](figure:b)", figures=figures))
    found = [each for each in check_story(base) if each.code == "figure-without-picture"]
    assert len({waving_key(base, each) for each in found}) == 2


def test_what_stops_publishing_cannot_be_waved_through() -> None:
    base = story("It costs TK.")
    (tk,) = [each for each in check_story(base) if each.code == "tk-left"]
    again = [each for each in check_story(waved(tk, base)) if each.code == "tk-left"]
    assert again == [tk]


def test_every_check_has_a_group_and_no_two_one_code() -> None:
    codes = [code for group in groups().values() for code in group]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(all_checks())


@pytest.mark.parametrize(
    "body",
    ["One.\n\nTwo.", "One.\r\n\r\nTwo.\r\n", "\n\n  One.\nstill one\n\n\nTwo.", "a\rb\r\rc"],
)
def test_passages_lie_where_their_text_does(body: str) -> None:
    placed = passages_of(story(body))
    assert len(placed) == 2
    for each in placed:
        assert body[each.start : each.start + len(each.passage.raw)] == each.passage.raw


def test_a_run_that_is_overtaken_leaves_nothing_for_other_options() -> None:
    reader = Reader("fog-overtaken")
    before = findings_in_steps({reader.code: reader.check}, story("Fog and fog."))
    after = story("Fog and fog.", fog_overtaken=Choice(options={"word": "haze"}))
    overtaking = findings_in_steps({reader.code: reader.check}, after)
    assert [len(step) for step in before] == [1]
    assert [len(step) for step in overtaking] == [0]
    assert reader.findings(after) == []


def test_lines_of_windows_are_one_paragraph() -> None:
    placed = passages_of(story("One line\r\nand another.\r\n\r\nThe end."))
    assert [each.passage.raw for each in placed] == ["One line\r\nand another.\r\n", "The end."]
    assert [each.start for each in placed] == [0, 26]


def test_a_long_blank_line_takes_no_time() -> None:
    began = time.monotonic()
    placed = passages_of(story(f"One.\n\n{' ' * 60_000}\n\nTwo."))
    assert [each.passage.raw for each in placed] == ["One.\n", "Two."]
    assert time.monotonic() - began < 5  # it took half a minute
