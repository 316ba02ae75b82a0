"""What a desk can't choose, and why: said before anything is written."""

from collections.abc import Sequence

from editor.checks import all_checks
from editor.checks.house_rules.examples import troubles_of
from editor.checks.options import option_faults
from editor.domain.checklist import Checklist
from editor.domain.desk_rules import Choice
from editor.domain.errors import RefusedError, UnknownFieldError, quoted
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.storage.desk_files import checklists
from editor.storage.desk_files.house_style import faults_of, missing_in


def refuse_choice(code: str, choice: Choice) -> None:
    """Refuse what can't be chosen for a check.

    Raises:
        UnknownFieldError: There is no such check, or its options can't be that.
        RefusedError: It stops publishing and can't be switched off or made less of.
    """
    check = all_checks().get(code)
    if check is None:
        message = f"There is no check {quoted(code)}."
        raise UnknownFieldError(message, hint="See: copydesk checks.")
    for message, hint in option_faults(check.options, choice.options):
        raise UnknownFieldError(message[:1].upper() + message[1:], hint=hint)
    if choice.severity is Severity.BLOCKER:
        message = "A choice can't make a check stop publishing."
        raise RefusedError(message, hint="Choose warning or hint; a checklist can stop publishing.")
    lessens = choice.is_on is False or choice.severity is not None
    if check.severity is Severity.BLOCKER and lessens:
        message = f"{quoted(code)} stops publishing and stays as it is."
        raise RefusedError(message, hint="Step over it in a single story, and say why.")


def refuse_rule(rule: HouseRule) -> None:
    """Refuse a rule that isn't whole, or that is to be in force and can't be.

    Raises:
        UnknownFieldError: It lacks something.
        RefusedError: It is too long, or its pattern or its own examples say that it can't be in
            force.
    """
    missing = missing_in(rule)
    if missing:
        raise UnknownFieldError(missing[0][:1].upper() + missing[0][1:], hint=missing[1])
    for fault in faults_of(rule):
        raise RefusedError(fault.message, hint=fault.hint)
    troubles = troubles_of(rule) if rule.is_live else ()
    if troubles:
        more = f" And {len(troubles) - 1} more." if len(troubles) > 1 else ""
        message = f"The rule {quoted(rule.name)} can't be in force. {troubles[0]}{more}"
        raise RefusedError(message, hint="Mend it, or keep it as a draft.")


def refuse_checklists(wanted: Sequence[Checklist]) -> None:
    """Refuse what couldn't be read back.

    Raises:
        RefusedError: One has no name, is too long, or asks for what can't be.
    """
    for each in wanted:
        for fault in checklists.faults_of(each):
            raise RefusedError(fault.message, hint=fault.hint)
