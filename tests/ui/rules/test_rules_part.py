"""House rules by keyboard: what is written, tried, brought in and put in force."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.rules.pane import RulesPane
from editor.ui.rules.rules_view_model import RulesViewModel

pytestmark = pytest.mark.window

ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",), reason="With an e.")


def rules_of(newsroom: Newsroom) -> tuple[HouseRule, ...]:
    """What stands in the desk's file now."""
    return newsroom.stylebook.rules


@pytest.fixture
def rules(open_story: OpenStory) -> RulesViewModel:
    return RulesViewModel(open_story, open_story)


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
    assert [rule.name for rule in rules_of(newsroom)] == []
    assert pane.pages.currentWidget() is pane.rules
    pane.rules.back.click()
    tasks.finish()
    assert rules_of(newsroom) == (replace(flood, reason="Hyphens."),)
    assert not pane.rules.back.isVisible()


def test_what_was_typed_and_not_saved_comes_back(pane: RulesPane, newsroom: Newsroom) -> None:
    newsroom.stylebook.put(ADVISER)
    for name in ("", "adviser"):
        pane.show_rule(name)
        pane.rule.form.reason.setText("Half a thought")
        QTest.keyClick(pane.rule.form.reason, Qt.Key.Key_Escape)
    pane.show_rule("adviser")
    assert pane.rule.form.reason.text() == "Half a thought"
    assert "saved yet" in pane.rule.message.text()
    pane.rule.live.click()
    tasks.finish()
    assert "in force" in pane.rule.message.text()
    pane.show_rule("")
    assert pane.rule.form.reason.text() == "Half a thought"


def test_space_makes_a_draft_and_puts_it_in_force_again(
    pane: RulesPane, newsroom: Newsroom
) -> None:
    newsroom.stylebook.put(ADVISER)
    pane.tabs.setCurrentIndex(1)
    pane.rules.model.reload()
    for is_live in (False, True):
        QTest.keyClick(pane.rules.list, Qt.Key.Key_Space)
        tasks.finish()
        assert [rule.is_live for rule in rules_of(newsroom)] == [is_live]


def test_a_rule_is_tried_before_it_is_written(pane: RulesPane, newsroom: Newsroom) -> None:
    pane.show_rule("")
    pane.rule.form.looked_for.setPlainText("the bridge")
    pane.rule.attempt.click()
    tasks.finish()
    assert pane.rule.message.text() == "1 hit in 1 story of 1."
    assert pane.rule.examples.item(0).text().startswith("bridge-vote: …The bridge is old")
    assert rules_of(newsroom) == ()
    assert pane.rule.attempt.text() == "Try on the archive"


def test_an_example_is_shown_in_its_story(
    pane: RulesPane, newsroom: Newsroom, open_story: OpenStory, qtbot: QtBot
) -> None:
    other = newsroom.stories.new("harbour")
    newsroom.stories.save(replace(other, body="At the quay side."))
    pane.show_rule("")
    pane.rule.form.looked_for.setPlainText("quay side")
    pane.rule.attempt.click()
    tasks.finish()
    with qtbot.waitSignal(open_story.jump) as jumped:
        pane.rule.examples.itemActivated.emit(pane.rule.examples.item(0))
        tasks.finish()
    assert jumped.args == ["body", 7, 16]
    assert open_story.fields.slug == "harbour"


def test_a_trial_can_be_given_up(rules: RulesViewModel) -> None:
    trials: list[object] = []
    rules.tried.connect(trials.append)
    rules.try_out(ADVISER)
    rules.stop_trying()
    was_trying = rules.is_trying
    tasks.finish()
    assert (was_trying, rules.is_trying) == (True, False)
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


def test_a_removed_rule_comes_back_even_if_it_could_not_be_written_anew(
    rules: RulesViewModel, newsroom: Newsroom
) -> None:
    failing = replace(ADVISER, must_match=("Nothing of the kind.",))
    newsroom.stylebook.add_all((failing,))
    rules.remove("adviser")
    tasks.finish()
    assert rules_of(newsroom) == ()
    rules.put_back()
    tasks.finish()
    assert rules_of(newsroom) == (failing,)


def test_a_file_that_cannot_be_read_keeps_the_others_not_out(
    rules: RulesViewModel, newsroom: Newsroom, tmp_path: Path
) -> None:
    path = tmp_path / "Harbour.yml"
    path.write_text("extends: existence\ntokens: [quay side]\n", encoding="utf-8")
    rules.bring_in((tmp_path / "none.yml", path))
    tasks.finish()
    assert [rule.name for rule in rules_of(newsroom)] == ["harbour"]
    assert "none.yml" in rules.message
