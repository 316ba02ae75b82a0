"""What is changed is written; every note, blank line and order that somebody typed stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import UnwritableFileError
from editor.domain.house_rule import HouseRule
from editor.storage.desk_files.changing import DeskFile
from editor.storage.desk_files.contents import contents_of
from editor.storage.desk_files.house_style import read_rules, rule_entries

BY_HAND = """# Ours since 1998.

# Ann wanted this.
[[rule]]
name = "adviser"   # with an e
reason = "It is in the book."
# two forms
words = [
    "advisor", # singular
    "advisors",
]

# loose note

# Bo wanted this.
[[rule]]
name = 'quay'
words = ['key side']
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "house-style.toml"
    path.parent.mkdir()
    path.write_text(BY_HAND, encoding="utf-8")
    return path


def changed(path: Path, rule: HouseRule, number: int | None) -> str:
    file = DeskFile(path, "")
    file.put("rule", rule_entries(rule), number)
    file.write()
    return path.read_text(encoding="utf-8")


def test_what_is_equal_changes_no_byte(path: Path) -> None:
    rules, _ = read_rules(contents_of("", BY_HAND))
    for number, rule in enumerate(rules):
        assert changed(path, rule, number) == BY_HAND


def test_a_changed_value_is_all_that_changes(path: Path) -> None:
    rule = HouseRule("quay", words=("key side",), replacement=("quayside",))
    assert changed(path, rule, 1) == BY_HAND + 'replacement = ["quayside"]\n'
    rule = HouseRule("adviser", words=("advisor", "advisors"), reason="With an e.", is_live=False)
    wanted = BY_HAND.replace("It is in the book.", "With an e.")
    wanted = wanted.replace('    "advisors",\n]\n', '    "advisors",\n]\nlive = false\n')
    assert changed(path, rule, 0) == wanted + 'replacement = ["quayside"]\n'


def test_an_entry_that_goes_takes_nothing_with_it(path: Path) -> None:
    text = changed(path, HouseRule("adviser", words=("advisor", "advisors")), 0)
    assert text == BY_HAND.replace('reason = "It is in the book."\n', "")


def test_a_new_rule_comes_to_the_end(path: Path) -> None:
    text = changed(path, HouseRule("new", words=("one",)), None)
    assert text == BY_HAND + '\n[[rule]]\nname = "new"\nwords = ["one"]\n'


def test_a_removed_rule_takes_the_notes_directly_above_it(path: Path) -> None:
    file = DeskFile(path, "")
    file.remove("rule", (0,))
    file.write()
    wanted = "# Ours since 1998.\n\n" + BY_HAND[BY_HAND.index("# loose note") :]
    assert path.read_text(encoding="utf-8") == wanted


def test_a_new_file_begins_with_its_sentence(tmp_path: Path) -> None:
    file = DeskFile(tmp_path / "new" / "checks.toml", "# Ours.\n")
    file.put("checks.passive-voice", {"on": False}, 0)
    file.set_head({"style": "ap"})
    file.write()
    text = (tmp_path / "new" / "checks.toml").read_text(encoding="utf-8")
    assert text == '# Ours.\nstyle = "ap"\n\n[checks.passive-voice]\non = false\n'


def test_parts_under_headers_of_their_own_are_taken_in(path: Path) -> None:
    path.write_text("[checks.a]\non = true\n[checks.a.options]\nn = 1\n\n[checks.b]\non = true\n")
    file = DeskFile(path, "")
    file.put("checks.a", {"on": True, "options": {"n": 2}}, 0)
    file.write()
    text = "[checks.a]\non = true\noptions = { n = 2 }\n\n[checks.b]\non = true\n"
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_read_is_not_written(path: Path) -> None:
    path.write_text(BY_HAND + "[[rule]]\nname = \n", encoding="utf-8")
    with pytest.raises(UnwritableFileError, match=r"line 20.*can't be read"):
        DeskFile(path, "")


texts = st.text(st.characters(codec="utf-8"), max_size=20)


@given(
    st.builds(
        HouseRule,
        name=texts.filter(str.strip).map(str.strip),
        words=st.lists(texts.filter(str.strip), min_size=1, max_size=30).map(tuple),
        message=texts,
        reason=texts,
        replacement=st.lists(texts, max_size=3).map(tuple),
        is_exact=st.booleans(),
        is_live=st.booleans(),
    )
)
def test_whatever_a_rule_says_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rule: HouseRule
) -> None:
    path = tmp_path_factory.mktemp("desk") / "house-style.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    text = changed(path, rule, 0)
    rules, faults = read_rules(contents_of("", text))
    assert faults == ()
    assert rules[0] == rule
    assert text.startswith("# Ours since 1998.")
    assert text.endswith("words = ['key side']\n")
