"""The caption rules speak under the field, and Ctrl+. takes their advice."""

import pytest

from editor.checks import check_story
from editor.ui.captions.form.live_hints import LiveHints
from editor.ui.captions.session import CaptionSession


@pytest.fixture
def hints(session: CaptionSession) -> LiveHints:
    return LiveHints(session, session)


def test_an_empty_caption_is_left_in_peace(hints: LiveHints) -> None:
    hints.check()
    assert hints.of("caption") == ()


def test_two_spaces_are_found_and_taken_out_in_one_step(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("caption", "Voters cross the  old bridge in Oslo, Norway, Monday.")
    hints.check()
    fixes = hints.fixes("caption")
    assert fixes
    fixes[0].run()
    assert session.value("caption") == "Voters cross the old bridge in Oslo, Norway, Monday."
    session.open_story.ledger.undo()

    assert session.value("caption") == "Voters cross the  old bridge in Oslo, Norway, Monday."


def test_advice_on_words_that_have_changed_does_nothing(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("caption", "Voters cross the  old bridge.")
    hints.check()
    fix = hints.fixes("caption")[0]
    session.set("caption", "Something else")
    fix.run()

    assert session.value("caption") == "Something else"


def test_of_many_photos_nothing_is_said(hints: LiveHints, session: CaptionSession) -> None:
    session.select([each.digest for each in session.photos])
    session.set("caption", "Too  short")
    hints.check()

    assert hints.findings == ()


def test_another_photo_doesnt_show_what_was_held_against_the_last(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("caption", "Too  short")
    hints.check()
    assert hints.of("caption")
    session.go(1)

    assert hints.findings == ()


def test_what_else_changes_is_taken_as_values_of_its_fields(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("people", ("Bo Kim", "Ann Lee"))
    session.set("caption", "Ann Lee, left, greets Bo Kim in Oslo, Norway, Monday.")
    assert hints.take_first_fix("people")
    assert session.value("people") == ("Ann Lee", "Bo Kim")
    session.open_story.ledger.undo()

    assert session.value("people") == ("Bo Kim", "Ann Lee")


def test_one_key_after_the_other_settles_everything_that_can_be(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("caption", "Voters  cross the  bridge , in Oslo, Norway, on Monday.")
    while hints.take_first_fix("caption"):
        pass

    assert session.value("caption") == "Voters cross the bridge, in Oslo, Norway, on Monday."


def test_for_the_library_the_sign_off_belongs_to_the_caption(
    hints: LiveHints, session: CaptionSession
) -> None:
    session.set("caption", "FILE – A boat sinks off Oslo, May 1, 2020. (AP Photo/Bo Kim)")
    hints.check()
    assert "file-sign-off" in {each.code for each in hints.findings}
    assert hints.take_first_fix("caption")

    assert session.value("caption").endswith("(AP Photo/Bo Kim, File)")


def test_names_are_held_against_the_text_of_the_story_that_was_checked(
    hints: LiveHints, session: CaptionSession
) -> None:
    story = session.open_story
    session.caption_for(story=True)
    story.edit(body="Niamh Kehoe spoke in Dunmore.\n\n" + story.fields.body)
    session.set("caption", "Niamh Keohe waves in Oslo, Norway, on Monday.")
    story.set_findings(check_story(story.story))
    found = next(each for each in hints.of("caption") if each.code == "name-unlike-story")

    assert found.suggestions == ("Niamh Kehoe",)
    session.set("caption", "Somebody else waves in Oslo, Norway, on Monday.")
    hints.check()
    assert "name-unlike-story" not in {each.code for each in hints.findings}
