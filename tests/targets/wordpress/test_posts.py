"""Stories at WordPress, from the empty draft to the notice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import PostAuthor
from editor.domain.publishing.remote import RemoteStatus
from tests.targets.wordpress.places import Line, Place, published, story, two_pictures

DRAFT, SCHEDULED, PUBLISHED = (
    RemoteStatus.DRAFT,
    RemoteStatus.SCHEDULED,
    RemoteStatus.PUBLISHED,
)


@pytest.mark.parametrize("user", ["editor", "kim"])
def test_a_story_with_two_pictures_is_read_back_as_it_was_written(place: Place, user: str) -> None:
    site = place.line(user)
    octets, sent = two_pictures()
    post = story(*sent)
    remote, pictures = published(site, post, octets)
    read = site.read(remote.id)
    assert site.compare(post, pictures, read) == ()
    assert read.status is DRAFT
    assert read.digest == remote.digest
    assert read.title == "Ferry & bridge: 3 < 4"
    assert all(f"wp-image-{each.id}" in read.body for each in pictures.values())
    assert all(f'src="{each.url}"' in read.body for each in pictures.values())
    assert "-scaled" in pictures["photos/pic 2.jpg"].url
    live = site.set_status(read, PUBLISHED)
    assert live.status is PUBLISHED
    assert site.read(live.id).digest == read.digest, "the status is no part of it"


def test_an_empty_draft_is_found_by_its_marker_and_by_nothing_else(place: Place) -> None:
    site = place.line("kim")
    post = story()
    assert site.find(post) is None
    begun = site.begin(post)
    assert begun.status is DRAFT
    assert site.find(post).id == begun.id
    assert site.find(story()) is None
    assert post.document[:40] not in begun.body
    site.write(begun, post, {})
    assert site.find(post) is None, "it is none any more"


def test_a_lost_answer_to_a_new_draft_makes_no_second_post(place: Place) -> None:
    site, post = place.line(), story()
    Line(site, "POST", "wp/v2/posts").loses_the_answer()
    with pytest.raises(NotSentError) as raised:
        site.begin(post)
    assert raised.value.fault is Fault.BROKEN
    found = site.find(post)
    remote = site.write(found, post, {})
    assert remote.url
    assert site.occupant(post.slug).id == found.id


def test_a_doubled_draft_is_swept_and_the_address_stays_ours(place: Place) -> None:
    site, post = place.line("kim"), story()
    Line(site, "POST", "wp/v2/posts").doubles()
    newer = site.begin(post)
    oldest = site.find(post)
    assert int(oldest.id) < int(newer.id)
    remote = site.write(oldest, post, {})
    assert site.sweep(post, remote, {}) == 1
    assert site.read(newer.id) is None
    assert site.compare(post, {}, site.read(oldest.id)) == ()


def test_a_lost_answer_to_a_write_is_no_change_by_somebody_else(place: Place) -> None:
    site, post = place.line("kim"), story()
    begun = site.begin(post)
    Line(site, "POST", f"wp/v2/posts/{begun.id}").loses_the_answer()
    with pytest.raises(NotSentError):
        site.write(begun, post, {})
    remote = site.write(begun, post, {})
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_a_change_made_there_is_told_by_its_digest_and_never_written_over(place: Place) -> None:
    site, post = place.line(), story()
    remote, _ = published(site, post, {})
    other = place.line("editor")
    fields = {"content": "<!-- wp:paragraph -->\n<p>Theirs.</p>\n<!-- /wp:paragraph -->"}
    other._posts.change(remote.id, fields)
    read = site.read(remote.id)
    assert read.digest != remote.digest
    assert read.revision != remote.revision
    assert read.changed_by == "Eddie Editor"
    assert {each.field for each in site.compare(post, {}, read)} == {"text"}
    with pytest.raises(NotSentError) as raised:
        site.write(remote, post, {})
    assert raised.value.fault is Fault.CONFLICT
    assert "Theirs." in site.read(remote.id).body
    assert site.compare(post, {}, site.write(read, post, {})) == (), "somebody chose ours"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": "Other"}, "title"),
        ({"excerpt": "Other"}, "excerpt"),
        ({"slug": "other-than-ours"}, "slug"),
        ({"tags": []}, "tags"),
        ({"categories": [1]}, "section"),
        ({"author": 2}, "authors"),
    ],
)
def test_what_somebody_changed_is_named(place: Place, fields: dict[str, object], told: str) -> None:
    site = place.line("editor")
    post = story(section="Islands", authors=(PostAuthor("Kim", "kim"),))
    remote, _ = published(site, post, {})
    site._posts.change(remote.id, fields)
    read = site.read(remote.id)
    assert read.digest != remote.digest
    assert [each.field for each in site.compare(post, {}, read)] == [told]


def test_somebody_at_the_site_s_own_editor_is_seen(place: Place) -> None:
    site, post = place.line("kim"), story()
    remote, _ = published(site, post, {})
    live = site.set_status(remote, PUBLISHED)
    assert not place.line("kim").read(live.id).is_open
    _wait_a_second(place)
    sent = {"content": "<p>half a sent</p>"}
    place.line("editor")._rest.one("POST", f"wp/v2/posts/{live.id}/autosaves", as_json=sent)
    read = place.line("kim").read(live.id)
    assert read.is_open
    assert read.digest == live.digest, "nothing of it is in the post yet"


def test_an_address_that_is_taken_is_told_plainly(place: Place) -> None:
    site = place.line("kim")
    first = story()
    published(site, first, {})
    second = story(slug=first.slug)
    remote, _ = published(site, second, {})
    (told,) = site.compare(second, {}, site.read(remote.id))
    assert (told.field, told.sent) == ("slug", first.slug)
    assert told.read == f"{first.slug}-2 (another post there has the address already)"
    assert site.occupant(first.slug).id != remote.id


def test_an_address_that_another_s_published_post_has_is_seen(place: Place) -> None:
    theirs, post = place.line("editor"), story()
    remote, _ = published(theirs, post, {})
    theirs.set_status(remote, PUBLISHED)
    assert place.line("kim").occupant(post.slug).id == remote.id
    assert place.line("kim").occupant("an-address-that-is-free") is None


def test_a_published_draft_has_the_time_of_its_publishing(place: Place) -> None:
    site, post = place.line("kim"), story()
    remote, _ = published(site, post, {})
    ahead = site.clock() + timedelta(hours=5)
    held = site.set_status(remote, SCHEDULED, ahead)
    assert held.status is SCHEDULED
    back = site.set_status(held, DRAFT)
    live = site.set_status(back, PUBLISHED)
    assert live.status is PUBLISHED, "the date it was held for would hold it still"
    assert site.set_status(live, DRAFT).status is DRAFT


def test_a_schedule_that_is_too_near_is_refused_and_nothing_is_published(place: Place) -> None:
    site, post = place.line(), story()
    remote, _ = published(site, post, {})
    with pytest.raises(NotSentError) as raised:
        site.set_status(remote, SCHEDULED, site.clock() + timedelta(seconds=80))
    assert raised.value.fault is Fault.REFUSED
    assert site.read(remote.id).status is DRAFT


def test_an_update_keeps_the_status_and_a_notice_takes_all_else_away(place: Place) -> None:
    site = place.line("kim")
    octets, sent = two_pictures()
    post = story(*sent)
    remote, pictures = published(site, post, octets)
    live = site.set_status(remote, PUBLISHED)
    update = replace(post, version=2, title="Ferry sails again")
    live = site.write(live, update, pictures)
    assert live.status is PUBLISHED
    assert site.compare(update, pictures, site.read(live.id)) == ()
    notice = replace(
        story(urn=post.urn, slug=post.slug),
        document="<!-- wp:paragraph -->\n<p>It must not be used.</p>\n<!-- /wp:paragraph -->",
        is_withdrawn=True,
    )
    killed = site.write(live, notice, {})
    read = site.read(killed.id)
    assert read.status is PUBLISHED
    assert site.compare(notice, {}, read) == ()
    assert "wp-image" not in read.body
    assert "tags" in {each.field for each in site.compare(post, pictures, read)}
    for each in pictures.values():
        site.remove_picture(each)
        site.remove_picture(each)
        assert not site.has_picture(each)


def test_a_post_that_is_gone_is_told_from_one_in_the_trash(place: Place) -> None:
    site, post = place.line(), story()
    remote, _ = published(site, post, {})
    site._rest.ask("DELETE", f"wp/v2/posts/{remote.id}")
    assert site.read(remote.id).status is RemoteStatus.REMOVED
    with pytest.raises(NotSentError) as raised:
        site.write(remote, post, {})
    assert (raised.value.fault, raised.value.code) == (Fault.CONFLICT, "gone")
    site._posts.remove(remote.id)
    assert site.read(remote.id) is None


def _wait_a_second(place: Place) -> None:
    """A real site counts whole seconds."""
    if place.fake is None:
        import time  # noqa: PLC0415 - a real site alone makes us wait

        time.sleep(1.2)
