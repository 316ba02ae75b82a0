"""A webhook gets signed stories, their pictures first and once, and nothing but 2xx counts."""

import time
from collections.abc import Iterator

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.drop_parts.signature import signature
from editor.targets.webhook import WebhookDrop
from tests.targets.parcels import FIRST, NOTICE, OCTETS, URN, Octets, digest, parcel
from tests.targets.receiver import SECRET, Receiver, is_genuine, lines_of_the_help, receiving


@pytest.fixture
def site() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


@pytest.fixture
def drop(site: Receiver) -> Iterator[WebhookDrop]:
    made = WebhookDrop(site.url, SECRET)
    yield made
    made.close()


def test_the_pictures_arrive_before_the_story(site: Receiver, drop: WebhookDrop) -> None:
    assert drop.deliver(parcel(), OCTETS) == f"http://127.0.0.1:{site.server_port}"
    assert [each for each in site.asked if each[0] == "POST"] == [
        ("POST", "picture", "photos/bridge.jpg"),
        ("POST", "document", "ninjs.json"),
    ]
    assert site.stories == {URN: FIRST["ninjs.json"]}
    assert site.pictures == {"photos/bridge.jpg": b"picture"}


def test_the_headers_tell_what_it_is(site: Receiver, drop: WebhookDrop) -> None:
    drop.deliver(parcel(NOTICE, act=Act.KILL), OCTETS)
    told = site.heads[-1]
    assert told["X-Copydesk-Act"] == "kill"
    assert told["X-Copydesk-Story"] == URN
    assert told["X-Copydesk-Version"] == "1"
    assert told["X-Copydesk-Delivery"] == "d" * 32
    assert told["X-Copydesk-Digest"] == digest(NOTICE["ninjs.json"])
    assert told["Content-Type"] == "application/json"
    assert abs(time.time() - int(told["X-Copydesk-Timestamp"])) < 60
    assert SECRET not in str(site.heads)


def test_a_second_try_sends_no_picture_again_and_is_told_by_its_id(
    site: Receiver, drop: WebhookDrop
) -> None:
    site.answers = [201, 503]
    with pytest.raises(NotSentError) as failed:
        drop.deliver(parcel(), OCTETS)
    assert failed.value.fault is Fault.SERVER
    assert site.stories == {}, "not the story without its pictures"
    site.pictures["photos/bridge.jpg"] = b"picture"
    drop.deliver(parcel(), OCTETS)
    drop.deliver(parcel(), OCTETS)
    posted = [each[1] for each in site.asked if each[0] == "POST"]
    assert posted == ["picture", "document", "document", "document"]
    assert site.deliveries == ["d" * 32] * 2


def test_a_server_that_answers_anything_gets_the_pictures(
    site: Receiver, drop: WebhookDrop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site.RequestHandlerClass, "do_HEAD", lambda self: self._answer(200))
    drop.deliver(parcel(), OCTETS)
    assert site.pictures == {"photos/bridge.jpg": b"picture"}


def test_one_that_knows_no_questions_is_asked_once(site: Receiver, drop: WebhookDrop) -> None:
    site.takes_head = False
    files = {**FIRST, "photos/b.jpg": b"b", "photos/é X: y.jpg": b"c"}
    drop.deliver(parcel(files), Octets(files))
    assert [each[0] for each in site.asked] == ["HEAD", "POST", "POST", "POST", "POST"]
    assert "photos/é X: y.jpg" in site.pictures
    warned = list(drop.diagnose())[-1]
    assert (warned.name, warned.is_good, warned.is_warning) == ("Secret", True, True)


