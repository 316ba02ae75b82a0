"""What every kind of target must keep: a new file is tested before it has a test."""

import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from editor.domain.publishing.act import Act
from editor.domain.publishing.faults import NotSentError
from editor.domain.publishing.target import Target
from editor.exporters import exporter_of
from editor.exporters.options import as_words, with_chosen
from editor.network import web
from editor.targets import all_kinds
from editor.targets.contract import Drop, Probe, Site, TargetKind
from editor.targets.folder import FolderDrop
from editor.targets.webhook import WebhookDrop
from tests.targets.parcels import (
    FIRST,
    NOTICE,
    OCTETS,
    SECOND,
    URN,
    Octets,
    parcel,
    standing,
    under,
)
from tests.targets.receiver import SECRET, receiving
from tests.targets.sftp_places import local_drop, sftp_server
from tests.targets.web_places import anybody

# As every kind takes one: hexadecimal, in two parts.
MARKED = f"{'5f' * 12}:{'ab' * 32}"
SIGNS = {"Authorization", "X-Copydesk-Signature", "Cookie"}
KINDS = all_kinds()
EVERY = pytest.mark.parametrize("id", KINDS)
ON_THE_WEB = pytest.mark.parametrize("id", sorted(KINDS.keys() - {"folder", "sftp"}))
DROPS = pytest.mark.parametrize("id", [each for each, kind in KINDS.items() if kind.is_drop])


def kind_of(id: str) -> TargetKind:
    return KINDS[id]


def connected(id: str, url: str) -> Any:
    kind = kind_of(id)
    user = "kim" if kind.has_user else ""
    target = Target("1" * 32, "Courier site", id, url, user)
    return kind.connect(target, kind.options, MARKED if kind.secret else "")


def free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def dead_address(id: str, folder: Path) -> str:
    """Where nobody answers."""
    addresses = {"folder": str(folder / "missing"), "sftp": f"sftp://127.0.0.1:{free_port()}/in"}
    return addresses.get(id, f"http://127.0.0.1:{free_port()}")


@EVERY
def test_its_options_are_a_frozen_dataclass_with_labels(id: str) -> None:
    options = kind_of(id).options
    assert is_dataclass(options)
    assert isinstance(hash(options), int), "a dataclass that can be changed has no hash"
    assert all(each.metadata.get("label") for each in fields(options))
    assert with_chosen(options, as_words(options)) == options, "its words are read back"
    assert kind_of(id).label
    assert kind_of(id).address


@EVERY
def test_its_format_is_one_and_takes_its_options(id: str) -> None:
    kind = kind_of(id)
    exporter = exporter_of(kind.format(kind.options))
    assert with_chosen(exporter.options, kind.format_options(kind.options))


@EVERY
def test_what_it_cant_take_has_a_reason_that_is_a_sentence(id: str) -> None:
    for ability, why in kind_of(id).missing.items():
        assert why[0].isupper(), ability
        assert why.endswith("."), ability
        assert " " in why, ability


@EVERY
def test_connecting_opens_no_line_and_starts_nothing(
    id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object, **__: object) -> None:
        pytest.fail("connecting opened a line")

    monkeypatch.setattr(socket.socket, "connect", opened)
    monkeypatch.setattr(socket, "getaddrinfo", opened)
    monkeypatch.setattr(subprocess, "Popen", opened)
    for url in (dead_address(id, tmp_path), "", "http://[", "no address"):
        connection = connected(id, url)
        assert isinstance(connection, Drop if kind_of(id).is_drop else Site)
        connection.close()
        connection.close()
    assert list(tmp_path.iterdir()) == []


@EVERY
@pytest.mark.parametrize("url", ["dead", "", "http://[", "no address"])
def test_a_dead_address_fails_politely_in_one_step(id: str, tmp_path: Path, url: str) -> None:
    connection = connected(id, dead_address(id, tmp_path) if url == "dead" else url)
    probes = list(connection.diagnose())
    connection.close()
    assert [each.is_good for each in probes] == [*[True] * (len(probes) - 1), False]
    assert probes[-1].name
    assert probes[-1].words.endswith(".")
    assert probes[-1].hint
    assert_no_secret(connection, probes)


