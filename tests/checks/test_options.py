"""Options from a file or a command: what fits counts, what doesn't is told."""

from dataclasses import dataclass, field
from enum import Enum

import pytest

from editor.checks.contract import Check
from editor.checks.options import (
    differing,
    fitting,
    option_faults,
    plain_options,
    typed_option,
)
from editor.checks.running import options_of
from editor.domain.desk_rules import Choice, DeskRules, Option
from editor.domain.errors import UnknownFieldError


class _Form(Enum):
    SHORT = "as short as can be"
    LONG = "in full"


@dataclass(frozen=True)
class _Options:
    words: int = field(default=40, metadata={"label": "Most words"})
    is_strict: bool = False
    form: _Form = _Form.SHORT
    name: str = "x"


def test_what_fits_counts_and_the_rest_is_as_it_was() -> None:
    chosen: dict[str, Option] = {"words": 25, "is_strict": 1, "form": "LONG", "dada": 3, "name": 4}
    assert fitting(_Options(), chosen) == _Options(words=25, form=_Form.LONG)
    assert fitting(_Options(), {"words": -1}) == _Options()
    assert fitting(_Options(), {"words": True}) == _Options()
    assert fitting(_Options(), {"form": "In full"}) == _Options(form=_Form.LONG)


def test_a_desk_that_chose_nonsense_gets_the_checks_own_options() -> None:
    check = Check("x", ("x",), ("y",), options=_Options())
    desk = DeskRules(choices={"x": Choice(options={"words": "many", "form": "long"})})
    assert options_of("x", check, desk) == _Options(form=_Form.LONG)
    assert options_of("x", Check("x", ("x",), ("y",)), desk) is None


def test_what_does_not_fit_is_told_with_what_would() -> None:
    faults = dict(option_faults(_Options(), {"words": "x", "form": "y", "is_strict": 2, "z": 1}))
    assert [*faults.values()] == [
        "It can be a whole number.",
        "It can be short, long.",
        "It can be true or false.",
        "Its options are words, is_strict, form, name.",
    ]
    assert [*option_faults(None, {"z": 1})] == [("there is no option “z”.", "It has none.")]


def test_options_are_plain_and_come_back() -> None:
    options = _Options(words=3, form=_Form.LONG)
    assert plain_options(options)["form"] == "long"
    assert differing(options, _Options()) == {"words": 3, "form": "long"}
    assert fitting(_Options(), differing(options, _Options())) == options


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("words", "7", 7), ("is_strict", "Yes", True), ("form", "LONG", "long"), ("name", "7", "7")],
)
def test_what_is_typed_is_understood(name: str, text: str, value: Option) -> None:
    assert typed_option(_Options(), name, text) == value


@pytest.mark.parametrize("name", ["words", "is_strict", "form", "dada"])
def test_what_is_typed_in_vain_is_refused(name: str) -> None:
    with pytest.raises(UnknownFieldError):
        typed_option(_Options(), name, "perhaps")
