"""Words that are names: in general, and in one story."""

from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import Word, word_list, words

# Common words that stand in mid-sentence with a capital because they are a person's name, a
# title, an institution, a party, a place, a brand or a title of a paper.
NAMES_THAT_ARE_WORDS = word_list("""
    academy act administration agency ally amazon ambassador apple archbishop army art assembly
    baker bank bar basic bay bell bill bishop black board bond book bridge brown bush cabinet
    cable camp canal capitol captain carter case chain chancellor chase chief christian church
    city coast college commission commissioner committee common commons commonwealth confederate
    congress congressional conservative constable constitution constitutional cook corporation
    council country county court cross crown customs dawn day dean deep defense delta democrat
    democratic department deputy director district doctor duke earth east eastern economist
    emperor empire energy enterprise equator faith father fed federal field finance fisher ford
    foreign forest forum fox frank freedom friend frontier gap gates general glass gold golden
    gospel government governor grace grant green guard guardian gulf hall harry heath heaven
    hill holocaust holy home hope house hunt hunter independence independent indigenous interior
    internet iron island jack joy judge judy junior justice keys king labor labour lake lancet
    lane law league leave liberal liberty lieutenant life lord lords love major march marine
    mark market marshall martin mason master matter may mayor mercury meta miller minister
    ministry mirror miss monarch monitor moon mother mount mountain movement musk nation
    national native nature navy nazi new news north northern observer ocean office officer olive
    olympic orange pacific page pages palace panther park parker parliament parliamentary party
    patriot penny people pierce pink piper police pool pope port post power premier president
    price pride priest prime prince princess professor prophet proud province public puma
    pushkin queen rabbi ray reading reason rebel red reform region register remain
    representative republic republican rest revolution revolutionary rice rich river road rob
    robin rock rose royal sand say school science seal secretary senate senator senior sergeant
    service shell shore silver singer sister smart smith social socialist sound south southern
    space speaker spring square star start state station steel stone storm street strip strong
    sue sultan summer summit sun supreme sword target taylor teams telegraph temple time tory
    tower town trade treasury treaty trump tube turner twin union united unity university valley
    variety venture veteran victor victory viking village virgin visa vision wall wallet war
    ward water waters web west western white wild will windows wing winter wise wolf wood woods
    word world young youth zone zoom
    """)


def is_name_word(word: str) -> bool:
    """Whether a common word, in any case and number, is also a well-known name or title."""
    folded = word.casefold()
    return folded in NAMES_THAT_ARE_WORDS or folded.removesuffix("s") in NAMES_THAT_ARE_WORDS


def name_words(text: str) -> frozenset[str]:
    """The words that stand in names of a text: two or more words with capitals in a row.

    ``Robert Wood said`` makes *Wood* a name of this story. A function word at the start of such
    a row (``The Hague``, ``In March``) is none.

    Returns:
        The words as they are written.
    """
    found: set[str] = set()
    row: list[Word] = []
    for word in words(text):
        is_next = row and text[row[-1].end : word.start] in {" ", ". "}
        if not (is_next and word.is_capitalised):
            found.update(_names_of(row))
            row.clear()
        if word.is_capitalised:
            row.append(word)
    found.update(_names_of(row))
    return frozenset(found)


def _names_of(row: list[Word]) -> list[str]:
    """The names in a row of capitalised words, its leading function words apart."""
    named = [word.text for word in row if word.text.casefold() not in FUNCTION_WORDS]
    return named if len(named) > 1 else []
