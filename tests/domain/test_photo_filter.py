"""What the contact sheet shows, and in which order."""

from dataclasses import replace
from datetime import UTC, date, datetime

from editor.domain.photo import Flag, Photo, PhotoFields
from editor.domain.photo_filter import (
    Need,
    PhotoFilter,
    PhotoOrder,
    facts_of,
    in_order,
    is_wanted,
    name_key,
    uses_of,
)
from editor.domain.rights import Rights

TODAY = date(2026, 11, 24)
BARE = Photo("a" * 64, "IMG_10.jpg", "image/jpeg", 60, 40, 1_000)
FULL = replace(
    BARE,
    library=PhotoFields(
        caption="Voters cross the bridge",
        alt_text="People on a bridge",
        credit_line="NLW Photo/Una Reid",
        people=("Ruth Beck",),
    ),
    rating=4,
    flag=Flag.PICKED,
)


def wants(photo: Photo, wanted: PhotoFilter, used_in: tuple[str, ...] = ()) -> bool:
    return is_wanted(facts_of(photo, None, TODAY, used_in), wanted)


def test_a_bare_photo_lacks_caption_credit_and_alt_text() -> None:
    assert facts_of(BARE, None, TODAY).needs == {Need.CAPTION, Need.CREDIT, Need.ALT_TEXT}


def test_a_photo_whose_rights_are_over_is_found() -> None:
    late = replace(FULL, rights=Rights(expires_on=date(2026, 11, 23)))
    wanted = PhotoFilter(needs=frozenset({Need.RIGHTS}))
    assert wants(late, wanted)
    assert not wants(FULL, wanted)


def test_filters_narrow_together() -> None:
    wanted = PhotoFilter(needs=frozenset({Need.CAPTION, Need.ALT_TEXT}))
    assert wants(BARE, wanted)
    captioned = replace(BARE, library=PhotoFields(caption="A bridge"))
    assert not wants(captioned, wanted)


def test_words_are_found_in_captions_names_people_and_slugs() -> None:
    for words in ("VOTERS bridge", "img_10", "beck", "vote-2026"):
        assert wants(FULL, PhotoFilter(words=words), ("vote-2026",)), words
    assert not wants(FULL, PhotoFilter(words="voters ferry"))


def test_rating_and_flag_narrow() -> None:
    assert wants(FULL, PhotoFilter(least_rating=4, flag=Flag.PICKED))
    assert not wants(FULL, PhotoFilter(least_rating=5))
    assert not wants(BARE, PhotoFilter(flag=Flag.PICKED))


def test_photos_of_a_story_and_those_of_none_are_found() -> None:
    uses = uses_of({"vote": ["1", "2", "1"], "ferry": ["2"]})
    assert uses == {"1": ("vote",), "2": ("vote", "ferry")}
    assert wants(BARE, PhotoFilter(used_in="vote"), ("vote",))
    assert not wants(BARE, PhotoFilter(used_in=""), ("vote",))
    assert wants(BARE, PhotoFilter(used_in=""))


def test_the_ninth_frame_stands_before_the_tenth() -> None:
    assert name_key("IMG_9.jpg") < name_key("img_10.JPG")
    assert name_key("9.jpg") < name_key("a.jpg") or name_key("a.jpg") < name_key("9.jpg")


def test_what_is_not_known_stands_last_and_equals_stay() -> None:
    dated = replace(BARE, file_name="b", file=PhotoFields(taken_at="2026-11-20"))
    assert in_order((BARE, dated), PhotoOrder.TAKEN) == (dated, BARE)
    added = replace(BARE, added_at=datetime(2026, 11, 24, tzinfo=UTC))
    assert in_order((BARE, added), PhotoOrder.ADDED) == (added, BARE)
    assert in_order((BARE, FULL), PhotoOrder.RATING) == (FULL, BARE)
    assert in_order((BARE, FULL), PhotoOrder.NAME) == (BARE, FULL)
    assert in_order((FULL, BARE), PhotoOrder.GIVEN) == (FULL, BARE)
