"""The checks of the sheet: every one of them is there, switched, weighed and put back."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox

from editor.checks import all_checks
from editor.checks.contract import Check
from editor.domain.desk_rules import Choice
from editor.domain.finding import Severity
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.rules import checks_view_model
from editor.ui.rules.checks_view_model import ChecksViewModel
from editor.ui.rules.pane import RulesPane

pytestmark = pytest.mark.window


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


@pytest.fixture
def checks(open_story: OpenStory) -> ChecksViewModel:
    return ChecksViewModel(open_story, open_story)


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
