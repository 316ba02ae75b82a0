"""A caption is composed by one key, in one step that can be undone."""

from datetime import date

import pytest

from editor.domain.credit_line import CreditLine
from editor.ui.captions.form.composing import compose_captions
from editor.ui.captions.session import CaptionSession

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def known(session: CaptionSession) -> None:
    """What is known of all three photos."""
    values = {
        "people": ("Ann Lee",),
        "city": "Oslo",
        "country": "Norway",
        "taken_at": "2026-11-23",
        "credit": CreditLine(("Bo Kim",), ("AP",)),
    }
    session.apply(values, [each.digest for each in session.photos])


def test_the_writer_goes_on_where_the_verb_is_missing(session: CaptionSession) -> None:
    caret = compose_captions(session, TODAY)
    text = session.value("caption")

    assert text == "Ann Lee , in Oslo, Norway, Monday, Nov. 23, 2026. (AP Photo/Bo Kim)"
    assert text[:caret] == "Ann Lee "
    session.open_story.ledger.undo()
    assert not session.value("caption")


def test_many_are_composed_at_once_and_words_stay(session: CaptionSession) -> None:
    digests = [each.digest for each in session.photos]
    session.set("caption", "waves to voters", digests[:1])
    session.select(digests)
    assert compose_captions(session, TODAY) is None
    first, second, _third = (session.value_of(each, "caption") for each in digests)

    assert first.startswith("Ann Lee waves to voters, in Oslo, Norway, Monday")
    assert second.startswith("Ann Lee , in Oslo")


def test_of_nothing_no_caption_is_made(session: CaptionSession) -> None:
    said: list[str] = []
    session.open_story.banner.connect(lambda message, _hint: said.append(message))
    session.apply(dict.fromkeys(("people", "city", "country", "taken_at", "credit")))
    compose_captions(session, TODAY)

    assert not session.value("caption")
    assert said
