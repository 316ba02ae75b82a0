"""Which step fails is said, from the address to the rights; and no secret is ever told."""

import json
import time
from collections.abc import Iterator

import pytest

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
from editor.network.web import Answer
from editor.targets.contract import Probe, Site
from editor.targets.ghost import GHOST
from editor.targets.ghost_parts.answers import CONFLICT, failure
from editor.targets.ghost_parts.diagnosis import _safe
from editor.targets.ghost_parts.key import key_of
from editor.targets.ghost_parts.line import Line, address_of
from editor.targets.ghost_parts.site import GhostSite
from tests.targets.ghost.conftest import Place
from tests.targets.ghost.fake_ghost import KEY_ID, SECRET, FakeGhost


@pytest.fixture
def ghost(fake_ghost: FakeGhost) -> Iterator[FakeGhost]:
    """The small server, its clock and its door as they were before."""
    yield fake_ghost
    fake_ghost.clock_ahead_s, fake_ghost.strips_authorization = 0.0, False
    fake_ghost.version = "6.65"


def diagnosed(url: str, key: str) -> list[Probe]:
    site = GHOST.connect(Target("t", "Site", "ghost", url), GHOST.options, key)
    assert isinstance(site, Site)
    found = list(site.diagnose())
    site.close()
    return found


def test_a_site_that_works_says_who_may_be_an_author(site: GhostSite, place: Place) -> None:
    probes = list(site.diagnose())
    assert [each.name for each in probes] == ["Address", "Safe connection", "Sign-in", "Rights"]
    assert all(each.is_good for each in probes)
    assert "Kim Tester" in probes[-1].words
    assert site.missing() == {}
    assert site.clock() is not None


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", "no Admin API key"),
        ("hello", "That is no Admin API key"),
        (f"{KEY_ID}:abc", "That is no Admin API key"),
        ("bd0fb97955d35766073f6f9e7b", "Content API key"),
        ("0" * 24 + ":" + SECRET, "doesn’t know this Admin API key"),
    ],
)
def test_a_wrong_key_fails_at_the_sign_in(place: Place, key: str, said: str) -> None:
    probes = diagnosed(place.url, key)
    assert (probes[-1].name, probes[-1].is_good) == ("Sign-in", False)
    assert said in probes[-1].words
    assert "Admin API key" in probes[-1].hint


def test_a_wrong_second_half_is_told_apart_from_a_wrong_clock(place: Place) -> None:
    key = f"{place.key.partition(':')[0]}:{'00' * 32}"
    (*_, last) = diagnosed(place.url, key)
    assert "second half of the Admin API key is wrong" in last.words


def test_a_stripped_header_is_told_from_a_wrong_key(ghost: FakeGhost) -> None:
    ghost.strips_authorization = True
    (*_, last) = diagnosed(ghost.url, ghost.key)
    assert "takes the key out" in last.words
    assert "Authorization" in last.hint


def test_what_is_no_ghost_fails_at_the_address(place: Place, ghost: FakeGhost) -> None:
    (only,) = diagnosed(f"{place.url}/elsewhere", place.key)
    assert (only.name, only.is_good) == ("Address", False)
    assert "No Ghost answers there (404)" in only.words
    ghost.version = "4.48"
    (only,) = diagnosed(ghost.url, ghost.key)
    assert "too old" in only.words


@pytest.mark.parametrize("typed", ["", "https://", "http://["])
def test_what_is_no_address_is_said_at_once(typed: str) -> None:
    (only,) = diagnosed(typed, f"{KEY_ID}:{SECRET}")
    assert (only.name, only.is_good, only.words) == ("Address", False, "That is no address.")


def test_where_nobody_answers_the_address_fails() -> None:
    (only,) = diagnosed("http://127.0.0.1:1", f"{KEY_ID}:{SECRET}")
    assert (only.name, only.is_good) == ("Address", False)
    assert "can’t be reached" in only.words


def test_a_computer_whose_clock_is_slow_still_signs_in(place: Place) -> None:

    line = Line(place.url, place.key, seconds=lambda: time.time() - 3_600)
    assert line.ask("GET", "posts/").is_good
    assert line.ask("GET", "posts/").is_good
    line.web.close()


def test_the_time_of_a_site_goes_on_while_nobody_asks_it(ghost: FakeGhost) -> None:
    own = [1_000_000.0]
    line = Line(ghost.url, ghost.key, seconds=lambda: own[0])
    told = line.site()
    assert told["version"]
    before = line.now()
    own[0] += 500
    assert (line.now() - before).total_seconds() == 500
    assert abs(line.now().timestamp() - time.time() - 500) < 5
    line.web.close()


def test_a_plain_line_to_another_computer_is_a_warning() -> None:
    probe = _safe(Line("http://news.example.org", ""))
    assert probe.is_warning
    assert "isn’t encrypted" in probe.words
    assert not _safe(Line("https://news.example.org", "")).is_warning


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://news.example.org", "https://news.example.org"),
        ("news.example.org/", "https://news.example.org"),
        ("https://news.example.org/ghost", "https://news.example.org"),
        ("https://news.example.org/ghost/#/settings/integrations", "https://news.example.org"),
        ("https://example.org/blog/ghost/", "https://example.org/blog"),
        ("http://127.0.0.1:2368/", "http://127.0.0.1:2368"),
        ("https://ghosts.example.org/ghostly/", "https://ghosts.example.org/ghostly"),
    ],
)
def test_the_home_page_and_the_desk_are_the_same_address(typed: str, address: str) -> None:
    assert address_of(typed) == address


def test_no_secret_stands_in_what_people_or_logs_see() -> None:
    key = key_of(f" {KEY_ID}:{SECRET}\n")
    assert SECRET not in repr(key)
    assert str(key.secret) not in repr(key)
    with pytest.raises(NotSentError) as caught:
        key_of(f"{SECRET}{KEY_ID}")
    assert SECRET not in str(caught.value)


def test_a_busy_or_broken_ghost_is_tried_again_and_a_limit_is_not() -> None:
    def said(status: int, **error: str) -> NotSentError:
        data = json.dumps({"errors": [error]}).encode()
        return failure(Answer(status, {"retry-after": "30"}, data, "https://news.example.org/"))

    busy = said(429, message="Too many attempts.", type="TooManyRequestsError")
    assert (busy.fault, busy.retry_after_s) == (Fault.SERVER, 30.0)
    assert said(503, message="Ghost is being updated.").fault is Fault.SERVER
    limit = said(403, message="Your plan has no more than 2 authors.", type="HostLimitError")
    assert (limit.fault, "2 authors" in limit.message) == (Fault.REFUSED, True)
    assert said(409, type="UpdateCollisionError", code=CONFLICT).fault is Fault.CONFLICT


def test_ghost_says_what_it_lacks() -> None:
    assert set(GHOST.missing) == {Ability.PICTURE_REMOVAL}
    assert GHOST.format(GHOST.options) == "ghost"
    assert GHOST.format_options(GHOST.options) == {
        "body": "html",
        "byline": "yes",
        "lead_lifted": "yes",
    }


def test_where_one_person_has_an_account_there_are_not_several_authors(ghost: FakeGhost) -> None:
    site = Place(ghost.url, ghost.key, fake=ghost).connect()
    staff = ghost.posts.users[1:]
    del ghost.posts.users[1:]
    try:
        assert set(site.missing()) == {Ability.SEVERAL_AUTHORS}
    finally:
        ghost.posts.users += staff
    site.close()
