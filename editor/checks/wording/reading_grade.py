"""How many years of school a story asks for, as one number.

The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P. Kincaid and
others, "Derivation of New Readability Formulas", Research Branch Report 8-75, Naval Technical
Training, 1975).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from editor.checks.contract import Check
from editor.checks.passages import passages_of
from editor.checks.texts import is_english
from editor.checks.wording.paragraphs import is_plain
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
# An e that isn't heard: ``made``, ``hoped``, ``boats``; but ``table`` and ``ended`` are two.
_SILENT = re.compile(
    r"(?:(?<![aeioul])e|(?<=[aeiouy][lr])e|(?<![aeioutdy])ed|(?<![aeiouscxzgh])es)$"
)
_APART = re.compile(r"i[aou](?!u)|(?<![pg])eo(?!u)|ua(?!r)|uou|[^q]ui(?=[nt]y)|ying")
_LEAST_WORDS = 100  # of less, the number says nothing


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for how hard a story may be."""

    grade: int = field(default=16, metadata={"label": "Highest school grade"})


def reading_grade(sentence_count: int, words: list[str]) -> float:
    """The Flesch-Kincaid grade of so many sentences with these words; 0.0 without any."""
    if not words or not sentence_count:
        return 0.0
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentence_count + 11.8 * spoken / len(words) - 15.59


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """About how many syllables an English word has; one at least."""
    small = word.lower().replace("’", "").replace("'", "")
    heard = _SILENT.sub("", small) if len(small) > 3 else small  # noqa: PLR2004 - the, she, are
    return max(1, len(_VOWELS.findall(heard)) + len(_APART.findall(heard)))


def _find(story: Story, options: Options) -> Iterator[Finding]:
    if not is_english(story):
        return
    sentence_count = 0
    words: list[str] = []
    for each in passages_of(story):
        if each.field != "body" or not is_plain(each.passage):
            continue
        sentence_count += len(each.passage.sentences)
        words += _WORD.findall(each.passage.prose)
    grade = reading_grade(sentence_count, words)
    if len(words) < _LEAST_WORDS or grade <= options.grade:
        return
    yield Finding(
        code="reading-grade",
        severity=Severity.HINT,
        message=f"This story reads at grade {grade:.1f}. Shorten words and sentences.",
        field="body",
    )


READING_GRADE = Check(
    label="How hard the story is to read",
    about="Most readers like to read some grades below what they learnt at school.",
    find=_find,
    severity=Severity.HINT,
    options=Options(),
    must_match=(
        "The extraordinary administrative reorganization of international telecommunications "
        "authorities necessitated considerable intergovernmental deliberation, notwithstanding "
        "universally acknowledged organizational incompatibilities. " * 8,
    ),
    must_not_match=("The boat sails on Monday with a band on its deck. " * 20, "Reorganization."),
)
