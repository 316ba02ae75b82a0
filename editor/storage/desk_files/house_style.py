"""House rules as ``house-style.toml`` and the sets in the box have them."""

from editor.domain.desk_rules import DeskFault
from editor.domain.house_rule import HouseRule
from editor.storage.desk_files.contents import Contents, Placed
from editor.storage.desk_files.table_reading import TableReader, name_of
from editor.storage.desk_files.toml_text import Value

FILE = "house-style.toml"
MOST_RULES = 2_000
PATH = "rule"
KEYS = (
    *("name", "words", "pattern", "message", "replacement", "correct", "exact", "quotes"),
    *("severity", "reason", "author", "must_match", "must_not_match", "live", "set", "language"),
)
_DEFAULTS = HouseRule("")


def read_rules(contents: Contents) -> tuple[tuple[HouseRule, ...], tuple[DeskFault, ...]]:
    """The rules of a file, drafts too, and what is wrong with the others."""
    rules: dict[str, HouseRule] = {}
    faults: list[DeskFault] = list(contents.faults)
    for count, placed in enumerate(contents.under(PATH)):
        if count >= MOST_RULES:
            message = f"There are more than {MOST_RULES:,} rules; those from here on aren't used."
            faults.append(DeskFault(contents.file, message, "Take some out.", placed.line))
            break
        rule, wrong = _rule(contents.file, placed)
        if rule is not None and rule.name in rules:
            reader = TableReader(contents.file, placed.line, rule.name, {})
            reader.fault("there is a rule of that name already.", "Give this one another name.")
            wrong, rule = [*wrong, *reader.faults], None
        faults += wrong
        if rule is not None:
            rules[rule.name] = rule
    return tuple(rules.values()), (*faults, *_stray(contents))


def rule_entries(rule: HouseRule) -> dict[str, Value]:
    """A rule as the file has it: what is as always isn't written."""
    values: dict[str, Value] = {
        "name": rule.name,
        "words": rule.words,
        "pattern": rule.pattern,
        "message": rule.message,
        "replacement": rule.replacement,
        "correct": rule.is_correct,
        "exact": rule.is_exact,
        "quotes": rule.in_quotes,
        "severity": rule.severity.value,
        "reason": rule.reason,
        "author": rule.author,
        "must_match": rule.must_match,
        "must_not_match": rule.must_not_match,
        "live": rule.is_live,
        "set": rule.set,
        "language": rule.language,
    }
    usual = {"severity": _DEFAULTS.severity.value, "live": _DEFAULTS.is_live}
    return {key: value for key, value in values.items() if value != usual.get(key, type(value)())}


def faults_of(rule: HouseRule) -> tuple[DeskFault, ...]:
    """Why a rule couldn't be read back from the file if it were written."""
    return tuple(_rule(FILE, Placed(PATH, 0, rule_entries(rule)))[1])


def _rule(file: str, placed: Placed) -> tuple[HouseRule | None, list[DeskFault]]:
    reader = TableReader(file, placed.line, name_of(placed.table), placed.table)
    rule = HouseRule(
        name=reader.text("name").strip(),
        words=tuple(each for each in reader.texts("words") if each.strip()),
        pattern=reader.text("pattern"),
        message=reader.text("message"),
        replacement=reader.texts("replacement"),
        is_correct=reader.truth("correct", default=False),
        is_exact=reader.truth("exact", default=False),
        in_quotes=reader.truth("quotes", default=False),
        severity=reader.severity(_DEFAULTS.severity) or _DEFAULTS.severity,
        reason=reader.text("reason"),
        author=reader.text("author"),
        must_match=reader.texts("must_match"),
        must_not_match=reader.texts("must_not_match"),
        is_live=reader.truth("live", default=True),
        set=reader.text("set"),
        language=reader.text("language").lower(),
    )
    reader.rest(KEYS)
    missing = missing_in(rule) if reader.is_usable else None
    if missing:
        reader.fault(*missing)
    usable = reader.is_usable and not missing
    return rule if usable else None, reader.faults


def missing_in(rule: HouseRule) -> tuple[str, str] | None:
    """What a rule lacks to be one, and what to do; None if it lacks nothing."""
    if not rule.name:
        return "A rule has no name.", 'Give it one: name = "county-fair".'
    if not rule.words and not rule.pattern:
        return "the rule has neither words nor a pattern.", 'Say what to look for: words = ["…"].'
    if rule.words and rule.pattern:
        return "the rule has words and a pattern.", "Make two rules of it."
    return None


def _stray(contents: Contents) -> list[DeskFault]:
    """Headers that say nothing here: ``[[rules]]`` for ``[[rule]]``."""
    return [
        DeskFault(
            contents.file,
            f"[{each.path}] isn't known here.",
            "A rule begins with [[rule]].",
            each.line,
        )
        for each in contents.tables
        if each.path != PATH
    ]
