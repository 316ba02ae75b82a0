"""The caption rules speak under the field, and Ctrl+. takes their advice."""

import pytest

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
