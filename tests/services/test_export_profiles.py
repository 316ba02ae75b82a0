"""Export profiles: read from a file that people write, held against the formats, written back."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError, RefusedError, UnknownFieldError
from editor.domain.export_profile import ExportProfile
from editor.domain.picture_profile import Colour, PictureProfile
from editor.domain.status import Status
from editor.exporters.html import PictureKind
from editor.services.export_profiles import ExportProfiles
from tests.builders import newsroom_in
from tests.services.export_stories import ready

WHOLE = ExportProfile(
    "Courier site",
    "html",
    {"pictures": "webp"},
    PictureProfile((320, 640), 70, Colour.OWN, "{slug}-{number:2}-{width}"),
    "outbox",
    is_zipped=True,
    has_checksums=False,
    on_status=(Status.READY, Status.PUBLISHED),
)


@pytest.fixture
def profiles(tmp_path: Path) -> ExportProfiles:
    return ExportProfiles(tmp_path / "desk", tmp_path)


def _write(tmp_path: Path, text: str) -> None:
    (tmp_path / "desk").mkdir(exist_ok=True)
    (tmp_path / "desk" / "exports.toml").write_text(text, encoding="utf-8")


def test_a_profile_comes_back_as_it_was_kept(profiles: ExportProfiles) -> None:
    plain = ExportProfile("Wire", "markdown")
    profiles.put(WHOLE)
    profiles.put(plain)
    assert profiles.all() == (WHOLE, plain)
    assert profiles.faults() == ()
    assert profiles.get("Wire") == plain


def test_a_profile_is_changed_where_it_stands_and_notes_stay(
    profiles: ExportProfiles, tmp_path: Path
) -> None:
    text = '# Ours.\n\n# To the Courier.\n[[profile]]\nname = "Wire"\nformat = "markdown" # plain\n'
    _write(tmp_path, text)
    profiles.put(ExportProfile("Wire", "markdown", destination="out"))
    written = (tmp_path / "desk" / "exports.toml").read_text(encoding="utf-8")
    assert written == f'{text}destination = "out"\n'


def test_profiles_are_taken_out_all_or_none(profiles: ExportProfiles) -> None:
    profiles.put(WHOLE)
    with pytest.raises(UnknownFieldError, match="no-such"):
        profiles.remove("Courier site", "no-such")
    assert profiles.all() == (WHOLE,)
    profiles.remove("Courier site")
    assert profiles.all() == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "has no name"),
        ('name = "a"', "no format"),
        ('name = "a"\nformat = "no-such"', "no format “no-such”"),
        ('name = "a"\nformat = "html"\noptions = { pictures = "gif" }', "can't be “gif”"),
        ('name = "a"\nformat = "html"\noptions = { colour = 1 }', "no option “colour”"),
        ('name = "a"\nformat = "html"\noptions = { pictures = [] }', "must be text"),
        ('name = "a"\nformat = "html"\non_status = ["Gone"]', "no status “Gone”"),
        ('name = "a"\nformat = "html"\non_status = ["Ready"]', "needs a destination"),
        ('name = "a"\nformat = "html"\npictures = { widths = [] }', "1 to 12 widths"),
        ('name = "a"\nformat = "html"\npictures = { widths = ["wide"] }', "whole numbers"),
        ('name = "a"\nformat = "html"\npictures = { quality = 200 }', "quality can't be 200"),
        ('name = "a"\nformat = "html"\npictures = { colour = "red" }', "colour can't be “red”"),
        ('name = "a"\nformat = "html"\npictures = { names = "../x" }', "can't be called"),
        ('name = "a"\nformat = "html"\nzip = "yes"', "true or false"),
    ],
)
def test_a_profile_that_cannot_be_used_is_told_and_the_others_are_used(
    profiles: ExportProfiles, tmp_path: Path, line: str, said: str
) -> None:
    _write(tmp_path, f'[[profile]]\n{line}\n\n[[profile]]\nname = "good"\nformat = "html"\n')
    assert [each.name for each in profiles.all()] == ["good"]
    (fault,) = profiles.faults()
    assert said in fault.message
    assert fault.hint
    assert fault.file == "exports.toml"


def test_what_is_unknown_in_a_profile_is_told_and_the_rest_counts(
    profiles: ExportProfiles, tmp_path: Path
) -> None:
    _write(tmp_path, '[[profile]]\nname = "a"\nformat = "html"\nziped = true\n')
    assert [each.name for each in profiles.all()] == ["a"]
    assert ["ziped" in each.message for each in profiles.faults()] == [True]


def test_the_second_of_a_name_is_told(profiles: ExportProfiles, tmp_path: Path) -> None:
    one = '[[profile]]\nname = "a"\nformat = "html"\n'
    _write(tmp_path, f"{one}\n{one}")
    assert len(profiles.all()) == 1
    assert ["second time" in each.message for each in profiles.faults()] == [True]


def test_a_profile_that_cannot_be_used_says_why_when_it_is_asked_for(
    profiles: ExportProfiles, tmp_path: Path
) -> None:
    _write(tmp_path, '[[profile]]\nname = "a"\nformat = "gone"\n')
    with pytest.raises(UnknownFieldError, match="“a” can't be used"):
        profiles.get("a")
    with pytest.raises(UnknownFieldError, match="no export profile “b”"):
        profiles.get("b")


@pytest.mark.parametrize(
    "profile",
    [
        ExportProfile("a", "no-such"),
        ExportProfile("a", "html", {"pictures": "gif"}),
        ExportProfile("", "html"),
        ExportProfile("a", "html", on_status=(Status.READY,)),
        ExportProfile("a", "html", pictures=PictureProfile(names="a/b")),
    ],
)
def test_what_could_not_be_read_back_is_not_written(
    profiles: ExportProfiles, tmp_path: Path, profile: ExportProfile
) -> None:
    with pytest.raises(CopydeskError):
        profiles.put(profile)
    assert not (tmp_path / "desk").exists()


def test_zips_have_checksums_unless_the_profile_says_otherwise(
    profiles: ExportProfiles, tmp_path: Path
) -> None:
    _write(tmp_path, '[[profile]]\nname = "a"\nformat = "html"\nzip = true\n')
    assert profiles.get("a").has_checksums


def test_a_profile_orders_what_it_says(profiles: ExportProfiles, tmp_path: Path) -> None:
    order = profiles.order(WHOLE)
    assert order.to == tmp_path / "outbox"
    assert order.options.pictures is PictureKind.WEBP
    assert order.pictures == WHOLE.pictures
    assert profiles.order(WHOLE, tmp_path / "else").to == tmp_path / "else"
    with pytest.raises(UnknownFieldError, match="no destination"):
        profiles.order(ExportProfile("a", "html"))


def test_home_is_where_a_tilde_says(
    profiles: ExportProfiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    order = profiles.order(ExportProfile("a", "html", destination="~/Outbox"))
    assert order.to == tmp_path / "home" / "Outbox"
    nobody = profiles.order(ExportProfile("a", "html", destination="~no-such-user-here/x"))
    assert nobody.to.name == "x"


def test_an_export_by_a_profile_is_what_it_orders(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        newsroom.export_profiles.put(ExportProfile("Zip", "markdown", {}, is_zipped=True))
        order = newsroom.export_profiles.order(newsroom.export_profiles.get("Zip"), tmp_path)
        with pytest.raises(RefusedError):
            newsroom.exports.carry_out("ferry", order)
        exported = newsroom.exports.carry_out("ferry", replace(order, override="a test"))
    assert exported.document == tmp_path / "ferry-markdown.zip"
    assert "SHA256SUMS" not in exported.files
