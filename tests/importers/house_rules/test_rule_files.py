"""Rules of other programs come in as drafts; what can't be carried over is told by name."""

import time

import pytest

from editor.checks.house_rules.examples import troubles_of
from editor.checks.house_rules.scan import HouseScan, slip_of
from editor.checks.passages import passages_of
from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.domain.story import Story
from editor.importers.house_rules.imported import ImportedRules
from editor.importers.house_rules.language_tool import read_language_tool
from editor.importers.house_rules.vale import read_vale


def found(body: str, *rules: HouseRule) -> list[tuple[str, str, tuple[str, ...]]]:
    """The words, the message, and the suggestions."""
    story = Story(Article("1", "x", language="en-US", body=body))
    (passage,) = [each.passage for each in passages_of(story)]
    slips = [slip_of(hit, passage) for hit in HouseScan(rules).hits(passage)]
    return [(body[each.start : each.end], each.message, each.suggestions) for each in slips]


def vale(text: str) -> ImportedRules:
    return read_vale("Harbour", text.encode())


def xml(rules: str) -> ImportedRules:
    return read_language_tool("grammar", f'<rules lang="en">{rules}</rules>'.encode())


def test_a_list_of_tokens_becomes_words_and_a_pattern() -> None:
    rules = vale("""
extends: existence
message: "'%s' is stale."
level: suggestion
ignorecase: true
link: https://desk.example/stale
tokens:
  - fresh air
  - winds? of change
""")
    words, pattern = rules.rules
    assert (words.name, words.words) == ("harbour", ("fresh air",))
    assert (pattern.name, pattern.pattern) == ("harbour-pattern", r"\b(?:winds? of change)\b")
    assert words.severity is Severity.HINT
    assert not words.is_live
    hits = found("Fresh air, and a wind of change.", *rules.rules)
    assert [(each, message) for each, message, _ in hits] == [
        ("Fresh air", "“Fresh air” is stale. https://desk.example/stale."),
        ("wind of change", "“wind of change” is stale. https://desk.example/stale."),
    ]


def test_each_swap_becomes_a_rule() -> None:
    rules = vale(r"""
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: true
swap:
  quay side: quayside|wharf
  '(\d+)nm': $1 nautical miles
  bad: [1]
""")
    assert [each.name for each in rules.rules] == ["harbour-quay-side", "harbour-d-nm"]
    assert [each.name for each in rules.left_out] == ["Harbour: bad"]
    body = "The quay side, 12nm out."
    assert [(words, offered) for words, _, offered in found(body, *rules.rules)] == [
        ("quay side", ("quayside", "wharf")),
        ("12nm", ("12 nautical miles",)),
    ]


def test_a_message_with_one_slot_names_what_to_write() -> None:
    rules = vale("extends: substitution\nmessage: Write %s!\nswap:\n  key: quay\n")
    ((_, message, _),) = found("The key.", *rules.rules)
    assert message == "Write “quay”."
    assert rules.rules[0].is_exact


def test_nonword_tokens_need_no_word_around_them() -> None:
    rules = vale("extends: existence\nmessage: No.\nnonword: true\ntokens:\n  - '!{2,}'\n")
    assert [each for each, _, _ in found("Stop!!! Now.", *rules.rules)] == ["!!!"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: occurrence\nmax: 3\n", "“occurrence” have no counterpart"),
        ("extends: existence\nmessage: x\n", "no tokens"),
        ("extends: substitution\nmessage: x\n", "swaps nothing"),
        ("extends: existence\nmessage: x\ntokens: ['(a+)+$']\nnonword: true\n", "very long"),
        ("extends: existence\nmessage: x\ntokens: ['(']\n", "can't be read"),
    ],
)
def test_what_vale_has_and_we_have_not_is_told(text: str, said: str) -> None:
    rules = vale(text)
    assert rules.rules == ()
    (left,) = rules.left_out
    assert said in left.why
    assert left.why.endswith(".")
    assert left.name.startswith("Harbour")


def test_what_is_carried_over_otherwise_is_noted() -> None:
    text = "extends: existence\nmessage: x\ntokens: [a]\nscope: heading\nexceptions: [b]\n"
    assert [each.why for each in vale(text).notes] == [
        "It looks at all texts here, not at heading alone.",
        "What it says under “exceptions” is left out.",
    ]


@pytest.mark.parametrize("data", [b"a: [", b"[1, 2]", b"", b"\xff\xfe", b"[" * 9_000])
def test_what_is_no_rule_of_vale_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read_vale("x", data)


