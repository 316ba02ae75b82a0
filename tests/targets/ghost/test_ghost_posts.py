"""Stories get to a Ghost whole, once, and never over somebody's change."""

import json
import time
from dataclasses import replace

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.network.web import Answer
from editor.targets.ghost_parts.site import GhostSite
from tests.exporters.ferry_story import CORRECTION, KILLED, ferry
from tests.targets.ghost.conftest import Place
from tests.targets.ghost.fake_ghost import FakeGhost
from tests.targets.ghost.stories import KIM, STRANGER, post_of, sent_pictures, written


def test_a_story_comes_back_as_it_was_sent(site: GhostSite, place: Place) -> None:
    post, octets = post_of(ferry(url_slug=f"all-{time.time_ns()}", corrections=(CORRECTION,)))
    remote, pictures = written(site, post, octets)
    assert site.compare(post, pictures, remote) == ()
    raw = place.raw(remote.id)
    assert [each["name"] for each in raw["tags"]] == [
        *("News", "ferry", "R&D", "#medtop:20000705", "#Correction")
    ]
    assert [each["slug"] for each in raw["authors"]] == ["kim", "lorne"]
    assert raw["feature_image"] == pictures["photos/pier-1600.jpg"].url
    assert pictures["photos/boat-1600.jpg"].url in raw["html"]
    assert remote.status is RemoteStatus.DRAFT
    assert remote.edit_url == f"{place.url}/ghost/#/editor/post/{remote.id}"


