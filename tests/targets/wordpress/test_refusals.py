"""What WordPress answers when it doesn't do it, as people read it."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemoteStatus
from editor.network.web import Answer
from editor.targets.wordpress_parts import timing
from editor.targets.wordpress_parts.refusals import refusal
from editor.targets.wordpress_parts.rest import good_many, good_one
from tests.targets.wordpress.fake_wordpress import FakeWordPress
from tests.targets.wordpress.places import Place, published, story

URL = "https://courier.example/wp-json/wp/v2/posts"


def answer(status: int, told: object, **headers: str) -> Answer:
    data = told if isinstance(told, bytes) else json.dumps(told).encode()
    return Answer(status, headers, data, URL)


@pytest.mark.parametrize(
    ("status", "code", "fault", "words"),
    [
        (403, "rest_cannot_publish", Fault.REFUSED, "may not publish"),
        (403, "rest_cannot_edit", Fault.REFUSED, "somebody else’s"),
        (401, "rest_not_logged_in", Fault.REFUSED, "doesn’t let us in"),
        (400, "rest_invalid_author", Fault.REFUSED, "nobody of that number"),
        (500, "rest_upload_sideload_error", Fault.REFUSED, "doesn’t take the picture"),
        (412, "rest_upload_hash_mismatch", Fault.BROKEN, "damaged on the way"),
        (500, "db_insert_error", Fault.SERVER, "database"),
        (503, "", Fault.SERVER, "a fault of its own"),
    ],
)
def test_a_code_is_a_plain_sentence(status: int, code: str, fault: Fault, words: str) -> None:
    told = refusal(answer(status, {"code": code, "message": "Sorry.", "data": {}}))
    assert words in told.message
    assert (told.fault, told.code, told.status) == (fault, code, status)
    assert told.hint or fault is not Fault.REFUSED


def test_a_code_that_nobody_knows_keeps_the_site_s_own_words() -> None:
    data = {"status": 400, "params": {"slug": "slug is too odd."}}
    told = refusal(answer(400, {"code": "rest_odd", "message": "Invalid.", "data": data}))
    assert told.message.endswith("the site says “slug is too odd.”.")


def test_what_stands_before_the_site_has_words_too() -> None:
    assert "too large" in refusal(answer(413, b"<html>")).message
    walled = refusal(answer(403, b"<html>Blocked"))
    assert "firewall" in walled.hint
    assert "Blocked" in walled.answer
    busy = refusal(answer(429, b"", **{"retry-after": "30"}))
    assert (busy.fault, busy.retry_after_s) == (Fault.SERVER, 30.0)


@pytest.mark.parametrize("told", [b"", b'{"id": 1, "tit', [], "x", {"ok": True}])
def test_an_answer_without_sense_is_kept_and_never_taken_for_one(told: object) -> None:
    with pytest.raises(NotSentError) as raised:
        good_one(answer(200, told))
    assert raised.value.fault is Fault.UNKNOWN
    if told != []:
        with pytest.raises(NotSentError):
            good_many(answer(200, told))


def test_a_missing_page_is_no_missing_post(at_fake: Place, fake: FakeWordPress) -> None:
    site, post = at_fake.line(), story()
    remote, pictures = published(site, post, {})
    fake.is_wordpress = False
    with pytest.raises(NotSentError):
        site.read(remote.id)
    assert pictures == {}


def test_a_post_that_the_site_publishes_too_early_is_told(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "LEAST_AHEAD", timedelta(0))
    site = place.line("kim")
    remote, _ = published(site, story(), {})
    with pytest.raises(NotSentError) as raised:
        site.set_status(remote, RemoteStatus.SCHEDULED, site.clock() + timedelta(seconds=30))
    assert raised.value.fault is Fault.DIFFERS
    assert "“published” instead of “scheduled”" in raised.value.message


def test_a_site_whose_clock_is_behind_is_not_sent_our_time(
    at_fake: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = at_fake.line("kim")
    remote, _ = published(site, story(), {})
    behind = datetime.now(UTC) - timedelta(hours=1)
    sent = {}
    monkeypatch.setattr(site._rest, "now", lambda: behind)
    ask = site._posts.change

    def change(id: str, fields: dict[str, str]) -> object:
        sent.update(fields)
        return ask(id, fields)

    monkeypatch.setattr(site._posts, "change", change)
    site.set_status(remote, RemoteStatus.PUBLISHED)
    assert sent == {"status": "publish", "date_gmt": behind.strftime("%Y-%m-%dT%H:%M:%S")}
