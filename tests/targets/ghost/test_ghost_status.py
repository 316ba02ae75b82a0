"""A post is out when the desk says so, and never before."""

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.targets.ghost_parts.site import GhostSite
from editor.targets.ghost_parts.status import status_differs
from tests.targets.ghost.conftest import Place
from tests.targets.ghost.stories import post_of, written

DRAFT, SCHEDULED, PUBLISHED = RemoteStatus.DRAFT, RemoteStatus.SCHEDULED, RemoteStatus.PUBLISHED


def test_publishing_and_unpublishing_change_no_word(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    out = site.set_status(remote, PUBLISHED)
    assert (out.status, out.digest) == (PUBLISHED, remote.digest)
    assert out.url == f"{place.url}/{post.slug}/"
    back = site.set_status(out, DRAFT)
    assert (back.status, back.digest) == (DRAFT, remote.digest)
    assert site.compare(post, pictures, back) == ()


def test_a_write_leaves_the_status_alone(site: GhostSite) -> None:
    post, octets = post_of()
    remote, pictures = written(site, post, octets)
    out = site.set_status(remote, PUBLISHED)
    assert site.write(out, post, pictures).status is PUBLISHED


def test_a_schedule_is_kept_to_the_second(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    at = datetime.now(UTC) + timedelta(days=3, microseconds=7)
    held = site.set_status(remote, SCHEDULED, at)
    assert held.status is SCHEDULED
    assert place.raw(held.id)["published_at"] == at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


@pytest.mark.parametrize("ahead_s", [-60, 0, 85])
def test_a_schedule_that_is_too_near_is_refused(site: GhostSite, ahead_s: int) -> None:
    post, _ = post_of()
    remote = site.begin(post)
    with pytest.raises(NotSentError, match="at least 90 seconds ahead") as caught:
        site.set_status(remote, SCHEDULED, datetime.now(UTC) + timedelta(seconds=ahead_s))
    assert caught.value.fault is Fault.REFUSED
    now = site.read(remote.id)
    assert now
    assert now.status is DRAFT


def test_a_post_with_an_old_schedule_is_published_under_the_time_it_is_out(
    site: GhostSite, place: Place
) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    held = site.set_status(remote, SCHEDULED, datetime.now(UTC) + timedelta(days=300))
    draft = site.set_status(held, DRAFT)
    out = site.set_status(draft, PUBLISHED)
    at = datetime.fromisoformat(place.raw(out.id)["published_at"])
    assert abs(at - datetime.now(UTC)) < timedelta(seconds=60)


def test_what_is_out_is_not_scheduled(site: GhostSite) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    out = site.set_status(remote, PUBLISHED)
    with pytest.raises(NotSentError, match="published already"):
        site.set_status(out, SCHEDULED, datetime.now(UTC) + timedelta(days=1))


def test_a_post_that_somebody_changed_is_not_published(site: GhostSite, place: Place) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    place.edit(remote.id, title="Their headline")
    with pytest.raises(NotSentError) as caught:
        site.set_status(remote, PUBLISHED)
    assert caught.value.fault is Fault.CONFLICT


def test_publishing_twice_by_a_doubled_line_is_no_conflict(site: GhostSite) -> None:
    post, octets = post_of()
    remote, _ = written(site, post, octets)
    out = site.set_status(remote, PUBLISHED)
    assert site.set_status(remote, PUBLISHED).id == out.id


def test_a_time_that_ghost_made_up_is_told() -> None:
    now = datetime(2026, 12, 1, tzinfo=UTC)
    raw = {"status": "published", "published_at": "2027-12-01T00:00:00.000Z"}
    differs = status_differs(raw, PUBLISHED, None, now)
    assert differs
    assert differs.fault is Fault.DIFFERS
    assert status_differs({**raw, "status": "sent"}, DRAFT, None, now)
    assert status_differs({**raw, "status": "draft"}, DRAFT, None, now) is None
