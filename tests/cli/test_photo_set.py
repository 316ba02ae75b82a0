"""``copydesk photos set`` as a person or a script meets it."""

from pathlib import Path
from typing import Any

import pytest

from editor.storage.snapshot import read_snapshot
from tests.builders import WIRE, newsroom_in
from tests.cli.photo_library import Photos, told


def _shown(photos: Photos, *words: str) -> Any:
    (photo,) = told(photos("show", *words, "--json"))["photos"]
    return photo


def test_a_batch_says_what_changed(photos: Photos, story: str) -> None:
    result = photos("set", "*.jpg", "city=Oban", "--set", "country=Scotland")
    assert result.exit_code == 0, result.output
    assert "ferry.jpg  city: (unset) → Oban" in result.stdout
    assert result.stdout.endswith("Photos changed: 2; so already: 0.\n")
    again = photos("set", "*.jpg", "city=Oban", "country=Scotland").stdout
    assert again == "Photos changed: 0; so already: 2.\n"


def test_set_cleared_and_unset_are_three_things(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "city=Oban")
    assert _shown(photos, "ferry.jpg")["fields"]["city"] == "Oban"
    done = told(photos("set", "ferry.jpg", "--clear", "city", "--json"))["photos"]
    assert done[0]["changes"] == {"city": {"before": "Oban", "after": ""}}
    cleared = _shown(photos, "ferry.jpg")
    assert (cleared["fields"]["city"], cleared["origins"]["city"]) == ("", "cleared here")
    photos("set", "ferry.jpg", "--unset", "city")
    below = _shown(photos, "ferry.jpg")
    assert (below["fields"]["city"], below["origins"]["city"]) == ("Harbour Bay", "file")


def test_nothing_is_set_if_one_field_or_photo_cannot_be(photos: Photos, story: str) -> None:
    for wrong in (("*.jpg", "city=Oban", "rating=9"), ("ferry.jpg", "none.jpg", "city=Oban")):
        result = photos("set", *wrong)
        assert result.exit_code == 1
        assert result.stderr.startswith("copydesk: ")
        assert _shown(photos, "ferry.jpg")["fields"]["city"] == "Harbour Bay"


def test_a_sign_off_is_taken_apart(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "--credit", "(Ann Lee, Sound Ferries via NLW)")
    credit = _shown(photos, "ferry.jpg")["credit"]
    assert credit["creators"] == ["Ann Lee"]
    assert credit["organisations"] == ["Sound Ferries"]
    assert credit["distributor"] == "NLW"
    caption = "A bus burns in Kyiv, Ukraine, on Nov. 29, 2026. (Ann Smithers/Northlight via AP)"
    photos("set", "ferry.jpg", f"credit_line={caption}")
    credit = _shown(photos, "ferry.jpg")["credit"]
    assert (credit["creators"], credit["organisations"]) == (["Ann Smithers"], ["Northlight"])
    photos("set", "ferry.jpg", "--clear", "credit_line")
    assert _shown(photos, "ferry.jpg")["credit_text"] == ""


def test_everything_that_the_library_says_can_be_set(photos: Photos, story: str) -> None:
    sets = (
        *("people=Una Reid; Jo Ko", "people=Ann Lee", "subjects=politics", "rating=3"),
        *("flag=Picked", "is_protected=yes", "interest=800,450", "crop=25%,0%,50%,100%"),
        *("crop[1:1]=0,0,900,900", "rights.is_one_use=yes", "rights.category=handout"),
        *("rights.embargo_until=2099-01-01 06:00 Europe/Berlin", "taken_at=2025:02:10 09:00:00"),
    )
    result = photos("set", "ferry.jpg", *sets)
    assert result.exit_code == 0, result.output
    said = _shown(photos, "ferry.jpg")
    assert said["fields"]["people"] == ["Una Reid", "Jo Ko", "Ann Lee"]
    assert said["fields"]["subjects"] == ["medtop:11000000"]
    assert said["fields"]["taken_at"] == "2025-02-10T09:00:00"
    assert (said["rating"], said["flag"], said["is_protected"]) == (3, "picked", True)
    assert said["interest"] == {"x": 0.5, "y": 0.5}
    assert said["crop"] == {"x": 0.25, "y": 0, "width": 0.5, "height": 1}
    assert said["crops"]["1:1"]["width"] == 900 / 1600
    assert said["rights"]["is_one_use"]
    assert said["rights"]["category"] == "handout"
    assert said["rights"]["embargo_until"]["zone"] == "Europe/Berlin"


