"""``copydesk targets``: places are set up, tried and forgotten; secrets are never shown or kept."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.cli import targets_words
from editor.cli.group import copydesk
from editor.cli.targets import command as targets
from editor.cli.targets_data import kind_lines, target_line
from editor.targets import all_kinds
from tests.cli.publishing_library import DROP, SITE, Run, done, run_in, told
from tests.photos.signed_files import give_keyring

SECRET = "abcd efgh ijkl mnop"
NAME, VARIABLE = "Courier site", "COPYDESK_SECRET_COURIER_SITE"
ADD = ("targets", "add", "wordpress", NAME, "--url", "http://127.0.0.1:9", "--user", "ann")
SUBCOMMANDS = targets.list_commands(None)  # type: ignore[arg-type]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return run_in(tmp_path / "library")


def _octets_of(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def test_a_target_is_added_changed_paused_and_forgotten(run: Run, tmp_path: Path) -> None:
    assert "No targets yet" in done(run("targets", "list")).stdout
    words = ("folder", DROP, "--url", tmp_path, "--option", "format=nitf")
    added = told(done(run("targets", "add", *words, "--json")))
    assert (added["name"], added["kind"], added["url"]) == (DROP, "folder", str(tmp_path))
    assert (added["options"], added["secret"], added["paused"]) == ({"format": "nitf"}, None, "")
    done(run("targets", "change", "drop", "--name", "Paper", "--option", "format=html"))
    done(run("targets", "pause", "Paper", "--why", "Moving"))
    shown = told(done(run("targets", "show", "paper", "--json")))
    assert (shown["id"], shown["name"]) == (added["id"], "Paper")
    assert (shown["options"], shown["paused"]) == ({"format": "html"}, "Moving")
    (line,) = done(run("targets", "list")).stdout.splitlines()
    assert line.endswith(f"{tmp_path}  (paused: Moving)")
    done(run("targets", "resume", "Paper"))
    assert told(done(run("targets", "list", "--json")))["targets"][0]["paused"] == ""
    assert "stays" in done(run("targets", "remove", "Paper")).stdout
    assert told(done(run("targets", "list", "--json"))) == {"targets": []}


def test_one_option_is_changed_and_the_others_stay(run: Run, tmp_path: Path) -> None:
    words = ("folder", DROP, "--url", tmp_path, "--option", "format=nitf")
    done(run("targets", "add", *words))
    done(run("targets", "change", DROP, "--option", "format_options=namespace=no"))
    shown = told(done(run("targets", "show", DROP, "--json")))
    assert shown["options"] == {"format": "nitf", "format_options": "namespace=no"}


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("format=papyrus", "papyrus"),
        ("format_options=colour=red", "has no option “colour”"),
        ("format_options=version=9", "“9”"),
    ],
)
def test_a_format_that_is_none_is_told_before_anything_is_sent(
    run: Run, tmp_path: Path, option: str, words: str
) -> None:
    result = run("targets", "add", "folder", DROP, "--url", tmp_path, "--option", option)
    assert result.exit_code == 1
    assert words in result.stderr
    assert "No targets yet" in run("targets", "list").output


@pytest.mark.parametrize(
    ("kind", "url", "words"),
    [
        ("wordpress", "the courier", "no address of a site"),
        ("wordpress", "ftp://courier.example", "no address of a site"),
        ("ghost", "https://", "no address of a site"),
        ("ghost", "https://kim:pw-of-kim@courier.example", "holds a user or a password"),
        ("webhook", "courier.example", "no address of a webhook"),
        ("sftp", "https://courier.example", "no address of an SFTP server"),
    ],
)
def test_an_address_that_is_none_is_told_and_not_kept(
    run: Run, tmp_path: Path, kind: str, url: str, words: str
) -> None:
    result = run("targets", "add", kind, "Courier", "--url", url, "--secret-stdin", typed="x\n")
    assert result.exit_code == 1
    assert words in result.stderr
    assert "No targets yet" in run("targets", "list").output
    assert b"pw-of-kim" not in _octets_of(tmp_path)


def test_without_a_keyring_it_is_added_and_the_variable_is_told(run: Run, tmp_path: Path) -> None:
    result = done(run(*ADD, "--secret-stdin", typed=f"{SECRET}\n"))
    assert VARIABLE in result.stderr
    assert "no keyring" in result.stderr
    assert SECRET not in result.output
    assert "no secret here" in done(run("targets", "list")).stdout
    assert SECRET.encode() not in _octets_of(tmp_path)


def test_a_secret_of_the_environment_counts_and_is_not_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    monkeypatch.setattr(targets_words, "can_ask", lambda: True)
    result = done(run(*ADD))
    assert "unseen" not in result.output
    shown = done(run("targets", "show", NAME))
    assert f"from {VARIABLE}" in shown.stdout
    assert SECRET not in shown.output


def test_the_keyring_keeps_a_secret_that_is_typed_unseen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = give_keyring(monkeypatch)
    monkeypatch.setattr(targets_words, "can_ask", lambda: True)
    result = done(run(*ADD, typed=f"{SECRET}\n"))
    assert list(held.values()) == [SECRET]
    assert SECRET not in result.output
    assert told(done(run("targets", "show", NAME, "--json")))["secret"] == "keyring"
    done(run("targets", "change", NAME, "--secret-stdin", typed="another\n"))
    assert list(held.values()) == ["another"]
    assert SECRET.encode() not in _octets_of(tmp_path)
    done(run("targets", "remove", NAME))
    assert held == {}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("add", "folder", DROP), 2),
        (("add", "folder", DROP, "--url", "/x", "--option", "format"), 2),
        (("add", "folder", DROP, "--url", "/x", "--option", "a=1", "--option", "a=2"), 2),
        (("add", "folder", DROP, "--url", "/x", "--secret", SECRET), 2),
        (("add", "folder", DROP, "--url", "/x", "--secret-stdin"), 2),
        (("add", "folder", DROP, "--url", "/x", "--option", "colour=red"), 1),
        (("add", "folder", " ", "--url", "/x"), 1),
        (("add", "folder", DROP, "--url", " "), 1),
        (("add", "gramophone", DROP, "--url", "/x"), 1),
        (("show", "Nobody"), 1),
        (("test", "Nobody"), 1),
        (("pause", DROP, "--why", " "), 2),
        (("remove", "Nobody"), 1),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_added(
    run: Run, words: tuple[str, ...], status: int
) -> None:
    result = run("targets", *words)
    assert result.exit_code == status, result.output
    assert told(done(run("targets", "list", "--json"))) == {"targets": []}


def test_a_name_that_is_taken_is_refused(run: Run, tmp_path: Path) -> None:
    words = ("targets", "add", "folder")
    done(run(*words, DROP, "--url", tmp_path))
    assert run(*words, DROP.upper(), "--url", tmp_path).exit_code == 1


def test_a_trial_tells_each_step_and_ends_with_1_if_one_fails(run: Run, tmp_path: Path) -> None:
    done(run("targets", "add", "folder", DROP, "--url", tmp_path))
    assert "good" in done(run("targets", "test", DROP)).stdout
    done(run("targets", "add", "folder", "Gone", "--url", tmp_path / "gone"))
    result = run("targets", "test", "--json")
    assert result.exit_code == 1
    good, gone = told(result)["targets"]
    assert (good["name"], good["good"], gone["name"], gone["good"]) == (DROP, True, "Gone", False)
    assert gone["probes"][-1]["hint"]
    assert "failed" in run("targets", "test", "gone").stdout


def test_a_site_that_does_not_answer_is_told_in_words(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    done(run(*ADD))
    result = run("targets", "test", NAME)
    assert result.exit_code == 1
    assert "127.0.0.1:9" in result.output
    assert SECRET not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("kind", sorted(all_kinds()))
def test_every_kind_tells_its_options(run: Run, kind: str) -> None:
    kinds = told(done(run("targets", "kinds", "--json")))["kinds"]
    text = done(run("targets", "kinds")).stdout
    for line in kind_lines(kind, all_kinds()[kind]):
        assert line in text
    for option in kinds[kind]["options"]:
        assert f"--option {option['name']}=" in text


def test_a_target_without_its_secret_is_marked() -> None:
    kind = all_kinds()[SITE.kind]
    assert target_line(SITE, kind, "").endswith("ann at https://courier.example  (no secret here)")
    assert target_line(SITE, kind, "keyring").endswith("ann at https://courier.example")


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help_has_examples_on_lines_of_their_own(name: str) -> None:
    text = CliRunner().invoke(copydesk, ["targets", name, "--help"], obj=None).output
    lines = [line.strip() for line in text.splitlines()]
    assert len([line for line in lines if f"copydesk targets {name} " in f"{line} "]) >= 3
    assert "\\b" not in text
    assert "--json" in text
