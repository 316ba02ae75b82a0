"""A rule of style that a desk wrote for itself."""

from dataclasses import dataclass

from editor.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule.

    Attributes:
        name: Short and unique on the desk, such as ``county-fair``.
        words: What is looked for, as whole words, capitals aside unless ``is_exact``; any of them.
        pattern: A regular expression instead of words; empty with words.
        message: What is said of it, ``$0`` being the words; empty says what to write instead.
        replacement: What could stand there instead, best first; ``$1`` is a group of the pattern.
        is_correct: What it finds is right: no other check says anything there.
        is_exact: Capitals count.
        in_quotes: It looks at what people are quoted with, too.
        severity: Of its findings.
        reason: Why the desk writes so.
        author: Who wrote the rule.
        must_match: Texts in which it must find something.
        must_not_match: Texts in which it must find nothing.
        is_live: It is in force; one that isn't is a draft.
        set: Which set it belongs to, such as ``ap-like``; empty for the desk's own.
        language: The first part of the BCP 47 tag of the texts that it is for; empty for all.
    """

    name: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    message: str = ""
    replacement: tuple[str, ...] = ()
    is_correct: bool = False
    is_exact: bool = False
    in_quotes: bool = False
    severity: Severity = Severity.WARNING
    reason: str = ""
    author: str = ""
    must_match: tuple[str, ...] = ()
    must_not_match: tuple[str, ...] = ()
    is_live: bool = True
    set: str = ""
    language: str = ""

    def fits_language(self, language: str) -> bool:
        """Whether it is for texts in a language (BCP 47)."""
        return not self.language or language.partition("-")[0].lower() == self.language