def test_without_pictures_the_story_goes_alone(site: Receiver) -> None:
    drop = WebhookDrop(site.url, SECRET, has_pictures=False)
    drop.deliver(parcel(), OCTETS)
    drop.close()
    assert site.asked == [("POST", "document", "ninjs.json")]


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (400, Fault.REFUSED),
        (401, Fault.REFUSED),
        (409, Fault.REFUSED),
        (429, Fault.SERVER),
        (500, Fault.SERVER),
        (304, Fault.UNKNOWN),
    ],
)
def test_nothing_but_2xx_counts_and_no_answer_is_kept(
    site: Receiver, drop: WebhookDrop, status: int, fault: Fault
) -> None:
    site.answers = [status]
    with pytest.raises(NotSentError) as failed:
        drop.deliver(parcel(NOTICE), OCTETS)
    assert failed.value.fault is fault
    assert failed.value.hint
    assert "repeats the story" not in f"{failed.value} {failed.value.answer}"


def test_a_redirect_gets_neither_story_nor_signature(site: Receiver, drop: WebhookDrop) -> None:
    with receiving() as other:
        site.answers, site.location = [307], other.url
        with pytest.raises(NotSentError, match="leads on"):
            drop.deliver(parcel(NOTICE), OCTETS)
        assert other.asked == []


def test_a_wrong_secret_is_told_by_the_test_and_by_the_delivery(site: Receiver) -> None:
    drop = WebhookDrop(site.url, "another")
    bad = [each for each in drop.diagnose() if not each.is_good]
    assert [(each.name, "same secret" in each.hint) for each in bad] == [("Secret", True)]
    with pytest.raises(NotSentError) as refused:
        drop.deliver(parcel(), OCTETS)
    assert (refused.value.fault, refused.value.status) == (Fault.REFUSED, 401)
    assert "another" not in f"{bad} {refused.value!r} {drop!r}"
    drop.close()


def test_a_good_receiver_passes_and_keeps_nothing_of_the_test(
    site: Receiver, drop: WebhookDrop
) -> None:
    probes = list(drop.diagnose())
    assert [(each.name, each.is_good, each.is_warning) for each in probes] == [
        ("Address", True, False),
        ("Safe connection", True, False),
        ("Secret", True, False),
    ]
    assert (site.stories, site.pictures) == ({}, {})
    assert drop.clock()


@pytest.mark.parametrize(
    "url", ["", "ftp://h/x", "https://", "https://kim:word@h.example/x", "http://[", "https://h:x"]
)
def test_what_is_no_address_is_told(url: str) -> None:
    drop = WebhookDrop(url, SECRET)
    assert [(each.name, each.is_good) for each in drop.diagnose()] == [("Address", False)]
    with pytest.raises(NotSentError, match="no address"):
        drop.deliver(parcel(), OCTETS)


def test_nothing_is_sent_unsigned(site: Receiver) -> None:
    drop = WebhookDrop(site.url, "")
    assert [(each.name, each.is_good) for each in drop.diagnose()] == [("Secret", False)]
    with pytest.raises(NotSentError, match="no secret"):
        drop.deliver(parcel(), OCTETS)
    assert site.asked == []


def test_the_lines_of_the_help_tell_the_genuine_from_the_forged() -> None:
    check, body = is_genuine(), b'{"a": "\xc3\xa9"}'
    now = str(int(time.time()))

    def headers(**changed: str) -> dict[str, str]:
        told = {"Timestamp": now, "Signature": signature(SECRET, now, body)}
        told |= {"Digest": digest(body), **changed}
        return {f"X-Copydesk-{name}": value for name, value in told.items()}

    old = str(int(time.time()) - 301)
    assert check(headers(), body, SECRET)
    assert not check(headers(), body + b" ", SECRET)
    assert not check(headers(), body, "another")
    assert not check(headers(Timestamp=old), body, SECRET)
    assert not check(headers(Timestamp=old, Signature=signature(SECRET, old, body)), body, SECRET)
    assert not check(headers(Digest="0" * 64), body, SECRET)
    assert not check(headers(Signature="é"), body, SECRET)
    assert not check({}, body, SECRET)
    assert len(lines_of_the_help().strip().splitlines()) <= 16