PHRASE = """<rule id="KEY_SIDE" name="Quayside"><pattern><token>key</token><token>side</token>
</pattern><message>Did you mean <suggestion>quayside</suggestion>?</message>
<short>Spelling of the harbour.</short>
<example correction="quayside">They met at the <marker>key side</marker>.</example>
<example>They met at the quayside.</example></rule>"""


def test_a_phrase_comes_with_its_examples() -> None:
    (rule,) = xml(PHRASE).rules
    assert rule == HouseRule(
        "key-side",
        words=("key side",),
        message="Did you mean “quayside”?",
        replacement=("quayside",),
        reason="Spelling of the harbour.",
        must_match=("They met at the key side.",),
        must_not_match=("They met at the quayside.",),
        is_live=False,
        language="en",
    )
    assert troubles_of(rule) == ()


def test_expressions_markers_and_references_are_carried_over() -> None:
    (rule,) = xml("""<rule id="MILES"><pattern><token>sailed</token><marker>
<token regexp="yes">\\d+</token><token regexp="yes">nm|NM</token></marker><token>.</token></pattern>
<message>Write <suggestion>\\2 nautical miles</suggestion>.</message>
<example correction="">It sailed <marker>12 nm</marker>.</example>
<example>It drifted 12 nm.</example></rule>""").rules
    assert troubles_of(rule) == ()
    assert [(words, offered) for words, _, offered in found("It sailed 12 nm.", rule)] == [
        ("12 nm", ("12 nautical miles",))
    ]
    assert not found("It sailed 12 nmi.", rule)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ('<token postag="NN">x</token>', "“postag”"),
        ('<token inflected="yes">go</token>', "“inflected”"),
        ('<token skip="2">go</token>', "“skip”"),
        ("<token/>", "can be any"),
        ("<token>a<exception>b</exception></token>", "“exception”"),
        ("<or><token>a</token></or>", "“or”"),
        ('<token regexp="yes">(</token>', "can't be read"),
    ],
)
def test_what_goes_by_word_forms_is_told_by_its_id(pattern: str, said: str) -> None:
    rule = f'<rule id="ODD"><pattern>{pattern}</pattern><message>x</message></rule>'
    rules = xml(rule + PHRASE)
    assert [each.name for each in rules.rules] == ["key-side"]
    (left,) = rules.left_out
    assert left.name == "ODD"
    assert said in left.why
    assert left.why.endswith(".")


def test_rules_of_a_group_get_numbers() -> None:
    one = "<rule><pattern><token>{}</token></pattern><message>x</message></rule>"
    rules = xml(f'<rulegroup id="G">{one.format("a")}{one.format("b")}</rulegroup>')
    assert [each.name for each in rules.rules] == ["g-1", "g-2"]


@pytest.mark.parametrize(
    "data",
    [
        b"<rules>",
        b"<rules/>",
        b"",
        b'<!DOCTYPE a [<!ENTITY b "c">]><rules>&b;</rules>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rules><x>&x;</x></rules>',
    ],
)
def test_what_is_no_file_of_rules_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read_language_tool("x", data)


def test_entities_are_not_followed() -> None:
    data = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rules><rule id="E">
<pattern><token>a</token></pattern><message>Say &x; now</message></rule></rules>"""
    rules = read_language_tool("x", data)
    assert rules.rules == ()
    assert "entit" in rules.left_out[0].why


def test_a_word_of_yaml_is_a_word() -> None:
    (rule,) = vale("extends: existence\ntokens: [yes, on, 2.0, 0x1f]\nnonword: no\n").rules[:1]
    assert rule.words == ("yes", "on", "0x1f")


def test_aliases_without_end_are_not_written_out() -> None:
    lists = [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 12)]
    bomb = "\n".join(["a0: &a0 [x]", *lists])
    keys = ("description", "message", "level", "scope", "link")
    found = vale(
        f"{bomb}\nextends: existence\ntokens: [fog, *a11]\n"
        + "".join(f"{key}: *a11\n" for key in keys)
    )
    assert [(each.words, each.reason) for each in found.rules] == [(("fog",), "")]


def test_a_long_group_of_rules_takes_no_time() -> None:
    began = time.monotonic()
    found = xml(f'<rulegroup id="g">{"<rule/>" * 20_000}</rulegroup>')
    assert [each.name for each in found.left_out[:2]] == ["g-1", "g-2"]
    assert len(found.left_out) == 20_000
    assert time.monotonic() - began < 10  # it took two minutes
