"""Whatever a site answers, it ends in a sentence: no bug, no hang, and nothing that isn't text."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, PostAuthor, SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost, RemoteStatus
from editor.network.kept_answer import KEPT_CHARACTERS
from editor.network.web import Answer, Web
from tests.targets.ghost import stories
from tests.targets.ghost.conftest import Place as GhostPlace
from tests.targets.ghost.conftest import fake_ghost
from tests.targets.ghost.fake_ghost import FakeGhost
from tests.targets.hostile import Replay, Twist, some_twist
from tests.targets.wordpress.conftest import at_fake, fake
from tests.targets.wordpress.fake_store import User
from tests.targets.wordpress.fake_wordpress import FakeWordPress
from tests.targets.wordpress.places import Place as WordPressPlace
from tests.targets.wordpress.places import story, two_pictures

__all__ = ["at_fake", "fake", "fake_ghost"]

ROUNDS = 250
SEED = 20261124
_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST = 700


def assert_plain(*said: str) -> None:
    for each in said:
        assert not _STEERS.search(each), repr(each[:200])
        assert len(each) <= _LONGEST, (len(each), each[:200])


def assert_kept(error: NotSentError) -> None:
    assert error.retry_after_s is None or 0 <= error.retry_after_s <= 3_600
    assert not _STEERS.search(error.answer)
    assert len(error.answer) <= KEPT_CHARACTERS


def went(act: Callable[[], Any]) -> Any:
    """What came of an act; None if it ended in a sentence."""
    try:
        return act()
    except NotSentError as error:
        assert_plain(error.message, error.hint, error.code)
        assert_kept(error)
        return None


def journey(site: Any, post: Any, octets: Callable[[Any], bytes]) -> None:
    """All that a connection can do, on with what is known where something goes wrong."""
    for probe in went(lambda: list(site.diagnose())) or ():
        assert_plain(probe.words, probe.hint)
    for words in (went(site.missing) or {}).values():
        assert_plain(words)
    went(lambda: site.occupant(post.slug))
    remote = went(lambda: site.find(post)) or went(lambda: site.begin(post))
    pictures = {}
    for each in post.pictures:
        sent = went(partial(site.upload, each, octets(each)))
        if sent is not None:
            pictures[each.path] = sent
            went(partial(site.has_picture, sent))
    if remote is not None:
        go_on(site, post, remote, pictures)
    site.clock()
    site.close()


def go_on(site: Any, post: Any, begun: RemotePost, pictures: dict[str, RemotePicture]) -> None:
    written = went(lambda: site.write(begun, post, pictures)) or begun
    read = went(lambda: site.read(written.id)) or written
    for each in (begun, written, read):
        check(each)
    went(lambda: site.compare(post, pictures, read))
    later = datetime.now(UTC) + timedelta(days=1)
    held = went(lambda: site.set_status(read, RemoteStatus.SCHEDULED, later)) or read
    out = went(lambda: site.set_status(held, RemoteStatus.PUBLISHED)) or held
    went(lambda: site.sweep(post, out, pictures))
    for each in pictures.values():
        check_picture(each)
        went(partial(site.remove_picture, each))


def check(remote: RemotePost) -> None:
    """A post as it can be stored and shown."""
    assert isinstance(remote.status, RemoteStatus)
    for each in astuple(remote):
        assert isinstance(each, str | bool | RemoteStatus)
        f"{each}".encode()
    assert re.fullmatch(r"\w+", remote.id, re.ASCII)
    assert re.match("https?://|$", remote.url), remote.url
    assert re.match("https?://|$", remote.edit_url), remote.edit_url
    assert_plain(remote.url, remote.edit_url, remote.changed_by, remote.modified, remote.revision)


def check_picture(picture: RemotePicture) -> None:
    assert re.fullmatch(r"\d*", picture.id, re.ASCII)
    assert re.match("https?://", picture.url)


class Journeys:
    """The same journey again and again, each time with something else wrong.

    Args:
        connect: A new line to the site.
        web_of: What it asks through.
        post: What is sent.
        octets: Gives the octets of its pictures.
    """

    def __init__(
        self,
        connect: Callable[[], Any],
        web_of: Callable[[Any], Web],
        post: Post,
        octets: Callable[[SentPicture], bytes],
    ) -> None:
        self._connect, self._web_of = connect, web_of
        self._post, self._octets = post, octets
        self._record: dict[str, list[Answer]] = {}
        self.honest = self.go(None)

    def go(self, twist: Twist | None) -> list[Answer]:
        line = self._connect()
        replay = Replay(self._web_of(line), self._record, twist)
        journey(line, self._post, self._octets)
        return replay.answers

    def go_wrong(self, chance: random.Random, rounds: int) -> None:
        for number in range(rounds):
            twist = some_twist(chance, self.honest)
            try:
                self.go(twist)
            except Exception as error:
                url = self.honest[twist.number].url
                told = f"round {number}, answer {twist.number} ({url}): {twist.words}"
                raise AssertionError(told) from error


def to_wordpress(place: WordPressPlace) -> Journeys:
    octets, sent = two_pictures()
    post = story(*sent, section="News", authors=(PostAuthor("Kim", "kim"), PostAuthor("E", "2")))
    return Journeys(place.line, lambda line: line._rest.web, post, lambda each: octets[each.digest])


@pytest.mark.parametrize("plugin", ["", "coauthors/v1", "publishpress-authors/v1"])
def test_no_answer_of_a_wordpress_is_a_bug(
    fake: FakeWordPress, at_fake: WordPressPlace, plugin: str
) -> None:
    fake.plugins = [plugin] if plugin else []
    to_wordpress(at_fake).go_wrong(random.Random(f"{SEED}{plugin}"), ROUNDS)


def to_ghost(place: GhostPlace) -> Journeys:
    post, octets = stories.post_of()
    return Journeys(
        place.connect, lambda line: line._line.web, post, lambda each: octets[each.path]
    )


def test_no_answer_of_a_ghost_is_a_bug(fake_ghost: FakeGhost) -> None:
    place = GhostPlace(fake_ghost.url, fake_ghost.key, fake=fake_ghost)
    to_ghost(place).go_wrong(random.Random(SEED), ROUNDS)


def test_a_ghost_whose_pages_never_end_is_given_up(fake_ghost: FakeGhost) -> None:
    place = GhostPlace(fake_ghost.url, fake_ghost.key, fake=fake_ghost)
    line = place.connect()
    asked: list[int] = []

    def request(*_: Any, query: dict[str, Any], **__: Any) -> Answer:
        asked.append(query["page"])
        told = {"users": [], "meta": {"pagination": {"next": query["page"] + 1}}}
        return Answer(200, {}, json.dumps(told).encode(), fake_ghost.url)

    line._line.web.request = request  # type: ignore[method-assign, assignment]
    with pytest.raises(NotSentError) as raised:
        line.missing()
    assert raised.value.fault is Fault.UNKNOWN
    assert len(asked) < 100


@pytest.mark.parametrize("rights", [{}, [], {"read": True}, {"publish_posts": True}])
def test_an_account_without_rights_is_told_so(
    fake: FakeWordPress, at_fake: WordPressPlace, rights: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(User, "rights", rights)
    line = at_fake.line()
    last = list(line.diagnose())[-1]
    assert (last.name, last.is_good) == ("Rights", False)
    assert fake.asked
