"""The commands against a test site that behaves as WordPress does."""

import threading
import urllib.request
import webbrowser
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from editor.services.publishing import draining
from tests.cli.publishing_library import SLUG, Run, done, told, with_story_and_drop
from tests.photos.signed_files import give_keyring
from tests.targets.wordpress.fake_server import fake_wordpress
from tests.targets.wordpress.fake_wordpress import PASSWORDS, FakeWordPress

NAME = "Courier site"
TO = ("publish", SLUG, "--to", NAME)
THEIRS = "Lorna B. Quill"


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with fake_wordpress() as found:
        yield found


@pytest.fixture
def run(tmp_path: Path, site: FakeWordPress, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COPYDESK_SECRET_COURIER_SITE", PASSWORDS["editor"])
    monkeypatch.setattr(draining, "WORTH_WAITING_S", 0.0)
    run = with_story_and_drop(tmp_path)
    done(run("targets", "add", "wordpress", NAME, "--url", site.url, "--user", "editor"))
    return run


def _post(site: FakeWordPress) -> dict[str, Any]:
    (post,) = site.store.posts.values()
    return post


def _edit(site: FakeWordPress) -> None:
    """Somebody changes a name in the site's own editor."""
    post = _post(site)
    text = post["content"].replace("Lorna Quill", THEIRS)
    site.store.change_post(post["id"], {"content": text}, site.users[0])


def _story(run: Run) -> dict[str, Any]:
    return told(done(run("show", SLUG, "--json")))


def test_a_trial_goes_through_all_steps(run: Run) -> None:
    text = done(run("targets", "test", NAME)).stdout
    assert [line.split()[0] for line in text.splitlines()[1:3]] == ["Address", "Safe"]
    assert "failed" not in text


def test_it_is_published_and_the_address_is_printed(run: Run, site: FakeWordPress) -> None:
    result = done(run(*TO))
    assert result.stdout.splitlines()[-1].startswith(f"Published at {NAME}: {site.url}/")
    assert _post(site)["status"] == "publish"
    assert _story(run)["status"] == "Published"


def test_what_was_changed_there_ends_with_1_and_is_not_overwritten(
    run: Run, site: FakeWordPress
) -> None:
    done(run(*TO))
    _edit(site)
    done(run("set", SLUG, "headline=Ours"))
    result = run(*TO, "--override", "Really")
    assert result.exit_code == 1
    assert "was changed there" in result.stderr
    assert THEIRS in _post(site)["content"]
    again = run(*TO, "--json")
    assert again.exit_code == 1
    assert "was changed there" in again.stderr
    assert THEIRS in _post(site)["content"]
    assert len(site.store.posts) == 1


def test_their_version_is_compared_and_taken_passage_by_passage(
    run: Run, site: FakeWordPress
) -> None:
    done(run(*TO))
    _edit(site)
    done(run("set", SLUG, "headline=Satellite reaches orbit"))
    assert run(*TO).exit_code == 1
    (entry,) = told(done(run("outbox", "list", "--json")))["entries"]
    text = done(run("outbox", "compare", entry["id"])).stdout
    assert "Changed there" in text
    assert THEIRS in text
    passages = told(done(run("outbox", "compare", entry["id"], "--json")))["passages"]
    said, quoted = (each for each in passages if each["changed"] == "theirs")
    assert run("outbox", "choose", entry["id"], "--take", "nobody=both").exit_code == 2
    takes = ("--take", f"{said['id']}=theirs", "--take", f"{quoted['id']}=ours")
    result = done(run("outbox", "choose", entry["id"], *takes))
    assert f"Updated at {NAME}" in result.stdout
    for text in (_story(run)["body"], _post(site)["content"]):
        assert f"said {THEIRS}" in text
        assert "— Lorna Quill" in text
    assert _post(site)["title"] == "Satellite reaches orbit"


def test_a_plain_time_is_handed_over_to_the_site(run: Run, site: FakeWordPress) -> None:
    at = datetime.now(UTC) + timedelta(hours=2)
    result = done(run(*TO, "--at", f"{at:%Y-%m-%d %H:%M} UTC"))
    assert f"Handed over to {NAME}, which publishes it at {at:%Y-%m-%d %H:%M} UTC" in result.stdout
    assert _post(site)["status"] == "future"
    assert _story(run)["status"] == "Draft"


def test_a_time_that_is_too_near_is_refused(run: Run, site: FakeWordPress) -> None:
    at = datetime.now(UTC) + timedelta(seconds=45)
    result = run(*TO, "--at", f"{at:%Y-%m-%d %H:%M:%S} UTC")
    assert result.exit_code == 1
    assert "90 seconds" in result.stderr
    assert site.store.posts == {}


def test_it_is_corrected_unpublished_and_killed(run: Run, site: FakeWordPress) -> None:
    done(run(*TO))
    done(run("correct", SLUG, "--text", "It was Pier 4."))
    assert "It was Pier 4." in _post(site)["content"]
    assert f"Taken off {NAME}." in done(run("unpublish", SLUG)).stdout
    assert _post(site)["status"] == "draft"
    done(run("publish", SLUG))
    assert f"Killed at {NAME}" in done(run("kill", SLUG, "--yes")).stdout
    assert "Lorna Quill" not in _post(site)["content"]
    assert len(site.store.posts) == 1


def test_the_sites_own_page_makes_the_password(
    run: Run, site: FakeWordPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = give_keyring(monkeypatch)
    _answer_with(monkeypatch, user_login="editor", password=PASSWORDS["editor"])
    words = ("targets", "add", "wordpress", "Second", "--url", site.url, "--browser")
    result = done(run(*words))
    assert list(held.values()) == [PASSWORDS["editor"]]
    assert PASSWORDS["editor"] not in result.output
    assert told(done(run("targets", "show", "Second", "--json")))["user"] == "editor"
    _answer_with(monkeypatch, success="false")
    refused = run("targets", "add", "wordpress", "Third", "--url", site.url, "--browser")
    assert refused.exit_code == 1
    assert "said no" in refused.stderr
    assert run(*words, "--user", "ann").exit_code == 2


def _answer_with(monkeypatch: pytest.MonkeyPatch, **answer: str) -> None:
    """Somebody in a browser who answers at once."""

    def visit(page: str) -> None:
        back = dict(parse_qsl(urlsplit(page).query))["success_url"]
        urllib.request.urlopen(f"{back}&{urlencode(answer)}", timeout=10).close()

    def browse(page: str) -> bool:
        threading.Thread(target=visit, args=(page,), daemon=True).start()
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
