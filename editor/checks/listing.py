"""The checks as lists and help show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks import groups
from editor.checks.captions import all_caption_rules
from editor.checks.contract import Check
from editor.domain.finding import Severity

_HEAD = "| code | severity | looks for | why |\n|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Listed:
    """What a finding's code stands for.

    Attributes:
        code: Of findings.
        check: The check that has them: the same code, but where one check holds many rules.
        group: ``Pictures``, ``Wording`` …
        label: What is looked for, in a few words.
        about: Why it matters; may be empty.
        severity: The usual one.
        is_on: It runs unless a desk says otherwise.
    """

    code: str
    check: str
    group: str
    label: str
    about: str
    severity: Severity
    is_on: bool = True


def listed() -> tuple[Listed, ...]:
    """Every code that findings can have, each once, group after group."""
    found: dict[str, Listed] = {}
    for group, checks in groups().items():
        for code, check in checks.items():
            for each in _of_check(code, check, group):
                found.setdefault(each.code, each)
    return tuple(found.values())


def check_table() -> str:
    """All checks, group after group, as tables in Markdown."""
    parts = []
    for group, checks in groups().items():
        rows = [_row(code, check) for code, check in checks.items()]
        parts.append("\n".join((f"## {group}\n", _HEAD, *rows)))
        for code, check in checks.items():
            if check.codes():
                names = ", ".join(f"`{name}`" for name in sorted(check.codes()))
                parts.append(f"Findings of `{code}` are called {names}.")
    return "\n\n".join(parts) + "\n"


def _of_check(code: str, check: Check, group: str) -> Iterator[Listed]:
    severity, is_on = check.severity, check.is_on
    yield Listed(code, code, group, check.label, check.about, severity, is_on)
    rules = all_caption_rules()
    for name in sorted(check.codes()):
        rule = rules.get(name)
        label = rule.label if rule else check.label
        usual = rule.severity if rule else severity
        yield Listed(name, code, group, label, check.about, usual, is_on)


def _row(code: str, check: Check) -> str:
    severity = str(check.severity) if check.is_on else f"{check.severity}, off"
    cells = (f"`{code}`", severity, _cell(check.label), _cell(check.about))
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
