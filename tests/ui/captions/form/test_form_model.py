"""One form for one photo and for many: what it shows, what it writes."""

from dataclasses import fields

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import Origin
from editor.domain.rights import Rights
from editor.ui.captions.form.fields import AI_FIELDS, BY_NAME, FIELDS, RIGHTS_PARTS
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.values import TICKED
from editor.ui.captions.session import CaptionSession

ASKED_FOR = {
    *("caption", "headline", "alt_text", "long_description", "creators", "credit_line", "source"),
    *("copyright", "usage_terms", "instructions", "people", "city", "state", "country"),
    *("country_code", "sublocation", "taken_at", "keywords", "subjects", "caption_writer"),
    *("source_type", "data_mining", *AI_FIELDS),
}


def select_all(session: CaptionSession) -> None:
    session.select([each.digest for each in session.photos])


def test_the_form_has_every_field_that_was_asked_for() -> None:
    names = {each.name for each in FIELDS}
    assert names >= ASKED_FOR
    assert names >= {"is_protected", *RIGHTS_PARTS}
    assert {each.name for each in fields(PhotoFields)} - names == {"title", "creator_title"}


def test_one_photo_is_written_as_it_is_typed(model: FormModel, session: CaptionSession) -> None:
    model.typed("caption", "Voters cross")
    assert session.value("caption") == "Voters cross"


