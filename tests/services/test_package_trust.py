"""Story packages from people one can't trust, and programs that die while they pack."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.finding import WavedThrough
from editor.domain.status import Status
from editor.domain.story_package import StoryPackage
from editor.services.package_signers import told_signer
from editor.storage.known_signers import KnownSigners
from editor.storage.package_file import write_package
from editor.storage.package_seal import Seal
from tests.builders import NOON
from tests.services.test_packages import desks

DESK_A = Seal("Desk A", "key of A", "")


def test_a_known_key_that_goes_by_another_name_is_told_with_its_old_one(tmp_path: Path) -> None:
    signers = KnownSigners(tmp_path)
    told_signer(DESK_A, signers, NOON)
    told_signer(Seal("Desk B", "key of B", ""), signers, NOON)
    said = told_signer(replace(DESK_A, by="Desk B"), signers, NOON)
    assert "known here since 2026-11-23 as “Desk A”" in said
    assert "Take care: “Desk B” used another key before." in said
    assert "Take care" not in told_signer(DESK_A, signers, NOON)


def test_ready_elsewhere_is_not_ready_here(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        waved = (WavedThrough("long-sentence", "body", "words", "fine", "Mallory", NOON),)
        article = replace(dana.stories.get(slug), status=Status.READY, waved_through=waved)
        path = tmp_path / "ready.copydesk"
        write_package(path, StoryPackage("Mallory", article), b"", {}, lambda _: None)
        received = kim.packages.receive(path).article
        assert received.status is Status.IN_EDIT
        assert received.waved_through == ()


def test_killed_elsewhere_is_killed_here(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        article = replace(dana.stories.get(slug), status=Status.KILLED)
        path = tmp_path / "killed.copydesk"
        write_package(path, StoryPackage("Dana", article), b"", {}, lambda _: None)
        assert kim.packages.receive(path).article.status is Status.KILLED


@pytest.mark.parametrize(
    "values",
    [
        {"priority": 10**30},
        {"urgency": 2**63},
        {"created_at": datetime(2026, 1, 1)},  # noqa: DTZ001 - that is what is refused
    ],
    ids=str,
)
def test_values_that_no_library_holds_are_refused(tmp_path: Path, values: dict[str, Any]) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        path = tmp_path / "hostile.copydesk"
        package = StoryPackage("Mallory", replace(dana.stories.get(slug), **values))
        write_package(path, package, b"", {}, lambda _: None)
        with pytest.raises(UnreadableFileError, match=r"hostile\.copydesk"):
            kim.packages.receive(path)
        assert kim.stories.listings() == ()


def test_what_a_program_left_that_died_while_packing_is_in_nobodys_way(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, _, slug):
        of_another = tmp_path / f".{slug}.copydesk.unfinished"
        of_another.write_bytes(b"half")
        assert dana.packages.write(slug, tmp_path).path.is_file()
        assert of_another.read_bytes() == b"half"


def test_a_file_where_the_folder_should_be_gives_a_sentence(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, _, slug):
        (tmp_path / "out").write_text("in the way", encoding="utf-8")
        with pytest.raises(CopydeskError, match="can’t be written"):
            dana.packages.write(slug, tmp_path / "out")
