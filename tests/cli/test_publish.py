"""``copydesk publish``: a story goes where it was sent, or waits and says so."""

import json
from pathlib import Path

import pytest

from editor.services.publishing import draining
from tests.cli.publishing_library import (
    DROP,
    SLUG,
    Run,
    done,
    dropped,
    told,
    with_story_and_drop,
)

PUBLISH = ("publish", SLUG, "--to", DROP)
SITE = "Courier site"
LATER = "2099-11-24 06:00 Europe/Berlin"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(draining, "WORTH_WAITING_S", 0.0)
    (tmp_path / "drop").mkdir()
    return with_story_and_drop(tmp_path)


def _story(run: Run) -> dict[str, object]:
    return told(done(run("show", SLUG, "--json")))


def _outbox(run: Run) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = told(done(run("outbox", "list", "--all", "--json")))[
        "entries"
    ]
    return entries


def _with_dead_site(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_SECRET_COURIER_SITE", "abcd")
    words = ("wordpress", SITE, "--url", "http://127.0.0.1:9", "--user", "ann")
    done(run("targets", "add", *words))


def test_a_dry_run_says_steps_and_losses_and_sends_nothing(run: Run, tmp_path: Path) -> None:
    text = done(run(*PUBLISH, "--dry-run")).stdout
    assert text.startswith(f"{DROP}: publish\n  1. Check: No blocker stands.\n  2. Export: ninjs")
    assert "Lost on the way:\n    Desk: dropped." in text
    (plan,) = told(done(run(*PUBLISH, "--dry-run", "--json")))["plans"]
    assert [each["step"] for each in plan["steps"]][:2] == ["check", "export"]
    assert (plan["act"], plan["refusal"], plan["stands"]) == ("publish", "", None)
    assert (_outbox(run), dropped(tmp_path)) == ([], [])


def test_the_document_of_a_dry_run_is_the_one_that_is_sent(run: Run, tmp_path: Path) -> None:
    shown = done(run(*PUBLISH, "--dry-run", "--document")).stdout_bytes
    done(run(*PUBLISH))
    (sent,) = (each for each in dropped(tmp_path) if each.name == "ninjs.json")
    ours, theirs = json.loads(shown), json.loads(sent.read_bytes())
    assert ours.keys() == theirs.keys()
    assert (ours["headlines"], ours["bodies"]) == (theirs["headlines"], theirs["bodies"])


def test_it_is_sent_at_once_step_by_step_and_the_receipt_is_kept(run: Run, tmp_path: Path) -> None:
    result = done(run(*PUBLISH))
    lines = result.stdout.splitlines()
    assert f"  {DROP}, {SLUG}: Receipt" in lines
    assert lines[-1].startswith(f"Published at {DROP}")
    assert any(each.suffix == ".jpg" for each in dropped(tmp_path))
    assert _story(run)["status"] == "Published"
    (entry,) = _outbox(run)
    assert (entry["state"], entry["act"], entry["slug"]) == ("sent", "publish", SLUG)


def test_publishing_what_stands_there_is_an_update_and_says_so(run: Run) -> None:
    done(run(*PUBLISH))
    done(run("set", SLUG, "headline=Satellite reaches orbit"))
    assert "update what stands there already" in done(run(*PUBLISH, "--dry-run")).stdout
    assert f"Updated at {DROP}" in done(run("publish", SLUG)).stdout
    assert [each["act"] for each in _outbox(run)] == ["update", "publish"]


def test_a_blocker_stops_it_and_an_override_says_why(run: Run, tmp_path: Path) -> None:
    done(run("set", SLUG, "figures[0].alt=", "headline=TK"))
    result = run(*PUBLISH)
    assert result.exit_code == 1
    assert "blocker" in result.stderr
    assert (_outbox(run), dropped(tmp_path)) == ([], [])
    assert run(*PUBLISH, "--dry-run").exit_code == 1
    refused = run(*PUBLISH, "--json")
    assert (refused.exit_code, list(told(refused))) == (1, ["error"])
    done(run(*PUBLISH, "--override", "The desk said so"))
    assert "The desk said so" in done(run("show", SLUG)).output


def test_what_is_held_for_its_moment_is_no_failure(run: Run, tmp_path: Path) -> None:
    result = done(run(*PUBLISH, "--at", LATER))
    assert f"Held for {DROP} until {LATER}" in result.stdout
    assert "only while this computer is on" in result.stdout
    assert dropped(tmp_path) == []
    (entry,) = _outbox(run)
    assert (entry["state"], entry["sent_at"]) == ("held", None)
    assert entry["release_at"]["zone"] == "Europe/Berlin"  # type: ignore[index]


def test_an_embargo_is_held_here_and_the_dry_run_says_what_that_takes(
    run: Run, tmp_path: Path
) -> None:
    done(run("set", SLUG, f"embargo_until={LATER}"))
    text = run(*PUBLISH, "--dry-run").output
    assert "under embargo" in text
    assert "only while this computer is on" in text
    assert run(*PUBLISH).exit_code == 0
    assert dropped(tmp_path) == []


def test_without_a_network_it_is_queued_with_a_sentence_and_status_0(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_dead_site(run, monkeypatch)
    result = done(run("publish", SLUG, "--to", SITE))
    assert f"Queued for {SITE}" in result.stdout
    assert "127.0.0.1:9 can’t be reached" in result.stdout
    (entry,) = told(done(run("outbox", "list", "--json")))["entries"]
    assert (entry["state"], entry["attempts"] > 0) == ("waiting", True)
    assert _story(run)["status"] == "Draft"


def test_one_target_that_is_out_of_reach_holds_no_other_up(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_dead_site(run, monkeypatch)
    sent = told(done(run("publish", SLUG, "--to", SITE, "--to", DROP, "--json")))["dispatches"]
    assert {each["target"]: each["state"] for each in sent} == {SITE: "waiting", DROP: "sent"}
    assert len({each["batch"] for each in sent}) == 1
    assert dropped(tmp_path)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("publish",), 2),
        ((*PUBLISH, "--override", " "), 2),
        ((*PUBLISH, "--at", "tomorrow"), 2),
        ((*PUBLISH, "--document"), 2),
        ((*PUBLISH, "--at", "2001-01-01 06:00 UTC"), 1),
        (("publish", SLUG, "--to", "Nobody"), 1),
        (("publish", "no-such", "--to", DROP), 1),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_stored(
    run: Run, words: tuple[str, ...], status: int
) -> None:
    result = run(*words)
    assert result.exit_code == status, result.output
    assert _outbox(run) == []


def test_documents_of_several_targets_are_named_in_json(run: Run, tmp_path: Path) -> None:
    words = ("folder", "Paper", "--url", tmp_path, "--option", "format=nitf")
    done(run("targets", "add", *words))
    both = (*PUBLISH, "--to", "Paper", "--dry-run", "--document")
    assert run(*both).exit_code == 2
    documents = told(done(run(*both, "--json")))["documents"]
    assert [each["path"] for each in documents] == ["ninjs.json", "story.xml"]
    assert documents[1]["document"].startswith("<?xml")


def test_a_story_that_stands_nowhere_needs_a_target_when_there_are_several(
    run: Run, tmp_path: Path
) -> None:
    done(run("targets", "add", "folder", "Paper", "--url", tmp_path))
    result = run("publish", SLUG)
    assert result.exit_code == 1
    assert DROP in result.stderr
