"""A wire sign-off falls into parts that can be settled and changed."""

from editor.domain.credit_line import CreditLine
from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.captions.credit.parts import Part, PartKind
from editor.ui.captions.credit.view_model import CreditModel
from editor.ui.captions.session import CaptionSession
from editor.ui.open_story import OpenStory

AP_POOL = "(Piet Vandersloot, Coast Board, Rockvale Pool Photo via AP, File)"


def _texts(model: CreditModel) -> list[tuple[str, str]]:
    return [(part.text, part.kind.value) for part in model.parts]


def _says_file(open_story: OpenStory) -> bool:
    return open_story.fields.figures[0].is_file


def _stored(session: CaptionSession) -> CreditLine:
    value = session.value("credit")
    assert isinstance(value, CreditLine)
    return value


def test_a_wire_sign_off_falls_into_parts_and_is_printed_in_the_supplier_s_form(
    model: CreditModel,
) -> None:
    model.take(AP_POOL)
    assert _texts(model) == [
        ("Piet Vandersloot", "creator"),
        ("Coast Board", "organisation"),
        ("Rockvale", "organisation"),
        ("Pool", "pool"),
        ("AP", "distributor"),
        ("File", "file"),
    ]
    assert model.printed == AP_POOL
    assert model.doubts == 0


def test_a_whole_caption_gives_its_sign_off_alone(model: CreditModel) -> None:
    model.take("Boats lie at sea, March 3, 2024. REUTERS/Jane Doe")
    assert _texts(model) == [("Jane Doe", "creator"), ("Reuters", "organisation")]


def test_who_is_settled_by_hand_is_known_the_next_time(
    model: CreditModel, session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    model.take("(Suharti via AP)")
    (single, _) = model.parts
    assert single == Part(PartKind.CREATOR, "Suharti", is_doubtful=True)
    model.confirm(single)
    tasks.finish()
    assert model.doubts == 0
    assert not _stored(session).uncertain
    known = newsroom.contributors.find("Suharti")
    assert known is not None
    assert not known.is_organisation
    session.select((photos[1].digest,))
    model.take("(Suharti via Reuters)")
    assert model.doubts == 0


def test_saying_that_it_is_an_organisation_settles_it_too(
    model: CreditModel, session: CaptionSession, newsroom: Newsroom
) -> None:
    model.take("(Kite Makers via AP)")
    model.become(model.parts[0], PartKind.ORGANISATION)
    tasks.finish()
    assert _texts(model) == [("Kite Makers", "organisation"), ("AP", "distributor")]
    assert not _stored(session).uncertain
    known = newsroom.contributors.find("Kite Makers")
    assert known is not None
    assert known.is_organisation


def test_a_word_that_was_not_understood_is_shown_and_can_be_dropped_or_named(
    model: CreditModel, session: CaptionSession
) -> None:
    model.take("REUTERS/Jane Doe/Illustration")
    unread = model.parts[-1]
    assert unread == Part(PartKind.UNREAD, "Illustration", is_doubtful=True)
    model.remove(unread)
    assert _texts(model) == [("Jane Doe", "creator"), ("Reuters", "organisation")]
    assert not _stored(session).uncertain
    model.take("REUTERS/Jane Doe/Illustration")
    model.become(model.parts[-1], PartKind.ORGANISATION)
    assert ("Illustration", "organisation") in _texts(model)


def test_parts_are_renamed_moved_taken_out_and_added(model: CreditModel) -> None:
    model.take("(AP Photo/Ann Poe, Bo Roe)")
    model.rename(model.parts[0], "Anne  Poe")
    model.move(model.parts[0], 1)
    assert _texts(model)[:2] == [("Bo Roe", "creator"), ("Anne Poe", "creator")]
    model.remove(model.parts[0])
    model.add("Cy Doe")
    model.switch(PartKind.POOL)
    assert model.printed == "(AP Photo/Anne Poe and Cy Doe, Pool)"
    model.rename(model.parts[0], "")
    assert model.printed == "(AP Photo/Cy Doe, Pool)"


def test_every_change_is_one_step_back(
    model: CreditModel, session: CaptionSession, open_story: OpenStory
) -> None:
    model.take("(AP Photo/Ann Poe)")
    model.rename(model.parts[0], "Bo Roe")
    open_story.ledger.undo()
    assert _texts(model)[0] == ("Ann Poe", "creator")
    open_story.ledger.undo()
    assert not _texts(model)


def test_both_selected_photos_get_it_and_different_ones_show_none(
    model: CreditModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    model.take("(AP Photo/Ann Poe)")
    session.select([each.digest for each in photos])
    assert model.parts == ()
    model.take("(AP Photo/Bo Roe)")
    assert _texts(model)[0] == ("Bo Roe", "creator")
    assert {session.value_of(each.digest, "credit").creators for each in photos} == {("Bo Roe",)}


def test_file_in_the_sign_off_marks_the_story_s_photo_too(
    model: CreditModel, session: CaptionSession, open_story: OpenStory
) -> None:
    session.caption_for(story=True)
    model.take("(AP Photo/Ann Poe, File)")
    assert _says_file(open_story)
    assert model.parts[-1] == Part(PartKind.FILE, "File")
    session.apply({"is_file": False})
    assert model.parts[-1] == Part(PartKind.FILE, "File", is_doubtful=True)
    model.confirm(model.parts[-1])
    assert _says_file(open_story)
    model.switch(PartKind.FILE)
    assert not _says_file(open_story)
    assert ("File", "file") not in _texts(model)


def test_what_is_typed_falls_apart_and_is_settled_when_it_is_left(
    model: CreditModel, session: CaptionSession, newsroom: Newsroom
) -> None:
    newsroom.contributors.add("Kite Makers", is_organisation=True)
    model.ask_directory()
    tasks.finish()
    session.set("credit_line", "(Kite Makers via AP)")
    assert _texts(model)[0] == ("Kite Makers", "organisation")
    assert _stored(session).creators == ("Kite Makers",)
    model.settle()
    assert _stored(session).organisations == ("Kite Makers",)
    assert not _stored(session).uncertain


def test_the_line_is_printed_in_the_form_that_the_house_chose(
    model: CreditModel, open_story: OpenStory
) -> None:
    model.take("(Ann Poe/NLW via AP)")
    form = "Foto: {creators} | {organisations} via {distributor}"
    open_story.follow(Settings(credit_style="house", credit_form=form))
    assert model.printed == "Foto: Ann Poe | NLW via AP"
    open_story.follow(Settings(credit_style="getty"))
    assert model.printed == "(Photo by Ann Poe/NLW via AP)"


def test_a_whole_caption_in_the_credit_line_is_its_sign_off(session: CaptionSession) -> None:
    words = "A bus burns in Kyiv, Ukraine, on Nov. 29, 2026."
    session.apply({"credit_line": f"{words} (Ann Smithers/Northlight via AP)"})
    credit = _stored(session)
    assert (credit.creators, credit.organisations) == (("Ann Smithers",), ("Northlight",))
    assert credit.raw == "Ann Smithers/Northlight via AP"
