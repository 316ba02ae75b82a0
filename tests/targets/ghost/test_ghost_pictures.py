"""Pictures are sent once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemotePicture
from editor.targets.ghost import GHOST
from editor.targets.ghost_parts.pictures import _months, file_name
from editor.targets.ghost_parts.site import GhostSite
from tests.targets.ghost.conftest import Place
from tests.targets.ghost.fake_ghost import MOST_OCTETS, FakeGhost
from tests.targets.ghost.stories import picture_octets, post_of


def test_a_doubled_upload_leaves_one_picture(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    picture = post.pictures[0]
    first = site.upload(picture, octets[picture.path])
    again = place.connect()
    assert again.upload(picture, octets[picture.path]) == first
    again.close()
    assert place.pictures(picture.digest[:12]) == 1
    assert site.has_picture(first)


def test_a_picture_that_is_not_there_is_not_there(site: GhostSite, place: Place) -> None:
    nowhere = RemotePicture("", f"{place.url}/content/images/2020/01/none.jpg")
    page = RemotePicture("", f"{place.url}/ghost/api/admin/site/")
    assert not site.has_picture(nowhere)
    assert not site.has_picture(page)


def test_a_picture_of_last_month_is_found(fake_ghost: FakeGhost) -> None:
    place = Place(fake_ghost.url, fake_ghost.key, fake=fake_ghost)
    post, octets = post_of()
    picture = post.pictures[0]
    site = place.connect()
    fake_ghost.clock_ahead_s = -30 * 86_400
    try:
        first = site.upload(picture, octets[picture.path])
    finally:
        fake_ghost.clock_ahead_s = 0.0
    assert site.upload(picture, octets[picture.path]) == first
    site.close()


def test_months_hold_where_the_day_is_another_one() -> None:
    assert _months(datetime(2027, 1, 1, 2, tzinfo=UTC)) == ("2027/01", "2026/12")
    assert _months(datetime(2026, 12, 31, 20, tzinfo=UTC)) == ("2026/12", "2027/01", "2026/11")


def test_a_file_name_keeps_the_digest_and_nothing_that_ghost_changes() -> None:
    post, _ = post_of()
    told = replace(post.pictures[0], file_name="Brücke über_o.JPG", digest="ab" * 32)
    assert file_name(told) == "Br-cke-ber-o-abababababab.jpg"
    assert file_name(replace(told, file_name="桥.webp")) == "abababababab.webp"
    named = replace(told, file_name="bridge-1-abababababab.jpg")
    assert file_name(named) == "bridge-1-abababababab.jpg"


@pytest.mark.parametrize(
    ("octets", "kind", "said"),
    [
        (b"\xff\xd8 no picture", "image/jpeg", "It can’t read the picture"),
        (b"text", "text/plain", "It takes no pictures of this kind"),
    ],
)
def test_a_refused_picture_is_said_in_plain_words(
    site: GhostSite, octets: bytes, kind: str, said: str
) -> None:
    post, _ = post_of()
    name = "a.jpg" if kind == "image/jpeg" else "a.txt"
    picture = replace(post.pictures[0], media_type=kind, file_name=name)
    with pytest.raises(NotSentError, match=said) as caught:
        site.upload(picture, octets)
    assert caught.value.fault is Fault.REFUSED


def test_a_picture_that_is_too_large_has_a_way_out(fake_ghost: FakeGhost) -> None:
    post, _ = post_of()
    site = Place(fake_ghost.url, fake_ghost.key, fake=fake_ghost).connect()
    with pytest.raises(NotSentError, match="larger than the site takes") as caught:
        site.upload(post.pictures[0], picture_octets() + bytes(MOST_OCTETS))
    assert "smaller size" in caught.value.hint
    site.close()


def test_ghost_says_that_it_keeps_pictures_of_killed_stories() -> None:
    assert any("keeps every picture" in each for each in GHOST.missing.values())


def test_a_picture_that_the_line_sent_twice_is_named_by_its_first(fake_ghost: FakeGhost) -> None:
    post, octets = post_of()
    picture = post.pictures[0]
    site = Place(fake_ghost.url, fake_ghost.key, fake=fake_ghost).connect()
    sent = site._line.ask

    def doubled(*asked: object, **told: object) -> object:
        sent(*asked, **told)  # type: ignore[arg-type]
        return sent(*asked, **told)  # type: ignore[arg-type]

    site._line.ask = doubled  # type: ignore[method-assign,assignment]
    assert site.upload(picture, octets[picture.path]).url.endswith(file_name(picture))
    site.close()
