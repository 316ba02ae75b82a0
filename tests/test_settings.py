"""What a person chose is read with care."""

from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError
from editor.settings import Settings, library_path, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(
        name='Dana "D" Whitfield',
        agency="NLW",
        theme="dark",
        text_percent=120,
        spelling=False,
        keys={"story.new": "Ctrl+J"},
    )
    save_settings(settings, tmp_path / "deep" / "settings.toml")
    assert load_settings(tmp_path / "deep" / "settings.toml") == settings


@pytest.mark.parametrize(
    "text",
    [
        "name = ",
        "theme = 3",
        "theme = 'pink'",
        "text_percent = 400",
        "text_percent = true",
        "spelling = 1",
        "[keys]\n'story.new' = 3",
        "\x00",
    ],
)
def test_settings_that_make_no_sense_are_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CopydeskError, match=r"settings\.toml") as caught:
        load_settings(path)
    assert caught.value.hint


def test_settings_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(CopydeskError, match=r"settings\.toml can't be read") as caught:
        load_settings(tmp_path / "settings.toml")
    assert caught.value.hint


def test_the_library_of_the_environment_may_lie_in_the_home_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COPYDESK_LIBRARY", "~/stories")
    assert library_path() == Path.home() / "stories"
