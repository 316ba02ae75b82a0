"""House style and checks by keyboard: what is switched, written, tried and brought in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from editor.checks import all_checks
from editor.checks.contract import Check
from editor.domain.desk_rules import Choice
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.rules import checks_view_model
from editor.ui.rules.checks_view_model import ChecksViewModel
from editor.ui.rules.pane import RulesPane
from editor.ui.rules.rules_view_model import RulesViewModel
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",), reason="With an e.")


@dataclass(frozen=True)
class _Options:
    words: int = 40
    is_strict: bool = False


MADE_UP = Check("Made up", ("x",), ("y",), about="A check in no file.", options=_Options())


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> str:
    """A check with options, as a new file would bring it."""
    check = MADE_UP
    monkeypatch.setattr(checks_view_model, "groups", lambda: {"Wording": {"made-up": check}})
    monkeypatch.setattr(checks_view_model, "all_checks", lambda: {**all_checks(), "made-up": check})
    for module in ("desk_refusals", "desk_files"):
        monkeypatch.setattr(
            f"editor.services.{module}.all_checks", lambda: {**all_checks(), "made-up": check}
        )
    return "made-up"


def rules_of(newsroom: Newsroom) -> tuple[HouseRule, ...]:
    """What stands in the desk's file now."""
    return newsroom.stylebook.rules


@pytest.fixture
def checks(open_story: OpenStory) -> ChecksViewModel:
    return ChecksViewModel(open_story, open_story)


@pytest.fixture
def rules(open_story: OpenStory) -> RulesViewModel:
    return RulesViewModel(open_story, open_story)


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> Iterator[RulesPane]:
    made = RulesPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    qtbot.waitExposed(made)
    tasks.finish()
    yield made
    tasks.finish()


def test_every_check_is_listed_under_its_group(checks: ChecksViewModel) -> None:
    rows = checks.rows()
    assert {row.key for row in rows if row.key} == set(all_checks())
    assert rows[0].key == ""
    assert [row.key for row in checks.rows("doubled WORDS")] == ["", "doubled-words"]
    assert checks.rows("dada") == ()


def test_a_check_is_switched_weighed_and_put_back(
    checks: ChecksViewModel, newsroom: Newsroom
) -> None:
    told: list[None] = []
    checks.rules_changed.connect(lambda: told.append(None))
    checks.switch("doubled-words", is_on=False)
    tasks.finish()
    assert not checks.check("doubled-words").is_on
    checks.weigh("doubled-words", Severity.HINT)
    tasks.finish()
    chosen = Choice(is_on=False, severity=Severity.HINT)
    assert newsroom.stylebook.choice("doubled-words") == chosen
    checks.switch("doubled-words", is_on=True)
    tasks.finish()
    assert newsroom.stylebook.choice("doubled-words") == Choice(severity=Severity.HINT)
    checks.as_it_comes("doubled-words")
    tasks.finish()
    assert newsroom.stylebook.in_force.choices == {}
    assert len(told) == 4


def test_what_stops_publishing_cannot_be_switched_off(
    checks: ChecksViewModel, newsroom: Newsroom
) -> None:
    blocker = next(code for code, each in all_checks().items() if each.severity == "blocker")
    checks.switch(blocker, is_on=False)
    tasks.finish()
    assert checks.check(blocker).is_fixed
    assert newsroom.stylebook.in_force.choices == {}


def test_a_new_check_has_its_options_in_the_sheet(
    made_up: str, pane: RulesPane, newsroom: Newsroom
) -> None:
    pane.checks.show_checks()
    assert [row.title for row in pane.checks.list.rows][:2] == ["Wording", "Made up"]
    form = pane.checks.detail.form
    assert form is not None
    assert pane.checks.detail.about.text() == "A check in no file."
    (number,) = form.findChildren(QSpinBox)
    number.setValue(25)
    tasks.finish()
    assert newsroom.stylebook.choice(made_up) == Choice(options={"words": 25})
    assert pane.checks.detail.form is form
    number.setValue(40)
    tasks.finish()
    assert newsroom.stylebook.choice(made_up) == Choice()