def test_of_many_only_what_was_touched_is_written_and_only_when_applied(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.set("city", "Millbrook", (photos[0].digest,))
    select_all(session)
    assert model.shown("city").is_mixed
    model.typed("caption", "The bridge")
    assert session.value("caption") is None
    assert model.apply()

    assert session.value("caption") == "The bridge"
    cities = [session.value_of(each.digest, "city") for each in photos]
    assert cities == ["Millbrook", None, None]


def test_a_batch_is_one_step_of_undo(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    select_all(session)
    model.typed("caption", "The bridge")
    model.typed("city", "Millbrook")
    model.apply()
    session.open_story.ledger.undo()

    assert {session.value("caption"), session.value("city")} == {None}


def test_what_was_touched_is_written_when_others_are_selected(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    select_all(session)
    model.typed("city", "Millbrook")
    session.select((photos[2].digest,))

    assert [session.value_of(each.digest, "city") for each in photos] == ["Millbrook"] * 3


def test_revert_takes_back_what_was_touched_and_wrote_nothing(
    model: FormModel, session: CaptionSession
) -> None:
    select_all(session)
    model.typed("city", "Millbrook")
    model.revert("city")

    assert not model.apply()
    assert session.value("city") is None


def test_the_caption_is_counted_in_octets_and_alt_text_in_characters(model: FormModel) -> None:
    model.typed("caption", "Łódź")
    model.typed("alt_text", "Łódź")

    assert model.shown("caption").counter == "7 / 2000 octets"
    assert model.shown("alt_text").counter == "4 / 125"


def test_a_caption_past_the_octets_of_iim_is_marked(model: FormModel) -> None:
    model.typed("caption", "é" * 1000)
    assert not model.shown("caption").is_over
    model.typed("caption", "é" * 1001)
    assert model.shown("caption").is_over


def test_an_emptied_field_over_nothing_is_unset_and_not_cleared(
    model: FormModel, session: CaptionSession
) -> None:
    model.typed("city", "M")
    model.typed("city", "")

    assert model.shown("city").origin is Origin.NOWHERE


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("terms", "Editorial use", "Editorial use"),
        ("territory", "Not in France", "Not in France"),
        ("category", "handout", "handout"),
        ("is_one_use", TICKED, True),
        ("no_archive", TICKED, True),
    ],
)
def test_a_part_of_the_rights_leaves_the_others_alone(
    model: FormModel, session: CaptionSession, name: str, text: str, part: object
) -> None:
    model.finish("expires_on", "2026-12-31")
    before = session.value("rights")
    model.choose(name, text)
    rights = session.value("rights")

    assert isinstance(before, Rights)
    assert isinstance(rights, Rights)
    assert getattr(rights, name) == part
    assert rights.expires_on == before.expires_on is not None
    assert model.shown(name).text == text
    model.revert(name)
    assert session.value("rights") == before


def test_an_embargo_is_a_moment_with_its_zone(model: FormModel, session: CaptionSession) -> None:
    assert model.finish("embargo_until", "tomorrow")
    assert model.finish("embargo_until", "2026-11-24 06:00 Europe/Berlin") == ""

    assert str(session.value("rights").embargo_until) == "2026-11-24 06:00 Europe/Berlin"
    assert model.shown("embargo_until").text == "2026-11-24 06:00 Europe/Berlin"


def test_rights_that_differ_in_one_part_are_mixed_in_that_part_alone(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.set("rights", Rights("Editorial use", territory="UK"), (photos[0].digest,))
    session.set("rights", Rights("Editorial use"), (photos[1].digest,))
    session.select((photos[0].digest, photos[1].digest))

    assert model.shown("terms").text == "Editorial use"
    assert not model.shown("terms").is_mixed
    assert model.shown("territory").is_mixed


def test_a_protected_source_is_ticked_and_unticked(
    model: FormModel, session: CaptionSession
) -> None:
    model.choose("is_protected", TICKED)
    assert session.value("is_protected") is True
    assert model.shown("is_protected").text == TICKED
    model.choose("is_protected", "")
    assert session.value("is_protected") is False


def test_media_topics_are_written_by_name_and_kept_by_code(
    model: FormModel, session: CaptionSession
) -> None:
    assert model.finish("subjects", "election; Politics; ") == ""
    assert all(code.startswith("medtop:") for code in session.value("subjects"))
    assert model.shown("subjects").text == "election; politics"


def test_a_topic_that_is_none_is_refused_in_words_and_writes_nothing(
    model: FormModel, session: CaptionSession
) -> None:
    assert "no topic" in model.finish("subjects", "bridge weather")
    assert session.value("subjects") is None


def test_every_field_shows_what_was_typed_into_it(model: FormModel) -> None:
    texts = {
        "taken_at": "2015-02-10 18:05 -05:00",
        "expires_on": "2026-12-31",
        "embargo_until": "2026-11-24 06:00 UTC",
        "subjects": "election",
        "credit_line": "(NLW Photo/Ana Lind)",
        "source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        "is_protected": TICKED,
        "is_one_use": TICKED,
        "no_archive": TICKED,
    }
    for name in BY_NAME:
        assert model.finish(name, texts.get(name, "Words")) == ""
    shown = {name: model.shown(name).text for name in BY_NAME}
    assert shown == {name: texts.get(name, "Words") for name in BY_NAME}


@pytest.mark.parametrize(
    ("name", "typed"),
    [("taken_at", "last Tuesday"), ("subjects", "bridgs"), ("expires_on", "soon")],
)
def test_what_cannot_be_meant_stays_in_its_box_and_is_there_again(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...], name: str, typed: str
) -> None:
    assert model.finish(name, typed)
    assert (model.shown(name).text, model.refused) == (typed, (name,))
    session.go(1)
    assert (model.shown(name).text, model.refused) == ("", ())
    session.go(-1)
    assert (model.shown(name).text, bool(model.shown(name).fault)) == (typed, True)
    model.finish(name, "")
    assert not model.holds_refused


def test_of_a_batch_the_good_is_written_and_the_rest_waits_for_the_same_photos(
    model: FormModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    select_all(session)
    model.typed("city", "Millbrook")
    model.typed("taken_at", "last Tuesday")
    session.select((photos[0].digest,))
    assert (session.value("city"), model.shown("taken_at").text) == ("Millbrook", "")

    select_all(session)
    assert (model.touched, model.shown("taken_at").text) == (("taken_at",), "last Tuesday")
    model.revert("taken_at")
    assert (model.touched, model.holds_refused) == ((), False)


def test_terms_become_rights_when_their_words_are_written(
    model: FormModel, session: CaptionSession
) -> None:
    model.typed("instructions", "NO ARCHIVE. UK ONLY")
    model.finish("instructions", "NO ARCHIVE. UK ONLY")
    rights = session.value("rights")
    assert isinstance(rights, Rights)
    assert (rights.no_archive, bool(rights.territory)) == (True, True)
    session.open_story.ledger.undo()
    assert session.value("rights") == Rights()


def test_terms_written_to_many_become_rights_of_each(
    model: FormModel, session: CaptionSession
) -> None:
    select_all(session)
    model.typed("instructions", "ONE TIME USE")
    model.apply()
    assert {each.rights.is_one_use for each in session.photos} == {True}


def test_a_credit_line_is_in_safety_at_a_pause(
    qtbot: QtBot, model: FormModel, session: CaptionSession
) -> None:
    model.typed("credit_line", "(Una Reid/NLW)")
    qtbot.waitUntil(lambda: session.value("creators") == ("Una Reid",), timeout=3_000)
    model.typed("taken_at", "2026-11")
    qtbot.waitUntil(lambda: session.value("taken_at") == "2026-11", timeout=3_000)


def test_half_a_date_is_no_fault_while_it_is_typed(
    qtbot: QtBot, model: FormModel, session: CaptionSession
) -> None:
    model.typed("taken_at", "2026-1")
    qtbot.wait(1_200)
    assert (session.value("taken_at"), model.refused) == (None, ())


def test_a_key_in_a_batch_asks_none_of_its_photos(
    model: FormModel, session: CaptionSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    select_all(session)
    model.typed("headline", "a")

    def asked(_digest: str, _name: str) -> None:
        pytest.fail("ten thousand photos would be asked at every key")

    monkeypatch.setattr(session, "value_of", asked)
    model.typed("headline", "ab")
    assert (model.shown("headline").text, model.shown("headline").is_touched) == ("ab", True)
