"""A drop over SFTP: the same promises as of a folder, by the real client and server."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.drop_parts.sftp_address import SftpAddress, sftp_address
from editor.targets.drop_parts.sftp_faults import trouble_of
from editor.targets.drop_parts.sftp_line import sftp_command
from editor.targets.drop_parts.sftp_words import command
from editor.targets.sftp import SftpDrop
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
from tests.targets.sftp_places import cutting_server, direct, local_drop, sftp_server


@pytest.fixture
def server() -> str:
    return sftp_server()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


def test_a_story_arrives_whole_and_again_is_no_harm(place: Path, server: str) -> None:
    drop = local_drop(place, server)
    assert drop.deliver(parcel(), OCTETS) == f"sftp://kim@127.0.0.1{place}/bridge-ninjs"
    drop.deliver(parcel(), OCTETS)
    assert standing(place) == under("bridge-ninjs", FIRST)
    assert hidden(place) == []


def test_an_update_replaces_and_a_notice_replaces_the_former_slug(place: Path, server: str) -> None:
    drop = local_drop(place, server)
    drop.deliver(parcel(), OCTETS)
    drop.deliver(parcel(SECOND, act=Act.UPDATE, id="2"), OCTETS)
    assert standing(place) == under("bridge-ninjs", SECOND)
    drop.deliver(parcel(NOTICE, name="river-ninjs", act=Act.KILL, id="3"), OCTETS)
    assert standing(place) == under("river-ninjs", NOTICE)
    assert hidden(place) == []


def test_what_somebody_changed_there_is_refused(place: Path, server: str) -> None:
    drop = local_drop(place, server)
    drop.deliver(parcel(), OCTETS)
    (place / "bridge-ninjs" / "photos" / "bridge.jpg").write_bytes(b"retouched")
    with pytest.raises(NotSentError, match=r"changed: “photos/bridge\.jpg”") as refused:
        drop.deliver(parcel(SECOND, id="2"), OCTETS)
    assert refused.value.fault is Fault.REFUSED
    assert (place / "bridge-ninjs" / "photos" / "bridge.jpg").read_bytes() == b"retouched"


@pytest.mark.parametrize("thing", ["file", "folder"])
def test_what_isnt_ours_is_left_alone(place: Path, server: str, thing: str) -> None:
    theirs = place / "bridge-ninjs"
    if thing == "folder":
        theirs.mkdir()
        theirs /= "mine.txt"
    theirs.write_bytes(b"mine")
    with pytest.raises(NotSentError, match="isn’t ours"):
        local_drop(place, server).deliver(parcel(), OCTETS)
    assert theirs.read_bytes() == b"mine"


@pytest.mark.parametrize("octets", range(60, 4_500, 180))
def test_wherever_the_line_breaks_readers_get_the_old_or_the_new_one(
    tmp_path: Path, place: Path, server: str, octets: int
) -> None:
    local_drop(place, server).deliver(parcel(), OCTETS)
    cutting = cutting_server(tmp_path / "cutting", server, octets)
    with suppress(NotSentError):
        drop = SftpDrop(f"sftp://h{place}", command_of=direct(cutting))
        drop.deliver(parcel(SECOND, id="2"), OCTETS)
    whole = (under("bridge-ninjs", FIRST), under("bridge-ninjs", SECOND))
    assert standing(place) in whole
    local_drop(place, server).deliver(parcel(SECOND, id="2"), OCTETS)
    assert standing(place) == whole[1]
    assert hidden(place) == []


def test_a_line_that_broke_is_tried_again(tmp_path: Path, place: Path, server: str) -> None:
    cutting = cutting_server(tmp_path / "cutting", server, 300)
    with pytest.raises(NotSentError, match="broke") as broken:
        SftpDrop(f"sftp://h{place}", command_of=direct(cutting)).deliver(parcel(), OCTETS)
    assert broken.value.fault is Fault.BROKEN
    assert standing(place) == {}


HOSTILE = [
    'a" "b',
    "a; rm *",
    "!touch owned",
    "a' 'b",
    "#a",
    "*",
    "[ab]?",
    "-rm",
    "a\\",
    "ф é",
    "a b  c",
    "$(touch owned)",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_slug_is_a_name_and_nothing_else(place: Path, server: str, name: str) -> None:
    drop = local_drop(place, server)
    (place / "mine.txt").write_bytes(b"mine")
    if "\\" in name:
        with pytest.raises(NotSentError, match="can’t be the name"):
            drop.deliver(parcel(name=name), OCTETS)
        return
    files = {f"{name}.json": b"{}", f"{name}/{name}.jpg": b"picture"}
    for _ in range(2):
        drop.deliver(parcel(files, name=name), Octets(files))
        assert standing(place) == {**under(name, files), "mine.txt": b"mine"}
    assert hidden(place) == []


@pytest.mark.parametrize("name", ["a\nrm *", "a\rb", "a\0b", "a\x7f", "../a", "a/b", ".ssh", ""])
def test_a_name_that_cant_be_quoted_is_refused(place: Path, server: str, name: str) -> None:
    with pytest.raises(NotSentError, match="can’t be the name"):
        local_drop(place, server).deliver(parcel(name=name), OCTETS)
    assert list(place.iterdir()) == []


def test_no_line_break_is_ever_written_into_a_batch() -> None:
    with pytest.raises(ValueError, match="control"):
        command("mkdir", "a\nrm *")


def test_a_folder_that_isnt_there_is_told(place: Path, server: str) -> None:
    drop = local_drop(place / "missing", server)
    with pytest.raises(NotSentError, match="no such folder") as refused:
        drop.deliver(parcel(), OCTETS)
    assert refused.value.fault is Fault.REFUSED
    bad = [each for each in drop.diagnose() if not each.is_good]
    assert [(each.name, bool(each.hint)) for each in bad] == [("Folder", True)]


def test_a_diagnosis_goes_through_all_steps_and_leaves_nothing(place: Path, server: str) -> None:
    probes = list(local_drop(place, server).diagnose())
    assert [each.name for each in probes if each.is_good] == [
        *("Address", "Host key", "Sign-in", "Folder", "Rights")
    ]
    assert list(place.iterdir()) == []


def test_a_computer_without_the_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    probes = list(SftpDrop("sftp://kim@127.0.0.1/drop").diagnose())
    assert [(each.name, each.is_good) for each in probes] == [("Program", False)]
    assert "OpenSSH" in probes[0].hint


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("sftp://kim@h.example/in", SftpAddress("h.example", 22, "kim", "/in")),
        ("sftp://h.example:2222/in/", SftpAddress("h.example", 2222, "lee", "/in")),
        ("sftp://h.example/~/in%20here", SftpAddress("h.example", 22, "lee", "in here")),
        ("sftp://h.example", SftpAddress("h.example", 22, "lee", "")),
        ("sftp://h.example/", SftpAddress("h.example", 22, "lee", "/")),
        ("sftp://[::1]/in", SftpAddress("::1", 22, "lee", "/in")),
    ],
)
def test_addresses_are_taken_apart(url: str, address: SftpAddress) -> None:
    assert sftp_address(url, "lee") == address


@pytest.mark.parametrize(
    "url",
    [
        "ftp://h.example/in",
        "sftp://-oProxyCommand=touch%20owned/in",
        "sftp://-oProxyCommand=x@h.example/in",
        "sftp://kim%0a@h.example/in",
        "sftp://h.example/in%0arm",
        "sftp://kim:word@h.example/in",
        "sftp://h.example:port/in",
        "sftp://h.example/in?a=b",
        "sftp:///in",
        "h.example:/in",
        "",
    ],
)
def test_what_is_no_address_is_told_and_never_run(url: str) -> None:
    with pytest.raises(NotSentError, match="address") as refused:
        sftp_address(url)
    assert "word" not in str(refused.value).replace("password", "")
    probes = list(SftpDrop(url).diagnose())
    assert [(each.name, each.is_good) for each in probes] == [("Address", False)]


def test_the_command_asks_nobody_and_trusts_no_stranger() -> None:
    words = sftp_command(SftpAddress("h.example", 2222, "kim"), "/keys/drop")
    assert {"BatchMode=yes", "StrictHostKeyChecking=yes", "IdentitiesOnly=yes"} <= {*words}
    assert words[-2:] == ("--", "kim@h.example")


@pytest.mark.parametrize(
    ("said", "fault", "words"),
    [
        ("ssh: Could not resolve hostname h: Name or\nConnection closed", Fault.OFFLINE, "called"),
        ("ssh: connect to host h port 22: Connection refused", Fault.OFFLINE, "doesn’t take"),
        ("ssh: connect to host h port 22: No route to host\n", Fault.OFFLINE, "reached"),
        ("Host key verification failed.\nConnection closed", Fault.REFUSED, "isn’t known"),
        ("kim@h: Permission denied (publickey).\nConnection closed", Fault.REFUSED, "let us in"),
        ("client_loop: send disconnect: Broken pipe\nConnection closed", Fault.BROKEN, "broke"),
        ('dest open "a": Permission denied', Fault.REFUSED, "allow"),
        ("remote mkdir: Failure", Fault.SERVER, "couldn’t"),
        ("", Fault.SERVER, "couldn’t"),
    ],
)
def test_what_the_program_says_becomes_plain_words(said: str, fault: Fault, words: str) -> None:
    error = trouble_of(said).error("h.example")
    assert error.fault is fault
    assert words in error.message
    assert error.hint
