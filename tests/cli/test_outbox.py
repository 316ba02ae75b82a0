"""``copydesk outbox``: what waits, in words for people and data for programs."""

import json
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from editor.cli import outbox_drain
from editor.cli.group import copydesk
from editor.cli.outbox import command as outbox
from editor.cli.outbox_data import dispatch_data, dispatch_line, dispatch_lines, outcome
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Progress, Step
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.services.publishing import draining, turns
from editor.services.publishing.plan import Ask
from editor.storage.outbox_files import OutboxFiles
from tests.builders import newsroom_in
from tests.cli.publishing_library import (
    DROP,
    NAMES,
    NOON,
    SLUG,
    Run,
    done,
    dropped,
    entry,
    told,
    with_story_and_drop,
)

LATER = "2099-11-24 06:00 Europe/Berlin"
URL = "https://courier.example/bridge"
THERE = Progress((Step.CHECK, Step.STATUS), RemotePost("7", RemoteStatus.PUBLISHED, URL))
SIX = moment("2026-11-25 06:00 Europe/Berlin")
SUBCOMMANDS = outbox.list_commands(None)  # type: ignore[arg-type]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(draining, "WORTH_WAITING_S", 0.0)
    (tmp_path / "drop").mkdir()
    return with_story_and_drop(tmp_path)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (Act.PUBLISH, f"Published at Courier site: {URL}"),
        (Act.UPDATE, f"Updated at Courier site: {URL}"),
        (Act.CORRECT, f"Corrected at Courier site: {URL}"),
        (Act.UNPUBLISH, "Taken off Courier site."),
        (Act.KILL, f"Killed at Courier site: {URL}"),
    ],
)
def test_a_receipt_says_what_was_done_and_where(act: Act, sentence: str) -> None:
    sent = entry(state=DispatchState.SENT, act=act, progress=THERE, sent_at=NOON)
    assert outcome(sent, NAMES) == sentence


def test_what_waits_says_why_and_that_it_goes_out_later() -> None:
    said = outcome(entry(said="courier.example can’t be reached: no network."), NAMES)
    assert said.startswith("Queued for Courier site as 4fbe8971. courier.example can’t be reached")
    assert "copydesk outbox run" in said


def test_what_is_held_says_that_this_computer_has_to_be_on() -> None:
    said = outcome(entry(state=DispatchState.HELD, release_at=SIX), NAMES)
    assert "until 2026-11-25 06:00 Europe/Berlin" in said
    assert "only while this computer is on" in said


def test_what_the_site_holds_says_when_it_publishes() -> None:
    sent = entry(state=DispatchState.SENT, schedule_at=SIX, progress=THERE, sent_at=NOON)
    assert outcome(sent, NAMES) == (
        f"Handed over to Courier site, which publishes it at 2026-11-25 06:00 Europe/Berlin: {URL}"
    )


@pytest.mark.parametrize(
    "state", [DispatchState.CONFLICT, DispatchState.STOPPED, DispatchState.LATE]
)
def test_what_needs_somebody_says_why_and_the_way_out(state: DispatchState) -> None:
    said = outcome(entry(state=state, said="Kim changed it there.", hint="Choose."), NAMES)
    assert said == f"Courier site: {state}, 4fbe8971. Kim changed it there. Choose."


def test_data_and_lines_hold_no_copy() -> None:
    sent = entry(state=DispatchState.SENT, progress=THERE, sent_at=NOON, release_at=SIX)
    data = dispatch_data(sent, NAMES)
    assert (data["target"], data["state"], data["url"]) == ("Courier site", "sent", URL)
    assert data["done"] == ["check", "status"]
    assert data["release_at"] == {
        "wall": "2026-11-25T06:00",
        "zone": "Europe/Berlin",
        "utc": "2026-11-25T05:00:00+00:00",
    }
    shown = [json.dumps(data), dispatch_line(sent, NAMES), *dispatch_lines(sent, NAMES)]
    assert "Secret copy" not in "\n".join(shown)


def test_the_lines_of_an_entry_leave_out_what_it_has_not() -> None:
    lines = "\n".join(dispatch_lines(entry(), NAMES))
    assert "bridge-vote, version 1: Bridge vote" in lines
    assert "Held until" not in lines
    assert "Failed tries" not in lines


def test_what_was_delivered_as_files_says_where() -> None:
    sent = entry(state=DispatchState.SENT, sent_at=NOON, said="It stands at /srv/drop/bridge.")
    assert outcome(sent, NAMES) == "Published at Courier site. It stands at /srv/drop/bridge."


def test_what_is_held_can_be_cancelled_and_what_was_sent_cannot(run: Run) -> None:
    done(run("publish", SLUG, "--at", LATER))
    (held,) = _entries(run)
    assert "Held until 2099" in done(run("outbox", "list")).stdout
    result = done(run("outbox", "cancel", held["id"][:8]))
    assert "Cancelled" in result.stdout
    assert _entries(run) == []
    done(run("publish", SLUG))
    (sent,) = [each for each in _entries(run, "--all") if each["state"] == "sent"]
    refused = run("outbox", "cancel", sent["id"], "--json")
    assert refused.exit_code == 1
    assert told(refused)["cancelled"] == []
    assert told(refused)["failed"][0]["id"] == sent["id"]