def test_a_story_says_its_own_words_of_a_photo(photos: Photos, story: str) -> None:
    sets = ("caption=Ours", "alt_text=", "is_file=yes", "crop[4:3]=0,0,1200,900")
    assert photos("set", "--story", story, "ferry", *sets).exit_code == 0
    ours = _shown(photos, "--story", story, "ferry")
    assert ours["fields"]["caption"] == "Ours"
    assert ours["fields"]["alt_text"] == ""
    assert ours["fields"]["is_file"] is True
    assert list(ours["crops"]) == ["4:3"]
    library = _shown(photos, "ferry.jpg")
    assert library["fields"]["caption"].startswith("The ferry Isla")
    assert library["crops"] == {}
    photos("set", "--story", story, "ferry", "--unset", "caption", "--unset", "crop[4:3]")
    assert _shown(photos, "--story", story, "ferry")["origins"]["caption"] == "file"


def test_a_story_hides_a_crop_of_the_library_and_shows_it_again(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "crop[1:1]=0,0,900,900")
    photos("set", "--story", story, "ferry", "--clear", "crop[1:1]")
    assert _shown(photos, "--story", story, "ferry")["crops"] == {}
    photos("set", "--story", story, "ferry", "--unset", "crop[1:1]")
    assert list(_shown(photos, "--story", story, "ferry")["crops"]) == ["1:1"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("rating=9", "from 0 to 5"),
        ("flag=blue", "picked, rejected"),
        ("is_protected=maybe", "neither yes nor no"),
        ("taken_at=2025-02-31", "no date"),
        ("taken_at=2025-02-10 25:00", "no date"),
        ("subjects=nonsense of mine", "no topic"),
        ("rights.expires_on=tomorrow", "no day"),
        ("rights.category=no right", "no rights"),
        ("rights.embargo_until=soon", "a date, a time and a zone"),
        ("crop=1,2,3", "LEFT,TOP,WIDTH,HEIGHT"),
        ("crop=0,0,50%,50%", "mixes"),
        ("crop=0,0,9999,10", "isn't a part"),
        ("crop=0,0,0,0", "isn't a part"),
        ("crop[16:9]=0,0,900,900", "900 wide, it is 506 high"),
        ("interest=101%,0%", "isn't a part"),
        ("is_file=yes", "name the story"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused(
    photos: Photos, story: str, change: str, sentence: str
) -> None:
    result = photos("set", "ferry.jpg", change)
    assert result.exit_code == 1
    assert sentence in result.stderr


def test_a_story_does_not_say_what_belongs_to_the_photo(photos: Photos, story: str) -> None:
    result = photos("set", "--story", story, "ferry", "city=Oban")
    assert result.exit_code == 1
    assert "set it in the library" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("ferry.jpg",),
        ("city=Oban",),
        ("ferry.jpg", "colour=red"),
        ("ferry.jpg", "--set", "city"),
        ("ferry.jpg", "--clear", "colour"),
        ("ferry.jpg", "city=a", "city=b"),
        ("ferry.jpg", "city=a", "--unset", "city"),
        ("ferry.jpg", "city=\udcff"),
    ],
)
def test_wrong_usage_is_status_2(photos: Photos, words: tuple[str, ...]) -> None:
    assert photos("set", *words).exit_code == 2


def test_an_unknown_field_names_those_that_there_are(photos: Photos) -> None:
    assert "rights.expires_on" in photos("set", "ferry.jpg", "colour=red").stderr


def test_a_figure_that_waits_for_its_picture_is_told(photos: Photos, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(WIRE, encoding="utf-8")
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.import_file(tmp_path / "ferry.txt")
    result = photos("set", "--story", article.slug, article.figures[0].name, "caption=x")
    assert result.exit_code == 1
    assert "has no picture yet" in result.stderr


def test_the_next_window_shows_what_a_story_says_now(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "--story", story, "ferry", "caption=Ours")
    snapshot = read_snapshot(tmp_path / "library")
    assert snapshot is not None
    assert snapshot.article.figures[0].caption == "Ours"


def test_a_bare_number_is_the_one_that_the_photos_panel_shows(photos: Photos, story: str) -> None:
    done = told(photos("set", "--story", story, "1", "caption=One.", "--json"))["photos"]
    assert _shown(photos, "--story", story, done[0]["figure"])["fields"]["caption"] == "One."
    shown = told(photos("show", "--story", story, "--json"))["photos"]
    assert shown[0]["figure"] == done[0]["figure"]
    assert photos("set", "--story", story, "0", "caption=None.").exit_code == 1
    assert "from 1" in " ".join(photos("set", "--help").stdout.split())


def test_terms_in_instructions_become_rights_that_stop_copies(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "ferry.jpg", "instructions=EMBARGOED UNTIL 0001 GMT DEC. 24, 2099")
    assert _shown(photos, "ferry.jpg")["rights"]["embargo_until"]
    refused = photos("copies", "ferry.jpg", "--to", str(tmp_path / "out"))
    assert refused.exit_code == 1
    assert "embargo" in refused.output.casefold()
