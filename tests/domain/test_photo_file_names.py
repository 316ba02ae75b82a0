"""Names made of patterns can be written on every system, and never meet."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_file_names import file_name, file_names

DEVICES = {"CON", "PRN", "AUX", "NUL"} | {f"{a}{n}" for a in ("COM", "LPT") for n in range(10)}


def photo(name: str = "DSC_0042.JPG", **said: str) -> Photo:
    return Photo("a" * 64, name, "image/jpeg", 60, 40, 9, PhotoFields(**said))  # type: ignore[arg-type]


def test_a_name_keeps_the_ending_of_the_file() -> None:
    assert file_name("{city}-{number:3}", photo(city="Porto"), 7).text == "Porto-007.JPG"


def test_an_ending_in_the_pattern_is_not_doubled() -> None:
    assert file_name("{filename}.{extension}", photo()).text == "DSC_0042.JPG"


def test_a_slash_in_a_field_makes_no_folder() -> None:
    assert file_name("{city}", photo(city="Porto/Gaia")).text == "Porto-Gaia.JPG"


def test_a_variable_that_is_not_known_stays_and_is_told() -> None:
    said = file_name("{ctiy}", photo())
    assert (said.text, said.unknown) == ("{ctiy}.JPG", ("{ctiy}",))


def test_photos_that_would_have_the_same_name_are_numbered() -> None:
    row = [photo(city="Porto"), photo(city="PORTO"), photo(city="Porto")]
    assert file_names("{city}", row) == ("Porto.JPG", "PORTO-2.JPG", "Porto-3.JPG")


def test_the_name_for_a_protected_source_names_nobody_and_no_second() -> None:
    said = photo(taken_at="2026-11-23T10:11:12+01:00", caption="A ferry. (Una Reid/NLW)")
    said = replace(said, file=replace(said.file, creators=("Una Reid",), caption_writer="UR"))
    pattern = "{creator}-{creator:last}-{credit}-{caption_writer}-{city}-{time:hhmmss}"
    assert "Reid" in file_name(pattern, said).text
    protected = replace(said, is_protected=True, library=PhotoFields(creators=("Una Reid",)))
    assert file_name(pattern, protected).text == "101100.JPG"


@given(st.text(max_size=300), st.text(max_size=12), st.sampled_from(["", ".jpg", ".a b", "."]))
@example("con", "", ".jpg")
@example("con.txt", "", "")
@example("../../etc/passwd", "", ".jpg")
@example("COM¹", "", ".jpg")
def test_any_name_is_good_on_three_systems(pattern: str, city: str, ending: str) -> None:
    name = file_name(pattern, photo(f"a{ending}", city=city)).text
    assert name
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in name)
    assert name[0] not in " .-~"
    assert name[-1] not in " ."
    assert name.partition(".")[0].rstrip().upper() not in DEVICES