def test_space_switches_the_check_that_is_looked_at(pane: RulesPane, newsroom: Newsroom) -> None:
    QTest.keyClicks(pane.checks.search, "doubled-words")
    assert pane.checks.list.chosen == "doubled-words"
    QTest.keyClick(pane.checks.list, Qt.Key.Key_Space)
    tasks.finish()
    assert newsroom.stylebook.choice("doubled-words").is_on is False
    assert not pane.checks.detail.is_on.isChecked()
    assert "off" in pane.checks.list.rows[1].spoken


def test_the_style_of_the_desk_is_chosen(pane: RulesPane, newsroom: Newsroom) -> None:
    pane.checks.style_box.setFocus()
    QTest.keyClick(pane.checks.style_box, Qt.Key.Key_Down)
    tasks.finish()
    assert newsroom.stylebook.in_force.style == "ap"


def test_without_rules_the_sheet_says_what_to_do(pane: RulesPane) -> None:
    pane.tabs.setCurrentIndex(1)
    assert "No house rules yet" in pane.rules.message.text()
    assert not pane.rules.list.isVisible()
    assert not pane.rules.open.isEnabled()


def test_a_rule_is_written_by_keyboard_alone(pane: RulesPane, newsroom: Newsroom) -> None:
    pane.tabs.setCurrentIndex(1)
    pane.rules.new.setFocus()
    QTest.keyClick(pane.rules.new, Qt.Key.Key_Return)
    form = pane.rule.form
    assert pane.focusWidget() is form.looked_for
    QTest.keyClicks(form.looked_for, "advisor")
    QTest.keyClicks(form.replacement, "adviser / aide")
    QTest.keyClicks(form.must_match, "An advisor left.")
    form.name.clear()
    QTest.keyClicks(form.name, "adviser")
    pane.rule.live.setFocus()
    QTest.keyClick(pane.rule.live, Qt.Key.Key_Return)
    tasks.finish()
    (rule,) = newsroom.stylebook.in_force.house_rules
    assert rule == HouseRule(
        "adviser",
        words=("advisor",),
        replacement=("adviser", "aide"),
        must_match=("An advisor left.",),
        author="Dana",
    )
    assert pane.rule.message.text() == "“adviser” is in force."
    QTest.keyClick(form.name, Qt.Key.Key_Escape)
    assert pane.pages.currentWidget() is pane.rules
    assert [row.title for row in pane.rules.list.rows] == [
        "The desk’s own (1)",
        "advisor → adviser / aide",
    ]


def test_a_rule_whose_examples_fail_is_refused_with_what_was_typed(
    pane: RulesPane, newsroom: Newsroom
) -> None:
    pane.show_rule("")
    form = pane.rule.form
    form.looked_for.setPlainText("advisor")
    form.must_match.setPlainText("An adviser left.")
    pane.rule.live.click()
    tasks.finish()
    assert "It finds nothing in “An adviser left.”" in pane.rule.message.text()
    assert form.looked_for.toPlainText() == "advisor"
    assert rules_of(newsroom) == ()
    pane.rule.draft.click()
    tasks.finish()
    assert rules_of(newsroom)[0].is_live is False


def test_a_rule_is_shown_changed_and_removed(pane: RulesPane, newsroom: Newsroom) -> None:
    flood = HouseRule(
        "flood",
        pattern=r"(\d+)yr",
        replacement=("$1-year",),
        severity=Severity.HINT,
        is_exact=True,
        set="ours",
        author="Bo",
        language="en",
    )
    newsroom.stylebook.put(flood)
    pane.tabs.setCurrentIndex(1)
    pane.rules.model.reload()
    pane.rules.list.choose("flood")
    QTest.keyClick(pane.rules.list, Qt.Key.Key_Return)
    form = pane.rule.form
    assert form.by_pattern.isChecked()
    assert form.author.text() == "Set: ours. Written by Bo."
    assert form.rule(is_live=True) == flood
    form.reason.setText("Hyphens.")
    pane.rule.live.click()
    tasks.finish()
    assert rules_of(newsroom) == (replace(flood, reason="Hyphens."),)
    pane.rule.remove.click()
    tasks.finish()
    assert rules_of(newsroom) == ()
    assert pane.pages.currentWidget() is pane.rules