def test_a_new_connection_compares_without_the_network_after_its_read(
    site: GhostSite, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    other = place.connect()
    again = other.read(remote.id)
    assert again
    assert again.digest == remote.digest
    monkeypatch.setattr(other._line.web, "request", lambda *_, **__: pytest.fail("it asked"))
    assert other.compare(post, pictures, again) == ()
    other._line.web._client.close()


def test_what_an_update_leaves_out_goes_there_too(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    bare = {"title": "Ferry stops", "slug": post.slug, "html": ""}
    update = replace(post, document=json.dumps({"posts": [bare]}))
    after = site.write(remote, update, pictures)
    assert site.compare(update, pictures, after) == ()
    raw = place.raw(after.id)
    assert (raw["html"], raw["tags"], raw["feature_image"]) == (None, [], None)
    assert (raw["custom_excerpt"], raw["meta_title"], raw["codeinjection_head"]) == (None,) * 3
    assert after.digest != remote.digest


def test_a_change_made_there_is_a_conflict(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    place.edit(remote.id, html="<p>Their words.</p>")
    with pytest.raises(NotSentError) as caught:
        site.write(remote, post, pictures)
    assert caught.value.fault is Fault.CONFLICT
    assert place.raw(remote.id)["html"] == "<p>Their words.</p>"
    now = site.read(remote.id)
    assert now
    assert now.digest != remote.digest
    assert site.compare(post, pictures, site.write(now, post, pictures)) == ()


def test_a_write_that_the_line_doubled_is_no_conflict(site: GhostSite) -> None:
    post, octets = post_of()
    pictures = sent_pictures(site, post, octets)
    shell = site.begin(post)
    time.sleep(1.1)
    first = site.write(shell, post, pictures)
    assert first.modified != shell.modified
    assert site.write(shell, post, pictures).digest == first.digest


def test_a_draft_is_found_again_by_its_marker_and_a_second_one_is_swept(
    site: GhostSite, place: Place
) -> None:
    post, octets = post_of()
    assert site.find(post) is None
    first = site.begin(post)
    assert first.title == "Draft from Copydesk"
    assert post.urn in place.raw(first.id)["codeinjection_foot"]
    assert site.begin(post).id == first.id
    found = site.find(post)
    assert found
    assert found.id == first.id
    kept = site.write(first, post, sent_pictures(site, post, octets))
    assert site.sweep(post, kept, {}) == 1
    assert site.sweep(post, kept, {}) == 0
    assert site.read(first.id)


def test_a_sweep_leaves_a_draft_with_words_alone(site: GhostSite, place: Place) -> None:
    post, _ = post_of()
    first = site.begin(post)
    site.begin(post)
    place.edit(first.id, html="<p>Somebody's words.</p>")
    other = next(each for each in site._drafts(post) if each["id"] != first.id)
    assert site.sweep(post, site._remote(other), {}) == 0


@pytest.mark.parametrize("sign", ["'", "\\", "',id:-null,slug:'"])
def test_no_address_leaves_its_quotes_in_a_filter(site: GhostSite, sign: str) -> None:
    assert site.occupant(f"no{sign}such") is None


def test_an_address_is_taken_by_posts_drafts_and_pages(site: GhostSite) -> None:
    post, _ = post_of()
    assert site.occupant(post.slug) is None
    shell = site.begin(post)
    occupant = site.occupant(post.slug)
    assert occupant
    assert occupant.id == shell.id
    assert site.occupant("about")


def test_an_address_that_is_taken_is_told_and_stays_the_same_at_each_write(
    site: GhostSite,
) -> None:
    first, octets = post_of()
    written(site, first, octets)
    for taken in ("about", first.slug):
        post, octets = post_of()
        second = replace(post, document=post.document.replace(post.slug, taken))
        remote, pictures = written(site, second, octets)
        (difference,) = site.compare(second, pictures, remote)
        assert (difference.field, difference.sent) == ("slug", taken)
        assert difference.read.startswith(f"{taken}-")
        again = site.write(remote, second, pictures)
        assert site.compare(second, pictures, again) == (difference,)


def test_an_address_changes_when_the_desk_changes_it(site: GhostSite) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    renamed = replace(post, document=post.document.replace(post.slug, f"{post.slug}-new"))
    assert site.compare(renamed, pictures, site.write(remote, renamed, pictures)) == ()


def test_a_fault_of_the_server_never_repeats_the_copy(site: GhostSite) -> None:
    first, octets = post_of()
    written(site, first, octets)
    second, _ = post_of()
    shell = site.begin(second)
    with pytest.raises(NotSentError) as caught:
        site._change(shell, {"title": "Secret headline", "slug": first.slug})
    assert caught.value.fault is Fault.SERVER
    assert "Secret" not in f"{caught.value} {caught.value.answer}"


def test_authors_without_an_account_are_left_to_the_byline(site: GhostSite, place: Place) -> None:
    post, octets = post_of(authors=(STRANGER, KIM))
    remote, pictures = written(site, post, octets)
    assert [each["slug"] for each in place.raw(remote.id)["authors"]] == ["kim"]
    assert site.compare(post, pictures, remote) == ()
    place.edit(remote.id, authors=[{"slug": "owner"}])
    now = site.read(remote.id)
    assert now
    assert [each.field for each in site.compare(post, pictures, now)] == ["authors"]


def test_a_tag_in_other_capitals_is_the_one_that_is_there(site: GhostSite, place: Place) -> None:
    name = f"Harbour {time.time_ns()}"
    first, octets = post_of(ferry(url_slug=f"a-{time.time_ns()}", section=name))
    written(site, first, octets)
    second, octets = post_of(ferry(url_slug=f"b-{time.time_ns()}", section=name.upper()))
    remote, pictures = written(site, second, octets)
    assert place.raw(remote.id)["tags"][0]["name"] == name
    assert site.compare(second, pictures, remote) == ()


def test_a_killed_story_leaves_its_notice_and_nothing_else(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    place.edit(remote.id, meta_description="The old story.", og_description="The old story.")
    now = site.read(remote.id)
    assert now
    slug = post.slug
    killed = replace(KILLED, article=replace(KILLED.article, url_slug=slug))
    notice, _ = post_of(killed, urn=post.urn, is_withdrawn=True)
    after = site.write(now, notice, {})
    assert site.compare(notice, {}, after) == ()
    raw = place.raw(after.id)
    assert "has been withdrawn" in raw["html"]
    assert "<img" not in raw["html"]
    assert (raw["tags"], raw["feature_image"], raw["meta_description"]) == ([], None, None)
    assert (raw["custom_excerpt"], raw["og_description"]) == (None, None)


def test_a_post_that_is_gone_is_none(site: GhostSite) -> None:
    assert site.read("0123456789abcdef01234567") is None


@pytest.mark.parametrize("answer", ['{"posts": []}', '{"posts": [{}]}', "[1]", "<p>Sign in.</p>"])
def test_an_answer_that_makes_no_sense_is_tried_again(
    fake_ghost: FakeGhost, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Place(fake_ghost.url, fake_ghost.key, fake=fake_ghost).connect()
    heard = Answer(200, {}, answer.encode(), fake_ghost.url)
    monkeypatch.setattr(site._line.web, "request", lambda *_, **__: heard)
    post, _ = post_of()
    for ask in (lambda: site.begin(post), lambda: site.read("1"), site.missing):
        with pytest.raises(NotSentError) as caught:
            ask()
        assert caught.value.fault is Fault.UNKNOWN


def test_what_ghost_refuses_is_said_in_words_of_the_desk(site: GhostSite) -> None:
    post, octets = post_of()
    pictures = sent_pictures(site, post, octets)
    document = json.loads(post.document)
    document["posts"][0]["feature_image_alt"] = "x" * 200
    with pytest.raises(NotSentError, match="The alt text of the lead picture has more than 191"):
        site.write(site.begin(post), replace(post, document=json.dumps(document)), pictures)


def test_a_picture_that_is_not_there_yet_stops_the_post(site: GhostSite) -> None:
    post, _ = post_of()
    with pytest.raises(NotSentError, match="A picture of the story isn’t at the site yet"):
        site.write(site.begin(post), post, {})
