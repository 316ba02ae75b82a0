"""Targets are set up, changed, tested, paused and removed; secrets are shown to nobody."""

import pytest

from editor.domain.errors import RefusedError
from editor.targets.contract import Probe
from editor.ui.publish.setting_up import Draft, SettingUp, changed_words
from editor.ui.publish.view_model import PublishViewModel
from tests.ui.publish.conftest import settle
from tests.ui.publish.desk import COURIER, FakeDesk, SiteOptions

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

NEW = Draft("wordpress", "Evening site", "https://evening.example", "dana", {}, "abcd efgh")


@pytest.fixture
def setting_up(model: PublishViewModel) -> SettingUp:
    return model.setting_up


def test_a_new_target_is_kept_and_tested_and_stands_in_the_sheet(
    setting_up: SettingUp, model: PublishViewModel, desk: FakeDesk
) -> None:
    setting_up.begin(None)
    setting_up.keep(NEW)
    settle()

    assert desk.targets.secrets["new-Evening site"] == "abcd efgh"
    assert [each.name for each in setting_up.probes] == ["Address"]
    assert not setting_up.is_testing
    assert "Evening site" in [each.target.name for each in model.places or ()]


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (Draft("wordpress"), "Give it a name first."),
        (Draft("wordpress", "Site"), "Address is missing."),
        (Draft("folder", "Drop"), "Folder is missing."),
        (Draft("wordpress", "Site", "https://x.example"), "Application password is missing."),
        (Draft("folder", "Drop", "/srv"), ""),
    ],
)
def test_what_is_missing_is_said_by_the_kinds_own_words(
    setting_up: SettingUp, draft: Draft, said: str
) -> None:
    setting_up.begin(None)
    assert setting_up.reason_against(draft) == said


def test_an_empty_secret_keeps_the_one_there_is(setting_up: SettingUp, desk: FakeDesk) -> None:
    desk.targets.secrets["t1"] = "kept"
    setting_up.begin(COURIER)
    settle()
    assert setting_up.secret_place == "keyring"
    setting_up.keep(Draft("wordpress", "Courier", COURIER.url, "dana"))
    settle()

    assert desk.targets.known["t1"].name == "Courier"
    assert desk.targets.secrets["t1"] == "kept"


def test_a_secret_is_in_no_representation_of_the_form() -> None:
    assert "abcd" not in repr(NEW)


def test_a_refused_target_keeps_the_form_and_says_why(
    setting_up: SettingUp, desk: FakeDesk
) -> None:
    desk.targets.error = RefusedError("Another target is called that.", hint="Choose another.")
    setting_up.begin(None)
    setting_up.keep(NEW)
    settle()

    assert setting_up.error is desk.targets.error
    assert setting_up.target is None
    assert not setting_up.is_busy


def test_probes_of_a_target_that_was_left_are_not_shown_at_the_next(
    setting_up: SettingUp, desk: FakeDesk
) -> None:
    desk.targets.probes = (Probe("Sign-in", False, "Wrong.", "Type it again."),)
    setting_up.begin(COURIER)
    setting_up.test()
    setting_up.begin(None)
    settle()

    assert setting_up.probes == ()
    assert not setting_up.is_busy


def test_a_target_is_paused_with_a_reason_and_resumed(
    setting_up: SettingUp, desk: FakeDesk
) -> None:
    setting_up.begin(COURIER)
    setting_up.pause("The site moves.")
    settle()
    assert desk.targets.known["t1"].paused == "The site moves."
    setting_up.pause("")
    settle()

    assert desk.targets.known["t1"].paused == ""


def test_a_removed_target_leaves_the_sheet_and_its_form(
    setting_up: SettingUp, model: PublishViewModel
) -> None:
    left: list[int] = []
    setting_up.removed.connect(lambda: left.append(1))
    setting_up.begin(COURIER)
    setting_up.remove()
    settle()

    assert left == [1]
    assert [each.target.id for each in model.places or ()] == ["t2"]


def test_only_options_that_differ_are_kept() -> None:
    assert changed_words(SiteOptions(category="News"), SiteOptions()) == {"category": "News"}
    assert changed_words(SiteOptions(), SiteOptions()) == {}
