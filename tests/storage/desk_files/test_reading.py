"""The desk's files are read by a patient reader: what is wrong is told, the rest counts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.checklist import Checklist, Requirement
from editor.domain.desk_rules import Choice, DeskFault
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.storage.desk_files.checklists import checklist_entries, read_checklists
from editor.storage.desk_files.checks import choice_entries, read_choices, read_style
from editor.storage.desk_files.contents import LARGEST_OCTETS, contents_of, read_contents
from editor.storage.desk_files.house_style import MOST_RULES, read_rules, rule_entries
from editor.storage.desk_files.toml_text import toml_text

RULES = """
[[rule]]
name = "adviser"
words = ["advisor", "advisors"]
replacement = "adviser"
reason = "With an e."

[[rule]]
name = "flood"
pattern = '(\\d+)yr'
replacement = ["$1-year"]
severity = "hint"
exact = true
quotes = true
live = false
set = "own"
language = "EN"
must_match = ["100yr"]
"""


def rules(text: str) -> tuple[HouseRule, ...]:
    found, faults = read_rules(contents_of("house-style.toml", text))
    assert faults == ()
    return found


def faults(text: str) -> tuple[DeskFault, ...]:
    return read_rules(contents_of("house-style.toml", text))[1]


def test_rules_are_read_with_all_they_say() -> None:
    adviser, flood = rules(RULES)
    assert adviser == HouseRule(
        "adviser", ("advisor", "advisors"), replacement=("adviser",), reason="With an e."
    )
    assert flood == HouseRule(
        "flood",
        pattern=r"(\d+)yr",
        replacement=("$1-year",),
        severity=Severity.HINT,
        is_exact=True,
        in_quotes=True,
        is_live=False,
        set="own",
        language="en",
        must_match=("100yr",),
    )


def test_a_rule_is_written_as_it_is_read() -> None:
    for rule in rules(RULES):
        lines = "".join(
            f"{key} = {toml_text(value)}\n" for key, value in rule_entries(rule).items()
        )
        assert rules(f"[[rule]]\n{lines}") == (rule,)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('[[rule]]\nname = "x"', "neither words nor a pattern"),
        ('[[rule]]\nwords = ["x"]', "has no name"),
        ('[[rule]]\nname = "x"\nwords = ["x"]\npattern = "y"', "words and a pattern"),
        ('[[rule]]\nname = "x"\nwords = 3', "words must be a list of texts"),
        ('[[rule]]\nname = "x"\nwords = ["y"]\nlive = "no"', "live must be true or false"),
        ('[[rule]]\nname = "adviser"\nwords = ["z"]', "a rule of that name already"),
        ('[[rule]]\nname = "x\nwords = ["y"]', "can't be read"),
        ('[[rule]]\nname = "x"\nwords = ["y"', "can't be read"),
        ('[[rule]\nname = "x"\nwords = ["y"]', "isn't closed"),
        ('[[rules]]\nname = "x"\nwords = ["y"]', "isn't known here"),
    ],
)
def test_a_bad_rule_is_told_with_its_line_and_loses_no_other(bad: str, said: str) -> None:
    text = f"{RULES}\n{bad}\n\n[[rule]]\nname = 'last'\nwords = ['last']\n"
    found, wrong = read_rules(contents_of("house-style.toml", text))
    assert [each.name for each in found] == ["adviser", "flood", "last"]
    (fault,) = wrong
    assert said in fault.message
    assert fault.message.endswith(".")
    assert fault.hint.endswith((".", '"]', "."))
    first = RULES.count("\n") + 2
    assert first <= fault.line <= first + bad.count("\n") + 1
    assert fault.place == f"house-style.toml, line {fault.line}"


def test_what_is_only_odd_is_told_and_the_rule_counts() -> None:
    text = '[[rule]]\nname = "x"\nwords = ["y"]\nseverity = "loud"\nwrods = ["z"]\n'
    found, wrong = read_rules(contents_of("house-style.toml", text))
    assert found == (HouseRule("x", ("y",)),)
    assert [each.name for each in wrong] == ["x", "x"]
    assert "severity can't be “loud”" in wrong[0].message
    assert "blocker, warning, hint" in wrong[0].hint
    assert "“wrods” isn't known here" in wrong[1].message


def test_too_many_rules_are_told_and_the_first_count() -> None:
    text = "".join(f'[[rule]]\nname = "{n}"\nwords = ["w{n}"]\n' for n in range(MOST_RULES + 3))
    found, wrong = read_rules(contents_of("house-style.toml", text))
    assert len(found) == MOST_RULES
    assert len(wrong) == 1


def test_a_file_that_is_too_large_or_no_text_is_told(tmp_path: Path) -> None:
    large, odd = tmp_path / "large.toml", tmp_path / "odd.toml"
    large.write_bytes(b"#" * (LARGEST_OCTETS + 1))
    odd.write_bytes(b"\xff\xfe\x00")
    assert "larger than 1 MB" in read_contents(large).faults[0].message
    assert "UTF-8" in read_contents(odd).faults[0].message
    assert "can't be read" in read_contents(tmp_path).faults[0].message
    assert read_contents(tmp_path / "none.toml").faults == ()


@pytest.mark.parametrize(
    "text",
    ['"""' * 9_000, '\\"' * 9_000, "[" * 9_000, "[[rule]]\n" * 3_000, "a = [\n" * 5_000, "\x00"],
)
def test_no_text_makes_it_raise(text: str) -> None:
    assert faults(text)


def test_choices_are_read_with_their_options() -> None:
    text = """style = "uk"
[checks.passive]
on = true
[checks.long-sentence]
on = false
severity = "hint"
[checks.long-sentence.options]
words = 40
strict = true
"""
    contents = contents_of("checks.toml", text)
    assert read_style(contents) == ("uk", ())
    choices, wrong = read_choices(contents)
    assert wrong == ()
    long = Choice(is_on=False, severity=Severity.HINT, options={"words": 40, "strict": True})
    assert choices == {"passive": Choice(is_on=True), "long-sentence": long}
    assert choice_entries(long) == {
        "on": False,
        "severity": "hint",
        "options": {"words": 40, "strict": True},
    }


def test_a_choice_that_cannot_be_is_told_and_loses_no_other() -> None:
    text = """style = "dada"
[checks.one]
on = "yes"
[checks.two]
severity = "blocker"
[check.three]
on = false
[checks.four]
on = false
options = { a = [1], b = 2 }
"""
    contents = contents_of("checks.toml", text)
    assert read_style(contents)[0] == "language"
    assert "ap, uk, language" in read_style(contents)[1][0].hint
    choices, wrong = read_choices(contents)
    assert choices == {"four": Choice(is_on=False, options={"b": 2})}
    assert [each.line for each in wrong] == [2, 4, 6, 8]


def test_checklists_are_read_in_either_form() -> None:
    asked = Checklist(
        "Sport",
        desks=("Sport",),
        requirements=(
            Requirement("headline", most=60, why="It is cut."),
            Requirement("figures", severity=Severity.WARNING),
        ),
    )
    text = "".join(f"{key} = {toml_text(each)}\n" for key, each in checklist_entries(asked).items())
    assert read_checklists(contents_of("c", f"[[checklist]]\n{text}")) == ((asked,), ())
    by_hand = """[[checklist]]
name = "Sport"
desks = "Sport"
[[checklist.require]]
field = "headline"
most = 60
why = "It is cut."
[[checklist.require]]
field = "figures"
severity = "warning"
"""
    assert read_checklists(contents_of("c", by_hand)) == ((asked,), ())


def test_a_bad_requirement_is_told_and_loses_no_other() -> None:
    text = """[[checklist]]
name = "All"
require = [{ field = "headline", least = -1 }, { least = 2 }, { field = "body", least = 300 }]
[[checklist]]
desks = ["News"]
"""
    (found,), wrong = read_checklists(contents_of("checklists.toml", text))
    assert found.requirements == (Requirement("body", least=300),)
    assert len(wrong) == 3


@given(st.text(st.sampled_from("[]{}=\"'\\\n#.ab rule 1,"), max_size=200))
def test_odd_text_never_raises(text: str) -> None:
    contents = contents_of("x.toml", text)
    read_rules(contents)
    read_choices(contents)
    read_style(contents)
    read_checklists(contents)


@pytest.mark.parametrize("value", ['["hint"]', f"0x{'f' * 5_000}", "{}", "3"])
def test_a_severity_of_any_kind_is_told(value: str) -> None:
    contents = contents_of("f.toml", f'[[rule]]\nname = "a"\nwords = "x"\nseverity = {value}\n')
    (rule,), faults = read_rules(contents)
    assert rule.severity is Severity.WARNING
    assert [each.name for each in faults] == ["a"]


@pytest.mark.parametrize("number", ["1_000_000_001", "99999999999999999999", f"0x{'f' * 5_000}"])
def test_a_number_without_end_is_told_and_not_used(number: str) -> None:
    choices, faults = read_choices(
        contents_of("f.toml", f"[checks.a]\noptions = {{ words = {number} }}\n")
    )
    assert choices == {"a": Choice()}
    lists, more = read_checklists(
        contents_of(
            "f.toml",
            f'[[checklist]]\nname = {number}\n[[checklist]]\nname = "b"\n'
            f'require = [{{ field = "body", most = {number} }}]\n',
        )
    )
    assert [each.requirements for each in lists] == [()]
    assert (len(faults), len(more)) == (1, 3)