def test_space_makes_a_draft_and_puts_it_in_force_again(
    pane: RulesPane, newsroom: Newsroom
) -> None:
    newsroom.stylebook.put(ADVISER)
    pane.tabs.setCurrentIndex(1)
    pane.rules.model.reload()
    for is_live in (False, True):
        QTest.keyClick(pane.rules.list, Qt.Key.Key_Space)
        tasks.finish()
        assert rules_of(newsroom)[0].is_live is is_live


def test_a_rule_is_tried_before_it_is_written(pane: RulesPane, newsroom: Newsroom) -> None:
    pane.show_rule("")
    pane.rule.form.looked_for.setPlainText("the bridge")
    pane.rule.attempt.click()
    tasks.finish()
    assert pane.rule.message.text() == "1 hit in 1 story of 1."
    assert pane.rule.examples.item(0).text().startswith("bridge-vote: …The bridge is old")
    assert rules_of(newsroom) == ()
    assert pane.rule.attempt.text() == "Try on the archive"


def test_a_trial_can_be_given_up(rules: RulesViewModel) -> None:
    trials: list[object] = []
    rules.tried.connect(trials.append)
    rules.try_out(ADVISER)
    rules.stop_trying()
    assert rules.is_trying
    tasks.finish()
    assert not rules.is_trying
    assert len(trials) == 1


def test_rules_come_in_from_files_as_drafts(
    rules: RulesViewModel, newsroom: Newsroom, tmp_path: Path
) -> None:
    path = tmp_path / "Harbour.yml"
    path.write_text("extends: existence\nmessage: No.\ntokens: [quay side]\n", encoding="utf-8")
    other = tmp_path / "Odd.yml"
    other.write_text("extends: metric\nmessage: No.\n", encoding="utf-8")
    rules.bring_in((path, other))
    tasks.finish()
    (rule,) = rules_of(newsroom)
    assert (rule.is_live, rule.set, rule.author) == (False, "harbour", "Dana")
    assert rules.message.startswith("1 rules came in as drafts. Left out: 1.\nOdd: ")
    rules.bring_in((tmp_path / "none.yml",))
    tasks.finish()
    assert "none.yml" in rules.trouble


def test_a_set_is_switched_on_and_off(pane: RulesPane, newsroom: Newsroom) -> None:
    box = pane.rules.sets["ap-like"]
    box.click()
    tasks.finish()
    assert newsroom.stylebook.sets_on == {"ap-like"}
    assert box.isChecked()
    assert "Set: ap-like" in pane.rules.list.rows[0].title
    box.click()
    tasks.finish()
    assert rules_of(newsroom) == ()


def test_what_cannot_be_used_is_said_with_its_place(pane: RulesPane, newsroom: Newsroom) -> None:
    folder = newsroom.folder / "desk"
    folder.mkdir()
    (folder / "house-style.toml").write_text("[[rule]]\nname = 1\n", encoding="utf-8")
    pane.rules.model.reload()
    tasks.finish()
    assert "house-style.toml, line 1" in pane.rules.message.text()


def test_rules_count_in_the_open_story_at_once(
    rules: RulesViewModel, open_story: OpenStory
) -> None:
    assert not open_story.story.desk.house_rules
    told: list[str] = []
    open_story.edited.connect(told.append)
    rules.rules_changed.connect(open_story.rules_changed)
    rules.save(ADVISER, "")
    tasks.finish()
    assert [each.name for each in open_story.story.desk.house_rules] == ["adviser"]
    assert told == ["desk"]
    assert not open_story.saving.unsaved
