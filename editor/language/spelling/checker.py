"""Ask a dictionary. Slow to suggest (up to 0.2 s, and nothing else runs): for the child alone."""

import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from editor import resources
from editor.domain.errors import CopydeskError
from editor.language.spelling.adding import declared_encoding, utf8_pair
from editor.language.spelling.dictionaries import Dictionary
from editor.language.spelling.forms import parts, plain, without_possessive
from editor.language.spelling.tokens import LONGEST_WORD
from editor.language.spelling.word_list import WordList, load_words

_MOST_SUGGESTIONS = 7
_LEAST_LIKENESS = 78  # percent, below which a known word isn't meant
_SAMPLE_OCTETS = 20_000


class Checker:
    """One dictionary, and for English the words of the news that it lacks.

    Raises:
        CopydeskError: The dictionary can't be used.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        self._hunspell = _loaded(dictionary)
        self._scripts = _scripts(dictionary)
        self._news = WordList()
        if dictionary.language.partition("-")[0] == "en":
            self._news = load_words(resources.path_of("dictionaries/newsroom-en.txt"))
            for word in self._news:
                self._hunspell.add(word)

    def doubts(self, word: str) -> tuple[str, ...]:
        """What of a word the dictionary doesn't know.

        Returns:
            Nothing if the word is right, or in a script that isn't the dictionary's; else the
            word in its plain form without the possessive, or those parts between its hyphens
            that are wrong.
        """
        form = plain(word)
        if len(form) > LONGEST_WORD or not self._is_readable(form) or self._is_right(form):
            return ()
        bare = without_possessive(form)
        if not bare or self._is_right(bare):
            return ()
        wrong = tuple(part for part in parts(bare) if len(part) > 1 and not self._is_right(part))
        return wrong if len(parts(bare)) > 1 else (bare,)

    def suggestions(self, word: str, known: Iterable[str] = ()) -> tuple[str, ...]:
        """What could be meant, the likeliest first, as it would stand in the text.

        Args:
            word: As it is written, with its kind of apostrophe.
            known: Words of the lists, which may be meant as well.
        """
        form = plain(word)
        if len(form) > LONGEST_WORD:
            return ()
        bare = without_possessive(form)
        ending = form[len(bare) :]
        near = [each + ending for each in _alike(bare, known)]
        meant = [each for each in self._suggested(form) if each not in {form, bare}]
        unique = list(dict.fromkeys((*near, *meant)))[:_MOST_SUGGESTIONS]
        return tuple(each.replace("'", "’") if "’" in word else each for each in unique)

    def _is_right(self, form: str) -> bool:
        return self._spells(form) or ("'" in form and self._spells(form.replace("'", "’")))

    def _spells(self, form: str) -> bool:
        try:
            return bool(self._hunspell.spell(form)) or self._news.knows(form)
        except UnicodeEncodeError:  # half of a character: no word of any language
            return True

    def _suggested(self, form: str) -> tuple[str, ...]:
        try:
            return tuple(self._hunspell.suggest(form))
        except UnicodeEncodeError:
            return ()

    def _is_readable(self, form: str) -> bool:
        return any(_script(sign) in self._scripts for sign in form if sign.isalpha())


def _loaded(dictionary: Dictionary) -> Any:
    """Hunspell on the dictionary; one in another encoding than UTF-8 by way of a copy."""
    import hunspell  # type: ignore[import-untyped] # noqa: PLC0415 - a C library, for the child

    def load(folder: Path, stem: str) -> Any:
        # Without the encoding, paths on Windows would be written in that of the locale.
        return hunspell.Hunspell(stem, hunspell_data_dir=str(folder), system_encoding="utf-8")

    folder, stem = dictionary.folder, dictionary.stem
    try:
        aff = (folder / f"{stem}.aff").read_bytes()
        if declared_encoding(aff) in {"utf-8", "utf8"}:
            return load(folder, stem)
        dic = (folder / f"{stem}.dic").read_bytes()
        with tempfile.TemporaryDirectory(prefix="copydesk-") as temporary:
            for suffix, octets in zip((".aff", ".dic"), utf8_pair(aff, dic, stem), strict=True):
                (Path(temporary) / f"{stem}{suffix}").write_bytes(octets)
            return load(Path(temporary), stem)
    except OSError as error:
        message = f"The spelling dictionary {dictionary.language} can't be read."
        raise CopydeskError(message, hint="Add it again, or choose another one.") from error


def _alike(word: str, known: Iterable[str]) -> list[str]:
    """The known words that are most like a word."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - for the child alone

    found = process.extract(
        word.casefold(),
        {each: each.casefold() for each in known},
        scorer=fuzz.ratio,
        score_cutoff=_LEAST_LIKENESS,
        limit=3,
    )
    return [each for _, _, each in found]


def _scripts(dictionary: Dictionary) -> frozenset[str]:
    """The scripts that a dictionary's words are written in, from some out of its middle."""
    path = dictionary.folder / f"{dictionary.stem}.dic"
    encoding = declared_encoding((dictionary.folder / f"{dictionary.stem}.aff").read_bytes())
    with path.open("rb") as file:
        file.seek(path.stat().st_size // 2)
        sample = file.read(_SAMPLE_OCTETS).decode(encoding, "ignore")
    return frozenset(_script(sign) for sign in sample if sign.isalpha())


def _script(sign: str) -> str:
    """The first word of a letter's Unicode name: LATIN or CYRILLIC."""
    return unicodedata.name(sign, "").partition(" ")[0]
