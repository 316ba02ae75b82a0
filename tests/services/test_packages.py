"""Story packages: what goes along, what never does, and how two desks' changes come together."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.errors import RefusedError, SecretError, UnreadableFileError
from editor.domain.note import Anchor
from editor.domain.story_package import StoryPackage
from editor.newsroom import Newsroom
from editor.services import packages
from editor.storage.package_file import write_package
from tests.builders import WIRE, jpeg, newsroom_in


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A keyring in memory; an empty one stands for a computer without any."""
    kept: dict[str, str] = {"package key": ""}
    monkeypatch.setattr(packages, "read_secret", kept.__getitem__)
    monkeypatch.setattr(packages, "keep_secret", kept.__setitem__)
    return kept


@contextmanager
def desks(folder: Path) -> Iterator[tuple[Newsroom, Newsroom, str]]:
    """Dana's desk with the wire story and two photos, and Kim's, empty."""
    wire = folder / "wire.txt"
    wire.write_text(WIRE, encoding="utf-8")
    with newsroom_in(folder / "dana") as dana, newsroom_in(folder / "kim", name="Kim") as kim:
        slug = dana.stories.import_file(wire).slug
        dana.photos.add(slug, [jpeg(folder / "a.jpg"), jpeg(folder / "b.jpg", colour="red")])
        yield dana, kim, slug


def words_in(package: Path) -> str:
    with zipfile.ZipFile(package) as archive:
        names = [each for each in archive.namelist() if not each.endswith((".jpg", ".png"))]
        return "\n".join(archive.read(each).decode() for each in names)


def test_a_story_arrives_whole_with_photos_history_and_credits(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        dana.stories.keep_revision(dana.stories.get(slug), "While writing", "first draft")
        written = dana.packages.write(slug, tmp_path / "out")
        received = kim.packages.receive(written.path)
        ours, theirs = dana.stories.get(slug), received.article
        assert received.is_new
        assert (theirs.headline, theirs.body, theirs.figures) == (
            ours.headline,
            ours.body,
            ours.figures,
        )
        assert [each.name for each in theirs.credits] == [each.name for each in ours.credits]
        assert all(kim.photos.original(each.photo or "").is_file() for each in theirs.figures)
        assert [each.name for each in kim.history.entries(theirs.id)] == ["", "first draft"][
            -len(kim.history.entries(theirs.id)) :
        ]


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, _, slug):
        first = dana.packages.write(slug, tmp_path / "one").path.read_bytes()
        assert dana.packages.write(slug, tmp_path / "two").path.read_bytes() == first


