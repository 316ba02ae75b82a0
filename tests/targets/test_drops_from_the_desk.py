"""A story goes from the desk into drops: published, updated, killed, through the real outbox."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.targets import all_kinds
from tests.photos.signed_files import give_keyring
from tests.services.publishing.desk import Desk, desk
from tests.targets.parcels import standing
from tests.targets.receiver import SECRET, receiving


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        made.kinds |= all_kinds()
        made.story(tmp_path)
        yield made


def headline(document: bytes) -> str:
    return str(json.loads(document)["title"])


def test_a_folder_has_the_newest_version_and_in_the_end_the_notice(
    room: Desk, tmp_path: Path
) -> None:
    drop = tmp_path / "drop"
    drop.mkdir()
    room.targets.add("folder", "Desk two", str(drop))
    first = room.sent(targets=("Desk two",))
    assert first.state is DispatchState.SENT, first.said
    found = standing(drop)
    assert {path.partition("/")[0] for path in found} == {"ferry-ninjs"}
    assert sum(path.endswith(".jpg") for path in found) >= 2
    room.stories.set_fields("ferry", {"headline": "Ferry is back", "slug": "boat"})
    updated = room.sent("boat", act=Act.UPDATE, targets=("Desk two",))
    assert updated.state is DispatchState.SENT, updated.said
    found = standing(drop)
    assert {path.partition("/")[0] for path in found} == {"boat-ninjs"}
    assert headline(found["boat-ninjs/ninjs.json"]) == "Ferry is back"
    killed = room.sent("boat", act=Act.KILL, note="Wrong island.", targets=("Desk two",))
    assert killed.state is DispatchState.SENT, killed.said
    found = standing(drop)
    assert "Islanders" not in str(found)
    assert [path for path in found if path.endswith(".jpg")] == []


def test_a_share_that_comes_back_gets_what_waited(room: Desk, tmp_path: Path) -> None:
    drop = tmp_path / "share"
    room.targets.add("folder", "Share", str(drop), options={"format": "nitf"})
    (made,) = room.publish(targets=("Share",))
    drop.mkdir()
    room.outbox.run()
    assert room.outbox.get(made.id).state is DispatchState.SENT
    assert {path.partition("/")[0] for path in standing(drop)} == {"ferry-nitf"}


def test_a_webhook_gets_the_version_that_was_asked_for(
    room: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_keyring(monkeypatch)
    with receiving() as site:
        options = {"format_options": "version=1.6"}
        room.targets.add("webhook", "App", site.url, secret=SECRET, options=options)
        sent = room.sent(targets=("App",))
        assert sent.state is DispatchState.SENT, sent.said
        (document,) = site.stories.values()
        assert "body_html" in json.loads(document), "as 1.6 calls it"
        assert site.deliveries == [sent.id]
        assert len(site.pictures) >= 2
