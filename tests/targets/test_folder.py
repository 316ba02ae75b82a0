"""A folder that others take files from gets stories whole or not at all, and loses nothing."""

import os
from pathlib import Path

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.folder import FolderDrop
from tests.targets.parcels import (
    FIRST,
    NOTICE,
    OCTETS,
    SECOND,
    Octets,
    hidden,
    parcel,
    standing,
    under,
)


def test_a_story_arrives_in_a_folder_of_its_own(tmp_path: Path) -> None:
    where = FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    assert where == str(tmp_path / "bridge-ninjs")
    assert standing(tmp_path) == under("bridge-ninjs", FIRST)
    assert hidden(tmp_path) == []


def test_an_update_replaces_what_we_wrote(tmp_path: Path) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    FolderDrop(str(tmp_path)).deliver(parcel(SECOND, act=Act.UPDATE, id="2"), OCTETS)
    assert standing(tmp_path) == under("bridge-ninjs", SECOND)
    assert hidden(tmp_path) == []


def test_a_notice_replaces_the_copy_of_a_killed_story(tmp_path: Path) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    killed = parcel(NOTICE, name="river-ninjs", act=Act.KILL, id="2")
    FolderDrop(str(tmp_path)).deliver(killed, OCTETS)
    assert standing(tmp_path) == under("river-ninjs", NOTICE), "under its former slug, too"


def test_what_somebody_changed_is_refused(tmp_path: Path) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    (tmp_path / "bridge-ninjs" / "ninjs.json").write_bytes(b"theirs")
    with pytest.raises(NotSentError, match="changed since") as refused:
        FolderDrop(str(tmp_path)).deliver(parcel(SECOND, id="2"), OCTETS)
    assert refused.value.fault is Fault.REFUSED
    assert refused.value.hint
    assert (tmp_path / "bridge-ninjs" / "ninjs.json").read_bytes() == b"theirs"


def test_what_somebody_changed_under_the_former_slug_is_refused_before_anything_is_sent(
    tmp_path: Path,
) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    (tmp_path / "bridge-ninjs" / "theirs.txt").write_bytes(b"theirs")
    with pytest.raises(NotSentError, match=r"theirs\.txt"):
        FolderDrop(str(tmp_path)).deliver(parcel(SECOND, name="river-ninjs"), OCTETS)
    assert standing(tmp_path) == under("bridge-ninjs", {**FIRST, "theirs.txt": b"theirs"})


def test_another_storys_folder_is_left_alone(tmp_path: Path) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    with pytest.raises(NotSentError, match="bridge-ninjs"):
        FolderDrop(str(tmp_path)).deliver(parcel(SECOND, urn="urn:uuid:2"), OCTETS)
    assert standing(tmp_path) == under("bridge-ninjs", FIRST)


def test_whoever_was_cut_off_delivers_again(tmp_path: Path) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    cut = Octets(FIRST, SECOND, lost=SECOND["photos/river.jpg"])
    with pytest.raises(KeyboardInterrupt):
        FolderDrop(str(tmp_path)).deliver(parcel(SECOND, id="2"), cut)
    assert standing(tmp_path) == under("bridge-ninjs", FIRST)
    FolderDrop(str(tmp_path)).deliver(parcel(SECOND, id="2"), OCTETS)
    assert standing(tmp_path) == under("bridge-ninjs", SECOND)
    assert hidden(tmp_path) == []


def test_a_folder_that_was_emptied_by_whoever_took_the_files_is_filled_again(
    tmp_path: Path,
) -> None:
    folder = FolderDrop(str(tmp_path))
    folder.deliver(parcel(), OCTETS)
    (tmp_path / "bridge-ninjs" / "ninjs.json").unlink()
    folder.deliver(parcel(SECOND, id="2"), OCTETS)
    assert standing(tmp_path) == under("bridge-ninjs", SECOND)


@pytest.mark.parametrize("path", ["missing", "/"])
def test_a_share_that_isnt_there_is_waited_for_and_never_made(tmp_path: Path, path: str) -> None:
    place = tmp_path / path if path != "/" else Path("relative")
    with pytest.raises(NotSentError, match="isn’t there") as refused:
        FolderDrop(str(place)).deliver(parcel(), OCTETS)
    assert refused.value.fault is Fault.OFFLINE
    assert not place.exists()


@pytest.mark.parametrize("path", ["../out", "/etc/out", "a/../../b", "a\nb", ".ssh/keys", "a\\b"])
def test_no_file_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    files = {path: b"picture"}
    with pytest.raises(NotSentError, match="can’t be the name") as refused:
        FolderDrop(str(tmp_path)).deliver(parcel(files), Octets(files))
    assert refused.value.fault is Fault.REFUSED
    with pytest.raises(NotSentError, match="can’t be the name"):
        FolderDrop(str(tmp_path)).deliver(parcel(name=path if path != "a/b" else ".."), OCTETS)
    assert list(tmp_path.iterdir()) == []


def test_a_forged_note_removes_nothing(tmp_path: Path) -> None:
    (tmp_path / "drop").mkdir()
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.txt").write_bytes(b"mine")
    FolderDrop(str(tmp_path / "drop")).deliver(parcel(), OCTETS)
    note = next((tmp_path / "drop" / ".copydesk").iterdir())
    for aside in ("../own", ".a/../../own"):
        forged = f'{{"folder": "a", "aside": "{aside}", "files": {{}}}}'
        note.with_name(note.name.replace(".json", "1.json")).write_text(forged, encoding="utf-8")
        FolderDrop(str(tmp_path / "drop")).deliver(parcel(SECOND), OCTETS)
        FolderDrop(str(tmp_path / "drop")).deliver(parcel(), OCTETS)
    assert (own / "mine.txt").read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cant_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        probes = list(FolderDrop(str(tmp_path)).diagnose())
        with pytest.raises(NotSentError, match="can't be written"):
            FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    finally:
        tmp_path.chmod(0o700)
    assert [(each.name, each.is_good) for each in probes] == [("Folder", True), ("Rights", False)]


def test_a_full_disk_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotSentError, match="No space left") as refused:
        FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    assert refused.value.fault.may_retry
    assert standing(tmp_path) == {}


def test_a_diagnosis_leaves_nothing(tmp_path: Path) -> None:
    assert all(each.is_good for each in FolderDrop(str(tmp_path)).diagnose())
    assert list(tmp_path.iterdir()) == []
