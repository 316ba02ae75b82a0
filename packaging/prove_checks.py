"""Measure the checks on clean and on damaged news texts: ``prove_checks.py``.

The texts are those of ``tests/checks/clean``: odd numbers were there to tune by, even ones are held
out. The tables that are printed are those of the docs: ``resources/docs/check-rates.md``.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from check_speed import speed_rows
from damage import SMALL_WORDS, Damage, Kind, damaged
from wire_places import spans_of, wire_body

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from editor.checks import check_story  # noqa: E402 - the path is known now
from editor.domain.article import Article  # noqa: E402
from editor.domain.desk_rules import Choice, DeskRules  # noqa: E402
from editor.domain.finding import Finding, Severity  # noqa: E402
from editor.domain.story import Story  # noqa: E402

CLEAN = ROOT / "tests" / "checks" / "clean"
SEEDS = (1, 2, 3)
TUNED, HELD_OUT = "tuned", "held out"
HALVES = (TUNED, HELD_OUT)
_FIRST_BRITISH = 41
_PER_WORDS = 500
_LONGEST_POINT = 80  # characters; what is longer points at a sentence, not at a place
_LOUD = (Severity.BLOCKER, Severity.WARNING)
_OF_THE_ARTICLE = ("no-headline", "no-byline")
# As it is installed without extras.
_OUR_OWN = DeskRules(choices={"grammar": Choice(is_on=False)})


@dataclass(frozen=True, slots=True)
class Text:
    """A body that is measured on.

    Attributes:
        half: ``tuned`` or ``held out``.
        damages: Empty for a clean one.
    """

    name: str
    half: str
    language: str
    body: str
    damages: tuple[Damage, ...] = ()

    @property
    def words(self) -> int:
        """Counted as a newsroom does: what spaces part."""
        return len(self.body.split())


@dataclass(frozen=True, slots=True)
class Read:
    """A text and what the checks say of its body."""

    text: Text
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """A damage and how loudly it was pointed at.

    Attributes:
        loud: By a blocker or a warning.
        at_all: By these or by a hint.
    """

    half: str
    damage: Damage
    loud: bool
    at_all: bool


def main() -> int:
    """Print the tables; speed is measured first, while nothing is warm."""
    texts = list(_clean_texts())
    if not texts:
        print(f"There are no texts in {CLEAN}.")
        return 1
    speed = list(speed_rows([text.body for text in texts]))
    clean = [_read(text) for text in texts]
    hurt = [_read(_damaged(text, seed)) for text in texts for seed in SEEDS]
    met = [one for read in hurt for one in _met(read)]
    _say_table("Clean texts: findings per 500 words", ("", *HALVES), _severity_rows(clean))
    _say_table("Clean texts: findings by code", ("code", "severity", *HALVES), _code_rows(clean))
    _say_table(
        f"Damaged texts: pointed at, seeds {', '.join(map(str, SEEDS))}",
        ("damage", "half", "places", "by a warning", "or a hint"),
        _damage_rows(met),
    )
    _say_table(
        "Damaged texts: findings above hint that point at nothing damaged, per 500 words",
        ("", *HALVES),
        [("blockers and warnings", *(_stray_rate(hurt, half) for half in HALVES))],
    )
    _say_table("The wire sample", ("place", "pointed at by"), _wire_rows())
    _say_table("Speed", ("what", "time"), speed)
    return 0


def _clean_texts() -> Iterator[Text]:
    for path in sorted(CLEAN.glob("[0-9][0-9]-*.md")):
        number = int(path.name[:2])
        language = "en-GB" if number >= _FIRST_BRITISH else "en-US"
        half = TUNED if number % 2 else HELD_OUT
        yield Text(path.stem, half, language, path.read_text(encoding="utf-8"))


def _damaged(text: Text, seed: int) -> Text:
    body, damages = damaged(text.body, seed)
    return Text(f"{text.name}, seed {seed}", text.half, text.language, body, damages)


def _story(text: Text) -> Story:
    return Story(Article("1", "x", body=text.body, language=text.language), desk=_OUR_OWN)


def _read(text: Text) -> Read:
    """What is missing of a whole article is left out: a body alone has no byline."""
    findings = check_story(_story(text))
    return Read(
        text,
        tuple(
            each for each in findings if each.field == "body" and each.code not in _OF_THE_ARTICLE
        ),
    )


def _met(read: Read) -> Iterator[Met]:
    for damage in read.text.damages:
        touching = [each for each in read.findings if _touches(each, damage)]
        loud = any(each.severity in _LOUD for each in touching)
        yield Met(read.text.half, damage, loud, bool(touching))


def _touches(finding: Finding, damage: Damage) -> bool:
    """An empty span touches what is around it."""
    return finding.start < damage.end and damage.start < max(finding.end, finding.start + 1)


def _severity_rows(reads: list[Read]) -> Iterator[tuple[str, ...]]:
    for severity in Severity:
        yield severity.value, *(_severity_rate(reads, half, severity) for half in HALVES)
    yield ("words", *(f"{_words(reads, half):,}" for half in HALVES))


def _severity_rate(reads: list[Read], half: str, severity: Severity) -> str:
    mine = [read for read in reads if read.text.half == half]
    found = sum(each.severity is severity for read in mine for each in read.findings)
    return f"{_rate(found, _words(reads, half))} ({found})"


def _code_rows(reads: list[Read]) -> Iterator[tuple[str, ...]]:
    counts = Counter(
        (each.code, each.severity.value, read.text.half) for read in reads for each in read.findings
    )
    for code, severity in sorted({(code, severity) for code, severity, _ in counts}):
        yield (code, severity, *(str(counts[code, severity, half]) for half in HALVES))


def _damage_rows(met: list[Met]) -> Iterator[tuple[str, ...]]:
    groups: dict[str, list[Met]] = {
        kind.value: [one for one in met if one.damage.kind is kind] for kind in Kind
    }
    dropped = groups[Kind.DROPPED]
    groups["dropped, small word"] = [one for one in dropped if one.damage.lost in SMALL_WORDS]
    groups["dropped, other word"] = [one for one in dropped if one.damage.lost not in SMALL_WORDS]
    groups["all"] = met
    for name, group in groups.items():
        for half in HALVES:
            yield name, half, *_shares([one for one in group if one.half == half])


def _shares(met: list[Met]) -> tuple[str, str, str]:
    places = len(met)
    loud, at_all = sum(one.loud for one in met), sum(one.at_all for one in met)
    return str(places), _share(loud, places), _share(at_all, places)


def _stray_rate(reads: list[Read], half: str) -> str:
    stray = sum(
        each.severity in _LOUD and not any(_touches(each, one) for one in read.text.damages)
        for read in reads
        if read.text.half == half
        for each in read.findings
    )
    return f"{_rate(stray, _words(reads, half))} ({stray})"


def _words(reads: list[Read], half: str) -> int:
    return sum(read.text.words for read in reads if read.text.half == half)


def _wire_rows() -> Iterator[tuple[str, str]]:
    body = wire_body()
    if not body:
        yield "the sample isn’t here", "–"
        return
    findings = _read(Text("wire", HELD_OUT, "en-US", body)).findings
    places, met = spans_of(body), 0
    for words, start, end in places:
        touching = [each for each in findings if each.start < end and start < each.end]
        short = [each for each in touching if each.end - each.start < _LONGEST_POINT]
        codes = dict.fromkeys(f"{each.code} ({each.severity})" for each in short)
        met += bool(codes)
        yield f"“{words}”", ", ".join(codes) or "nothing"
    loud = sum(each.severity in _LOUD for each in findings)
    yield f"{met} of {len(places)}", f"{len(findings)} findings in all, {loud} above hint"


def _rate(count: int, words: int) -> str:
    return f"{count * _PER_WORDS / words:.2f}" if words else "–"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%} ({part})" if whole else "–"


def _say_table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    print(f"\n**{title}**\n")
    for row in (head, ("---",) * len(head), *rows):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    sys.exit(main())