def assert_no_secret(*told: object) -> None:
    for part in (MARKED, *MARKED.split(":"), SECRET):
        assert part not in f"{told!r}"


@ON_THE_WEB
def test_plain_http_is_warned_of(id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "is_loopback", lambda _: False)
    with anybody() as site:
        connection = connected(id, site.url)
        probes = list(connection.diagnose())
        connection.close()
    warned = [each for each in probes if each.is_warning]
    assert warned, probes
    assert "http" in f"{warned[0].words} {warned[0].hint}"
    assert_no_secret(connection, probes)


@ON_THE_WEB
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("leads", ["all", "signed"])
def test_no_redirect_carries_the_secret_to_another_machine(
    id: str, status: int, leads: str
) -> None:
    leads_all = leads == "all"
    with anybody() as stranger, anybody(status, stranger.url, leads_all=leads_all) as site:
        connection = connected(id, site.url)
        probes = list(connection.diagnose())
        if kind_of(id).is_drop:
            with pytest.raises(NotSentError):
                connection.deliver(parcel(), OCTETS)
        connection.close()
        assert not all(each.is_good for each in probes)
        signed = [head for head in site.heads if SIGNS & {*head}]
        assert leads_all or signed, "it signed in to the site itself"
        for head in stranger.heads:
            assert not SIGNS & {*head}
            assert_no_secret(head)
    assert_no_secret(connection, probes)


class Place:
    """A real place for one kind of drop, and what whoever takes files from it finds there."""

    def __init__(
        self, drop: Drop, found: Callable[[], object], whole: Callable[..., object]
    ) -> None:
        self.drop = drop
        self.found = found
        self.whole = whole
        """What is found when such files stand there whole."""


@pytest.fixture
def place(id: str, tmp_path: Path) -> Iterator[Place]:
    def files() -> object:
        return standing(tmp_path)

    def as_files(whole: Any) -> object:
        return under("bridge-ninjs", whole)

    if id == "folder":
        yield Place(FolderDrop(str(tmp_path)), files, as_files)
    elif id == "sftp":
        yield Place(local_drop(tmp_path, sftp_server()), files, as_files)
    elif id == "webhook":
        with receiving() as site:
            drop = WebhookDrop(site.url, SECRET)
            yield Place(drop, lambda: site.stories.get(URN), lambda whole: whole["ninjs.json"])
            drop.close()
    else:
        pytest.fail(f"a new kind of drop needs a real place here: {id}")


@DROPS
def test_a_drop_delivers_twice_without_harm(id: str, place: Place) -> None:
    del id
    for files, act in ((FIRST, Act.PUBLISH), (SECOND, Act.UPDATE), (NOTICE, Act.KILL)):
        for _ in range(2):
            assert place.drop.deliver(parcel(files, act=act, id=act.value), OCTETS)
            assert place.found() == place.whole(files)


@DROPS
@pytest.mark.parametrize("path", SECOND)
def test_a_drop_that_is_cut_off_leaves_nothing_half(id: str, place: Place, path: str) -> None:
    del id
    cut = Octets(FIRST, SECOND, lost=SECOND[path])
    empty = place.found()
    with suppress(KeyboardInterrupt):
        place.drop.deliver(parcel(SECOND), cut)
    assert place.found() == empty
    place.drop.deliver(parcel(FIRST), OCTETS)
    with suppress(KeyboardInterrupt):
        place.drop.deliver(parcel(SECOND, id="2"), cut)
    assert place.found() == place.whole(FIRST)
    place.drop.deliver(parcel(SECOND, id="2"), OCTETS)
    assert place.found() == place.whole(SECOND)


@DROPS
def test_a_diagnosis_of_a_drop_delivers_nothing(id: str, place: Place) -> None:
    del id
    probes: list[Probe] = list(place.drop.diagnose())
    assert all(each.is_good for each in probes), probes
    assert not place.found()