def test_the_order_can_be_changed_within_a_target(run: Run) -> None:
    done(run("new", "second"))
    ready = ("headline=Second", "body=It sailed.", "credits[0].name=Dana Wu")
    done(run("set", "second", *ready))
    done(run("publish", SLUG, "--at", LATER))
    done(run("publish", "second", "--at", LATER))
    first, second = _entries(run)
    done(run("outbox", "move", second["id"], "--before", first["id"]))
    assert [each["slug"] for each in _entries(run)] == ["second", SLUG]
    done(run("outbox", "move", second["id"], "--last"))
    assert [each["slug"] for each in _entries(run)] == [SLUG, "second"]
    assert run("outbox", "move", second["id"]).exit_code == 2


def test_what_waits_is_sent_by_a_run_once_it_can_go(run: Run, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "drop")
    assert "isn’t there" in done(run("publish", SLUG)).stdout
    (waiting,) = _entries(run)
    assert waiting["next_try_at"]
    (tmp_path / "drop").mkdir()
    result = done(run("outbox", "retry", waiting["id"]))
    assert f"Published at {DROP}" in result.stdout
    assert dropped(tmp_path)
    assert "Nothing was due" in done(run("outbox", "run")).stdout
    assert "Nothing waits" in done(run("outbox", "list")).stdout


def test_a_run_that_waits_stays_until_all_is_sent(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(tmp_path / "drop")
    monkeypatch.setattr(turns, "_OFFLINE_DELAY_S", 0.5)
    done(run("publish", SLUG))
    slept = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        (tmp_path / "drop").mkdir(exist_ok=True)
        time.sleep(seconds)

    monkeypatch.setattr(outbox_drain, "_sleep", sleep)
    told_all = told(done(run("outbox", "run", "--wait", "--json")))["entries"]
    assert [each["state"] for each in told_all] == ["sent"]
    assert slept
    assert dropped(tmp_path)


def test_a_run_does_not_wait_for_what_is_held_or_paused(run: Run, tmp_path: Path) -> None:
    done(run("publish", SLUG, "--at", LATER))
    done(run("targets", "add", "folder", "Gone", "--url", tmp_path / "gone"))
    done(run("targets", "pause", "Gone"))
    done(run("publish", SLUG, "--to", "Gone"))
    done(run("outbox", "run", "--wait"))
    assert {each["state"] for each in _entries(run)} == {"held", "waiting"}


def test_what_is_late_asks_first_and_goes_out_when_somebody_says_so(
    run: Run, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    with newsroom_in(tmp_path / "library", at=now - timedelta(hours=2)) as newsroom:
        at = moment(f"{now - timedelta(hours=1):%Y-%m-%d %H:%M} UTC")
        newsroom.publishing.publish(Ask(SLUG, targets=(DROP,), at=at))
    result = run("outbox", "run")
    assert result.exit_code == 1
    assert "Late" in result.stderr
    assert dropped(tmp_path) == []
    assert run("outbox", "run").exit_code == 0
    assert dropped(tmp_path) == []
    assert f"Published at {DROP}" in done(run("outbox", "run", "--late")).stdout
    assert dropped(tmp_path)


def test_what_was_sent_is_sent_again_with_the_same_bytes(run: Run, tmp_path: Path) -> None:
    done(run("publish", SLUG))
    (sent,) = _entries(run, "--all")
    before = {each.name: each.read_bytes() for each in dropped(tmp_path)}
    shutil.rmtree(tmp_path / "drop")
    (tmp_path / "drop").mkdir()
    done(run("set", SLUG, "headline=Another"))
    done(run("outbox", "resend", sent["id"]))
    again = {each.name: each.read_bytes() for each in dropped(tmp_path)}
    assert again["ninjs.json"] == before["ninjs.json"]


def test_the_log_tells_what_happened_in_lines(run: Run) -> None:
    done(run("publish", SLUG))
    (sent,) = _entries(run, "--all")
    lines = done(run("outbox", "log", sent["id"][:8])).stdout.splitlines()
    assert any("Receipt" in each for each in lines)
    assert len(told(done(run("outbox", "log", sent["id"], "--json")))["log"]) == len(lines)
    shown = done(run("outbox", "show", sent["id"])).stdout
    assert "Done so far:" in shown


@pytest.mark.parametrize("name", ["show", "log", "cancel", "retry", "resend", "compare", "choose"])
def test_an_entry_that_is_not_there_is_a_refusal(run: Run, name: str) -> None:
    assert run("outbox", name, "deadbeef").exit_code == 1


def test_what_another_copydesk_sends_is_left_to_it(run: Run, tmp_path: Path) -> None:
    with OutboxFiles(tmp_path / "library" / "outbox").alone():
        result = done(run("publish", SLUG))
        assert "Queued for" in result.stdout
    assert dropped(tmp_path) == []
    done(run("outbox", "run"))
    assert dropped(tmp_path)


def _entries(run: Run, *words: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = told(done(run("outbox", "list", *words, "--json")))["entries"]
    return entries


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help_has_examples_on_lines_of_their_own(name: str) -> None:
    text = CliRunner().invoke(copydesk, ["outbox", name, "--help"], obj=None).output
    lines = [line.strip() for line in text.splitlines()]
    assert len([line for line in lines if f"copydesk outbox {name} " in f"{line} "]) >= 3
    assert "\\b" not in text
    assert "--json" in text