def test_changes_of_both_desks_come_together_field_by_field(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        kim.packages.receive(dana.packages.write(slug, tmp_path / "there").path)
        kim.stories.set_fields(slug, {"headline": "Ferry is back", "figures[0].alt": "A ferry"})
        dana.stories.set_fields(slug, {"standfirst": "After two winters"})
        received = dana.packages.receive(kim.packages.write(slug, tmp_path / "back").path)
        assert received.conflicts == ()
        assert received.article.headline == "Ferry is back"
        assert received.article.standfirst == "After two winters"
        assert received.article.figures[0].alt == "A ferry"


def test_where_both_changed_one_field_ours_stays_and_theirs_is_in_the_history(
    tmp_path: Path,
) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        kim.packages.receive(dana.packages.write(slug, tmp_path / "there").path)
        kim.stories.set_fields(slug, {"headline": "Theirs", "kicker": "Coast"})
        dana.stories.set_fields(slug, {"headline": "Ours"})
        back = kim.packages.write(slug, tmp_path / "back").path
        received = dana.packages.receive(back)
        assert received.conflicts == ("headline",)
        assert (received.article.headline, received.article.kicker) == ("Ours", "Coast")
        kept = [each.article.headline for each in dana.history.revisions(slug)]
        assert "Theirs" in kept
        assert dana.packages.receive(back, ["headline"]).article.headline == "Theirs"


def test_a_package_that_was_changed_is_refused_and_nothing_of_it_is_taken(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        good = dana.packages.write(slug, tmp_path / "out").path
        bad = tmp_path / "bad.copydesk"
        with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as to:
            for entry in source.infolist():
                data = source.read(entry)
                to.writestr(entry.filename, data.replace(b"Ferry", b"Fairy"))
        with pytest.raises(UnreadableFileError, match="changed after it was packed"):
            kim.packages.receive(bad)
        assert kim.stories.listings() == ()


def test_a_new_list_of_digests_breaks_the_seal(tmp_path: Path, keyring: dict[str, str]) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        good = dana.packages.write(slug, tmp_path / "out")
        assert good.seal is not None
        assert keyring["package key"]
        bad = tmp_path / "bad.copydesk"
        with zipfile.ZipFile(good.path) as source, zipfile.ZipFile(bad, "w") as to:
            for entry in source.infolist():
                data = source.read(entry)
                to.writestr(entry.filename, data.lower() if entry.filename == "DIGESTS" else data)
            to.writestr("more.json", b"{}")
        with pytest.raises(UnreadableFileError):
            kim.packages.receive(bad)


def test_without_a_keyring_it_is_written_unsigned_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_keyring(_: str) -> str:
        raise SecretError("There is no keyring.", hint="Start one.")

    monkeypatch.setattr(packages, "read_secret", no_keyring)
    with desks(tmp_path) as (dana, kim, slug):
        written = dana.packages.write(slug, tmp_path / "out")
        assert written.seal is None
        assert "no keyring" in written.unsigned_because
        assert "Nobody signed it" in kim.packages.receive(written.path).signer


def test_a_signer_is_known_the_second_time_and_another_key_of_that_name_is_told(
    tmp_path: Path, keyring: dict[str, str]
) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        path = dana.packages.write(slug, tmp_path / "out").path
        assert "for the first time here" in kim.packages.receive(path).signer
        assert "known here since" in kim.packages.receive(path).signer
        keyring["package key"] = ""
        path = dana.packages.write(slug, tmp_path / "again").path
        assert "used another key before" in kim.packages.receive(path).signer


def test_a_protected_person_goes_under_the_pseudonym_in_the_history_too_and_comes_back(
    tmp_path: Path,
) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        dana.contributors.change(
            Contributor("f" * 32, "Secret Person", pseudonym="A. Cover", is_protected=True)
        )
        article = dana.stories.get(slug)
        credited = (*article.credits, Credit("Secret Person", contributor_id="f" * 32))
        dana.stories.save(replace(article, credits=credited))
        dana.stories.keep_revision(dana.stories.get(slug), "On purpose")
        there = dana.packages.write(slug, tmp_path / "there").path
        assert "Secret Person" not in words_in(there)
        assert "A. Cover" in words_in(there)
        kim.packages.receive(there)
        kim.stories.set_fields(slug, {"headline": "Changed there"})
        received = dana.packages.receive(kim.packages.write(slug, tmp_path / "back").path)
        assert received.conflicts == ()
        assert received.article.headline == "Changed there"
        assert received.article.credits[-1].name == "Secret Person"
        assert received.article.credits[-1].contributor_id == "f" * 32


def test_of_a_protected_source_a_cleaned_copy_goes_and_the_original_stays_ours(
    tmp_path: Path,
) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        digest = dana.stories.get(slug).figures[0].photo or ""
        photo = dana.stories.story(slug).photos[digest]
        named = replace(photo.library, creators=("Hidden Maker",))
        dana.photos.save(replace(photo, is_protected=True, library=named))
        there = dana.packages.write(slug, tmp_path / "there").path
        assert "Hidden Maker" not in words_in(there)
        assert digest not in words_in(there)
        theirs = kim.packages.receive(there).article
        assert theirs.figures[0].photo not in {None, digest}
        kim.stories.set_fields(slug, {"figures[0].alt": "A ferry"})
        received = dana.packages.receive(kim.packages.write(slug, tmp_path / "back").path)
        assert received.article.figures[0].photo == digest
        assert received.article.figures[0].alt == "A ferry"


def test_notes_go_along_only_if_somebody_asks(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        article = dana.stories.get(slug)
        dana.notes.add(article.id, Anchor("The last"), "Call the harbour again")
        without = dana.packages.write(slug, tmp_path / "one").path
        assert "Call the harbour" not in words_in(without)
        kim.packages.receive(dana.packages.write(slug, tmp_path / "two", with_notes=True).path)
        (note,) = kim.notes.of(article.id)
        assert note.remarks[0].text == "Call the harbour again"


def test_an_embargo_stops_it_unless_somebody_says_why(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, _, slug):
        dana.stories.set_fields(slug, {"embargo_until": "2030-01-01 06:00 Europe/Berlin"})
        with pytest.raises(RefusedError, match="embargo"):
            dana.packages.write(slug, tmp_path / "out")
        dana.packages.write(slug, tmp_path / "out", override="agreed with the sender")


@pytest.mark.parametrize("name", ["../escape.json", "/abs.json", "a\\b.json", "C:x.json"])
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        good = dana.packages.write(slug, tmp_path / "out").path
        with zipfile.ZipFile(good, "a") as archive:
            archive.writestr(zipfile.ZipInfo(name), b"{}")
        with pytest.raises(UnreadableFileError):
            kim.packages.receive(good)
        assert not (tmp_path / "escape.json").exists()


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", b"no zip at all"])
def test_a_damaged_file_gives_a_sentence(tmp_path: Path, damage: bytes) -> None:
    bad = tmp_path / "bad.copydesk"
    bad.write_bytes(damage)
    with (
        newsroom_in(tmp_path / "kim") as kim,
        pytest.raises(UnreadableFileError, match=r"bad\.copydesk"),
    ):
        kim.packages.receive(bad)


def test_every_cut_of_a_package_is_refused(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        data = dana.packages.write(slug, tmp_path / "out").path.read_bytes()
        for share in range(1, 10):
            bad = tmp_path / f"cut-{share}.copydesk"
            bad.write_bytes(data[: len(data) * share // 10])
            with pytest.raises(UnreadableFileError):
                kim.packages.receive(bad)


def test_a_package_changes_nothing_of_another_story(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        article = dana.stories.get(slug)
        other = kim.stories.new("other")
        kept = kim.stories.keep_revision(other, "Kept", "mine")
        mine = kim.notes.add(other.id, Anchor("Mine"), "Leave it")
        note = replace(mine, article_id=article.id, remarks=(replace(mine.remarks[0], text="X"),))
        hostile = StoryPackage(
            "Mallory", article, (replace(kept, article=article),), notes=(note, note)
        )
        path = tmp_path / "hostile.copydesk"
        write_package(path, hostile, b"", {}, lambda _: None)
        received = kim.packages.receive(path)
        assert kim.history.revisions("other") == (kept,)
        assert kim.notes.of(other.id) == (mine,)
        assert received.article.slug == slug


def test_a_figure_whose_photo_is_not_in_the_package_waits_for_its_picture(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        path = tmp_path / "bare.copydesk"
        write_package(path, StoryPackage("Dana", dana.stories.get(slug)), b"", {}, lambda _: None)
        assert {each.photo for each in kim.packages.receive(path).article.figures} == {None}


def test_of_a_package_with_one_bad_photo_no_photo_is_kept(tmp_path: Path) -> None:
    with desks(tmp_path) as (dana, kim, slug):
        story = dana.stories.story(slug)
        good, other = story.photos.values()
        bad = tmp_path / "bad.jpg"
        bad.write_bytes(b"no picture at all")
        named = replace(other, digest=hashlib.sha256(bad.read_bytes()).hexdigest())
        files = {good.digest: dana.photos.original(good.digest), named.digest: bad}
        package = StoryPackage("Dana", story.article, photos=(good, named))
        path = tmp_path / "half.copydesk"
        write_package(path, package, b"", files, lambda _: None)
        with pytest.raises(UnreadableFileError):
            kim.packages.receive(path)
        assert kim.photos.all_photos() == ()
        assert kim.stories.listings() == ()
