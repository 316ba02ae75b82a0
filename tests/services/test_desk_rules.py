"""The stylebook of a library: read when it changed, written without losing a word of it."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.checks import all_checks
from editor.domain.checklist import Checklist, Requirement
from editor.domain.desk_rules import NO_RULES, Choice
from editor.domain.errors import RefusedError, UnknownFieldError, UnwritableFileError
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.newsroom import Newsroom, open_newsroom
from editor.services.checklists import default_checklists
from editor.services.desk_rules import Stylebook
from editor.services.rule_imports import read_rule_file
from editor.services.rule_sets import rule_sets
from editor.settings import Settings

AS_IT_COMES = replace(NO_RULES, checklists=default_checklists())
ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def book(folder: Path) -> Stylebook:
    return Stylebook(folder)


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path, Settings(name="Dana")) as opened:
        yield opened


def test_without_files_the_checks_are_as_they_come(book: Stylebook, folder: Path) -> None:
    assert book.in_force == AS_IT_COMES
    assert book.faults() == ()
    assert not folder.exists()


def test_a_rule_counts_at_once_in_every_story(newsroom: Newsroom) -> None:
    story = newsroom.stories.new("bridge")
    newsroom.stories.save(replace(story, body="An advisor left."))
    newsroom.stylebook.put(ADVISER)
    codes = [each.code for each in newsroom.stories.check("bridge")]
    assert "house-style" in codes
    newsroom.stylebook.set_live("adviser", is_live=False)
    assert "house-style" not in [each.code for each in newsroom.stories.check("bridge")]
    assert newsroom.stylebook.rules == (replace(ADVISER, is_live=False),)


def test_what_somebody_wrote_into_the_file_counts_without_a_word(
    book: Stylebook, folder: Path
) -> None:
    assert not book.rules
    folder.mkdir()
    path = folder / "house-style.toml"
    path.write_text('[[rule]]\nname = "a"\nwords = ["b"]\n', encoding="utf-8")
    assert [each.name for each in book.rules] == ["a"]
    path.write_text('[[rule]]\nname = "c"\nwords = ["b"]\n', encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert [each.name for each in book.rules] == ["c"]
    path.unlink()
    assert book.in_force == AS_IT_COMES


def test_asking_costs_next_to_nothing(book: Stylebook) -> None:
    book.add_all([HouseRule(f"r{n}", words=(f"w{n}",)) for n in range(500)])
    first = book.in_force
    started = time.perf_counter()
    for _ in range(100):
        assert book.in_force is first
    assert (time.perf_counter() - started) / 100 < 0.001


def test_a_choice_is_kept_and_taken_back(book: Stylebook, folder: Path) -> None:
    choice = Choice(is_on=False, severity=Severity.HINT)
    book.choose("doubled-words", choice)
    assert book.in_force.choices == {"doubled-words": choice}
    assert Stylebook(folder).in_force.choices == {"doubled-words": choice}
    book.choose("doubled-words", Choice())
    assert book.in_force.choices == {}
    book.choose_style("uk")
    assert book.in_force.style_in("en-US") == "uk"


def test_what_cannot_be_chosen_is_refused_with_a_way_out(book: Stylebook) -> None:
    with pytest.raises(UnknownFieldError, match="no check “dada”"):
        book.choose("dada", Choice(is_on=False))
    with pytest.raises(UnknownFieldError, match="no option “x”"):
        book.choose("doubled-words", Choice(options={"x": 1}))
    blocker = next(code for code, each in all_checks().items() if each.severity is Severity.BLOCKER)
    for choice in (Choice(is_on=False), Choice(severity=Severity.HINT)):
        with pytest.raises(RefusedError, match="stops publishing"):
            book.choose(blocker, choice)
    with pytest.raises(RefusedError, match="stop publishing"):
        book.choose("doubled-words", Choice(severity=Severity.BLOCKER))
    assert book.in_force == AS_IT_COMES


def test_faults_name_what_checks_and_engines_do_not_know(book: Stylebook, folder: Path) -> None:
    folder.mkdir()
    (folder / "checks.toml").write_text("[checks.dada]\non = false\n", encoding="utf-8")
    (folder / "house-style.toml").write_text(
        '[[rule]]\nname = "a"\npattern = "("\n[[rule]]\nname = "b"\npattern = "(a+)+$"\n',
        encoding="utf-8",
    )
    assert [each.name for each in book.faults()] == ["dada", "a", "b"]
    assert all(each.message.endswith(".") and each.hint for each in book.faults())


def test_a_checklist_that_asks_for_what_there_is_not_is_told(book: Stylebook, folder: Path) -> None:
    folder.mkdir()
    (folder / "checklists.toml").write_text(
        '[[checklist]]\nname = "Sport"\nrequire = [{ field = "mood" }]\n', encoding="utf-8"
    )
    (fault,) = book.faults()
    assert (fault.name, "mood" in fault.message) == ("Sport", True)
    assert "standfirst" in fault.hint


def test_an_empty_file_asks_for_nothing(book: Stylebook, folder: Path) -> None:
    folder.mkdir()
    (folder / "checklists.toml").write_text("", encoding="utf-8")
    assert book.in_force.checklists == ()


def test_a_rule_goes_live_only_if_its_examples_hold(book: Stylebook) -> None:
    wrong = replace(ADVISER, must_match=("An adviser.",), is_live=False)
    book.put(wrong)
    with pytest.raises(RefusedError, match="It finds nothing in “An adviser") as refused:
        book.set_live("adviser", is_live=True)
    assert "draft" in refused.value.hint
    assert not book.in_force.house_rules
    book.put(replace(wrong, must_match=("An advisor.",)), "adviser")
    book.set_live("adviser", is_live=True)
    assert [each.name for each in book.in_force.house_rules] == ["adviser"]


def test_names_are_unique_and_rules_whole(book: Stylebook) -> None:
    book.put(ADVISER)
    with pytest.raises(UnknownFieldError, match="already"):
        book.put(ADVISER)
    with pytest.raises(UnknownFieldError, match="neither words nor a pattern"):
        book.put(HouseRule("x"))
    with pytest.raises(UnknownFieldError, match="no house rule “y”"):
        book.remove("y")
    book.put(replace(ADVISER, name="renamed"), "adviser")
    assert [each.name for each in book.rules] == ["renamed"]
    book.remove("renamed")
    assert not book.rules


def test_a_rule_that_cannot_be_used_is_not_overwritten(book: Stylebook, folder: Path) -> None:
    folder.mkdir()
    path = folder / "house-style.toml"
    text = '[[rule]]\nname = "bad"\nwords = 3\n\n[[rule]]\nname = "adviser"\nwords = ["x"]\n'
    path.write_text(text, encoding="utf-8")
    book.put(replace(ADVISER, replacement=()), "adviser")
    assert path.read_text(encoding="utf-8") == text.replace('["x"]', '["advisor"]')
    path.write_text("[[rule]\n", encoding="utf-8")
    with pytest.raises(UnwritableFileError, match="nothing was written"):
        book.put(ADVISER)


def test_a_set_is_taken_and_dropped(book: Stylebook) -> None:
    for each in rule_sets():
        taken = book.take_set(each.name)
        assert taken == each.rules
        assert book.take_set(each.name) == ()
    total = sum(len(each.rules) for each in rule_sets())
    assert len(book.in_force.house_rules) == total
    first = rule_sets()[0]
    changed = replace(first.rules[0], replacement=("our own",))
    book.put(changed, changed.name)
    assert book.drop_set(first.name) == (replace(changed, is_live=False),)
    assert [each for each in book.rules if each.set == first.name] == [
        replace(changed, is_live=False)
    ]
    with pytest.raises(UnknownFieldError, match="no set “dada”"):
        book.take_set("dada")


def test_checklists_are_kept_in_their_order(book: Stylebook, folder: Path) -> None:
    sport = Checklist("Sport", desks=("Sport",), requirements=(Requirement("headline"),))
    rest = Checklist("All", requirements=(Requirement("figures", severity=Severity.WARNING),))
    book.keep_checklists((sport, rest))
    path = folder / "checklists.toml"
    noted = path.read_text(encoding="utf-8").replace('name = "All"', 'name = "All" # the rest')
    path.write_text(noted, encoding="utf-8")
    assert book.in_force.checklists == (sport, rest)
    book.keep_checklists((sport, rest))
    assert path.read_text(encoding="utf-8") == noted
    book.keep_checklists((rest,))
    assert Stylebook(folder).in_force.checklists == (rest,)


@pytest.mark.parametrize(
    "rule",
    [
        HouseRule("many", words=tuple(f"word{number}" for number in range(201))),
        HouseRule("long", words=("w",), message="m" * 2_001),
    ],
)
def test_a_rule_that_could_not_be_read_back_is_not_written(
    book: Stylebook, folder: Path, rule: HouseRule
) -> None:
    book.put(ADVISER)
    before = (folder / "house-style.toml").read_bytes()
    with pytest.raises(RefusedError):
        book.put(rule)
    assert (folder / "house-style.toml").read_bytes() == before


def test_a_checklist_that_could_not_be_read_back_is_not_written(
    book: Stylebook, folder: Path
) -> None:
    with pytest.raises(RefusedError):
        book.keep_checklists([Checklist("Sport", sections=tuple(map(str, range(201))))])
    assert not folder.exists()


def test_space_around_a_name_makes_no_second_name(book: Stylebook) -> None:
    book.put(ADVISER)
    with pytest.raises(UnknownFieldError):
        book.put(replace(ADVISER, name=" adviser "))


def test_imported_lists_of_any_length_are_rules_that_count(book: Stylebook, tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(450)]
    file = tmp_path / "Cliches.yml"
    file.write_text(f"extends: existence\ntokens: [{', '.join(words)}]\n", encoding="utf-8")
    added = book.add_all(read_rule_file(file).rules)
    assert [each.name for each in added] == ["cliches", "cliches-2", "cliches-3"]
    assert [word for rule in book.rules for word in rule.words] == words
    assert book.faults() == ()


def test_an_imported_rule_that_is_too_long_is_told(tmp_path: Path) -> None:
    file = tmp_path / "Long.yml"
    file.write_text(
        f"extends: existence\ntokens: [x]\ndescription: {'d' * 2_001}\n", encoding="utf-8"
    )
    found = read_rule_file(file)
    assert found.rules == ()
    assert [each.name for each in found.left_out] == ["long"]


def test_of_a_check_that_stands_twice_the_one_counts_that_is_written(
    book: Stylebook, folder: Path
) -> None:
    folder.mkdir()
    (folder / "checks.toml").write_text(
        "[checks.passive]\non = true\n\n[checks.passive]\non = false\n", encoding="utf-8"
    )
    assert [each.name for each in book.faults()] == ["passive"]
    book.choose("passive", Choice(severity=Severity.WARNING))
    assert book.choice("passive") == Choice(severity=Severity.WARNING)


def test_a_link_to_a_file_that_desks_share_stays_one(book: Stylebook, folder: Path) -> None:
    shared = folder.parent / "shared.toml"
    shared.write_text("# Ours.\n", encoding="utf-8")
    folder.mkdir()
    try:
        (folder / "house-style.toml").symlink_to(shared)
    except OSError:
        pytest.skip("Links can't be made here.")
    book.put(ADVISER)
    assert (folder / "house-style.toml").is_symlink()
    assert "advisor" in shared.read_text(encoding="utf-8")
