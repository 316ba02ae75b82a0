"""The words of the page that nobody of the desk wrote, in the languages we know them in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Labels of the page."""

    untitled: str
    editors_note: str
    correction: str
    corrections: str


_WORDS = {
    "de": Words("Ohne Titel", "Anmerkung der Redaktion", "Berichtigung", "Berichtigungen"),
    "en": Words("Untitled", "Editor’s note", "Correction", "Corrections"),
    "es": Words("Sin título", "Nota de la redacción", "Corrección", "Correcciones"),
    "fr": Words("Sans titre", "Note de la rédaction", "Correction", "Corrections"),
    "it": Words("Senza titolo", "Nota della redazione", "Correzione", "Correzioni"),
    "ko": Words("제목 없음", "편집자 주", "바로잡습니다", "바로잡습니다"),
    "nl": Words("Zonder titel", "Noot van de redactie", "Correctie", "Correcties"),
    "pt": Words("Sem título", "Nota da redação", "Correção", "Correções"),
}


def words_of(language: str) -> Words:
    """The labels in a language (BCP 47), in English if it is none of ours."""
    return _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])
