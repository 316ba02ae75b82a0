"""``copydesk profiles``: exports that a desk makes by name."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk

Run = Callable[..., Result]
SITE = ("format=html", "option.pictures=webp", "destination=out", "zip=yes", "on_status=ready")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), "profiles", *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


def _shown(run: Run, name: str = "Site") -> dict[str, object]:
    shown: dict[str, object] = json.loads(run("show", name, "--json").stdout)
    return shown


def test_a_profile_is_begun_changed_and_taken_out(run: Run) -> None:
    assert "No export profiles yet" in run("list").stdout
    assert run("set", "Site", *SITE, "widths=640,320", "quality=70").exit_code == 0
    assert _shown(run) == {
        "name": "Site",
        "format": "html",
        "options": {"pictures": "webp"},
        "pictures": {
            "widths": [320, 640],
            "quality": 70,
            "colour": "srgb",
            "names": "{figure}-{width}",
        },
        "destination": "out",
        "zip": True,
        "checksums": True,
        "on_status": ["Ready"],
    }
    back = ("option.pictures=", "widths=", "quality=", "zip=no", "checksums=no", "on_status=")
    assert run("set", "Site", *back, "colour=as it is", "names={slug}-{width}").exit_code == 0
    shown = _shown(run)
    assert (shown["options"], shown["zip"], shown["on_status"]) == ({}, False, [])
    assert shown["pictures"] == {
        "widths": [480, 960, 1600],
        "quality": None,
        "colour": "as it is",
        "names": "{slug}-{width}",
    }
    (line,) = run("list").stdout.splitlines()
    assert line.split() == ["Site", "html", "→", "out"]
    assert run("remove", "Site").exit_code == 0
    assert json.loads(run("list", "--json").stdout) == {"profiles": [], "faults": []}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("format",), 2),
        (("colour=red",), 2),
        (("zip=perhaps",), 2),
        (("widths=wide",), 2),
        (("quality=good",), 2),
        (("on_status=gone",), 2),
        (("unknown=1",), 2),
        (("option.=1",), 2),
        (("format=no-such",), 1),
        (("format=html", "option.pictures=gif"), 1),
        (("format=html", "quality=200"), 1),
        (("format=html", "names=a/b"), 1),
        (("destination=out",), 1),
    ],
)
def test_what_cannot_be_a_profile_is_refused(
    run: Run, tmp_path: Path, words: tuple[str, ...], status: int
) -> None:
    result = run("set", "Site", *words)
    assert result.exit_code == status, result.output
    assert not (tmp_path / "library" / "desk" / "exports.toml").exists()


def test_a_profile_written_wrongly_by_hand_is_told_and_never_written_over(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "library" / "desk" / "exports.toml"
    file.parent.mkdir(parents=True)
    text = '[[profile]]\nname = "Site"\nformat = "html"\nquality = 3\nzip = "yes"\n'
    file.write_text(text, encoding="utf-8")
    result = run("list")
    assert result.exit_code == 1
    assert "exports.toml, line 1" in result.stderr
    assert run("set", "Site", "format=html").exit_code == 1
    assert file.read_text(encoding="utf-8") == text
    assert run("show", "Site").exit_code == 1


def test_people_read_what_differs_from_the_web(run: Run) -> None:
    run("set", "Site", *SITE)
    lines = dict(line.split(maxsplit=1) for line in run("show", "Site").stdout.splitlines())
    assert lines["option.pictures"] == "webp"
    assert lines["zip"] == "yes"
    assert "quality" not in lines
