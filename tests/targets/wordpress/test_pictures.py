"""Pictures at WordPress: once each, with their words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemotePicture, RemoteStatus
from tests.targets.wordpress.places import (
    Line,
    Place,
    jpeg,
    published,
    sent_picture,
    story,
    two_pictures,
)


@pytest.mark.parametrize("user", ["editor", "kim"])
def test_a_picture_that_stands_there_is_not_sent_again(place: Place, user: str) -> None:
    octets = jpeg()
    picture = sent_picture(octets, 1)
    first = place.line(user).upload(picture, octets)
    again = place.line(user).upload(picture, octets)
    assert again == first
    assert first.digest == picture.digest
    assert place.line(user).has_picture(first)


def test_a_lost_answer_to_a_picture_leaves_one(place: Place) -> None:
    site, octets = place.line("kim"), jpeg()
    picture = sent_picture(octets, 1)
    Line(site, "POST", "wp/v2/media").loses_the_answer()
    with pytest.raises(NotSentError):
        site.upload(picture, octets)
    site.upload(picture, octets)
    assert len(site._media._of([picture.digest])) == 1


def test_a_doubled_upload_leaves_one_picture(place: Place) -> None:
    site, octets = place.line("kim"), jpeg()
    post = story(sent_picture(octets, 1))
    begun = site.begin(post)
    Line(site, "POST", "wp/v2/media").doubles()
    picture = site.upload(post.pictures[0], octets)
    there = [str(each["id"]) for each in site._media._of([picture.digest])]
    assert there[0] == picture.id, "who looks later finds the same one"
    assert len(there) == 2
    pictures = {post.pictures[0].path: picture}
    remote = site.write(begun, post, pictures)
    assert site.sweep(post, remote, pictures) == 1
    assert site.has_picture(picture)
    assert site.sweep(post, remote, pictures) == 0


def test_words_of_a_picture_are_brought_up_to_date_and_told_if_they_differ(place: Place) -> None:
    site, octets = place.line("kim"), jpeg()
    post = story(sent_picture(octets, 1))
    remote, pictures = published(site, post, {post.pictures[0].digest: octets})
    other = replace(post.pictures[0], alt="Another", caption="Other words.")
    later = replace(post, pictures=(other,))
    told = site.compare(later, pictures, site.read(remote.id))
    assert [each.field for each in told] == [
        "caption of picture-1.jpg",
        "alt text of picture-1.jpg",
    ]
    assert site.upload(other, octets) == pictures[other.path]
    assert site.compare(later, pictures, site.read(remote.id)) == ()


def test_a_picture_of_somebody_else_keeps_its_words_and_stops_nobody(place: Place) -> None:
    octets = jpeg()
    post = story(sent_picture(octets, 1))
    theirs = place.line("editor").upload(post.pictures[0], octets)
    site = place.line("kim")
    other = replace(post.pictures[0], alt="Another")
    assert site.upload(other, octets) == theirs
    remote = site.write(site.begin(post), replace(post, pictures=(other,)), {other.path: theirs})
    assert site.compare(post, {other.path: theirs}, site.read(remote.id)) == ()


def test_a_file_that_is_no_picture_is_refused_for_good(place: Place) -> None:
    site = place.line("kim")
    with pytest.raises(NotSentError) as raised:
        site.upload(sent_picture(b"no picture", 1), b"no picture")
    assert raised.value.fault is Fault.REFUSED, "WordPress says 500, and means never"
    assert "doesn’t take the picture" in raised.value.message


def test_octets_that_were_damaged_on_the_way_are_sent_again(place: Place) -> None:
    site, octets = place.line("kim"), jpeg()
    ask = site._rest.web.request

    def request(method: str, path: str, **sent: object) -> object:
        if files := sent.get("files"):
            assert isinstance(files, dict)
            name, data, kind = files["file"]
            sent["files"] = {"file": (name, data + b"x", kind)}
        return ask(method, path, **sent)

    site._rest.web.request = request
    with pytest.raises(NotSentError) as raised:
        site.upload(sent_picture(octets, 1), octets)
    assert raised.value.fault is Fault.BROKEN


def test_a_lead_is_the_featured_image_unless_the_desk_wants_it_in_the_text(place: Place) -> None:
    octets = jpeg()
    post = story(sent_picture(octets, 1))
    site = place.line("kim")
    remote, pictures = published(site, post, {post.pictures[0].digest: octets})
    featured = site._posts.read(remote.id).raw["featured_media"]
    assert str(featured) == pictures[post.pictures[0].path].id
    site._posts.change(remote.id, {"featured_media": 0})
    read = site.read(remote.id)
    assert read.digest != remote.digest
    assert [each.field for each in site.compare(post, pictures, read)] == ["lead picture"]


def test_a_picture_that_is_gone_is_missed(place: Place) -> None:
    assert not place.line().has_picture(RemotePicture("999999", "http://127.0.0.1/x.jpg"))
    assert place.line().read("999999") is None


def test_a_contributor_is_told_what_it_may_not(place: Place) -> None:
    site, octets = place.line("lorne"), jpeg()
    with pytest.raises(NotSentError) as raised:
        site.upload(sent_picture(octets, 1), octets)
    assert raised.value.code == "rest_cannot_create"
    remote, _ = published(site, story(tags=()), {})
    with pytest.raises(NotSentError) as raised:
        site.set_status(remote, RemoteStatus.PUBLISHED)
    assert "may not publish" in raised.value.message
    assert raised.value.fault is Fault.REFUSED


def test_a_scheduled_story_tells_nothing_by_its_pictures(place: Place) -> None:
    octets, sent = two_pictures()
    post, line = story(*sent), place.line()
    remote, pictures = published(line, post, octets)
    rest = line._rest

    def shows(picture: RemotePicture) -> bool:
        route = f"{rest.root.address}wp/v2/media/{picture.id}"
        if place.fake:  # the real one goes by the post that they belong to
            kept = place.fake.store.media[int(picture.id)]["post"]
            return not kept or place.fake.store.posts[kept]["status"] == "publish"
        return bool(rest.web.request("GET", route, is_signed_in=False).is_good)

    held = line.set_status(remote, RemoteStatus.SCHEDULED, datetime.now(UTC) + timedelta(days=1))
    assert not any(map(shows, pictures.values()))
    assert line.compare(post, pictures, line.read(remote.id)) == ()
    line.set_status(held, RemoteStatus.PUBLISHED)
    assert all(map(shows, pictures.values()))
